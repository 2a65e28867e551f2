// The pictures of the page as data: each is drawn, tabled and downloaded from the same rows.
import { CurrencyCode, formatMoney, type Money, themeLabel, themesOf, type Strength } from '@communique/core'
import { cooperationNetwork, type CooperationNetwork, pledgeRows } from '@communique/projections'
import { addMoney } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { strengthLabel } from '../language/labels.ts'
import { label, links, number, type PageTable, text, date, nothing } from './table.ts'
import type { Item, RecordAt } from './recordAt.ts'
import { keyOf, partsOfKey } from './references.ts'

/** The one year in which an item occurred; null where its date leaves more than one. */
export const yearOf = ({ date }: Item): string | null => {
  if (date === null || date.earliest === null || date.latest === null) return null
  const year = date.earliest.slice(0, -6)
  return year === date.latest.slice(0, -6) ? year : null
}

/** The number of events that name each country. */
export const countryActivity = (at: RecordAt): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [key, items] of at.keys()) {
    const [category, id] = partsOfKey(key)
    const dated = items.filter(({ date }) => date !== null).length
    if (category === 'country' && dated > 0) counts.set(id, dated)
  }
  return counts
}

/** Events by year and strength; `null`: the year is not certain. */
export const overTime = (at: RecordAt): ReadonlyMap<string | null, ReadonlyMap<Strength, number>> => {
  const years = new Map<string | null, Map<Strength, number>>()
  for (const item of at.items()) {
    if (item.strength === null) continue
    const year = yearOf(item)
    const counts = years.get(year) ?? new Map<Strength, number>()
    years.set(year, counts.set(item.strength, (counts.get(item.strength) ?? 0) + 1))
  }
  return new Map([...years].toSorted(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1)))
}

/** Events by theme and year. */
export const themesByYear = (at: RecordAt): ReadonlyMap<string, ReadonlyMap<string | null, number>> => {
  const themes = new Map<string, Map<string | null, number>>()
  for (const item of at.items())
    for (const theme of themesOf(item.event)) {
      const name = themeLabel(theme)
      const years = themes.get(name) ?? new Map<string | null, number>()
      themes.set(name, years.set(yearOf(item), (years.get(yearOf(item)) ?? 0) + 1))
    }
  return new Map([...themes].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Sums pledged and disbursed in one currency, each for one beneficiary or shared by several; never across currencies. */
export interface FundingInCurrency {
  readonly currency: string
  readonly alone: Money
  readonly shared: Money
  readonly disbursed: Money
}

const plus = (a: Money, b: Money): Money => {
  const sum = addMoney(a, b)
  return E.isRight(sum) ? sum.right : a // of one currency
}

export const fundingByCurrency = (at: RecordAt): ReadonlyArray<FundingInCurrency> => {
  const sums = new Map<string, FundingInCurrency>()
  for (const { total, disbursed, beneficiaries, cancelled } of pledgeRows(at.views.pledges)) {
    if (total.type !== 'Money' || cancelled !== null) continue
    const { currency } = total.money
    const none = { amount: '0', currency } as Money // a sum of nothing
    const before = sums.get(currency) ?? { currency, alone: none, shared: none, disbursed: none }
    const { countries, parties, others } = beneficiaries
    const share = countries.length + parties.length + (others === null ? 0 : 1) > 1 ? 'shared' : 'alone'
    sums.set(currency, {
      ...before,
      [share]: plus(before[share], total.money),
      disbursed: disbursed === null ? before.disbursed : plus(before.disbursed, disbursed)
    })
  }
  return [...sums.values()].filter(({ currency }) => CurrencyCode.is(currency))
}

/** The parties with the most ties, and what binds them; a picture of more cannot be read. */
export const network = (at: RecordAt, most = 24): CooperationNetwork => {
  const { nodes, edges } = cooperationNetwork(at.views.ties, at.views.parties)
  const shown = nodes.toSorted((a, b) => b.degree - a.degree || (a.party < b.party ? -1 : 1)).slice(0, most)
  const parties = new Set(shown.map(({ party }) => party))
  return { nodes: shown, edges: edges.filter((edge) => edge.parties.every((party) => parties.has(party))) }
}

/** The ties on an edge, standing and past. */
export const tiesOn = ({ weights }: CooperationNetwork['edges'][number]): { standing: number; ended: number } => ({
  standing: Object.values(weights).reduce((sum, { standing }) => sum + standing, 0),
  ended: Object.values(weights).reduce((sum, { ended }) => sum + ended, 0)
})

/** The table of each picture. */
export const figureTables = {
  ActivityByCountry: (at: RecordAt): PageTable => ({
    title: 'ActivityByCountry',
    columns: ['Country', 'Entries'],
    rows: [...countryActivity(at)]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, count]) => [links(keyOf('country', code)), number(count)])
  }),
  OverTime: (at: RecordAt): PageTable => ({
    title: 'OverTime',
    columns: ['Year', 'Strength', 'Entries'],
    rows: [...overTime(at)].flatMap(([year, counts]) =>
      [...counts].map(([strength, count]) => [
        year === null ? label('UnknownYear') : date({ edtf: year }),
        label(strengthLabel(strength)),
        number(count)
      ])
    )
  }),
  Network: (at: RecordAt): PageTable => ({
    title: 'Network',
    columns: ['Party', 'With', 'Standing', 'Past'],
    rows: network(at).edges.map((edge) => {
      const { standing, ended } = tiesOn(edge)
      const [a, b] = edge.parties
      return [links(keyOf('party', a)), links(keyOf('party', b)), number(standing), number(ended)]
    })
  }),
  Funding: (at: RecordAt): PageTable => ({
    title: 'Funding',
    columns: ['Currency', 'Pledged', 'Shared', 'Disbursed'],
    rows: fundingByCurrency(at).map(({ currency, alone, shared, disbursed }) => [
      text(currency),
      text(formatMoney(alone)),
      text(formatMoney(shared)),
      disbursed.amount === '0' ? nothing : text(formatMoney(disbursed))
    ])
  }),
  ThemesByYear: (at: RecordAt): PageTable => ({
    title: 'ThemesByYear',
    columns: ['Theme', 'Year', 'Entries'],
    rows: [...themesByYear(at)].flatMap(([theme, years]) =>
      [...years].map(([year, count]) => [
        text(theme),
        year === null ? label('UnknownYear') : date({ edtf: year }),
        number(count)
      ])
    )
  })
} as const
/** The name of a picture. */
export type FigureName = keyof typeof figureTables
