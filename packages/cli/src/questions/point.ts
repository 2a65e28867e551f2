import { instant, IsoDay, isoDay, type Instant, renderViolations } from '@communique/core'
import { daysInMonth } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import type { Question } from '@communique/wording/advanced'
import type { Options } from '../program/options.ts'
import { misused, type Outcome } from '../surroundings.ts'

/** An instant of recording; a day is meant to its end. */
export const instantNamed = (option: string, text: string): Outcome<Instant> =>
  E.mapLeft((violations: Parameters<typeof renderViolations>[0]) =>
    misused(`${option} ${renderViolations(violations)}; or a day, such as 2024-06-03`)
  )(instant(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.999Z` : text))

/** A day of publication or of occurrence. */
export const dayNamed = (option: string, text: string): Outcome<IsoDay> =>
  E.mapLeft((violations: Parameters<typeof renderViolations>[0]) =>
    misused(`${option} ${renderViolations(violations)}`)
  )(isoDay(text))

/** The dates of a question. */
export const pointOf = ({ known, published, occurred }: Options): Outcome<Question> => {
  const knownAt = known === undefined ? E.right(null) : instantNamed('--known', known)
  if (E.isLeft(knownAt)) return knownAt
  const publishedBy = published === undefined ? E.right(null) : dayNamed('--published', published)
  if (E.isLeft(publishedBy)) return publishedBy
  const occurredBy = occurred === undefined ? E.right(null) : dayNamed('--occurred', occurred)
  return E.isLeft(occurredBy)
    ? occurredBy
    : E.right({ known: knownAt.right, published: publishedBy.right, occurred: occurredBy.right })
}

/** The first and the last day of a year, a month or a day, such as `2024-05`; null for anything else. */
export const periodNamed = (text: string): { readonly from: IsoDay; readonly until: IsoDay } | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? []
  if (year === undefined) return null
  const lastDay = (of: string): string => String(daysInMonth(Number(year), Number(of))).padStart(2, '0')
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`
  const until = `${year}-${month ?? '12'}-${day ?? lastDay(month ?? '12')}`
  return IsoDay.is(from) && IsoDay.is(until) ? { from, until } : null
}

/** The day that a bound of a period names: the first day of `--from 2024`, the last of `--to 2024`. */
export const boundNamed = (option: '--from' | '--to', text: string | undefined): Outcome<IsoDay | null> => {
  if (text === undefined) return E.right(null)
  const period = periodNamed(text)
  if (period === null)
    return E.left(
      misused(`${option} must be a year, a month or a day, such as 2024, 2024-05 or 2024-05-30; found “${text}”`)
    )
  return E.right(option === '--from' ? period.from : period.until)
}
