import { boundsOf, edtf } from '@communique/core'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { writtenDay } from '../src/tables/writtenDay.ts'

describe('the first day of a date, as it is exported', () => {
  it.each([
    ['2024-05-30', '2024-05-30'],
    ['0000', '0000-01-01'],
    ['-0001', '-0001-01-01'],
    ['-0044-03-15', '-0044-03-15'],
    ['-9999', '-9999-01-01'],
    ['Y-12000', 'Y-12000-01-01'],
    ['Y12024', 'Y12024-01-01'],
    ['../2024', null]
  ])('of %s is %s', (date, day) => {
    const { earliest } = boundsOf({ edtf: must(edtf(date)), basis: 'Stated', words: null, note: null })
    expect(writtenDay(earliest)).toBe(day)
  })
})
