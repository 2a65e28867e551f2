import { OccurrenceDate } from '@communique/core'
import { arbitraryOf } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateParts, dateWords } from './dates.ts'

describe('a date in words', () => {
  it.each([
    ['2024-05-30', '30 May 2024'],
    ['2024-05', 'May 2024'],
    ['2021', '2021'],
    ['../2020-07-29', 'not after 29 July 2020'],
    ['/2020-07', 'not after July 2020'],
    ['2024-05-30/..', 'not before 30 May 2024'],
    ['2020-06-30/2021-06', 'between 30 June 2020 and June 2021'],
    ['../..', 'at an unknown date'],
    ['2020?', 'perhaps 2020'],
    ['2020-05~', 'about May 2020'],
    ['2020%', 'perhaps about 2020'],
    ['../2020?', 'not after perhaps 2020'],
    ['201X', 'the 2010s'],
    ['20XX', 'between 2000 and 2099'],
    ['2004-XX', '2004'],
    ['2004-XX-XX', '2004'],
    ['2004-06-XX', 'June 2004'],
    ['2001-21', 'spring 2001'],
    ['-0043', 'year -43'],
    ['Y170000002', 'year 170000002'],
    ['[2020-07-28,2020-07-29]', '28 July 2020 or 29 July 2020'],
    ['{2024-05-30..2024-06-12}', 'from 30 May 2024 to 12 June 2024'],
    ['{2024-05-30,2024-06-02}', '30 May 2024 and 2 June 2024'],
    ['{2024..}', 'since 2024'],
    ['{..2024}', 'until 2024'],
    ['XXXX-05-17', '17 May of an unknown year'],
    ['XXXX-05', 'May of an unknown year'],
    ['201X-05-17', '17 May of one of the 2010s'],
    ['20XX-05', 'May of one of the years 2000 to 2099'],
    ['[..1984]', 'not after 1984'],
    ['[1984..]', 'not before 1984'],
    ['[1667,1760..1762]', '1667 or between 1760 and 1762']
  ])('reads %s as “%s”', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words)
  })

  it('is never empty, and marks up only what a calendar knows', () => {
    fc.assert(
      fc.property(arbitraryOf(OccurrenceDate), ({ edtf }) => {
        expect(dateWords(edtf)).not.toBe('')
        for (const { datetime } of dateParts(edtf)) expect(datetime ?? '2024').toMatch(/^(?!0000)\d{4}(?:-\d\d){0,2}$/)
      })
    )
  })
})
