import { isDayAt, isMonthAt, isYearAt } from '@communique/kernel/advanced'

const isOpen = (text: string, from: number, to: number): boolean =>
  to === from || (to === from + 2 && text.startsWith('..', from))

const isDate = (text: string, from: number, to: number): boolean => {
  const length = to - from
  if (length === 10) return isDayAt(text, from)
  return length === 7 ? isMonthAt(text, from) : length === 4 && isYearAt(text, from)
}

/**
 * True of a text that is, at first sight, a date as most are: a day, a month or a year, alone, up to or since which something
 * holds, or two days and the time between. Where it says no, it may yet be a date; `parseEdtf` knows.
 */
export const isPlainEdtf = (text: string): boolean => {
  const slash = text.indexOf('/')
  if (slash === -1) return isDate(text, 0, text.length)
  if (isOpen(text, 0, slash)) return isDate(text, slash + 1, text.length)
  if (isOpen(text, slash + 1, text.length)) return isDate(text, 0, slash)
  return text.length === 21 && isDayAt(text, 0) && isDayAt(text, 11) && text.slice(0, 10) <= text.slice(11)
}
