import { type AnyEvent, effectiveHistory, type LogEntry, type Recorded, type StreamName } from '@communique/kernel'
import { emptyView, fold, type Projection, viewOf } from '@communique/projections'
import { differencesBetween } from '../failure/difference.ts'
import { recordStory } from '../failure/story.ts'
import { recordedHistory } from './recordedHistory.ts'
import { unmet } from './unmet.ts'

/** The expectations of a projection. A failed one throws an error with the case, and with both sides for the runner's diff. */
export interface Shown<View> {
  /** The view of a key; of one that no event touched it is the initial one. */
  readonly thenView: (key: string, view: View) => void
  /** The views of all keys that an event touched. */
  readonly thenViews: (views: Readonly<Record<string, View>>) => void
}

/** A history, as a projection is given it. */
export interface GivenHistory<Event extends AnyEvent> {
  /**
   * @param projection one that knows every event of the history, save what the ledger says of its own events
   * @param standing the streams of the events; where none are given, they all stand in one
   */
  readonly project: <Known extends AnyEvent, View, Working, Row>(
    projection: Projection<Known, View, Working, Row> &
      ([Event] extends [LogEntry<Known>] ? unknown : { readonly unknownEvent: Exclude<Event, LogEntry<Known>> }),
    standing?: { readonly streamOf: (event: Event) => StreamName }
  ) => Shown<View>
}

/**
 * A specification of a projection in the field's words: given a history, it shows this. Events may be bare, or recorded;
 * bare ones are recorded in their order as `event-1` and so on, so that corrections and retractions can speak of them.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { given } from '@communique/testing'
 * import type { Projection } from '@communique/projections'
 *
 * interface Lent { readonly type: 'BookLent'; readonly data: { readonly book: string; readonly to: string } }
 * interface Returned { readonly type: 'BookReturned'; readonly data: { readonly book: string } }
 * const shelf: Projection<Lent | Returned, { readonly lentTo: string | null }> = {
 *   name: 'shelf',
 *   version: 1,
 *   keys: ({ data }) => [data.book],
 *   routing: 'ByEvent',
 *   initialView: { lentTo: null },
 *   when: {
 *     BookLent: (draft, { data }) => { draft.lentTo = data.to },
 *     BookReturned: (draft) => { draft.lentTo = null }
 *   }
 * }
 * const lent: Lent = { type: 'BookLent', data: { book: 'dune', to: 'amina' } }
 *
 * given(lent).project(shelf).thenView('dune', { lentTo: 'amina' })
 * given(lent, { type: 'BookReturned', data: { book: 'dune' } }).project(shelf).thenViews({ dune: { lentTo: null } })
 * assert.throws(
 *   () => given(lent).project(shelf).thenView('dune', { lentTo: 'bert' }),
 *   /BookLent book dune, to amina[^]*lentTo: expected "bert", found "amina"/
 * )
 * @category specification
 * @since 0.1.0
 */
export const given = <const Said extends ReadonlyArray<AnyEvent>>(...history: Said): GivenHistory<Said[number]> => ({
  project: <Known extends AnyEvent, View, Working, Row>(
    projection: Projection<Known, View, Working, Row>,
    standing?: { readonly streamOf: (event: Said[number]) => StreamName }
  ): Shown<View> => {
    // The signature says that the projection knows the events.
    const record = recordedHistory<Said[number]>(history, standing?.streamOf ?? null) as unknown as ReadonlyArray<
      Recorded<LogEntry<Known>>
    >
    const folded = fold(projection)(effectiveHistory<Known>(record))
    const expectShown = (whose: string, expected: unknown, found: unknown): void => {
      if (differencesBetween(expected, found).length === 0) return
      throw unmet({
        message: `${projection.name} shows something else${whose}.`,
        story: recordStory(record),
        expected,
        found
      })
    }
    return {
      thenView: (key, view) => expectShown(` for ${key}`, view, viewOf(folded, key) ?? emptyView(projection)),
      thenViews: (views) => expectShown('', views, folded.views)
    }
  }
})
