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
import { type Fault, thrownOn } from '../prepared/fault.ts'

/** A page of the log, decoded once for all projections that take it. */
export interface DecodedPage<Event extends AnyEvent> {
  /** The events as they are stored, readable or not. */
  readonly stored: ReadonlyArray<Pick<StoredEvent, 'id' | 'position'>>
  readonly events: ReadonlyArray<Recorded<LogEntry<Event>>>
  readonly unreadable: ReadonlyArray<Fault>
  /** An event of the page refers to earlier events, which a projection may no longer hold. */
  readonly needsRecord: boolean
  readonly next: Cursor
  readonly more: boolean
}

/** A reader that throws, as an upcaster may, could not read the event. */
const readSafely = <Event extends AnyEvent>(
  read: EventReader<Event>,
  stored: StoredEvent
): E.Either<Fault, ReadonlyArray<Recorded<LogEntry<Event>>>> => {
  try {
    return read(stored)
  } catch (thrown) {
    return E.left(thrownOn(stored, thrown))
  }
}

export const decodedPage =
  <Event extends AnyEvent>(read: EventReader<Event>) =>
  ({ events: stored, next, more }: Page): DecodedPage<Event> => {
    const events: Array<Recorded<LogEntry<Event>>> = []
    const unreadable: Array<Fault> = []
    let needsRecord = false
    for (const each of stored) {
      const reading = readSafely(read, each)
      if (E.isLeft(reading)) {
        unreadable.push(reading.left)
        continue
      }
      for (const event of reading.right) {
        events.push(event)
        needsRecord ||= isCorrectionEvent<Event>(event)
      }
    }
    return { stored, events, unreadable, needsRecord, next, more }
  }

/** The page up to a position, at which the given cursor stands. */
export const cutAfter = <Event extends AnyEvent>(
  page: DecodedPage<Event>,
  comesBefore: (position: number) => boolean,
  next: Cursor
): DecodedPage<Event> => ({
  ...page,
  stored: page.stored.filter(({ position }) => comesBefore(position)),
  events: page.events.filter(({ position }) => comesBefore(position)),
  unreadable: page.unreadable.filter(({ position }) => comesBefore(position)),
  next,
  more: true
})
