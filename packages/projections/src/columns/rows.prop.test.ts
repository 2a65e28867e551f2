import { type CooperationEvent, countryLinks, CountryRole } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../test/histories.ts'
import { fold } from '../engine/folding/fold.ts'
import { groupBy } from '../shared/groupBy.ts'
import { sortedRoles } from '../timeline/countryRoles.ts'
import { countryFigures } from '../views/cooperationFigures/cooperationFigures.ts'
import { factsOfEvent, firstCorrection, numberOfType, typeOfNumber } from './factsOfRow.ts'
import { tallyRows } from './figuresOfRows.ts'
import { countryOfLink, countryOfNumber, LinksOfEvent, numberOfCountry, roleBits, rolesOfLink } from './links.ts'
import { RememberedNumbers } from './rememberedNumbers.ts'
import { markOfText, Numbered, RowsBuilder, rowsIn } from './rows.ts'

const row = { offsets: 0, lengths: 0, positions: 1, ids: 0, streams: 0, versions: 1 }

/** The rows of events, in bytes. */
const rowsOf = (events: Iterable<CooperationEvent>, years: Numbered) => {
  const [builder, links] = [new RowsBuilder(), new LinksOfEvent()]
  for (const event of events)
    builder.add({ ...row, types: numberOfType(event.type), years: factsOfEvent(event, years, links) }, links)
  return rowsIn(builder.bytes(), 0, builder.count, builder.linkCount)
}

describe('rows', () => {
  it('add up to the figures of the fold', () => {
    fc.assert(
      fc.property(onRecord, (record) => {
        const [history, years, tally] = [effectiveHistory(record), new Numbered(), tallyRows()]
        const rows = rowsOf(history, years)
        for (let at = 0; at < rows.count; at += 1) tally.add(rows, at, 1)
        expect(tally.views(years.values)).toEqual(fold(countryFigures)(history).views)
        // Rows that are taken away were never there.
        for (let at = 0; at < rows.count; at += 1) tally.add(rows, at, -1)
        expect(tally.views(years.values)).toEqual({})
      }),
      { numRuns: 25 }
    )
  })

  it('hold each country of an event once, with all its roles', () => {
    fc.assert(
      fc.property(onRecord, (record) => {
        for (const event of effectiveHistory(record)) {
          const rows = rowsOf([event], new Numbered())
          const named = (rows.years[0] ?? 0) === 0 ? [] : countryLinks(event)
          const roles = [...groupBy(named, ({ country }) => country)].map(
            ([country, own]) => [country, sortedRoles(own.map(({ role }) => role))] as const
          )
          expect(Array.from(rows.links, (link) => [countryOfNumber(countryOfLink(link)), rolesOfLink(link)])).toEqual(
            roles
          )
        }
      }),
      { numRuns: 10 }
    )
  })

  it('have room for every role and every country', () => {
    expect(Object.keys(CountryRole.keys).length).toBeLessThanOrEqual(roleBits)
    expect(countryOfNumber(numberOfCountry('CSHH'))).toBe('CSHH')
    expect(countryOfNumber(numberOfCountry('AA'))).toBe('AA')
    // Four letters and all roles are within 32 bits.
    expect((numberOfCountry('ZZZZ') + 1) * 2 ** roleBits).toBeLessThan(2 ** 32)
    expect(typeOfNumber(numberOfType('VisitPaid'))).toBe('VisitPaid')
    expect(numberOfType('EventRetracted')).toBeGreaterThanOrEqual(firstCorrection)
    expect(numberOfType('EventRetracted')).toBeLessThan(2 ** 8)
  })

  it('tell texts apart by their marks', () => {
    const marks = new Set(Array.from({ length: 50_000 }, (_, at) => markOfText(`event-${at}`)))
    expect(marks.size).toBe(50_000)
    expect([...marks].every((mark) => Number.isSafeInteger(mark) && mark >= 0)).toBe(true)
  })
})

describe('remembered numbers', () => {
  it('are those of the same bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.uint8Array({ min: 1, max: 3, maxLength: 4 }))), (sought) => {
        const [remembered, known] = [new RememberedNumbers(), new Map<string, number>()]
        for (const [at, [of, bytes]] of sought.entries()) {
          remembered.seek(of)
          remembered.by(bytes, 0, bytes.length)
          const found = remembered.found()
          const name = `${of} ${bytes.join()}`
          if (found === -1) remembered.remember(at)
          else expect(found).toBe(known.get(name))
          if (found === -1) known.set(name, at)
        }
        expect(sought.length === 0 || known.size > 0).toBe(true)
      })
    )
  })
})
