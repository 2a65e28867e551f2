import { type ExportInPieces, together, whole } from '../pieces.ts'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import { documentPieces, element, type XmlElement, xmlInstant, type XmlSequence } from '../xml/element.ts'
import { countNames, type Graph, type GraphEdge, type GraphNode, networkOf } from './networkOf.ts'

const attributesOf = ({ kind, country, degree }: GraphNode): ReadonlyArray<readonly [string, string]> => [
  ...(kind === null ? [] : [['kind', kind] as const]),
  ...(country === null ? [] : [['country', country] as const]),
  ['degree', String(degree)]
]

const countsOf = ({ counts }: Pick<GraphEdge, 'counts'>): ReadonlyArray<readonly [string, string]> =>
  Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [[name, String(count)] as const]))

const nodeColumns = [
  ['kind', 'string'],
  ['country', 'string'],
  ['degree', 'integer']
] as const

const gexfValues = (values: ReadonlyArray<readonly [string, string]>): ReadonlyArray<XmlElement> =>
  values.length === 0
    ? []
    : [element('attvalues', {}, ...values.map(([name, value]) => element('attvalue', { for: name, value })))]

/** Makes elements one after the other, each when it is written. */
function* madeOf<A, B>(all: Iterable<A>, of: (each: A) => B): Generator<B, void> {
  for (const each of all) yield of(each)
}

function* gexfGraph({ nodes, edges }: Graph): Generator<XmlElement | XmlSequence, void> {
  yield element(
    'attributes',
    { class: 'node' },
    ...nodeColumns.map(([id, type]) => element('attribute', { id, title: id, type }))
  )
  yield element(
    'attributes',
    { class: 'edge' },
    ...countNames.map((id) => element('attribute', { id, title: id, type: 'integer' }))
  )
  yield {
    name: 'nodes',
    attributes: { count: String(nodes.length) },
    parts: madeOf(nodes, (node) =>
      element('node', { id: node.id, label: node.label }, ...gexfValues(attributesOf(node)))
    )
  }
  yield {
    name: 'edges',
    attributes: { count: String(edges.length) },
    parts: madeOf(edges, ({ id, source, target, weight, start, end, counts }) =>
      element('edge', { id, source, target, weight: String(weight), start, end }, ...gexfValues(countsOf({ counts })))
    )
  }
}

const gexf = (graph: Graph, modified: string | null): XmlSequence => ({
  name: 'gexf',
  attributes: { xmlns: 'http://gexf.net/1.3', version: '1.3' },
  parts: [
    element(
      'meta',
      { lastmodifieddate: modified },
      element('creator', {}, 'Communique'),
      element('description', {}, 'A network of cooperation')
    ),
    {
      name: 'graph',
      attributes: {
        defaultedgetype: 'undirected',
        mode: 'dynamic',
        timeformat: 'date',
        timerepresentation: 'interval'
      },
      parts: gexfGraph(graph)
    }
  ]
})

const data = (key: string, value: string): XmlElement => element('data', { key }, value)

function* graphmlGraph({ nodes, edges }: Graph): Generator<XmlElement, void> {
  for (const node of nodes)
    yield element(
      'node',
      { id: node.id },
      data('label', node.label),
      ...attributesOf(node).map(([key, value]) => data(key, value))
    )
  for (const edge of edges)
    yield element(
      'edge',
      { id: edge.id, source: edge.source, target: edge.target },
      data('weight', String(edge.weight)),
      ...(edge.start === null ? [] : [data('start', edge.start)]),
      ...(edge.end === null ? [] : [data('end', edge.end)]),
      ...countsOf(edge).map(([key, value]) => data(key, value))
    )
}

const graphmlKeys = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['country', 'node', 'string'],
  ['degree', 'node', 'int'],
  ['weight', 'edge', 'int'],
  ['start', 'edge', 'string'],
  ['end', 'edge', 'string'],
  ...countNames.map((name) => [name, 'edge', 'int'])
].map(([id = '', of = '', type = '']) => element('key', { id, for: of, 'attr.name': id, 'attr.type': type }))

const graphml = (graph: Graph): XmlSequence => ({
  name: 'graphml',
  attributes: { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
  parts: [
    ...graphmlKeys,
    { name: 'graph', attributes: { id: 'cooperation', edgedefault: 'undirected' }, parts: graphmlGraph(graph) }
  ]
})

const inPieces = (source: ExchangeSource, name: string, render: (graph: Graph) => XmlSequence): ExportInPieces => {
  const report = reporting()
  const graph = networkOf(source)
  report.wrote(graph.nodes.length + graph.edges.length)
  for (const { id, start } of graph.edges) if (start === null) report.leaveOut('days of a tie', 'WithoutDate', id)
  for (const { type, data: facts, id } of source.views.believed)
    if (!('on' in facts)) report.leaveOut(type, 'NotInThisFormat', id)
  const pieces = together(documentPieces(render(graph)))
  return { files: [{ name, mediaType: 'application/xml', pieces }], report: report.report }
}

/** Writes the network as GEXF while it is read. */
export const gexfInPieces = (source: ExchangeSource): ExportInPieces =>
  inPieces(source, 'network.gexf', (graph) => gexf(graph, xmlInstant(source.at)?.slice(0, 10) ?? null))

/** Writes the network as GraphML while it is read. */
export const graphmlInPieces = (source: ExchangeSource): ExportInPieces => inPieces(source, 'network.graphml', graphml)

/**
 * Exports the network of parties as GEXF 1.3: an edge has the number of subjects of each kind that bind two parties, and the
 * days from the first to the last on which one of them was dealt with. Intents and treaties are never added up but in the
 * weight, which counts subjects.
 *
 * @category exchange
 * @since 0.1.0
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { exchangeSource } from '@communique/exchange/formats'
 * import { exportGexf } from '@communique/exchange/gexf'
 * import { must, recordStory } from '@communique/fixtures'
 *
 * const source = exchangeSource(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * assert.match(String(exportGexf(source).files[0]?.content), /timeformat="date"/)
 */
export const exportGexf = (source: ExchangeSource): Exported => whole(gexfInPieces(source))

/** Exports the network of parties as GraphML; the days of an edge are attributes, since GraphML knows no time. */
export const exportGraphml = (source: ExchangeSource): Exported => whole(graphmlInPieces(source))
