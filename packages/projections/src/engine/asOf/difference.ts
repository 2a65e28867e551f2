import { type AnyEvent, type Effective, type EventId, type LogEntry, type Recorded, sameJson } from '@communique/kernel'
import { readsAlike } from '../corrections/correctionTracker.ts'
import { targetOf } from '@communique/kernel/advanced'
import { type AsOf, asOf, entriesAt, type OccurredBy } from './asOf.ts'
import { nothingPublished, type PublicationOf } from './published.ts'
import { Engine } from '../folding/engine.ts'
import { noPast } from '../folding/foldState.ts'
import { compileProjection } from '../folding/compiledProjection.ts'
import type { Projection } from '../projection.ts'

/** That something was believed as of one point otherwise than as of another; null: not believed. */
export interface BeliefChanged<Event extends AnyEvent> {
  readonly before: Effective<Event> | null
  readonly after: Effective<Event> | null
  /**
   * The entries that made the difference, known or public at one point only or there with other sources: the event
   * itself, or corrections and retractions. None where only the day moved, by which it had occurred.
   */
  readonly because: ReadonlyArray<EventId>
}

/** The view of a key as of both points, and the changes of belief that touched it; null: there is none. */
export interface ViewChanged<View> {
  readonly key: string
  readonly before: View | null
  readonly after: View | null
  /** The events that are believed otherwise. */
  readonly events: ReadonlyArray<EventId>
}

/** Differences between two points. */
export interface Difference<Event extends AnyEvent, View> {
  /** In the order of recording. */
  readonly beliefs: ReadonlyArray<BeliefChanged<Event>>
  /** In the order of the keys. */
  readonly views: ReadonlyArray<ViewChanged<View>>
}

type Record<Event extends AnyEvent> = ReadonlyArray<Recorded<LogEntry<Event>>>

/** By event of the domain, all that speaks of it, directly or not, and itself. */
const statementsAbout = <Event extends AnyEvent>(record: Record<Event>): ReadonlyMap<EventId, Record<Event>> => {
  const roots = new Map<EventId, EventId>()
  const statements = new Map<EventId, Array<Recorded<LogEntry<Event>>>>()
  for (const event of record) {
    if (roots.has(event.id)) continue
    const target = targetOf<Event>(event)
    const root = target === null ? event.id : roots.get(target)
    if (root === undefined) continue
    roots.set(event.id, root)
    const group = statements.get(root)
    if (group === undefined) statements.set(root, [event])
    else group.push(event)
  }
  return statements
}

/**
 * Compares the beliefs as of two points and the views made of them: the changes, and the events
 * behind each.
 *
 * Laws: there is no difference between a point and itself; the difference the other way round is the same with before and
 * after exchanged; views that are not in it are the same as of both points.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, instant } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationDifference, countryTimeline } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const known = must(instant('2024-06-03T23:59:59.999Z'))
 * const { views, beliefs } = cooperationDifference(countryTimeline)(history, { known }, {})
 *
 * const niger = views.find(({ key }) => key === 'NE')
 * assert.deepEqual(niger?.before?.entries[0]?.date.edtf, '../2024-06-03')
 * assert.deepEqual(niger?.after?.entries[0]?.date.edtf, '2020-06-30')
 * const signing = beliefs.find(({ after }) => after?.type === 'MoUSigned')
 * assert.deepEqual(signing?.because, signing?.after?.corrections.map(({ id }) => id))
 * @category as of
 * @since 0.1.0
 */
export const differenceBetween =
  <Event extends AnyEvent, Day extends string = string>(
    occurredBy: OccurredBy<Event, Day>,
    publicationOf: PublicationOf<Event, Day> = nothingPublished
  ) =>
  <View, Working, Prepared>(projection: Projection<Event, View, Working, Prepared>) =>
  (history: Iterable<Recorded<LogEntry<Event>>>, from: AsOf<Day>, to: AsOf<Day>): Difference<Event, View> => {
    const record = [...history]
    const statements = statementsAbout<Event>(record)
    const ready = compileProjection<Event>(projection)
    const first = asOf(occurredBy, publicationOf)(record, from)
    const second = asOf(occurredBy, publicationOf)(record, to)
    const engine = new Engine(ready, null, noPast<Event>())
    for (const event of first) engine.append(event)
    const before = engine.publish().state

    const [entries, others] = [entriesAt(record, from, publicationOf), entriesAt(record, to, publicationOf)]
    const isOtherwise = ({ id }: Recorded<LogEntry<Event>>): boolean => {
      const [entry, other] = [entries.get(id), others.get(id)]
      return entry !== other && !sameJson(entry?.citations ?? null, other?.citations ?? null)
    }
    const isSame = from.published === undefined && to.published === undefined ? readsAlike : sameJson
    const were = new Map(first.map((event) => [event.id, event]))
    const are = new Map(second.map((event) => [event.id, event]))
    const going = new Engine(ready, before, before.past)
    const touchedBy = new Map<string, Array<EventId>>()
    const beliefs: Array<BeliefChanged<Event>> = []
    for (const { id } of [...first, ...second.filter((event) => !were.has(event.id))]) {
      const [was, is] = [were.get(id) ?? null, are.get(id) ?? null]
      if (was !== null && is !== null && isSame<Event>(was, is)) continue
      beliefs.push({
        before: was,
        after: is,
        because: (statements.get(id) ?? []).filter(isOtherwise).map((event) => event.id)
      })
      for (const key of going.revise(was, is)) {
        const events = touchedBy.get(key)
        if (events === undefined) touchedBy.set(key, [id])
        else events.push(id)
      }
    }
    const after = going.publish().state
    const shownIn = ({ views }: typeof before, key: string): View | null =>
      (views.get(key)?.shown as View | undefined) ?? null
    return {
      beliefs: beliefs.toSorted((a, b) => placeOf(a) - placeOf(b)),
      views: [...touchedBy]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, events]) => ({ key, before: shownIn(before, key), after: shownIn(after, key), events }))
    }
  }

const placeOf = <Event extends AnyEvent>({ before, after }: BeliefChanged<Event>): number =>
  (before ?? after)?.position ?? 0
