// Dates as people read them: an interval stays an interval.
import type { DateBasis } from '@communique/core'

/** A piece of a date in words; one that HTML can mark up as a time has its machine form. */
export interface DatePart {
  readonly text: string
  readonly datetime: string | null
}

/** The words that dates are put together from, in one language. */
export interface DateVocabulary {
  /** January first. */
  readonly months: ReadonlyArray<string>
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string]
  readonly perhaps: string
  readonly about: string
  readonly perhapsAbout: string
  readonly unknown: string
  readonly notAfter: string
  readonly notBefore: string
  readonly between: string
  readonly and: string
  readonly or: string
  readonly from: string
  readonly to: string
  readonly since: string
  readonly until: string
  /** Stands before a day after one of the words above, such as the French article. */
  readonly beforeDay: string
  readonly year: (year: string) => string
  readonly unknownYear: string
  readonly decade: (first: string) => string
  readonly yearBetween: (first: string, last: string) => string
  readonly oneOfDecade: (first: string) => string
  readonly oneOfYears: (first: string, last: string) => string
  readonly ofYear: (inYear: string, years: string) => string
}

const english: DateVocabulary = {
  months: [
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
  ],
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  perhaps: 'perhaps ',
  about: 'about ',
  perhapsAbout: 'perhaps about ',
  unknown: 'at an unknown date',
  notAfter: 'not after ',
  notBefore: 'not before ',
  between: 'between ',
  and: ' and ',
  or: ' or ',
  from: 'from ',
  to: ' to ',
  since: 'since ',
  until: 'until ',
  beforeDay: '',
  year: (year) => `year ${year}`,
  unknownYear: 'an unknown year',
  decade: (first) => `the ${first}s`,
  yearBetween: (first, last) => `between ${first} and ${last}`,
  oneOfDecade: (first) => `one of the ${first}s`,
  oneOfYears: (first, last) => `one of the years ${first} to ${last}`,
  ofYear: (inYear, years) => `${inYear} of ${years}`
}

const said = (text: string): DatePart => ({ text, datetime: null })

const isOpen = (end: string): boolean => end === '' || end === '..'

type Span = (from: string, to: string) => ReadonlyArray<DatePart>

/**
 * Words EDTF dates in a language, as parts that HTML can mark up.
 *
 * @category dates
 * @since 0.1.0
 */
export const datePartsIn = (words: DateVocabulary): ((edtf: string) => ReadonlyArray<DatePart>) => {
  const qualifiers: Readonly<Record<string, string>> = {
    '?': words.perhaps,
    '~': words.about,
    '%': words.perhapsAbout
  }

  const plainDate = (edtf: string): DatePart => {
    const [, year = '', month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? []
    if (year === '') return said(edtf)
    const written = year.startsWith('-') ? words.year(String(Number(year))) : year
    // HTML knows no year before the first.
    const datetime = /^(?!0000)\d/.test(edtf) ? edtf : null
    if (month === undefined) return { text: written, datetime }
    const season = words.seasons[Number(month) - 21]
    if (season !== undefined) return said(`${season} ${written}`)
    const named = `${words.months[Number(month) - 1] ?? month} ${written}`
    return { text: day === undefined ? named : `${Number(day)} ${named}`, datetime }
  }

  const yearsWords = (years: string): string => {
    if (years === 'XXXX') return words.unknownYear
    if (/^\d{3}X$/.test(years)) return words.oneOfDecade(`${years.slice(0, 3)}0`)
    return words.oneOfYears(years.replaceAll('X', '0'), years.replaceAll('X', '9'))
  }

  const unspecified = (edtf: string): DatePart => {
    if (/^\d{3}X$/.test(edtf)) return said(words.decade(`${edtf.slice(0, 3)}0`))
    if (/^\d\dXX$/.test(edtf)) return said(words.yearBetween(edtf.replace('XX', '00'), edtf.replace('XX', '99')))
    const [, years, inYear] = /^([\dX]{3}X)-(\d\d(?:-\d\d)?)$/.exec(edtf) ?? []
    if (years !== undefined && inYear !== undefined) {
      const [month, day] = inYear.split('-')
      const named = `${day === undefined ? '' : `${Number(day)} `}${words.months[Number(month) - 1] ?? inYear}`
      return said(words.ofYear(named, yearsWords(years)))
    }
    if (/^Y-?\d+$/.test(edtf)) return said(words.year(edtf.slice(1)))
    return plainDate(edtf.replace(/(?:-XX)+$/, ''))
  }

  const date = (edtf: string): ReadonlyArray<DatePart> => {
    const qualifier = qualifiers[edtf.slice(-1)]
    return qualifier === undefined ? [unspecified(edtf)] : [said(qualifier), unspecified(edtf.slice(0, -1))]
  }

  const after = (word: string, edtf: string): ReadonlyArray<DatePart> => [
    said(/^\d{4}-\d\d-\d\d$/.test(edtf) ? `${word}${words.beforeDay}` : word),
    ...date(edtf)
  ]

  const between: Span = (from, to) => {
    if (isOpen(from)) return isOpen(to) ? [said(words.unknown)] : after(words.notAfter, to)
    return isOpen(to) ? after(words.notBefore, from) : [...after(words.between, from), ...after(words.and, to)]
  }

  const lasting: Span = (from, to) => {
    if (from === '') return after(words.until, to)
    return to === '' ? after(words.since, from) : [...after(words.from, from), ...after(words.to, to)]
  }

  const member = (text: string, span: Span): ReadonlyArray<DatePart> => {
    const dots = text.indexOf('..')
    return dots === -1 ? date(text) : span(text.slice(0, dots), text.slice(dots + 2))
  }

  const members = (edtf: string, joint: string, span: Span): ReadonlyArray<DatePart> =>
    edtf
      .slice(1, -1)
      .split(',')
      .flatMap((text, index) => [...(index === 0 ? [] : [said(joint)]), ...member(text, span)])

  return (edtf) => {
    if (edtf.startsWith('[')) return members(edtf, words.or, between)
    if (edtf.startsWith('{')) return members(edtf, words.and, lasting)
    const slash = edtf.indexOf('/')
    return slash === -1 ? date(edtf) : between(edtf.slice(0, slash), edtf.slice(slash + 1))
  }
}

/**
 * An EDTF date in English words: `../2020-07-29` is "not after 29 July 2020", `{2024-05-30..2024-06-12}` is "from 30 May
 * 2024 to 12 June 2024".
 */
export const dateParts = datePartsIn(english)

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
