import { type AnyEvent, isCorrectionEvent, type LogEntry, type Recorded } from '@communique/kernel'
import type { Folded } from '../folding/folded.ts'
import { type Beliefs, CorrectionTracker, firstRevision, noBeliefs } from '../corrections/correctionTracker.ts'
import { DuplicateFilter } from '../folding/duplicateFilter.ts'
import { asPlan, type Foldable, type Plan } from '../folding/plan.ts'
import { BelievedStreams, noStreams, type PublishedStreams } from './believedStreams.ts'
import type { Projection } from '../projection.ts'

const state: unique symbol = Symbol('what following goes on from')

/** State from which following continues: the record that it keeps, or that can be read again. */
interface Following<Event extends AnyEvent> {
  readonly beliefs: Beliefs<Event>
  readonly streams: PublishedStreams<Event>
  /** The record up to the checkpoint, where it was not kept; asked for when something of it is corrected. */
  readonly recall: (() => Iterable<Recorded<LogEntry<Event>>>) | null
}

/**
 * Position of a follower in a record: the views so far, and the changes of the last step.
 *
 * @category following
 * @since 0.1.0
 */
export interface Followed<Event extends AnyEvent, Result, Changed = ReadonlyArray<string>> {
  readonly folded: Result
  /** The position up to which the record was followed. */
  readonly checkpoint: number
  /** The keys whose views the last step touched. */
  readonly changed: Changed
  readonly [state]: Following<Event>
}

/** Takes more of a record: a step from where one stands, or the first one. */
export type Step<Event extends AnyEvent, Result, Changed> = (
  record: Iterable<Recorded<LogEntry<Event>>>,
  from?: Followed<Event, Result, Changed>
) => Followed<Event, Result, Changed>

/** Continues from stored views. */
export type Resume<Event extends AnyEvent, Result, Changed> = (
  stored: Result,
  recall: () => Iterable<Recorded<LogEntry<Event>>>
) => Followed<Event, Result, Changed>

const stepOf = <Event extends AnyEvent, Result, Changed>(
  plan: Plan<Event, Result, Changed>
): Step<Event, Result, Changed> => {
  const step: Step<Event, Result, Changed> = (record, from) => {
    const known = from?.checkpoint ?? 0
    const recall = from?.[state].recall ?? null
    const unread = Array.from(record).filter(({ position }) => position > known)
    if (recall !== null && unread.some((event) => isCorrectionEvent<Event>(event)))
      return step(unread, step(Array.from(recall()).filter(({ position }) => position <= known)))

    const tracker = new CorrectionTracker<Event>(from?.[state].beliefs ?? noBeliefs())
    const streams = new BelievedStreams<Event>(from?.[state].streams ?? noStreams())
    const folding = plan.open(from?.folded ?? null, recall === null, streams)
    const duplicates = new DuplicateFilter(known)
    for (const event of unread) {
      if (!duplicates.accept(event)) continue
      // Where the record is not kept, nothing among the news speaks of anything.
      const change = recall === null ? tracker.apply(event) : firstRevision<Event>(event)
      if (change === null) continue
      const { before, after } = change
      // What an event says of itself is news, and stands after all that was folded.
      if (after?.id === event.id) {
        folding.append(after)
        if (recall === null) streams.append(after)
        continue
      }
      folding.revise(before, after)
      streams.revise(before, after)
    }
    const { checkpoint } = duplicates
    const { result, changed } = folding.publish(checkpoint)
    return {
      folded: result,
      checkpoint,
      changed,
      [state]: { beliefs: tracker.publish(), streams: streams.publish(), recall }
    }
  }
  return step
}

/**
 * Follows a record: takes it as the log hands it out, corrections and retractions among it, in as many steps as one
 * likes.
 *
 * A step costs what its events cost. A correction or a retraction costs what the stream of its event costs, or the
 * views that it touches (see `Projection.forget`), and never what the record costs; an event that occurred before known
 * ones lands in its place. Events at or before the checkpoint were taken already and change nothing, so at-least-once
 * delivery does no harm. A step is a pure function of what it goes on from: one may go on from anywhere twice, at the
 * price of a copy.
 *
 * It keeps the events it took, since later ones may speak of them. To go on from views that were stored, see `resume`.
 *
 * Law: after any number of steps the views are those of `fold(p)(effectiveHistory(record))`.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, follow } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const later = history.findIndex(({ type }) => type === 'EventCorrected')
 *
 * const before = follow(countryTimeline)(history.slice(0, later))
 * const after = follow(countryTimeline)(history.slice(later), before)
 * const dated = ({ folded }: typeof before) => folded.views['NE']?.entries[0]?.date.edtf
 *
 * assert.deepEqual([dated(before), dated(after)], ['../2024-06-03', '2020-06-30'])
 * assert.deepEqual(after.changed.includes('NE'), true)
 * @category following
 * @since 0.1.0
 */
export function follow<Event extends AnyEvent, View, Working, Prepared>(
  projection: Projection<Event, View, Working, Prepared>
): Step<Event, Folded<View>, ReadonlyArray<string>>
export function follow<Event extends AnyEvent, Result, Changed>(
  plan: Plan<Event, Result, Changed>
): Step<Event, Result, Changed>
export function follow<Event extends AnyEvent, Result, Changed>(
  foldable: Foldable<Event, Result, Changed>
): Step<Event, Result, Changed> {
  return stepOf(asPlan(foldable))
}

/**
 * Goes on following from views that were stored, when their events are no longer at hand.
 *
 * News is folded as it comes. The record before it is recalled only once something in it is corrected or retracted;
 * then it is followed anew from its start, which costs what the record costs, once.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, follow, resume } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const text = JSON.stringify(follow(countryTimeline)(history.slice(0, 50)).folded)
 *
 * const resumed = resume(countryTimeline)(JSON.parse(text), () => history)
 * const after = follow(countryTimeline)(history.slice(50), resumed)
 * assert.deepEqual(after.folded.views, follow(countryTimeline)(history).folded.views)
 * @param recall reads the record, at least up to the checkpoint of the stored views
 * @category following
 * @since 0.1.0
 */
export function resume<Event extends AnyEvent, View, Working, Prepared>(
  projection: Projection<Event, View, Working, Prepared>
): Resume<Event, Folded<View>, ReadonlyArray<string>>
export function resume<Event extends AnyEvent, Result, Changed>(
  plan: Plan<Event, Result, Changed>
): Resume<Event, Result, Changed>
export function resume<Event extends AnyEvent, Result, Changed>(
  foldable: Foldable<Event, Result, Changed>
): Resume<Event, Result, Changed> {
  const plan = asPlan(foldable)
  return (stored, recall) => {
    const checkpoint = plan.checkpointOf(stored)
    const { result, changed } = plan.open(stored, false).publish(checkpoint)
    return { folded: result, checkpoint, changed, [state]: { beliefs: noBeliefs(), streams: noStreams(), recall } }
  }
}
