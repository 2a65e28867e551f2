import { daysInMonth } from './daysInMonth.ts'

// Dates are read character by character: cutting them into parts would cost more than all the rest of a check.

const hyphen = 45

// Any sum with it is out of the range of dates and times.
const noDigit = 100_000

const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : noDigit
}

/** The number of two digits; where there are no two digits, one beyond every date and time. */
export const twoDigitsAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1)

const yearAt = (text: string, at: number): number => twoDigitsAt(text, at) * 100 + twoDigitsAt(text, at + 2)

/** Tests for a year, `YYYY`, at an index of a text. */
export const isYearAt = (text: string, at: number): boolean => yearAt(text, at) <= 9999

/** Tests for a month of a year, `YYYY-MM`, at an index of a text. */
export const isMonthAt = (text: string, at: number): boolean => {
  const month = twoDigitsAt(text, at + 5)
  return month >= 1 && month <= 12 && text.charCodeAt(at + 4) === hyphen && isYearAt(text, at)
}

/** Tests for a day of the calendar, `YYYY-MM-DD`, at an index of a text. */
export const isDayAt = (text: string, at: number): boolean => {
  const day = twoDigitsAt(text, at + 8)
  return (
    day >= 1 &&
    text.charCodeAt(at + 7) === hyphen &&
    isMonthAt(text, at) &&
    (day <= 28 || day <= daysInMonth(yearAt(text, at), twoDigitsAt(text, at + 5)))
  )
}
