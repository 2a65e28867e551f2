// Dates as people read them: an interval stays an interval.
import type { DateBasis } from '@communique/core'

/** A piece of a date in words; one that HTML can mark up as a time has its machine form. */
export interface DatePart {
  readonly text: string
  readonly datetime: string | null
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }
const qualifiers: Readonly<Record<string, string>> = { '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' }

const said = (text: string): DatePart => ({ text, datetime: null })

const plainDate = (edtf: string): DatePart => {
  const [, year = '', month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? []
  if (year === '') return said(edtf)
  const written = year.startsWith('-') ? `year ${Number(year)}` : year
  // HTML knows no year before the first.
  const datetime = /^(?!0000)\d/.test(edtf) ? edtf : null
  if (month === undefined) return { text: written, datetime }
  const season = seasons[month]
  if (season !== undefined) return said(`${season} ${written}`)
  const named = `${months[Number(month) - 1] ?? month} ${written}`
  return { text: day === undefined ? named : `${Number(day)} ${named}`, datetime }
}

const yearsWords = (years: string): string => {
  if (years === 'XXXX') return 'an unknown year'
  if (/^\d{3}X$/.test(years)) return `one of the ${years.slice(0, 3)}0s`
  return `one of the years ${years.replaceAll('X', '0')} to ${years.replaceAll('X', '9')}`
}

const unspecified = (edtf: string): DatePart => {
  if (/^\d{3}X$/.test(edtf)) return said(`the ${edtf.slice(0, 3)}0s`)
  if (/^\d\dXX$/.test(edtf)) return said(`between ${edtf.slice(0, 2)}00 and ${edtf.slice(0, 2)}99`)
  const [, years, inYear] = /^([\dX]{3}X)-(\d\d(?:-\d\d)?)$/.exec(edtf) ?? []
  if (years !== undefined && inYear !== undefined) {
    const [month, day] = inYear.split('-')
    const named = `${day === undefined ? '' : `${Number(day)} `}${months[Number(month) - 1] ?? inYear}`
    return said(`${named} of ${yearsWords(years)}`)
  }
  if (/^Y-?\d+$/.test(edtf)) return said(`year ${edtf.slice(1)}`)
  return plainDate(edtf.replace(/(?:-XX)+$/, ''))
}

const date = (edtf: string): ReadonlyArray<DatePart> => {
  const qualifier = qualifiers[edtf.slice(-1)]
  return qualifier === undefined ? [unspecified(edtf)] : [said(qualifier), unspecified(edtf.slice(0, -1))]
}

const isOpen = (end: string): boolean => end === '' || end === '..'

const between = (from: string, to: string): ReadonlyArray<DatePart> => {
  if (isOpen(from)) return isOpen(to) ? [said('at an unknown date')] : [said('not after '), ...date(to)]
  return isOpen(to)
    ? [said('not before '), ...date(from)]
    : [said('between '), ...date(from), said(' and '), ...date(to)]
}

const lasting = (from: string, to: string): ReadonlyArray<DatePart> => {
  if (from === '') return [said('until '), ...date(to)]
  return to === '' ? [said('since '), ...date(from)] : [said('from '), ...date(from), said(' to '), ...date(to)]
}

type Span = (from: string, to: string) => ReadonlyArray<DatePart>

const member = (text: string, span: Span): ReadonlyArray<DatePart> => {
  const dots = text.indexOf('..')
  return dots === -1 ? date(text) : span(text.slice(0, dots), text.slice(dots + 2))
}

const members = (edtf: string, joint: string, span: Span): ReadonlyArray<DatePart> =>
  edtf
    .slice(1, -1)
    .split(',')
    .flatMap((text, index) => [...(index === 0 ? [] : [said(joint)]), ...member(text, span)])

/**
 * An EDTF date in words: `../2020-07-29` is "not after 29 July 2020", `{2024-05-30..2024-06-12}` is "from 30 May 2024 to
 * 12 June 2024".
 */
export const dateParts = (edtf: string): ReadonlyArray<DatePart> => {
  if (edtf.startsWith('[')) return members(edtf, ' or ', between)
  if (edtf.startsWith('{')) return members(edtf, ' and ', lasting)
  const slash = edtf.indexOf('/')
  return slash === -1 ? date(edtf) : between(edtf.slice(0, slash), edtf.slice(slash + 1))
}

/** An EDTF date as one text: the parts of `dateParts` together. */
export const dateWords = (edtf: string): string =>
  dateParts(edtf)
    .map(({ text }) => text)
    .join('')

/** The words for how a date is known. */
export const basisWords: Readonly<Record<DateBasis, string>> = {
  Stated: 'stated by the source',
  Computed: 'reckoned from the source',
  External: 'known from another source',
  Unknown: 'not stated'
}

/** A moment of recording, to the day. */
export const momentWords = (instant: string): string => dateWords(instant.slice(0, 10))
