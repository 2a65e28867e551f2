import { targetOf } from '@communique/kernel/advanced'
import {
  type AnyEvent,
  type Effective,
  effectiveHistory,
  type EventId,
  type Instant,
  type LogEntry,
  type Recorded
} from '@communique/kernel'
import { type IsoDay, occurredBy } from '@communique/core'
import { type AsOf, fold as foldOf } from '@communique/projections'
import { asOf, asOfEach, datedBy, differenceBetween, packAsIs } from '@communique/projections/advanced'
import * as fc from 'fast-check'
import { differencesBetween } from '../../failure/difference.ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import { eachOnce, type RecordOf } from '../../histories/record.ts'
import type { Rule } from '../law.ts'
import { type RecordCase, recordLaw } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import type { Subject } from './subject.ts'

type Point = AsOf<IsoDay>

const aDate = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
// The first ten characters of a moment in UTC are a day, and all of them an instant.
const anyDay = aDate.map((date) => date.toISOString().slice(0, 10) as IsoDay)
const anyInstant = aDate.map((date) => date.toISOString() as Instant)

interface AskedOf<Event extends AnyEvent> extends RecordCase<Event> {
  readonly points: ReadonlyArray<Point>
}

/** Mostly one of those that the record has. */
const anyOr = <A>(any: fc.Arbitrary<A>, known: ReadonlyArray<A>): fc.Arbitrary<A> =>
  known.length === 0
    ? any
    : fc.oneof({ weight: 1, arbitrary: any }, { weight: 3, arbitrary: fc.constantFrom(...known) })

/** Points around which something of the record happened, and any others. */
const pointsOf = <Event extends AnyEvent>(record: RecordOf<Event>): fc.Arbitrary<ReadonlyArray<Point>> => {
  const instants = [...new Set(record.map(({ recordedAt }) => recordedAt))]
  const days = instants.map((instant) => instant.slice(0, 10) as IsoDay)
  const optional = <A>(values: fc.Arbitrary<A>) => fc.option(values, { nil: undefined, freq: 3 })
  return fc.array(
    fc
      .record({
        known: optional(anyOr(anyInstant, instants)),
        occurred: optional(anyOr(anyDay, days)),
        certainty: fc.constantFrom(undefined, 'Certainly' as const, 'Possibly' as const)
      })
      .map(({ known, occurred, certainty }) => ({
        ...(known !== undefined && { known }),
        ...(occurred !== undefined && { occurred, ...(certainty !== undefined && { certainty }) })
      })),
    { minLength: 1, maxLength: 3 }
  )
}

/** The entries before the first that was recorded later: an entry that claims to be older than one before it is not. */
const knownAt = <Event extends AnyEvent>(record: RecordOf<Event>, known: Instant | undefined): RecordOf<Event> => {
  const isLater = ({ recordedAt }: { readonly recordedAt: Instant }) => known !== undefined && recordedAt > known
  return record.filter((_, at) => !record.slice(0, at + 1).some(isLater))
}

/** The event of the domain that this one speaks of in the end, or is; null: there is none. */
const rootOf = <Event extends AnyEvent>(record: RecordOf<Event>, event: Recorded<LogEntry<Event>>): EventId | null => {
  const target = targetOf<Event>(event)
  if (target === null) return event.id
  const spoken = record.find(({ id, position }) => id === target && position < event.position)
  return spoken === undefined ? null : rootOf(record, spoken)
}

const byId = <Event extends AnyEvent>(history: ReadonlyArray<Effective<Event>>, wanted: EventId) =>
  history.find(({ id }) => id === wanted) ?? null

const pointText = ({ known, occurred, certainty = 'Certainly' }: Point): string =>
  [
    known === undefined ? 'all that is known' : `what was known by ${known}`,
    ...(occurred === undefined ? [] : [`had ${certainty.toLowerCase()} occurred by ${occurred}`])
  ].join(' and ')

/** Laws of asking as of two dates: what was known by an instant, of what had occurred by a day. */
export const dateLaws = <Event extends AnyEvent>(subject: Subject<Event>): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { fold, shown, record, plan, projection, occurrenceOf } = subject
  if (occurrenceOf === null) return []
  const dated = datedBy<Event>(occurrenceOf)
  const cases: fc.Arbitrary<AskedOf<Event>> = record.chain((each) =>
    pointsOf<Event>(each).map((points) => ({ record: each, points }))
  )
  const taken = ({ points }: AskedOf<Event>): ReadonlyArray<string> => [
    `Asked for ${points.map(pointText).join('; then for ')}.`
  ]
  /** By definition: nothing later is known, and of the rest only what had occurred. */
  const cut = (whole: RecordOf<Event>, { known, occurred, certainty }: Point) =>
    effectiveHistory<Event>(knownAt<Event>(whole, known)).filter((event) => {
      const on = occurred === undefined ? null : occurrenceOf(event)
      if (on === null || occurred === undefined) return true
      const answer = occurredBy(on, occurred)
      return answer === 'Yes' || (certainty === 'Possibly' && answer === 'Unknown')
    })
  return [
    recordLaw({
      name: 'as of a date, it shows the history cut there',
      means:
        'Asked as of an instant and a day, it shows what it shows of what was known then, of what had occurred by then.',
      cases,
      taken,
      check: ({ record: whole, points }) => {
        const answers = asOfEach(dated)(plan)(whole, points)
        for (const [index, point] of points.entries())
          expectSame(`Asked for ${pointText(point)}`, shown(fold(cut(whole, point))), shown(answers[index]))
      }
    }),
    recordLaw({
      name: 'known and occurred can be cut in either order',
      means: 'What was known, of what had occurred, is what had occurred, of what was known.',
      cases,
      taken,
      check: ({ record: whole, points }) => {
        for (const { known, occurred, certainty } of points) {
          const occurrence = { ...(occurred !== undefined && { occurred }), ...(certainty && { certainty }) }
          const knownFirst = asOf(dated)(knownAt<Event>(whole, known), occurrence)
          const stillThere = new Set(knownFirst.map(({ id }) => id))
          const occurredLast = asOf(dated)(whole, known === undefined ? {} : { known }).filter(({ id }) =>
            stillThere.has(id)
          )
          const both = asOf(dated)(whole, { ...(known !== undefined && { known }), ...occurrence })
          expectSame('Cut by what was known first', shown(fold(both)), shown(fold(knownFirst)))
          expectSame('Cut by what had occurred first', shown(fold(both)), shown(fold(occurredLast)))
        }
      }
    }),
    ...(projection === null
      ? []
      : [
          recordLaw({
            name: 'between two points, it explains what differs',
            means:
              'The difference between two points lists the events that are effective in only one of them or with other content, the corrections behind that, and every view that differs.',
            // Where each identity stands once, it says what was known.
            cases: cases.map(({ record: whole, points }) => ({ record: eachOnce<Event>(whole), points })),
            taken: ({ points: [from = {}, to = {}] }) => [
              `Asked for the difference between ${pointText(from)}, and ${pointText(to)}.`
            ],
            check: ({ record: whole, points: [from = {}, to = {}] }) => {
              const differ = differenceBetween(dated)<object, object, unknown>(projection)
              const difference = differ(whole, from, to)
              const back = differ(whole, to, from)
              const [before, after] = [cut(whole, from), cut(whole, to)]
              const [ofFirst, ofSecond] = [from, to].map(({ known }) => new Set(knownAt<Event>(whole, known)))
              const otherwise = whole
                .map(({ id }) => ({ id, before: byId(before, id), after: byId(after, id) }))
                .filter((belief) => differencesBetween(belief.before, belief.after).length > 0)
              expectSame(
                'Believed otherwise',
                otherwise.map(({ id, ...belief }) => ({
                  ...belief,
                  because: whole
                    .filter((event) => ofFirst?.has(event) !== ofSecond?.has(event))
                    .filter((event) => rootOf<Event>(whole, event) === id)
                    .map((event) => event.id)
                })),
                difference.beliefs
              )
              expectSame('Between a point and itself', { beliefs: [], views: [] }, differ(whole, from, from))
              expectSame(
                'Believed otherwise, the other way round',
                difference.beliefs,
                back.beliefs.map((belief) => ({ ...belief, before: belief.after, after: belief.before }))
              )
              const viewsOf = (history: ReadonlyArray<Effective<Event>>): ReadonlyMap<string, object> =>
                new Map(Object.entries(foldOf<Event, object, object, unknown>(projection)(history).views))
              const [were, are] = [viewsOf(before), viewsOf(after)]
              const keys = difference.views.map(({ key }) => key)
              expectSame('The order of the keys', keys.toSorted(), keys)
              for (const key of new Set([...were.keys(), ...are.keys()]))
                if (!keys.includes(key))
                  expectSame(`The view of ${key}, which is not listed`, were.get(key), are.get(key))
              expectSame(
                'The listed keys, the other way round',
                keys,
                back.views.map(({ key }) => key)
              )
              const touches = (key: string, event: Effective<Event> | null): boolean =>
                event !== null &&
                Object.hasOwn(projection.when, event.type) &&
                projection.keys(event, projection.prepare?.(event, packAsIs)).includes(key)
              for (const view of difference.views) {
                const missing = otherwise
                  .filter((belief) => touches(view.key, belief.before) || touches(view.key, belief.after))
                  .filter(({ id }) => !view.events.includes(id))
                expectSame(`Events that changed the view of ${view.key} and are not listed with it`, [], missing)
                expectSame(`The view of ${view.key} before`, were.get(view.key) ?? null, view.before)
                expectSame(`The view of ${view.key} after`, are.get(view.key) ?? null, view.after)
                expectThat(
                  `The view of ${view.key} is listed without the events that changed it`,
                  view.events.length > 0 && view.events.every((id) => otherwise.some((belief) => belief.id === id))
                )
              }
            }
          })
        ])
  ]
}
