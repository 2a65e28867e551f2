import {
  type EventLog,
  type LogUnavailable,
  type StreamName,
  streamName,
  type UnreadableEvent
} from '@communique/kernel'
import { nearestTo, referenceCheck, referencesOf, type UnknownReference } from '@communique/core/advanced'
import { contentOf } from '@communique/kernel/advanced'
import { taskEither as TE } from 'fp-ts'
import { type DocumentClaim, eventOfClaim, type ReleaseDocument } from './document.ts'
import type { Place } from './fault.ts'

/** An identity in a document that neither the record nor the document introduces, with the nearest one that is known. */
export interface UnknownInDocument extends UnknownReference {
  readonly place: Place
}

const referencesOfClaim = (claim: DocumentClaim): ReadonlyArray<StreamName> => {
  const content = contentOf(eventOfClaim(claim))
  return content === null ? [] : referencesOf(content)
}

/**
 * The identities in the claims of a document that neither the record nor the document introduces, each once.
 *
 * @param cache streams as they were read on this log; they are not read again.
 */
export const unknownReferences = (
  log: EventLog,
  { claims }: ReleaseDocument,
  cache?: Parameters<typeof referenceCheck>[1]
): TE.TaskEither<LogUnavailable | UnreadableEvent, ReadonlyArray<UnknownInDocument>> => {
  const claimed = new Set<StreamName>(claims.map(({ eventId }) => streamName('event', eventId)))
  const places = new Map<StreamName, Place>()
  for (const claim of claims)
    for (const reference of referencesOfClaim(claim))
      if (!claimed.has(reference) && !places.has(reference)) places.set(reference, claim.place)
  const namedHere = (kind: string, id: string): ReadonlyArray<string> =>
    [...places.keys()].flatMap((reference) => {
      const other = reference.slice(kind.length + 1)
      return reference.startsWith(`${kind}/`) && other !== id ? [other] : []
    })
  return TE.map((unknown: ReadonlyArray<UnknownReference>) =>
    unknown.flatMap(({ kind, id, nearest }) => {
      const place = places.get(streamName(kind, id))
      return place === undefined ? [] : [{ kind, id, nearest: nearest ?? nearestTo(id, namedHere(kind, id)), place }]
    })
  )(referenceCheck(log, cache).unknown([...places.keys()]))
}
