import { type EventLog, type LogUnavailable, streamName, type StreamName } from '@communique/kernel'
import { subjects } from '@communique/core/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Place } from './fault.ts'
import { nearestTo } from './nearest.ts'
import type { AnyCodec } from './anyCodec.ts'
import { factsCodec } from './catalogue.ts'
import { type DocumentClaim, eventOfClaim, type ReleaseDocument } from './document.ts'

/** An identity that nothing on record introduces, with the nearest one that is known. */
export interface UnknownReference {
  readonly kind: string
  readonly id: string
  readonly nearest: string | null
  readonly place: Place
}

/** The subject whose stream an identifier names, such as `meeting` for a `MeetingId`; null for one that names no stream. */
const subjectOf = (kind: string): string | null => {
  const subject = `${kind.charAt(0).toLowerCase()}${kind.slice(1, -'Id'.length)}`
  return Object.hasOwn(subjects, subject) ? subject : null
}

/** Every identifier in a value, with the name of its codec. */
const identifiersIn = (codec: AnyCodec, value: unknown): ReadonlyArray<readonly [kind: string, id: string]> => {
  if (value === null || value === undefined) return []
  if (typeof value === 'string') {
    const named = codec._tag === 'UnionType' ? (codec.types ?? []).find(({ name }) => name.endsWith('Id')) : codec
    return named !== undefined && named.name.endsWith('Id') ? [[named.name, value]] : []
  }
  if (codec._tag === 'RefinementType' && codec.type !== undefined) return identifiersIn(codec.type, value)
  if (Array.isArray(value)) return value.flatMap((each) => identifiersIn(codec.type ?? codec, each))
  if (codec._tag === 'UnionType' || codec._tag === 'IntersectionType')
    return (codec.types ?? []).flatMap((member) => identifiersIn(member, value))
  return Object.entries(codec.props ?? {}).flatMap(([field, fieldCodec]) =>
    identifiersIn(fieldCodec, (value as Readonly<Record<string, unknown>>)[field])
  )
}

const identifiersOf = (claim: DocumentClaim) => {
  const event = eventOfClaim(claim)
  if (event.type === 'EventRetracted') return []
  const { type, data } = event.type === 'EventCorrected' || event.type === 'EventAttested' ? event.data.content : event
  return identifiersIn(factsCodec(type), data)
}

const registered = (
  log: EventLog,
  register: string,
  field: string
): TE.TaskEither<LogUnavailable, ReadonlySet<string>> =>
  F.pipe(
    log.readStream(streamName(register, 'register')),
    TE.map(
      ({ events }) => new Set(events.map(({ data }) => String((data as Readonly<Record<string, unknown>>)[field])))
    )
  )

/** The identities in the claims of a document that neither the record nor the document introduces, each once. */
export const unknownReferences =
  (log: EventLog, { claims }: ReleaseDocument): TE.TaskEither<LogUnavailable, ReadonlyArray<UnknownReference>> =>
  async () => {
    const registers = {
      PartyId: ['party', 'partyId'],
      PersonId: ['person', 'personId'],
      SourceId: ['source', 'sourceId']
    } as const
    const known = new Map<string, ReadonlySet<string>>()
    for (const [kind, [register, field]] of Object.entries(registers)) {
      const ids = await registered(log, register, field)()
      if (E.isLeft(ids)) return ids
      known.set(kind, ids.right)
    }
    const exists = new Map<StreamName, boolean>()
    const unknown = new Map<string, UnknownReference>()
    for (const claim of claims)
      for (const [kind, id] of identifiersOf(claim)) {
        const key = `${kind} ${id}`
        if (unknown.has(key)) continue
        const ids = known.get(kind)
        if (ids !== undefined) {
          if (!ids.has(id)) unknown.set(key, { kind, id, nearest: nearestTo(id, ids), place: claim.place })
          continue
        }
        const category = subjectOf(kind)
        if (category === null) continue
        const stream = streamName(category, id) // an identifier, by its codec
        if (!exists.has(stream)) {
          const read = await log.readStream(stream)()
          if (E.isLeft(read)) return read
          exists.set(stream, read.right.version > 0)
        }
        if (exists.get(stream) === true) continue
        const ofKind = claims.flatMap((each) =>
          identifiersOf(each)
            .filter(([other]) => other === kind)
            .map(([, other]) => other)
        )
        unknown.set(key, {
          kind,
          id,
          nearest: nearestTo(
            id,
            ofKind.filter((other) => other !== id)
          ),
          place: claim.place
        })
      }
    return E.right([...unknown.values()])
  }
