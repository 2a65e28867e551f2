import type {
  AnyEvent,
  Cursor,
  EventId,
  EventLog,
  ForeignCursor,
  LogEntry,
  LogUnavailable,
  Page,
  Recorded
} from '@communique/kernel'
import type { StoredViewEntry } from '@communique/kernel/advanced'
import {
  type Additive,
  type AnyProjection,
  correctionTargets,
  type FoldedPart,
  foldPart,
  mergedParts,
  mergedRecord
} from '@communique/projections/advanced'
import type { Folded } from '@communique/projections'
import { either as E } from 'fp-ts'
import { upToOthers } from '../machine/groups.ts'
import { type Fault, thrownOn } from '../prepared/fault.ts'
import { type LastEvent, lastOf } from '../prepared/lastEvent.ts'
import { type DecodedPage, decodedPage } from '../running/decodedPage.ts'
import { readingOn } from '../running/readingOn.ts'
import { notOursAnyMore } from './keptLease.ts'
import type { Made, ShareSetup, Share } from './share.ts'

type OnRecord<Event extends AnyEvent> = Recorded<LogEntry<Event>>
type SomeAdditive<Event extends AnyEvent> = Additive<Event, unknown, unknown, unknown>

/** The projection, if its views add up, so that parts of the log can be folded apart; `null`: they do not. */
export const additive = <Event extends AnyEvent>(projection: AnyProjection<Event>): SomeAdditive<Event> | null => {
  const { merge, routing, provenance } = projection as unknown as SomeAdditive<Event>
  return merge !== undefined && routing === 'ByEvent' && !provenance
    ? (projection as unknown as SomeAdditive<Event>)
    : null
}

/** The position of the last event before a place, or any greater one that stands before the same events. */
const positionOf = ({ cursorAfter, compareCursors }: EventLog, cursor: Cursor): number => {
  let [low, high] = [0, Number.MAX_SAFE_INTEGER]
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2)
    if (E.exists((order: number) => order <= 0)(compareCursors(cursorAfter(middle), cursor))) low = middle
    else high = middle - 1
  }
  return low
}

/** The places between which a share reads: positions are taken to lie evenly. */
const stretchOf = (log: EventLog, { index, of, upTo }: Share): readonly [from: Cursor | null, to: Cursor] => {
  const end = positionOf(log, upTo)
  const at = (share: number): number => Math.floor((end / of) * share)
  return [index === 0 ? null : log.cursorAfter(at(index)), index === of - 1 ? upTo : log.cursorAfter(at(index + 1))]
}

/** Pages that are folded at once, so that a share of any length takes the same memory. */
const pagesAtOnce = 20

const prefixOf = (index: number): string => `#part/${index}/`
const aboutKey = 'about'
const viewKey = 'view/'

/** Facts that a share states beside its views. */
interface About<Event extends AnyEvent> {
  readonly apart: FoldedPart<Event, unknown>['apart']
  readonly targets: ReadonlyArray<EventId>
  readonly checkpoint: number
}

/** The event on which a recipe throws, or the last one where none throws alone. */
const faultIn = <Event extends AnyEvent>(
  fold: (part: ReadonlyArray<OnRecord<Event>>) => unknown,
  events: ReadonlyArray<OnRecord<Event>>,
  thrown: unknown
): Fault | null => {
  for (const event of events)
    try {
      fold([event])
    } catch (error) {
      return thrownOn(event, error)
    }
  const last = events.at(-1)
  return last === undefined ? null : thrownOn(last, thrown)
}

/** Reads a stretch of the log, and folds it for all keys; for views that add up. */
export const shareOfLog = async <Event extends AnyEvent, Name extends string>(
  projection: SomeAdditive<Event>,
  { log, read, clock, limited, name, pageSize, share, keep }: ShareSetup<Event, Name>
): Made<Name> => {
  const decode = decodedPage(read)
  const foldOne = foldPart(projection)
  const merged = mergedParts(projection)
  const apart = new Set(share.apart as ReadonlyArray<EventId>)
  const fold = (part: ReadonlyArray<OnRecord<Event>>) => foldOne(part, apart)
  const setApart: Array<OnRecord<Event>> = []
  const targets = new Set<EventId>()
  let folded = merged([])
  let events: Array<OnRecord<Event>> = []
  const foldThese = (): Fault | null => {
    try {
      const part = fold(events)
      folded = merged([folded, part.folded])
      setApart.push(...part.apart)
      for (const target of correctionTargets<Event>(part.apart)) targets.add(target)
    } catch (thrown) {
      return faultIn(fold, events, thrown)
    }
    events = []
    return null
  }

  const [from, to] = stretchOf(log, share)
  let cursor: Cursor | null = from
  let last: LastEvent = null
  for (;;) {
    const order = cursor === null ? E.right(-1) : log.compareCursors(cursor, to)
    if (E.isLeft(order)) return E.left(notOursAnyMore)
    const isEnd = order.right >= 0
    if (isEnd || events.length >= pagesAtOnce * pageSize) {
      const fault = foldThese()
      if (fault !== null) return E.left({ type: 'ProjectionStopped', projection: name, fault })
    }
    if (isEnd) break
    const [place, before]: readonly [Cursor | null, LastEvent] = [cursor, last]
    const page: E.Either<LogUnavailable | ForeignCursor, Page> = await limited(() =>
      readingOn(log, place, before, pageSize)
    )
    if (E.isLeft(page)) return E.left(page.left.type === 'LogUnavailable' ? page.left : notOursAnyMore)
    const cut: DecodedPage<Event> = upToOthers(log, decode(page.right), cursor, [to])
    const [fault] = cut.unreadable
    if (fault !== undefined) return E.left({ type: 'ProjectionStopped', projection: name, fault })
    events.push(...cut.events)
    cursor = cut.next
    last = lastOf(cut.stored, last)
    const kept = await keep()
    if (E.isLeft(kept)) return kept
    await clock.breathe()
  }
  const { checkpoint, views } = folded
  const about: About<Event> = { apart: setApart, targets: [...targets], checkpoint }
  const prefix = prefixOf(share.index)
  const rows: ReadonlyArray<StoredViewEntry> = [
    [prefix + aboutKey, about],
    ...Object.entries(views).map(([key, view]): StoredViewEntry => [prefix + viewKey + key, view])
  ]
  return E.right({ rows, last, checkpoint })
}

/** The shares that are stored, and the keys of their rows. */
interface StoredShares<Event extends AnyEvent> {
  readonly parts: ReadonlyArray<FoldedPart<Event, unknown>>
  readonly targets: ReadonlySet<EventId>
  readonly keys: ReadonlyArray<string>
}

export const storedShares = <Event extends AnyEvent>(
  rows: ReadonlyArray<StoredViewEntry>,
  of: number
): StoredShares<Event> => {
  const parts = Array.from({ length: of }, (_, index) => {
    const prefix = prefixOf(index)
    const own = new Map(
      rows.flatMap(([key, view]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), view]] : []))
    )
    // Rows of this store are as this module wrote them.
    const { apart, targets, checkpoint } = own.get(aboutKey) as About<Event>
    const views = [...own].flatMap(([key, view]) =>
      key.startsWith(viewKey) ? [[key.slice(viewKey.length), view]] : []
    )
    const folded: Folded<unknown> = { views: Object.fromEntries(views), routes: {}, checkpoint }
    return { folded, apart, targets }
  })
  return {
    parts,
    targets: new Set(parts.flatMap(({ targets }) => targets)),
    keys: rows.flatMap(([key]) => (key.startsWith('#part/') ? [key] : []))
  }
}

/** The views of the whole. */
export const mergedShares = <Event extends AnyEvent>(
  projection: SomeAdditive<Event>,
  { parts }: StoredShares<Event>
): Folded<unknown> => mergedRecord(projection)(parts)
