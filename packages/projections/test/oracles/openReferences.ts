import type { CooperationEvent } from '@communique/core'
import { cooperationEventCodecs } from '@communique/core/advanced'
import type { ReferenceView } from '../../src/views/openReferences/openReferences.ts'
import type { Believed } from '../histories.ts'
import { ofEach, wordsFor } from './neighbours.ts'

interface AnyCodec {
  readonly name: string
  readonly _tag?: string
  readonly type?: AnyCodec
  readonly types?: ReadonlyArray<AnyCodec>
  readonly props?: Readonly<Record<string, AnyCodec>>
  readonly is: (value: unknown) => boolean
}

/** The kinds of identity that have a stream or a register of their own, under the names of their codecs. */
const kinds: Readonly<Record<string, string>> = {
  AgreementId: 'agreement',
  DesignationId: 'designation',
  GatheringId: 'gathering',
  InaugurationId: 'inauguration',
  IndicatorId: 'indicator',
  InitiativeId: 'initiative',
  InvitationId: 'invitation',
  JointBodyId: 'jointBody',
  MeetingId: 'meeting',
  OfficeId: 'office',
  PartyId: 'party',
  PersonId: 'person',
  PledgeId: 'pledge',
  SourceId: 'source',
  TreatyId: 'treaty',
  UndertakingId: 'undertaking',
  VisitId: 'visit'
}

/** Reads a value beside its codec, and of a union the members that accept it. */
const namesIn = (codec: AnyCodec, value: unknown): ReadonlyArray<string> => {
  const kind = kinds[codec.name]
  if (kind !== undefined) return typeof value === 'string' ? [`${kind}/${value}`] : []
  if (value === null || value === undefined) return []
  if (codec.props !== undefined)
    return Object.entries(codec.props).flatMap(([field, member]) =>
      namesIn(member, (value as Readonly<Record<string, unknown>>)[field])
    )
  if (codec.types !== undefined)
    return codec.types.filter((member) => member.is(value)).flatMap((member) => namesIn(member, value))
  const { type: inner } = codec
  if (inner === undefined) return []
  return codec._tag === 'RefinementType'
    ? namesIn(inner, value)
    : (value as ReadonlyArray<unknown>).flatMap((each) => namesIn(inner, each))
}

/** The event that the circumstances name, as an identity. */
const followedBy = ({ data }: CooperationEvent): ReadonlyArray<string> => {
  const followsUp = 'circumstances' in data ? (data.circumstances?.followsUp ?? null) : null
  return followsUp === null ? [] : [`event/${followsUp}`]
}

const registers = { SourceRecorded: 'sourceId', PartyRegistered: 'partyId', PersonRegistered: 'personId' } as const
const kept: ReadonlyArray<string> = ['source', 'party', 'person']

/** Says whether an event introduces an identity: by registering it, or as an event of its stream. */
const introduces = ({ type, data }: CooperationEvent, kind: string, id: string): boolean => {
  if (Object.hasOwn(registers, type)) {
    const field = registers[type as keyof typeof registers]
    return field === `${kind}Id` && (data as Readonly<Record<string, unknown>>)[field] === id
  }
  return !kept.includes(kind) && (data as Readonly<Record<string, unknown>>)[`${kind}Id`] === id
}

/** Every identity that a codec or a citation names, with all events that do. */
export const openReferencesOracle = (history: Believed): Readonly<Record<string, ReferenceView>> => {
  const named = history.map((event) => ({
    event,
    names: new Set([
      ...followedBy(event),
      ...namesIn(cooperationEventCodecs[event.type].props.data as unknown as AnyCodec, event.data),
      ...wordsFor([event]).map(({ source }) => `source/${source}`)
    ])
  }))
  return ofEach(
    named.flatMap(({ names }) => [...names]),
    (key) => {
      const [kind = '', id = ''] = key.split('/')
      const naming = named.filter(({ names }) => names.has(key)).map(({ event }) => event)
      return {
        introducedBy: naming
          .filter((event) => introduces(event, kind, id))
          .map(({ id: eventId, position }) => ({ eventId, position })),
        usedIn: naming
          .filter((event) => !introduces(event, kind, id))
          .map((event) => ({
            eventId: event.id,
            position: event.position,
            type: event.type,
            citations: wordsFor([event])
          }))
      }
    }
  )
}
