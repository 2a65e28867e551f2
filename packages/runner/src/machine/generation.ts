import type { AnyEvent, Cursor, LogEntry, Recorded } from '@communique/kernel'
import type { Followed } from '@communique/projections'
import { readonlyNonEmptyArray as RNEA } from 'fp-ts'
import { type Fault, thrownOn } from '../prepared/fault.ts'
import { isSameEvent, type LastEvent, lastOf } from '../prepared/lastEvent.ts'
import type { PreparedProjection } from '../prepared/preparedProjection.ts'
import type { RebuildReason } from '../progress.ts'
import type { DecodedPage } from '../running/decodedPage.ts'

/** The events that a generation has set aside. They are stored with the next save, and not kept in memory after it. */
export interface SetAside {
  readonly total: number
  readonly unsaved: ReadonlyArray<Fault>
  /** Those that are stored are to be forgotten, since the events are folded once more. */
  readonly resets: boolean
}

/** The views of a projection as they are being made: how far they have come, and how much of it is saved. */
export interface Generation<Event extends AnyEvent> {
  readonly name: string
  /** It is the one that answers readers. */
  readonly live: boolean
  /** The reason why it replaces the live generation; `null` where there is none to replace. */
  readonly reason: RebuildReason | null
  readonly revision: number
  /** The end of what it has folded. */
  readonly cursor: Cursor | null
  /** The last event before the cursor. */
  readonly last: LastEvent
  readonly followed: Followed<Event, unknown, unknown>
  /** It holds the record of what it folded, which a correction of an earlier event requires. */
  readonly keepsRecord: boolean
  readonly saved: { readonly result: unknown; readonly cursor: Cursor | null }
  /** The place at which it began to fold its record once more. Nothing before that place is worth saving. */
  readonly until: Cursor | null
  readonly setAside: SetAside
  readonly stopped: Fault | null
  /** There was no more to read when it last read. */
  readonly atEnd: boolean
  /** The number of wake-ups that had come when it last requested a page. */
  readonly wakesSeen: number
  /** The number of events still to be read, by the last count; `null`: not counted. */
  readonly behind: number | null
  /** The time from which a count is worth trying again. */
  readonly countFrom: number
  /** The time from which a save is worth its cost although the end is not reached. */
  readonly saveFrom: number
}

const nothingSetAside: SetAside = { total: 0, unsaved: [], resets: false }

/**
 * A generation at the start of the log.
 *
 * @param keepsRecord whether it holds the record from the start. Many logs have no correction, and to hold the record of
 *   one costs as much time as to fold it, and more memory than most views.
 */
export const newGeneration = <Event extends AnyEvent>(
  { initial, unrecorded }: PreparedProjection<Event>,
  name: string,
  keepsRecord: boolean,
  reason: RebuildReason | null = null
): Generation<Event> => {
  const followed = keepsRecord ? initial : unrecorded
  return {
    name,
    live: false,
    reason,
    revision: 0,
    cursor: null,
    last: null,
    followed,
    keepsRecord,
    saved: { result: followed.folded, cursor: null },
    until: null,
    setAside: nothingSetAside,
    stopped: null,
    atEnd: false,
    wakesSeen: 0,
    behind: null,
    countFrom: 0,
    saveFrom: 0
  }
}

interface FoldedOn<Event extends AnyEvent> {
  readonly followed: Followed<Event, unknown, unknown>
  readonly faults: ReadonlyArray<Fault>
}

/** Events at one position are taken together or not at all. */
const byPosition = <Event extends AnyEvent>(events: ReadonlyArray<Recorded<LogEntry<Event>>>) =>
  RNEA.group<Recorded<LogEntry<Event>>>({ equals: (one, other) => one.position === other.position })(events)

/** Folds a page at once; where a recipe throws, event by event, to find the one it throws on. */
const foldedOn = <Event extends AnyEvent>(
  { step, onFault }: PreparedProjection<Event>,
  from: Followed<Event, unknown, unknown>,
  events: ReadonlyArray<Recorded<LogEntry<Event>>>
): FoldedOn<Event> => {
  try {
    return { followed: step(events, from), faults: [] }
  } catch {
    // A step never changes what it starts from.
  }
  let followed = from
  const faults: Array<Fault> = []
  for (const together of byPosition<Event>(events)) {
    try {
      followed = step(together, followed)
    } catch (thrown) {
      faults.push(thrownOn(together[0], thrown))
      if (onFault === 'Stop') break
    }
  }
  return { followed, faults }
}

/** Starts over and holds the record from now on. Nothing is saved before the generation is back where it was. */
export const restartWithRecord = <Event extends AnyEvent>(
  { initial }: PreparedProjection<Event>,
  generation: Generation<Event>
): Generation<Event> => ({
  ...generation,
  cursor: null,
  last: null,
  followed: initial,
  keepsRecord: true,
  until: generation.cursor,
  setAside: { ...nothingSetAside, resets: true },
  atEnd: false,
  behind: null
})

/** Sets events aside. Each is met once, since a generation that starts over forgets those it had. */
const withSetAside = (setAside: SetAside, faults: ReadonlyArray<Fault>): SetAside =>
  faults.length === 0
    ? setAside
    : {
        ...setAside,
        total: setAside.total + faults.length,
        unsaved: [...setAside.unsaved, ...faults.toSorted((one, other) => one.position - other.position)]
      }

/** The count after a page, by subtraction; `null`: it has to be counted again. */
const behindAfter = (behind: number | null, taken: number): number | null =>
  behind === null || behind <= taken ? null : behind - taken

const folded = <Event extends AnyEvent>(
  prepared: PreparedProjection<Event>,
  generation: Generation<Event>,
  page: DecodedPage<Event>,
  cursorAfter: (position: number) => Cursor
): Generation<Event> => {
  const stops = prepared.onFault === 'Stop'
  const unreadable = stops ? page.unreadable.slice(0, 1) : page.unreadable
  const [first] = unreadable
  const events =
    stops && first !== undefined ? page.events.filter(({ position }) => position < first.position) : page.events
  const { followed, faults } = foldedOn(prepared, generation.followed, events)
  const stopped = stops ? (faults[0] ?? first ?? null) : null
  if (stopped !== null) {
    const last = lastOf(
      page.stored.filter(({ position }) => position < stopped.position),
      generation.last
    )
    const cursor = last === null || isSameEvent(last, generation.last) ? generation.cursor : cursorAfter(last.position)
    return { ...generation, followed, cursor, last, stopped, atEnd: false }
  }
  return {
    ...generation,
    followed,
    cursor: page.next,
    last: lastOf(page.stored, generation.last),
    setAside: withSetAside(generation.setAside, [...unreadable, ...faults]),
    atEnd: !page.more
  }
}

/**
 * Takes a page: all of it, all but the events that are set aside, or what stands before the event that stops the
 * projection. A generation without its record starts over with it where the page requires the record.
 */
export const afterPage = <Event extends AnyEvent>(
  prepared: PreparedProjection<Event>,
  generation: Generation<Event>,
  page: DecodedPage<Event>,
  cursorAfter: (position: number) => Cursor
): Generation<Event> => {
  if (page.needsRecord && !generation.keepsRecord) return restartWithRecord(prepared, generation)
  const after = folded(prepared, generation, page, cursorAfter)
  const taken = page.events.length + page.unreadable.length
  return { ...after, behind: after.atEnd ? 0 : behindAfter(generation.behind, taken) }
}
