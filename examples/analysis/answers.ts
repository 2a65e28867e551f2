import { themeLabel } from '@communique/core'
import type { ExchangeSource } from '@communique/exchange/formats'
import {
  agreementsInForce,
  boardAsOf,
  cooperationFigures,
  cooperationNetwork,
  fundingByDonor,
  retractedClaims,
  themeMatrix
} from '@communique/projections'
import type { Row } from './openRecord.ts'
import type { QuestionName } from './questions.ts'

/** The number of members of each group. */
const countsOf = (keys: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** An amount without idle zeros: `1500.50` is `1500.5`. */
const plain = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount)

const dayOf = (instant: string): number => Date.parse(instant.slice(0, 10)) / 86_400_000

/** The answers of the projections to the same questions. */
export const answers: Readonly<Record<QuestionName, (source: ExchangeSource) => ReadonlyArray<Row>>> = {
  believedByType: ({ views }) => [...countsOf(views.believed.map(({ type }) => type))],
  takenBack: ({ history }) => {
    const types = new Map(history.map(({ id, type }) => [id, type]))
    return retractedClaims(history).map(({ eventId, recordedAt, retraction }) => [
      eventId,
      types.get(eventId) ?? null,
      retraction.reason,
      dayOf(retraction.recordedAt) - dayOf(recordedAt)
    ])
  },
  citedInLedger: ({ history, views }) => {
    const believed = new Set(views.believed.map(({ id }) => id))
    const cited = history.flatMap(({ id, citations }) =>
      [...new Set(citations.map(({ source }) => source))].map((source) => ({ source, stands: believed.has(id) }))
    )
    const standing = countsOf(cited.flatMap(({ source, stands }) => (stands ? [source] : [])))
    const recorded = countsOf(cited.map(({ source }) => source))
    return [...recorded].map(([source, count]) => [source, count, standing.get(source) ?? 0])
  },
  countryYears: ({ views }) =>
    cooperationFigures(views.activity).flatMap(({ country, years, uncertainYears }): ReadonlyArray<Row> => [
      ...years.map(({ year, events }) => [country, year, events]),
      ...(uncertainYears.events === 0 ? [] : [[country, null, uncertainYears.events]])
    ]),
  donors: ({ views }) =>
    fundingByDonor(views.pledges).flatMap(({ donor, inCurrency }) =>
      inCurrency.flatMap(({ currency, pledges, pledged, disbursed, outstanding }): ReadonlyArray<Row> =>
        pledges === 0
          ? []
          : [
              [
                donor,
                currency,
                pledges,
                plain(pledged.amount),
                disbursed === null ? null : plain(disbursed.amount),
                plain(outstanding.amount)
              ]
            ]
      )
    ),
  agreementsInForce: ({ views }) => {
    const { certainly, possibly } = agreementsInForce(views.agreements, views.day)
    return [
      ...certainly.map(({ agreementId }) => [agreementId, 'Certainly']),
      ...possibly.map(({ agreementId }) => [agreementId, 'Possibly'])
    ]
  },
  overdue: ({ views }) => {
    const { overdue, possiblyOverdue } = boardAsOf(views.undertakings, views.day)
    return [
      ...overdue.map(({ undertakingId }) => [undertakingId, 'Overdue']),
      ...possiblyOverdue.map(({ undertakingId }) => [undertakingId, 'PossiblyOverdue'])
    ]
  },
  bestConnected: ({ views }) => cooperationNetwork(views.ties).nodes.map(({ party, degree }) => [party, degree]),
  themesByCountry: ({ views }) =>
    themeMatrix(views.themes).flatMap(({ theme, countries }) =>
      countries.map(({ country, years, uncertainYears }) => [
        themeLabel(theme),
        country,
        years.reduce((sum, { events }) => sum + events, uncertainYears)
      ])
    ),
  restingOnWords: ({ views }) =>
    Object.entries(views.evidence).flatMap(([source, { claims }]): ReadonlyArray<Row> => {
      const located = claims.filter(({ spans }) => spans.some(({ citation }) => citation.position !== null))
      return claims.length === 0 ? [] : [[source, claims.length, located.length]]
    })
}
