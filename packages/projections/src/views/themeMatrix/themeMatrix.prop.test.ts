import { boundsOf, type CooperationEvent, countryLinks, CountryRole, occurrenceOf, themesOf } from '@communique/core'
import type { Effective } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { fold } from '../../engine/folding/fold.ts'
import { themeMatrix, themeMentions } from './themeMatrix.ts'

const everyRole = Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole>

const countedIn = (event: CooperationEvent): string => {
  const on = occurrenceOf(event)
  const { earliest, latest, qualifier } =
    on === null ? { earliest: null, latest: null, qualifier: 'None' as const } : boundsOf(on)
  const years = [earliest, latest].map((day) => day?.replace(/-\d\d-\d\d$/, '') ?? 'open')
  return years[0] === years[1] && years[0] !== 'open' && qualifier === 'None' ? `in ${years[0]}` : 'in doubt'
}

/** The naive answer: every combination that any event has, as a line, counted. */
const expectedCounts = (
  history: ReadonlyArray<Effective<CooperationEvent>>,
  roles: ReadonlyArray<CountryRole>
): ReadonlyArray<string> => {
  const lines = history.flatMap((event) => {
    const themes = new Set(themesOf(event).map((theme) => JSON.stringify(theme)))
    const countries = new Set(
      countryLinks(event).flatMap(({ country, role }) => (roles.includes(role) ? [country] : []))
    )
    return [...themes].flatMap((theme) => [...countries].map((country) => `${theme} ${country} ${countedIn(event)}`))
  })
  return [...new Set(lines)].map((line) => `${line}: ${lines.filter((other) => other === line).length}`).toSorted()
}

describe('the theme matrix, whatever is on record', () => {
  it('counts what counting the record by hand counts', () => {
    fc.assert(
      fc.property(believed, fc.subarray([...everyRole]), (history, roles) => {
        const rows = themeMatrix(fold(themeMentions)(history).views, roles)
        const lines = rows.flatMap(({ theme, countries }) =>
          countries.flatMap(({ country, years, uncertainYears }) => [
            ...years.map(({ year, events }) => `${JSON.stringify(theme)} ${country} in ${year}: ${events}`),
            ...(uncertainYears > 0 ? [`${JSON.stringify(theme)} ${country} in doubt: ${uncertainYears}`] : [])
          ])
        )
        expect(lines.toSorted()).toEqual(expectedCounts(history, roles))
      }),
      { numRuns: 300 }
    )
  })
})
