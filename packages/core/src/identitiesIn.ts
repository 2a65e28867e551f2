import type * as t from 'io-ts'
import { type StreamName, streamName } from '@communique/kernel'
import { type CooperationEvent, cooperationEventCodecs } from './cooperationEvent.ts'
import { streamOf } from './streamOf.ts'
import { subjects } from './subjects.ts'

/** The category of the streams of a kind of identity, such as `meeting` for `MeetingId`; null: it has none of its own. */
const categoryOf = (kind: string): string | null => {
  if (!kind.endsWith('Id')) return null
  const category = `${kind.charAt(0).toLowerCase()}${kind.slice(1, -'Id'.length)}`
  return Object.hasOwn(subjects, category) ? category : null
}

type Composite =
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<Array<t.Mixed>>
  | t.UnionType<Array<t.Mixed>>
  | t.ReadonlyArrayType<t.Mixed>
  | t.RefinementType<t.Mixed>

type Finder = (value: unknown, found: Set<StreamName>) => void
type Fields = Readonly<Record<string, unknown>>

const all =
  (finders: ReadonlyArray<Finder>): Finder =>
  (value, found) => {
    for (const finder of finders) finder(value, found)
  }

const inFields = (props: t.Props): Finder | null => {
  const finders = Object.entries(props).flatMap(([field, codec]): ReadonlyArray<Finder> => {
    const finder = finderOf(codec)
    return finder === null ? [] : [(value, found) => finder((value as Fields)[field], found)]
  })
  const within = all(finders)
  const tag = props['type'] as Partial<t.LiteralType<string>> | undefined
  const isMeant = (value: object): boolean => tag?._tag !== 'LiteralType' || (value as Fields)['type'] === tag.value
  return finders.length === 0
    ? null
    : (value, found) => {
        if (typeof value === 'object' && value !== null && isMeant(value)) within(value, found)
      }
}

const inMembers = (members: ReadonlyArray<t.Mixed>): Finder | null => {
  const finders = members.flatMap((member) => finderOf(member) ?? [])
  return finders.length === 0 ? null : all(finders)
}

const made = (codec: t.Mixed): Finder | null => {
  const category = categoryOf(codec.name)
  if (category !== null)
    return (value, found) => {
      if (typeof value === 'string') found.add(streamName(category, value))
    }
  const composite = codec as unknown as Composite // the codecs of io-ts name their class in a tag
  switch (composite._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return inFields(composite.props)
    case 'IntersectionType':
    case 'UnionType':
      return inMembers(composite.types)
    case 'RefinementType':
      return finderOf(composite.type)
    case 'ReadonlyArrayType': {
      const finder = finderOf(composite.type)
      return finder === null
        ? null
        : (value, found) => {
            if (Array.isArray(value)) for (const each of value) finder(each, found)
          }
    }
    default:
      return null
  }
}

const finders = new WeakMap<t.Mixed, { readonly finder: Finder | null }>()

/** Finds the identities in the values of a codec; null: they hold none. Each codec is inspected once. */
const finderOf = (codec: t.Mixed): Finder | null => {
  const known = finders.get(codec)
  if (known !== undefined) return known.finder
  const finder = made(codec)
  finders.set(codec, { finder })
  return finder
}

/**
 * The identities that an event names, as the streams of their subjects (`party/japan`, `agreement/memorandum`), each once:
 * wherever its codec says that one stands, in its circumstances and the words of its dates as well. Identities that are
 * unique within a subject only, such as those of duties, have no stream and are left out.
 *
 * @category facets
 * @since 0.2.0
 */
export const identitiesIn = ({ type, data }: CooperationEvent): ReadonlyArray<StreamName> => {
  const found = new Set<StreamName>()
  finderOf(cooperationEventCodecs[type].props.data)?.(data, found)
  return [...found]
}

/**
 * The identity that an event introduces, as the stream of its subject: a registration its source, party or person, any
 * other event the subject of its own stream. `null`: aliases and merges introduce nobody, and a stream of two parties is no
 * identity.
 *
 * @category facets
 * @since 0.2.0
 */
export const introducedBy = (event: CooperationEvent): StreamName | null => {
  switch (event.type) {
    case 'SourceRecorded':
      return streamName('source', event.data.sourceId)
    case 'PartyRegistered':
      return streamName('party', event.data.partyId)
    case 'PersonRegistered':
      return streamName('person', event.data.personId)
    default: {
      const stream = streamOf(event)
      return identitiesIn(event).includes(stream) ? stream : null
    }
  }
}
