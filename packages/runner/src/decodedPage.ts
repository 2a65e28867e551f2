import {
  type AnyEvent,
  type Cursor,
  type EventReader,
  isCorrectionEvent,
  type LogEntry,
  type Page,
  type Recorded,
  type StoredEvent
} from '@communique/kernel'
import { either as E } from 'fp-ts'
import { type Fault, notTaken } from './fault.ts'

/** A page of the log, decoded once for all projections that take it. */
export interface DecodedPage<Event extends AnyEvent> {
  readonly events: ReadonlyArray<Recorded<LogEntry<Event>>>
  readonly unreadable: ReadonlyArray<Fault>
  /** Whether something of it speaks of earlier events, which a projection may no longer have at hand. */
  readonly speaksOfOthers: boolean
  readonly next: Cursor
  readonly more: boolean
}

/** What the reader says of an event; one that throws on it, as an upcaster may, cannot read it. */
const answered = <Event extends AnyEvent>(
  read: EventReader<Event>,
  stored: StoredEvent
): E.Either<Fault, ReadonlyArray<Recorded<LogEntry<Event>>>> => {
  try {
    return read(stored)
  } catch (thrown) {
    return E.left(notTaken(stored, thrown))
  }
}

export const decodedPage =
  <Event extends AnyEvent>(read: EventReader<Event>) =>
  ({ events: stored, next, more }: Page): DecodedPage<Event> => {
    const events: Array<Recorded<LogEntry<Event>>> = []
    const unreadable: Array<Fault> = []
    let speaksOfOthers = false
    for (const each of stored) {
      const reading = answered(read, each)
      if (E.isLeft(reading)) {
        unreadable.push(reading.left)
        continue
      }
      for (const event of reading.right) {
        events.push(event)
        speaksOfOthers ||= isCorrectionEvent<Event>(event)
      }
    }
    return { events, unreadable, speaksOfOthers, next, more }
  }

/** The page up to a position, which is the place of the cursor: where it meets those that are there already. */
export const cutAfter = <Event extends AnyEvent>(
  page: DecodedPage<Event>,
  comesBefore: (position: number) => boolean,
  next: Cursor
): DecodedPage<Event> => ({
  ...page,
  events: page.events.filter(({ position }) => comesBefore(position)),
  unreadable: page.unreadable.filter(({ position }) => comesBefore(position)),
  next,
  more: true
})
