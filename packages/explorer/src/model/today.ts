// The first page of a morning: what is due, what comes, what changed, what is open.
import { type CooperationRecord, type CountryCode, type Instant, IsoDay, type PartyId } from '@communique/core'
import { boardAsOf, calendarOf, obligationsDue, rowsOf } from '@communique/projections'
import { addPeriod } from '@communique/core/advanced'
import type { Item, RecordAt } from './recordAt.ts'
import { keyOf, partsOfKey, type SubjectKey } from './references.ts'

/** Something that somebody owes. */
export interface Duty {
  readonly what: string
  readonly by: ReadonlyArray<PartyId>
  readonly country: CountryCode | null
  /** EDTF; null: undated. */
  readonly due: string | null
  readonly status: 'Overdue' | 'PossiblyOverdue' | 'Due' | 'Undated'
  readonly under: SubjectKey
}

type Days = { readonly earliest: string | null; readonly latest: string | null }

const edtfOf = ({ earliest, latest }: Days): string =>
  earliest !== null && earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`

const oneYear = { years: 1, months: 0, days: 0 } as Parameters<typeof addPeriod>[1] // not empty

/** A year after a day. */
export const yearAfter = (day: IsoDay): IsoDay => addPeriod(day, oneYear)

const ranks: Readonly<Record<Duty['status'], number>> = { Overdue: 0, PossiblyOverdue: 1, Due: 2, Undated: 3 }

const nextFirst = (a: Duty, b: Duty): number =>
  ranks[a.status] - ranks[b.status] ||
  ((a.due ?? '').replace('../', '') < (b.due ?? '').replace('../', '') ? -1 : a.due === b.due ? 0 : 1)

/** Open duties and undertakings as of a day and a year ahead: the overdue, then the next, last those without a date. */
export const dutiesOn = ({ views }: RecordAt, day: IsoDay): ReadonlyArray<Duty> => {
  const duties = obligationsDue(views.agreements, { asOf: day, until: yearAfter(day) }).flatMap(
    ({ duty, debtors, country, due, status, agreementId }): ReadonlyArray<Duty> =>
      status === 'Fulfilled' || status === 'Waived'
        ? []
        : [
            {
              what: duty,
              by: debtors,
              country,
              due: due === null ? null : edtfOf(due),
              status,
              under: keyOf('agreement', agreementId)
            }
          ]
  )
  const board = boardAsOf(views.undertakings, day)
  const [overdue, possibly] = [new Set(board.overdue), new Set(board.possiblyOverdue)]
  const promised = [...board.agreed, ...board.overdue, ...board.possiblyOverdue, ...board.proposed, ...board.intended]
  const undertakings = [...new Set(promised)].flatMap((row): ReadonlyArray<Duty> => {
    // An intention without a date falls due on no day.
    if (row.due === null && row.rung !== 'Agreed') return []
    const status = overdue.has(row)
      ? 'Overdue'
      : possibly.has(row)
        ? 'PossiblyOverdue'
        : row.due === null
          ? 'Undated'
          : 'Due'
    return [
      {
        what: row.what,
        by: row.by,
        country: null,
        due: row.due?.edtf ?? null,
        status,
        under: keyOf('undertaking', row.undertakingId)
      }
    ]
  })
  return [...duties, ...undertakings].toSorted(nextFirst)
}

/** An entry of a calendar file. */
export interface CalendarTask {
  readonly uid: string
  readonly first: string
  readonly last: string
  readonly summary: string
}

/** The dated duties as entries of a calendar, each on its last day. */
export const calendarTasks = (duties: ReadonlyArray<Duty>): ReadonlyArray<CalendarTask> =>
  duties.flatMap(({ what, due, under, country }) => {
    const days = (due ?? '').split('/').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    const last = days.at(-1)
    return last === undefined
      ? []
      : [{ uid: `${under}-${country ?? ''}-${last}@communique`, first: last, last, summary: what }]
  })

/** What was announced for days after a day, as far as a year ahead. */
export const comingUp = (
  at: RecordAt,
  day: IsoDay
): ReadonlyArray<{ readonly item: Item; readonly scheduled: string; readonly certain: boolean }> => {
  const { views } = at
  const period = calendarOf(
    { calendar: at.views.calendar, agreements: {}, undertakings: {} },
    { from: day, until: yearAfter(day) }
  )
  return period.entries.flatMap(({ eventId, as, date, within }) => {
    const item = at.itemOf(eventId)
    return as === 'Occurred' || item === null || views.believed.length === 0
      ? []
      : [{ item, scheduled: date.edtf, certain: within === 'Certainly' }]
  })
}

/** A change of the record. */
export interface Change {
  readonly as: 'New' | 'Corrected' | 'FurtherSource' | 'TakenBack'
  readonly recordedAt: Instant
  /** The event that is new, or that the change is about. */
  readonly about: string
  /** The statement itself. */
  readonly statement: CooperationRecord
}

/** Everything recorded after an instant, the latest first. */
export const changesSince = (history: ReadonlyArray<CooperationRecord>, since: string): ReadonlyArray<Change> =>
  history
    .filter(({ recordedAt }) => recordedAt > since)
    .map((statement): Change => {
      const { recordedAt } = statement
      switch (statement.type) {
        case 'EventCorrected':
          return { as: 'Corrected', recordedAt, about: statement.data.corrects, statement }
        case 'EventAttested':
          return { as: 'FurtherSource', recordedAt, about: statement.data.attests, statement }
        case 'EventRetracted':
          return { as: 'TakenBack', recordedAt, about: statement.data.retracts, statement }
        default:
          return { as: 'New', recordedAt, about: statement.id, statement }
      }
    })
    .toReversed()

/** The days on which something was recorded, the latest first, and how much. */
export const recordingDays = (
  history: ReadonlyArray<CooperationRecord>
): ReadonlyArray<readonly [day: string, statements: number]> => {
  const days = new Map<string, number>()
  for (const { recordedAt } of history) {
    const day = recordedAt.slice(0, 10)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].toSorted(([a], [b]) => (a < b ? 1 : -1))
}

/**
 * The subjects that events name and nothing on record introduces, in the order in which they are first named. They are
 * asked of the items that the page has anyway: at 20,000 events the view of the library, which also lists every use, took
 * forty times as long.
 */
export const openReferences = (at: RecordAt): ReadonlyArray<SubjectKey> => {
  const { parties, persons, sources } = at.views
  const streams = new Set<string>(at.views.believed.map(({ stream }) => stream))
  const known = (key: SubjectKey): boolean => {
    const [category, id] = partsOfKey(key)
    switch (category) {
      case 'country':
        return true
      case 'party':
        return parties[id]?.onRecord === true
      case 'person':
        return persons[id]?.onRecord === true
      case 'source':
        return sources[id]?.onRecord === true
      default:
        return streams.has(key)
    }
  }
  return Array.from(at.keys().keys()).filter((key) => !known(key))
}

/** The parties that keep the record's own side out of a list: every party on record that is not ours. */
export const partnersOf = (at: RecordAt): ReadonlyArray<PartyId> =>
  rowsOf(at.views.parties).flatMap(({ partyId, mergedInto }) =>
    mergedInto === null && !at.names().isOurs(partyId) ? [partyId] : []
  )

/** A day as the calendar has it, or the other one where it is none. */
export const dayOr = (value: string | undefined, otherwise: IsoDay): IsoDay =>
  value !== undefined && IsoDay.is(value) ? value : otherwise
