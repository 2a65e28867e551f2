import { nullable, type StoredEvent, validate } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'

/**
 * The last event that stands before a place in the log. It identifies the history up to there: a log that was restored,
 * and has grown since, has another event at the position, or none.
 */
export const LastEvent = nullable(t.type({ position: t.number, eventId: t.string }, 'LastEvent'))
export type LastEvent = t.TypeOf<typeof LastEvent>

/** The last of these events, or the one before them where there is none. */
export const lastOf = (events: ReadonlyArray<Pick<StoredEvent, 'id' | 'position'>>, before: LastEvent): LastEvent => {
  const last = events.at(-1)
  return last === undefined ? before : { position: last.position, eventId: last.id }
}

/** Tests that both are one event, or none. */
export const isSameEvent = (one: LastEvent, other: LastEvent): boolean =>
  one?.position === other?.position && one?.eventId === other?.eventId

const decode = validate(t.type({ last: LastEvent }))

/** The last event of a fingerprint; `null` where it names none. */
export const lastEventIn = (fingerprint: unknown): LastEvent => {
  const decoded = decode(fingerprint)
  return E.isRight(decoded) ? decoded.right.last : null
}
