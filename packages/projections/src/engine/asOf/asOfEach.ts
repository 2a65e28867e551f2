import { type AnyEvent, type Effective, type EventId, type LogEntry, type Recorded, sameJson } from '@communique/kernel'
import { type AsOf, asOf, hadOccurred, type OccurredBy } from './asOf.ts'
import { fold } from '../folding/fold.ts'
import type { Folded } from '../folding/folded.ts'
import { CorrectionTracker, noBeliefs, readsAlike } from '../corrections/correctionTracker.ts'
import { asPlan, type Foldable, type Plan } from '../folding/plan.ts'
import type { Projection } from '../projection.ts'
import type { PublicationOf } from './published.ts'

type Record<Event extends AnyEvent> = ReadonlyArray<Recorded<LogEntry<Event>>>
type Believed<Event extends AnyEvent> = ReadonlyMap<EventId, Effective<Event>>

/** A point, and where its answer belongs. */
interface Asked<Day extends string> {
  readonly point: AsOf<Day>
  readonly at: number
}

/** The points of each instant, the earliest first, so that an answer differs little from the one before it. */
const byInstant = <Day extends string>(points: ReadonlyArray<AsOf<Day>>): ReadonlyArray<ReadonlyArray<Asked<Day>>> => {
  const compare = (a: string | undefined, b: string | undefined): number => {
    if (a === b) return 0
    if (a === undefined) return 1
    return b === undefined || a < b ? -1 : 1
  }
  const groups: Array<Array<Asked<Day>>> = []
  const asked = points.map((point, at) => ({ point, at })).toSorted((a, b) => compare(a.point.known, b.point.known))
  for (const one of asked) {
    const group = groups.at(-1)
    if (group === undefined || group[0]?.point.known !== one.point.known) groups.push([one])
    else group.push(one)
  }
  return groups.map((group, index) => {
    const inOrder = group.toSorted(
      (a, b) => compare(a.point.published, b.point.published) || compare(a.point.occurred, b.point.occurred)
    )
    // Forth and back, since the next instant is best asked of the day that one has just been asked of.
    return index % 2 === 0 ? inOrder : inOrder.toReversed()
  })
}

const isInOrder = <Event extends AnyEvent>(record: Record<Event>): boolean =>
  record.every(({ position }, at) => (record[at - 1]?.position ?? 0) <= position)

/**
 * Folds a record as of many points at once: what was known by each instant and public by each day, of what had occurred by
 * each day.
 *
 * The record is read once; from point to point only what changes is folded, and the answers share what they have in
 * common. Where the positions of the record do not grow, every point is folded apart.
 *
 * Law: each answer is that of folding what was believed as of its point.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, instant } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOfEach, countryTimeline } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const [early, late] = cooperationAsOfEach(countryTimeline)(history, [
 *   { known: must(instant('2024-06-03T23:59:59.999Z')) },
 *   {}
 * ])
 *
 * assert.deepEqual(early?.views['NE']?.entries[0]?.date.edtf, '../2024-06-03')
 * assert.deepEqual(late?.views['NE']?.entries[0]?.date.edtf, '2020-06-30')
 * @category as of
 * @since 0.1.0
 */
export const asOfEach = <Event extends AnyEvent, Day extends string = string>(
  occurredBy: OccurredBy<Event, Day>,
  publicationOf?: PublicationOf<Event, Day>
): AsOfEach<Event, Day> =>
  (<Result, Changed>(foldable: Foldable<Event, Result, Changed>) => {
    const plan = asPlan(foldable)
    return (history: Iterable<Recorded<LogEntry<Event>>>, points: ReadonlyArray<AsOf<Day>>): ReadonlyArray<Result> => {
      const record = [...history]
      const asOfPoint = asOf(occurredBy, publicationOf)
      if (!isInOrder(record)) return points.map((point) => fold(plan)(asOfPoint(record, point)))
      const answers: Array<Result> = []
      const tracker = new CorrectionTracker<Event>(noBeliefs())
      const believed = new Map<EventId, Effective<Event>>()
      let shown: Believed<Event> = new Map()
      let lastPublished: Day | undefined
      let result: Result | null = null
      let read = 0
      for (const group of byInstant(points)) {
        const known = group[0]?.point.known
        for (let event = record[read]; event !== undefined; event = record[++read]) {
          if (known !== undefined && event.recordedAt > known) break
          const change = tracker.apply(event)
          if (change === null) continue
          if (change.after !== null) believed.set(change.after.id, change.after)
          else if (change.before !== null) believed.delete(change.before.id)
        }
        for (const { point, at } of group) {
          const folding = plan.open(result, true)
          const next = new Map<EventId, Effective<Event>>()
          if (point.published === undefined) {
            const occurred = hadOccurred(occurredBy, point)
            for (const [id, event] of believed) if (occurred(event)) next.set(id, event)
          } else for (const event of asOfPoint(record.slice(0, read), point)) next.set(event.id, event)
          const isSame = lastPublished === undefined && point.published === undefined ? readsAlike : sameJson
          lastPublished = point.published
          for (const [id, event] of shown) if (!next.has(id)) folding.revise(event, null)
          for (const [id, event] of next) {
            const before = shown.get(id) ?? null
            // What was taken back and holds again is no news.
            if (before === null || !isSame<Event>(before, event)) folding.revise(before, event)
          }
          shown = next
          const checkpoint = record[read - 1]?.position ?? 0
          answers[at] = result = folding.publish(checkpoint).result
        }
      }
      return answers
    }
  }) as AsOfEach<Event, Day>

/** Folds as of many points, for the dates of one domain. */
export interface AsOfEach<Event extends AnyEvent, Day extends string = string> {
  <View, Working, Prepared>(
    projection: Projection<Event, View, Working, Prepared>
  ): (history: Iterable<Recorded<LogEntry<Event>>>, points: ReadonlyArray<AsOf<Day>>) => ReadonlyArray<Folded<View>>
  <Result, Changed>(
    plan: Plan<Event, Result, Changed>
  ): (history: Iterable<Recorded<LogEntry<Event>>>, points: ReadonlyArray<AsOf<Day>>) => ReadonlyArray<Result>
}
