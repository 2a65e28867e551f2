import { edtf, isoDay } from '@communique/core'
import { either as E } from 'fp-ts'

const parts: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  DD: '(?<day>\\d{2})',
  M: '(?<month>\\d{1,2})',
  D: '(?<day>\\d{1,2})'
}

/** Reads a date in EDTF from a cell; null where the cell has not this notation, or no such day. */
export type DateNotation = (cell: string) => string | null

/**
 * The reader of a notation made of `YYYY`, `MM`, `DD`, `M` and `D`, such as `DD.MM.YYYY`; what a notation lacks, the date
 * lacks: `MM/YYYY` is a month. `EDTF` takes any date of EDTF. Years of two digits are in no notation, since nobody knows the
 * century.
 */
export const dateNotation = (notation: string): DateNotation => {
  if (notation === 'EDTF') return (cell) => (E.isRight(edtf(cell)) ? cell : null)
  const pattern = new RegExp(
    `^${notation.replaceAll(/YYYY|MM|DD|M|D|[^]/gu, (found) => parts[found] ?? found.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))}$`,
    'u'
  )
  return (cell) => {
    const { year, month, day } = pattern.exec(cell)?.groups ?? {}
    if (year === undefined) return null
    const written = [year, month, day]
      .filter((part) => part !== undefined)
      .map((part, at) => part.padStart(at === 0 ? 4 : 2, '0'))
    const text = written.join('-')
    return (day === undefined ? E.isRight(edtf(text)) : E.isRight(isoDay(text))) ? text : null
  }
}
