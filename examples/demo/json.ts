// The record for machines: one document.
import type { CountryCode, CountryRole } from '@communique/core'
import { obligationsDue, pledgeRows, rowsOf } from '@communique/projections'
import type { Names } from '@communique/wording/advanced'
import { countryOverview, countryOverviews, entryWords, type Views } from '@communique/wording/advanced'
import { organisation } from './record.ts'

/** Every text in a JSON value, to find the identities that it names. */
const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The countries asked for, or all on record: entries, totals, and the agreements, duties and pledges that touch them. */
export const jsonDocument = (
  views: Views,
  names: Names,
  asked: ReadonlyArray<CountryCode>,
  roles: ReadonlyArray<CountryRole>
) => {
  const { question, day, until } = views
  const agreements = rowsOf(views.agreements)
  const due = obligationsDue(views.agreements, { asOf: day, until })
  const pledges = pledgeRows(views.pledges)
  const codes = asked.length > 0 ? asked : countryOverviews(views, names, roles).map(({ code }) => code)
  const countries = Object.fromEntries(
    codes.map((code) => {
      const { name, entries, totals } = countryOverview(code, views, names, roles)
      const touching = agreements.filter(
        ({ countries, obligations }) =>
          countries.some(({ country, role }) => country === code && roles.includes(role)) ||
          obligations.some(({ scope }) => scope.includes(code))
      )
      const ids = new Set(touching.map(({ agreementId }) => agreementId))
      return [
        code,
        {
          name,
          entries: entries.map((entry) => ({ ...entry, words: entryWords(entry, code, views, names).headline })),
          totals,
          agreements: touching,
          obligations: due.filter(
            ({ agreementId, country }) => ids.has(agreementId) && (country === null || country === code)
          ),
          pledges: pledges.filter(({ beneficiaries }) => beneficiaries.countries.includes(code))
        }
      ]
    })
  )
  const named = new Set([organisation, ...textsIn(countries)])
  const nameTable = (listings: Readonly<Record<string, unknown>>, nameOf: (id: string) => string) =>
    Object.fromEntries(
      Object.keys(listings)
        .filter((id) => named.has(id))
        .map((id) => [id, nameOf(id)])
    )
  return {
    organisation,
    asOf: { known: question.known, occurred: question.occurred, day, until, roles },
    countries,
    parties: nameTable(views.parties, names.party),
    persons: nameTable(views.persons, names.person),
    sources: Object.fromEntries(
      rowsOf(views.sources)
        .filter(({ sourceId }) => named.has(sourceId))
        .map((source) => [source.sourceId, source])
    )
  }
}
