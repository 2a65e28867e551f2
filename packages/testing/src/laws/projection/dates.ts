import { type AnyEvent, effectiveHistory, type Instant, type IsoDay, occurredBy } from '@communique/core'
import { type AsOf, asOf, asOfEach } from '@communique/projections'
import * as fc from 'fast-check'
import { expectSame } from '../../failure/discrepancy.ts'
import type { RecordOf } from '../../histories/record.ts'
import type { Rule } from '../law.ts'
import { type RecordCase, recordLaw } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import type { Subject } from './subject.ts'

const aDate = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
// The first ten characters of a moment in UTC are a day, and all of them an instant.
const anyDay = aDate.map((date) => date.toISOString().slice(0, 10) as IsoDay)
const anyInstant = aDate.map((date) => date.toISOString() as Instant)

interface AskedOf<Event extends AnyEvent> extends RecordCase<Event> {
  readonly points: ReadonlyArray<AsOf>
}

/** Points around which something of the record happened, and any others. */
const pointsOf = <Event extends AnyEvent>(record: RecordOf<Event>): fc.Arbitrary<ReadonlyArray<AsOf>> => {
  const instants = [...new Set(record.map(({ recordedAt }) => recordedAt))]
  const days = instants.map((instant) => instant.slice(0, 10) as IsoDay)
  const optional = <A>(values: fc.Arbitrary<A>) => fc.option(values, { nil: undefined, freq: 3 })
  return fc.array(
    fc
      .record({
        known: optional(fc.oneof(anyInstant, ...(instants.length > 0 ? [fc.constantFrom(...instants)] : []))),
        occurred: optional(fc.oneof(anyDay, ...(days.length > 0 ? [fc.constantFrom(...days)] : []))),
        certainty: fc.constantFrom('Certainly' as const, 'Possibly' as const)
      })
      .map(({ known, occurred, certainty }) => ({
        ...(known !== undefined && { known }),
        ...(occurred !== undefined && { occurred, certainty })
      })),
    { minLength: 1, maxLength: 3 }
  )
}

const pointTold = ({ known, occurred, certainty }: AsOf): string =>
  [
    known === undefined ? 'all that is known' : `what was known by ${known}`,
    ...(occurred === undefined ? [] : [`had ${String(certainty).toLowerCase()} occurred by ${occurred}`])
  ].join(' and ')

/** Laws of asking as of two dates: what was known by an instant, of what had occurred by a day. */
export const dateLaws = <Event extends AnyEvent>(subject: Subject<Event>): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { fold, shown, record, plan, occurrenceOf } = subject
  if (occurrenceOf === null) return []
  const cases: fc.Arbitrary<AskedOf<Event>> = record.chain((each) =>
    pointsOf<Event>(each).map((points) => ({ record: each, points }))
  )
  const taken = ({ points }: AskedOf<Event>): ReadonlyArray<string> => [
    `Asked for ${points.map(pointTold).join('; then for ')}.`
  ]
  /** By definition: nothing later is known, and of the rest only what had occurred. */
  const cut = (whole: RecordOf<Event>, { known, occurred, certainty }: AsOf) =>
    effectiveHistory<Event>(whole.filter(({ recordedAt }) => known === undefined || recordedAt <= known)).filter(
      (event) => {
        const on = occurred === undefined ? null : occurrenceOf(event)
        if (on === null || occurred === undefined) return true
        const answer = occurredBy(on, occurred)
        return answer === 'Yes' || (certainty === 'Possibly' && answer === 'Unknown')
      }
    )
  return [
    recordLaw({
      name: 'as of a date, it shows the history cut there',
      means:
        'Asked as of an instant and a day, it shows what it shows of what was known then, of what had occurred by then.',
      cases,
      taken,
      check: ({ record: whole, points }) => {
        const answers = asOfEach<Event>(occurrenceOf)(plan)(whole, points)
        for (const [index, point] of points.entries())
          expectSame(`Asked for ${pointTold(point)}`, shown(fold(cut(whole, point))), shown(answers[index]))
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
          const knownFirst = asOf(occurrenceOf)(
            whole.filter(({ recordedAt }) => known === undefined || recordedAt <= known),
            occurrence
          )
          const stillThere = new Set(knownFirst.map(({ id }) => id))
          const occurredLast = asOf(occurrenceOf)(whole, known === undefined ? {} : { known }).filter(({ id }) =>
            stillThere.has(id)
          )
          const both = asOf(occurrenceOf)(whole, { ...(known !== undefined && { known }), ...occurrence })
          expectSame('Cut by what was known first', shown(fold(both)), shown(fold(knownFirst)))
          expectSame('Cut by what had occurred first', shown(fold(both)), shown(fold(occurredLast)))
        }
      }
    })
  ]
}
