import { calendarOf, currentId } from '@communique/projections'
import type { IsoDay } from '@communique/core'
import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { dateWords } from '@communique/wording/advanced'
import type { Cell } from '../../output/format.ts'
import { misused, type Outcome } from '../../surroundings.ts'
import type { Answering } from '../answering.ts'
import type { Asked } from '../ask.ts'
import { periodNamed } from '../point.ts'
import { bounds, date } from './cells.ts'

interface Period {
  readonly from: IsoDay
  readonly until: IsoDay
}

/** The period asked for: the operand, the bounds, or the year of the question's day. */
const periodOf = (operand: string | undefined, { filters, views: { day } }: Asked): Outcome<Period> => {
  const { from, until } = filters
  const named = operand === undefined ? null : periodNamed(operand)
  if (operand !== undefined && named === null)
    return E.left(
      misused(`“${operand}” is no period: name a year, a month or a day, such as 2024, 2024-05 or 2024-05-30.`)
    )
  if (operand !== undefined && (from !== null || until !== null))
    return E.left(misused('Name a period, or its bounds by --from and --to.'))
  const year = day.slice(0, day.indexOf('-', 1))
  const otherwise = named ?? periodNamed(year) ?? { from: day, until: day }
  return E.right({
    from: from ?? otherwise.from,
    until: until ?? (from === null ? otherwise.until : ('9999-12-31' as IsoDay))
  })
}

const asWords = { Occurred: 'took place', Scheduled: 'scheduled', Period: 'lasts' } as const

/** What took place, what was to, and what falls due in a period. */
export const calendarAnswer: Answering = (asked, [operand]) => {
  const period = periodOf(operand, asked)
  if (E.isLeft(period)) return period
  const { ofEvents, subjects, views, names } = asked
  const { party } = names
  const { entries, obligations, undertakings } = calendarOf(
    { calendar: ofEvents.calendar, agreements: subjects.agreements, undertakings: subjects.undertakings },
    { ...period.right, asOf: views.day }
  )
  const who = (ids: ReadonlyArray<string>): Cell => ({
    value: ids,
    words:
      ids.length === 0 ? '–' : [...new Set(ids.map((id) => party(currentId(views.parties, id as never))))].join(', ')
  })
  return E.right({
    columns: [
      { field: 'date', title: 'Date', share: 2 },
      { field: 'as', title: 'As', share: 0 },
      { field: 'what', title: 'What', share: 5 },
      { field: 'parties', title: 'Parties', share: 3 },
      { field: 'within', title: 'Within', share: 0 },
      { field: 'event', title: 'Event', share: 2, inTable: false }
    ],
    rows: [
      ...entries.map((entry) => ({
        date: date(entry.date),
        as: { value: entry.as, words: asWords[entry.as] },
        what: wordsOf(entry.fact, names).headline,
        parties: who(entry.parties),
        within: { value: entry.within, words: entry.within === 'Certainly' ? 'certainly' : 'possibly' },
        event: entry.eventId
      })),
      ...obligations.map(({ due, duty, debtors, status, agreementId }) => ({
        date: bounds(due),
        as: { value: 'Due', words: `duty: ${status}` },
        what: duty,
        parties: who(debtors),
        within: null,
        event: agreementId
      })),
      ...undertakings.map(({ due, undertaking, status }) => ({
        date: date(due),
        as: { value: 'Due', words: `undertaking: ${status}` },
        what: undertaking.what,
        parties: who(undertaking.by),
        within: null,
        event: undertaking.undertakingId
      }))
    ],
    nothing: `Nothing is on record from ${dateWords(period.right.from)} to ${dateWords(period.right.until)}.`
  })
}
