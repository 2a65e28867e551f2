import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDays } from '../src/icalendar/calendarDays.ts'
import { calendarItems } from '../src/icalendar/calendarItems.ts'
import { readCalendar } from '../src/icalendar/readCalendar.ts'
import { exportCalendar } from '../src/icalendar/writeCalendar.ts'
import { exchangeSource } from '../src/source.ts'
import { anySource } from './sources.ts'

const octets = new TextEncoder()

/** A text as a calendar can hold it: one kind of line break, and no other control characters. */
const asHeld = (text: string): string =>
  text.replaceAll(/\r\n|\r|\u2028|\u2029/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, ' ')

describe('the calendar of any record', () => {
  it('comes back as it went out: identities, dates, words, sequences', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const items = [...calendarItems(source)].filter(({ date }) => typeof calendarDays(date) !== 'string')
        const read = must(readCalendar(String(exportCalendar(source).files[0]?.content))).map(must)
        expect(
          read.map(({ uid, date, summary, sequence, categories, location }) => ({
            uid,
            date,
            summary,
            sequence,
            categories,
            location
          }))
        ).toEqual(
          items.map(({ uid, date, summary, sequence, categories, location }) => ({
            uid: asHeld(uid),
            date: date.edtf,
            summary: asHeld(summary),
            sequence,
            categories: categories.map(asHeld),
            location: location === null ? null : asHeld(location)
          }))
        )
        for (const [at, { first, last }] of read.entries())
          expect({ first, last }).toEqual({ first: items[at]?.date.earliest, last: items[at]?.date.latest })
      }),
      { numRuns: 40 }
    )
  })

  it('has no line of more than 75 octets, and every line break is CRLF', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const text = String(exportCalendar(source).files[0]?.content)
        const lines = text.split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          expect(octets.encode(line).length).toBeLessThanOrEqual(75)
          expect(/[\r\n]/.test(line)).toBe(false)
        }
      }),
      { numRuns: 40 }
    )
  })

  it('never lowers a sequence as the record grows', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), ({ history }, cut) => {
        const sequences = (length: number) =>
          new Map(
            Array.from(calendarItems(exchangeSource(history.slice(0, length))), ({ uid, sequence }) => [uid, sequence])
          )
        const [before, after] = [sequences(history.length === 0 ? 0 : cut % history.length), sequences(history.length)]
        for (const [uid, sequence] of after) expect(sequence).toBeGreaterThanOrEqual(before.get(uid) ?? 0)
      }),
      { numRuns: 40 }
    )
  })
})
