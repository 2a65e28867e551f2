// What the agreements oblige whom to do, as of the day of the question and for a year ahead.
import type { CountryCode } from '@communique/core'
import { type DueStatus, type ObligationDue, obligationsDue, rowsOf } from '@communique/projections'
import { dateWords } from './dates.ts'
import type { Names } from './names.ts'
import { dueWords, listed } from './phrases.ts'
import type { Views } from './views.ts'

const statuses: Readonly<Record<DueStatus, string>> = {
  Due: 'due',
  PossiblyOverdue: 'possibly overdue',
  Overdue: 'overdue',
  Fulfilled: 'fulfilled',
  Waived: 'waived',
  Undated: 'undated'
}

/** An instance of a duty in words. */
export interface DutyWords {
  readonly duty: string
  readonly debtors: string
  readonly country: CountryCode | null
  /** By which rule it falls due. */
  readonly rule: string
  readonly status: string
}

const statusWords = ({ due, status }: ObligationDue): string => {
  if (due === null) return statuses[status]
  const { earliest, latest } = due
  const on = earliest !== null && earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`
  return `${statuses[status]} ${dateWords(on)}`
}

/** Puts instances of duties in words; the rule of each is that of its agreement. */
const inWords =
  ({ agreements }: Views, names: Names) =>
  (instances: ReadonlyArray<ObligationDue>): ReadonlyArray<DutyWords> => {
    const rules = new Map(
      rowsOf(agreements).flatMap(({ agreementId, obligations }) =>
        obligations.map(({ obligationId, due }) => [`${agreementId} ${obligationId}`, due] as const)
      )
    )
    return instances.map((instance) => {
      const rule = rules.get(`${instance.agreementId} ${instance.obligationId}`)
      return {
        duty: instance.duty,
        debtors: listed(instance.debtors.map(names.party)),
        country: instance.country,
        rule: rule === undefined ? '–' : dueWords(rule),
        status: statusWords(instance)
      }
    })
  }

const instancesOf = ({ agreements, day, until }: Views): ReadonlyArray<ObligationDue> =>
  obligationsDue(agreements, { asOf: day, until })

/** The duties under all agreements, the next to fall due first. */
export const dutiesWords = (views: Views, names: Names): ReadonlyArray<DutyWords> =>
  inWords(views, names)(instancesOf(views))

/** The duties that are owed for a country. */
export const dutiesFor = (code: CountryCode, views: Views, names: Names): ReadonlyArray<string> =>
  inWords(
    views,
    names
  )(instancesOf(views).filter(({ country }) => country === code)).map(
    ({ duty, debtors, rule, status }) => `${duty} (${debtors}; ${rule}; ${status})`
  )
