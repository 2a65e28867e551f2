import { type CooperationEvent, countryLinks, CountryRole } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../test/histories.ts'
import { fold } from '../engine/folding/fold.ts'
import { groupBy } from '../shared/groupBy.ts'
import { sortedRoles } from '../timeline/countryRoles.ts'
import { type CountryFigures, countryFigures } from '../views/cooperationFigures/cooperationFigures.ts'
import { factsOfEvent, firstCorrection, numberOfType, typeOfNumber } from './factsOfRow.ts'
import { countsOfFigures, tallyRows, viewsOfFigures } from './figuresOfRows.ts'
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

/** The same counts by the views, in the order of their texts. */
const countsOf = (views: Readonly<Record<string, CountryFigures>>) => {
  const counts = new Map<string, number>()
  for (const [country, { figures }] of Object.entries(views))
    for (const { year, type, events } of Object.values(figures)) {
      const key = `${country} ${year ?? 'uncertain'} ${type}`
      counts.set(key, (counts.get(key) ?? 0) + events)
    }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, events]) => {
      const [country, year, type] = key.split(' ')
      return { country, year: year === 'uncertain' ? null : year, type, events }
    })
}

describe('rows', () => {
  it('add up to the figures of the fold', () => {
    fc.assert(
      fc.property(onRecord, (record) => {
        const [history, years, tally] = [effectiveHistory(record), new Numbered(), tallyRows()]
        const rows = rowsOf(history, years)
        for (let at = 0; at < rows.count; at += 1) tally.add(rows, at, 1)
        const { views } = fold(countryFigures)(history)
        expect(viewsOfFigures(tally.figures(), years.values)).toEqual(views)
        expect(countsOfFigures(tally.figures(), years.values)).toEqual(countsOf(views))
        // Another tally goes on from these figures, and rows that are taken away were never there.
        const more = tallyRows(tally.figures())
        for (let at = 0; at < rows.count; at += 1) more.add(rows, at, -1)
        expect(viewsOfFigures(more.figures(), years.values)).toEqual({})
        expect(countsOfFigures(more.figures(), years.values)).toEqual([])
      }),
      { numRuns: 25 }
    )
  })

  it('add up however many countries and years there are', () => {
    const [builder, links, tally] = [new RowsBuilder(), new LinksOfEvent(), tallyRows()]
    const years = Array.from({ length: 60 }, (_, at) => String(1960 + at))
    const letters = Array.from({ length: 10 }, (_, at) => String.fromCharCode(65 + at))
    for (const at of years.keys())
      for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
        links.clear()
        links.add(numberOfCountry(code), 1)
        builder.add({ ...row, types: numberOfType('VisitPaid'), years: at + 1 }, links)
      }
    const rows = rowsIn(builder.bytes(), 0, builder.count, builder.linkCount)
    for (let at = 0; at < rows.count; at += 1) tally.add(rows, at, 1)
    const views = Object.values(viewsOfFigures(tally.figures(), years))
    expect(views.length).toBe(100)
    for (const { figures } of views)
      expect(new Map(Object.values(figures).map(({ year, events }) => [year, events]))).toEqual(
        new Map(years.map((year) => [year, 1]))
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

  it('give way to later ones once their bytes are too many', () => {
    const remembered = new RememberedNumbers()
    const texts = Array.from({ length: 100 }, (_, at) => new Uint8Array(100_000).fill(at + 1))
    const soughtBy = (bytes: Uint8Array): number => {
      remembered.seek(0)
      remembered.by(bytes, 0, bytes.length)
      return remembered.found()
    }
    let kept = 0
    for (const [at, bytes] of texts.entries()) {
      expect(soughtBy(bytes)).toBe(-1)
      remembered.remember(at)
      const found = soughtBy(bytes)
      expect([at, -1]).toContain(found)
      if (found === at) kept += 1
    }
    expect(kept).toBeGreaterThan(90)
    expect(soughtBy(texts[0] as Uint8Array)).toBe(-1)
    expect(soughtBy(texts[99] as Uint8Array)).toBe(99)
  })
})
