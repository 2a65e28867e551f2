import type { CountryCode } from '../vocabulary/countryCode.ts'
import { type DateBounds, type DateQualifier, type Edtf } from '../vocabulary/edtf.ts'
import type { ObligationId } from '../vocabulary/identifiers.ts'
import { addPeriod, IsoDay, ordIsoDay } from '../vocabulary/isoDay.ts'
import type { Milestone } from '../vocabulary/milestone.ts'
import { boundsOf, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import type { Period } from '../vocabulary/period.ts'
import type { Obligation, ObligationInstance } from './obligation.ts'

/** The points in the life of an agreement from which its duties are counted; null: not yet known. */
export type Milestones = { readonly [M in Milestone]: OccurrenceDate | null }

/** One instance of a duty: for which country of its scope, and within which bounds it falls due; null: undated. */
export interface DueInstance {
  readonly obligationId: ObligationId
  readonly country: CountryCode | null
  readonly due: DateBounds | null
}

/** The instance that a fulfilment or a waiver names. */
export const dueInstanceOf = ({ obligationId, country, dueOn }: ObligationInstance): DueInstance => ({
  obligationId,
  country,
  due: dueOn === null ? null : boundsOf(dueOn)
})

/** Tells instances apart: one duty, one country and the same days are one instance, on whatever basis they are known. */
export const instanceKey = ({ obligationId, country, due }: DueInstance): string =>
  [obligationId, country ?? '', due === null ? 'undated' : `${due.earliest ?? ''}/${due.latest ?? ''}`].join(' ')

// Days outside the calendar of years 0 to 9999 bound nothing that anyone could wait for.
const shifted = (day: string | null, period: Period): IsoDay | null => (IsoDay.is(day) ? addPeriod(day, period) : null)

const boundsAfter = (date: OccurrenceDate, period: Period): DateBounds => {
  const { earliest, latest, qualifier } = boundsOf(date)
  return { earliest: shifted(earliest, period), latest: shifted(latest, period), qualifier }
}

const knownDay = (date: OccurrenceDate | null): IsoDay | null => {
  if (date === null) return null
  const { earliest, latest, qualifier } = boundsOf(date)
  return earliest === latest && qualifier === 'None' && IsoDay.is(earliest) ? earliest : null
}

const lastDay = (end: OccurrenceDate | null, until: IsoDay): IsoDay => {
  if (end === null) return until
  const { latest, qualifier } = boundsOf(end)
  return qualifier === 'None' && IsoDay.is(latest) ? latest : until
}

const times = ({ years, months, days }: Period, count: number): Period =>
  // A positive multiple of a period is a period.
  ({ years: years * count, months: months * count, days: days * count }) as Period

// Each is counted from the start: a month after 31 January is 28 February, two months after it 31 March.
const recurrences = (start: IsoDay, every: Period, last: IsoDay): ReadonlyArray<DateBounds> => {
  const due: Array<DateBounds> = []
  let previous = start
  for (let count = 1; ; count++) {
    const day = addPeriod(start, times(every, count))
    // The calendar's last day comes again and again.
    if (day === previous || ordIsoDay.compare(day, last) > 0) return due
    due.push({ earliest: day, latest: day, qualifier: 'None' })
    previous = day
  }
}

// A date without any bound dates nothing.
const dated = (bounds: DateBounds): DateBounds | null =>
  bounds.earliest === null && bounds.latest === null ? null : bounds

const undated = [null]

const dueDates = ({ due }: Obligation, milestones: Milestones, until: IsoDay): ReadonlyArray<DateBounds | null> => {
  switch (due.type) {
    case 'OnDate':
      return [dated(boundsOf(due.date))]
    case 'Relative': {
      const milestone = milestones[due.to]
      if (milestone === null) return undated
      return [dated(due.after === null ? boundsOf(milestone) : boundsAfter(milestone, due.after))]
    }
    case 'Recurring': {
      const start = knownDay(milestones[due.from])
      return start === null ? undated : recurrences(start, due.every, lastDay(milestones.End, until))
    }
    case 'Undated':
      return undated
  }
}

/**
 * The instances of a duty as they fall due, one for each country of its scope.
 *
 * What cannot be dated yet is one undated instance, never a guess: a duty counted from a milestone that is unknown, and
 * a recurring duty whose start is not known to the day. A recurring duty first falls due one period after its start. It
 * recurs up to and including the last day on which the agreement may end; while that is unknown, up to `until`.
 *
 * Laws: dates of one country strictly increase; none is after the end; every country of the scope has the same dates.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay, Obligation, occurrenceDate, validate } from '@communique/core'
 * import { dueInstances } from '@communique/core/advanced'
 * import { apply, either as E, function as F } from 'fp-ts'
 *
 * const report = validate(Obligation)({
 *   obligationId: 'quarterly-report',
 *   debtors: ['organisation'],
 *   duty: 'Report on the implementation',
 *   due: { type: 'Recurring', every: { years: 0, months: 3, days: 0 }, from: 'EntryIntoForce' },
 *   scope: ['NE', 'TD']
 * })
 * const inForce = occurrenceDate({ edtf: '2020-06-30', basis: 'External' })
 * const due = F.pipe(
 *   apply.sequenceS(E.Apply)({ report, inForce, until: isoDay('2020-12-31') }),
 *   E.map(({ report, inForce, until }) =>
 *     dueInstances(report, { Signature: inForce, EntryIntoForce: inForce, End: null }, until).map(
 *       ({ country, due }) => `${country} ${due?.latest}`
 *     )
 *   )
 * )
 * assert.deepEqual(due, E.right(['NE 2020-09-30', 'NE 2020-12-30', 'TD 2020-09-30', 'TD 2020-12-30']))
 * @category agreements
 * @since 0.1.0
 */
export const dueInstances = (
  obligation: Obligation,
  milestones: Milestones,
  until: IsoDay
): ReadonlyArray<DueInstance> => {
  const { obligationId, scope } = obligation
  const countries = scope.length === 0 ? [null] : [...new Set(scope)]
  const dates = dueDates(obligation, milestones, until)
  return countries.flatMap((country) => dates.map((due) => ({ obligationId, country, due })))
}

const marks: Readonly<Record<DateQualifier, string>> = {
  None: '',
  Uncertain: '?',
  Approximate: '~',
  UncertainAndApproximate: '%'
}

/**
 * The last day of an agreement that runs for a term from its entry into force, within the bounds in which the entry is
 * known; null where either is unknown. Like a legal period it ends on the same date as the day from which it runs
 * (Regulation (EEC, Euratom) No 1182/71, article 3(2)(c)): one year from 30 June 2020 ends on 30 June 2021.
 *
 * @category agreements
 * @since 0.1.0
 */
export const endOf = (entryIntoForce: OccurrenceDate | null, term: Period | null): OccurrenceDate | null => {
  if (entryIntoForce === null || term === null) return null
  const bounds = dated(boundsAfter(entryIntoForce, term))
  if (bounds === null) return null
  const { earliest, latest, qualifier } = bounds
  const mark = marks[qualifier]
  const written = (day: string | null): string => (day === null ? '..' : `${day}${mark}`)
  const edtf = earliest === latest ? written(earliest) : `${written(earliest)}/${written(latest)}`
  // Days of the calendar, the earlier first, are an EDTF interval.
  return { edtf: edtf as Edtf, basis: 'Computed', words: null, note: null }
}
