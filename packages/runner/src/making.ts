import type { AnyEvent, Cursor, LogEntry, Recorded } from '@communique/kernel'
import type { Followed } from '@communique/projections'
import { readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { DecodedPage } from './decodedPage.ts'
import { type Fault, notTaken, withFaults } from './fault.ts'
import type { PreparedProjection } from './preparedProjection.ts'

/** The making of the views of a projection: a generation, how far it has come, and what of it is saved. */
export interface Making<Event extends AnyEvent> {
  readonly generation: string
  /** Whether it is the one that answers. */
  readonly live: boolean
  readonly revision: number
  /** Up to where it has folded. */
  readonly cursor: Cursor | null
  readonly followed: Followed<Event, unknown, unknown>
  /** Whether it has the record of what it folded, which it needs once something of that is corrected. */
  readonly remembers: boolean
  readonly saved: { readonly result: unknown; readonly cursor: Cursor | null }
  /** Where it was when it began to fold the record once more; what it has before that place is no news. */
  readonly until: Cursor | null
  readonly setAside: ReadonlyArray<Fault>
  readonly stopped: Fault | null
  /** Whether there was no more to read when it last read. */
  readonly atEnd: boolean
  /** How many events there were still to be read when it was last asked; `null`: it was not. */
  readonly behind: number | null
  /** From when on it is worth saving what is not caught up yet. */
  readonly saveFrom: number
}

/**
 * A making that begins with the log.
 *
 * @param remembers whether it keeps the record from the start. In many logs nothing was ever corrected, and to keep all of
 *   one costs as much time as to fold it, and more memory than most views.
 */
export const newMaking = <Event extends AnyEvent>(
  { initial, unrecorded }: PreparedProjection<Event>,
  generation: string,
  remembers: boolean
): Making<Event> => {
  const followed = remembers ? initial : unrecorded
  return {
    generation,
    live: false,
    revision: 0,
    cursor: null,
    followed,
    remembers,
    saved: { result: followed.folded, cursor: null },
    until: null,
    setAside: [],
    stopped: null,
    atEnd: false,
    behind: null,
    saveFrom: 0
  }
}

interface FoldedOn<Event extends AnyEvent> {
  readonly followed: Followed<Event, unknown, unknown>
  readonly faults: ReadonlyArray<Fault>
}

/** Events at one position are taken at once, or not at all. */
const byPosition = <Event extends AnyEvent>(events: ReadonlyArray<Recorded<LogEntry<Event>>>) =>
  RNEA.group<Recorded<LogEntry<Event>>>({ equals: (one, other) => one.position === other.position })(events)

/** Folds what can be folded; where a recipe throws, event by event, to find out on which. */
const foldedOn = <Event extends AnyEvent>(
  { step, onFault }: PreparedProjection<Event>,
  from: Followed<Event, unknown, unknown>,
  events: ReadonlyArray<Recorded<LogEntry<Event>>>
): FoldedOn<Event> => {
  try {
    return { followed: step(events, from), faults: [] }
  } catch {
    // A step leaves what it goes on from as it was.
  }
  let followed = from
  const faults: Array<Fault> = []
  for (const together of byPosition<Event>(events)) {
    try {
      followed = step(together, followed)
    } catch (thrown) {
      faults.push(notTaken(together[0], thrown))
      if (onFault === 'Stop') break
    }
  }
  return { followed, faults }
}

/** Whether a page can only be taken by a making that has the record: one that has not kept it has to fold it once more. */
export const needsRecord = <Event extends AnyEvent>(making: Making<Event>, page: DecodedPage<Event>): boolean =>
  page.speaksOfOthers && !making.remembers

/** Begins with the record once more, and saves nothing before it is where it was. */
export const onceMore = <Event extends AnyEvent>(
  run: PreparedProjection<Event>,
  making: Making<Event>
): Making<Event> => ({
  ...making,
  cursor: null,
  followed: run.initial,
  remembers: true,
  until: making.cursor,
  atEnd: false,
  behind: null
})

/** Takes a page: all of it, all but what is set aside, or what stands before the event that stops it. */
export const afterPage = <Event extends AnyEvent>(
  run: PreparedProjection<Event>,
  making: Making<Event>,
  page: DecodedPage<Event>,
  cursorAfter: (position: number) => Cursor
): Making<Event> => {
  const stops = run.onFault === 'Stop'
  const unreadable = stops ? page.unreadable.slice(0, 1) : page.unreadable
  const [first] = unreadable
  const events =
    stops && first !== undefined ? page.events.filter(({ position }) => position < first.position) : page.events
  const { followed, faults } = foldedOn(run, making.followed, events)
  if (stops) {
    const stopped = faults[0] ?? first ?? null
    if (stopped !== null) {
      const last = events.findLast(({ position }) => position < stopped.position)
      return {
        ...making,
        followed,
        cursor: last === undefined ? making.cursor : cursorAfter(last.position),
        stopped,
        atEnd: false
      }
    }
  }
  return {
    ...making,
    followed,
    cursor: page.next,
    setAside: withFaults(
      making.setAside,
      [...unreadable, ...faults].toSorted((one, other) => one.position - other.position)
    ),
    atEnd: !page.more
  }
}
