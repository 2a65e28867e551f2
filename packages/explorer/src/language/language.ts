// A language of the interface: its texts, dates, numbers and order. Nothing is left to a locale's defaults.
import { datePartsIn, dateParts, type DateVocabulary } from '@communique/wording/advanced'
import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import type { Label } from './labels.ts'

export const languageCodes = ['en', 'fr', 'ar'] as const
/** A language in which the interface is offered. */
export type LanguageCode = (typeof languageCodes)[number]

/** A language of the interface. */
export interface Language {
  readonly code: LanguageCode
  readonly direction: 'ltr' | 'rtl'
  readonly ownName: string
  readonly words: (label: Label) => string
  /** A colon and a comma between words, with their spaces. */
  readonly colon: string
  readonly comma: string
  readonly date: (edtf: string) => string
  readonly number: (value: number) => string
  readonly compare: (a: string, b: string) => number
  /** The name of a country by its code; `english` where the language has none. */
  readonly country: (code: string, english: string) => string
  /** The name of a language by its tag. */
  readonly languageName: (tag: string) => string
}

/** Gregorian months in Latin digits, whatever the locale prefers. */
const monthsIn = (code: LanguageCode): ReadonlyArray<string> => {
  const format = new Intl.DateTimeFormat(code, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    month: 'long',
    timeZone: 'UTC'
  })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 15)))
}

const frenchDates: DateVocabulary = {
  months: monthsIn('fr'),
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  perhaps: 'peut-être ',
  about: 'vers ',
  perhapsAbout: 'peut-être vers ',
  unknown: 'à une date inconnue',
  notAfter: 'au plus tard ',
  notBefore: 'au plus tôt ',
  between: 'entre ',
  and: ' et ',
  or: ' ou ',
  from: 'depuis ',
  to: ' jusqu’à ',
  since: 'depuis ',
  until: 'jusqu’à ',
  beforeDay: 'le ',
  year: (year) => `an ${year}`,
  unknownYear: 'd’une année inconnue',
  decade: (first) => `les années ${first}`,
  yearBetween: (first, last) => `entre ${first} et ${last}`,
  oneOfDecade: (first) => `d’une des années ${first}`,
  oneOfYears: (first, last) => `d’une des années ${first} à ${last}`,
  ofYear: (inYear, years) => `${inYear} ${years}`
}

const arabicDates: DateVocabulary = {
  months: monthsIn('ar'),
  seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
  perhaps: 'ربما ',
  about: 'نحو ',
  perhapsAbout: 'ربما نحو ',
  unknown: 'في تاريخ غير معروف',
  notAfter: 'في موعد أقصاه ',
  notBefore: 'ليس قبل ',
  between: 'بين ',
  and: ' و',
  or: ' أو ',
  from: 'من ',
  to: ' إلى ',
  since: 'منذ ',
  until: 'حتى ',
  beforeDay: '',
  year: (year) => `سنة ${year}`,
  unknownYear: 'سنة غير معروفة',
  decade: (first) => `عقد ${first}`,
  yearBetween: (first, last) => `بين ${first} و${last}`,
  oneOfDecade: (first) => `إحدى سنوات عقد ${first}`,
  oneOfYears: (first, last) => `إحدى السنوات من ${first} إلى ${last}`,
  ofYear: (inYear, years) => `${inYear} من ${years}`
}

const languageOf = (
  code: LanguageCode,
  ownName: string,
  texts: Readonly<Record<Label, string>>,
  parts: typeof dateParts
): Language => {
  const numbers = new Intl.NumberFormat(code, { numberingSystem: 'latn', maximumFractionDigits: 2 })
  const collator = new Intl.Collator(code, { sensitivity: 'base', numeric: true, usage: 'sort' })
  const regions = new Intl.DisplayNames([code], { type: 'region', fallback: 'none' })
  const languages = new Intl.DisplayNames([code], { type: 'language' })
  return {
    code,
    direction: code === 'ar' ? 'rtl' : 'ltr',
    ownName,
    words: (label) => texts[label],
    colon: code === 'fr' ? '\u00a0: ' : ': ',
    comma: code === 'ar' ? '، ' : ', ',
    date: (edtf) =>
      parts(edtf)
        .map(({ text }) => text)
        .join(''),
    number: (value) => numbers.format(value),
    compare: (a, b) => collator.compare(a, b),
    // The record has its own English names; of states that are no more, Intl gives the name of an heir.
    country: (country, name) => (code === 'en' || country.length !== 2 ? name : (regions.of(country) ?? name)),
    languageName: (tag) => (tag === 'und' ? '–' : (languages.of(tag) ?? tag))
  }
}

/** Every language of the interface, by its code. */
export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: languageOf('en', 'English', english, dateParts),
  fr: languageOf('fr', 'Français', french, datePartsIn(frenchDates)),
  ar: languageOf('ar', 'العربية', arabic, datePartsIn(arabicDates))
}

/** The language of a code; English for one that is not offered. */
export const languageNamed = (code: string | undefined): Language =>
  languages[languageCodes.find((offered) => offered === code) ?? 'en']
