import { cooperationNetwork } from '@communique/projections'
import { tieKinds } from '@communique/core/advanced'
import type { ExchangeSource } from '../source.ts'

/** A party as a node of a graph. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly kind: string | null
  readonly country: string | null
  readonly degree: number
}

/** The subjects that bind two parties, by the number of subjects of each kind, and the years in which it was dealt with. */
export interface GraphEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Subjects that bind them now. */
  readonly weight: number
  readonly counts: Readonly<Record<string, number>>
  /** The first and the last day on which a subject that binds them may have been dealt with; null: not known. */
  readonly start: string | null
  readonly end: string | null
}

/** The network of a record as a graph that formats can write. */
export interface Graph {
  readonly nodes: ReadonlyArray<GraphNode>
  readonly edges: ReadonlyArray<GraphEdge>
}

/** The names of the counts of an edge. */
export const countNames: ReadonlyArray<string> = tieKinds.flatMap((kind) => [`${kind}Standing`, `${kind}Ended`])

const isDay = (day: string | null): day is string =>
  day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && day !== '9999-12-31' && !day.startsWith('0000')

/** The first and the last known day of each stream. */
const spansOf = ({ views }: ExchangeSource): ReadonlyMap<string, { readonly start: string; readonly end: string }> => {
  const spans = new Map<string, { readonly start: string; readonly end: string }>()
  for (const page of Object.values(views.calendar))
    for (const { stream, date, as } of page.entries) {
      if (as !== 'Occurred' || !isDay(date.earliest) || !isDay(date.latest)) continue
      const known = spans.get(stream)
      spans.set(stream, {
        start: known === undefined || date.earliest < known.start ? date.earliest : known.start,
        end: known === undefined || date.latest > known.end ? date.latest : known.end
      })
    }
  return spans
}

/** Reads the graph of a record: its parties, merged identities as one, and what binds them. */
export const networkOf = (source: ExchangeSource): Graph => {
  const { views } = source
  const { nodes, edges } = cooperationNetwork(views.ties, views.parties)
  const listings = new Map(Object.entries(views.parties))
  const spans = spansOf(source)
  const streams = new Map<string, Array<string>>()
  for (const { parties, ties } of Object.values(views.ties)) {
    const key = parties.toSorted().join('/')
    const known = streams.get(key)
    if (known === undefined) streams.set(key, Object.keys(ties))
    else known.push(...Object.keys(ties))
  }
  return {
    nodes: nodes.map(({ party, degree }) => {
      const listing = listings.get(party)
      return {
        id: party,
        label: listing?.onRecord === true ? listing.name : party,
        kind: listing?.onRecord === true ? listing.kind : null,
        country: listing?.onRecord === true ? listing.country : null,
        degree
      }
    }),
    edges: edges.map(({ parties, weights }) => {
      const [from, to] = parties
      const known = (streams.get(parties.toSorted().join('/')) ?? []).flatMap((stream) => spans.get(stream) ?? [])
      return {
        id: `${from}/${to}`,
        source: from,
        target: to,
        weight: Object.values(weights).reduce((sum, { standing }) => sum + standing, 0),
        counts: Object.fromEntries(
          Object.entries(weights).flatMap(([kind, { standing, ended }]) => [
            [`${kind}Standing`, standing],
            [`${kind}Ended`, ended]
          ])
        ),
        start: known.length === 0 ? null : known.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
        end: known.length === 0 ? null : known.map(({ end }) => end).reduce((a, b) => (a > b ? a : b))
      }
    })
  }
}
