import { daysInMonth } from './daysInMonth.ts'

// Dates are read character by character: to cut them into parts costs more than all the rest of a check.

const hyphen = 45

// Added to anything, it is no number of a date or a time.
const noDigit = 100_000

const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : noDigit
}

/** The number that two digits write; where there are no two digits, one that is beyond every date and time. */
export const twoDigitsAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1)

const yearAt = (text: string, at: number): number => twoDigitsAt(text, at) * 100 + twoDigitsAt(text, at + 2)

/** Whether four characters of a text are a year, `YYYY`. */
export const isYearAt = (text: string, at: number): boolean => yearAt(text, at) <= 9999

/** Whether seven characters of a text are a month of a year, `YYYY-MM`. */
export const isMonthAt = (text: string, at: number): boolean => {
  const month = twoDigitsAt(text, at + 5)
  return month >= 1 && month <= 12 && text.charCodeAt(at + 4) === hyphen && isYearAt(text, at)
}

/** Whether ten characters of a text are a day of the calendar, `YYYY-MM-DD`. */
export const isDayAt = (text: string, at: number): boolean => {
  const day = twoDigitsAt(text, at + 8)
  return (
    day >= 1 &&
    text.charCodeAt(at + 7) === hyphen &&
    isMonthAt(text, at) &&
    (day <= 28 || day <= daysInMonth(yearAt(text, at), twoDigitsAt(text, at + 5)))
  )
}
