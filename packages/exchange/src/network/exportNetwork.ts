import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import { element, renderDocument, type XmlElement } from '../xml/element.ts'
import { countNames, type Graph, type GraphEdge, type GraphNode, networkOf } from './networkOf.ts'

const attributesOf = ({ kind, country, degree }: GraphNode): ReadonlyArray<readonly [string, string]> => [
  ...(kind === null ? [] : [['kind', kind] as const]),
  ...(country === null ? [] : [['country', country] as const]),
  ['degree', String(degree)]
]

const countsOf = ({ counts }: GraphEdge): ReadonlyArray<readonly [string, string]> =>
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

const gexf = ({ nodes, edges }: Graph, modified: string): XmlElement =>
  element(
    'gexf',
    { xmlns: 'http://gexf.net/1.3', version: '1.3' },
    element(
      'meta',
      { lastmodifieddate: modified },
      element('creator', {}, 'Communique'),
      element('description', {}, 'A network of cooperation')
    ),
    element(
      'graph',
      { defaultedgetype: 'undirected', mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' },
      element(
        'attributes',
        { class: 'node' },
        ...nodeColumns.map(([id, type]) => element('attribute', { id, title: id, type }))
      ),
      element(
        'attributes',
        { class: 'edge' },
        ...countNames.map((id) => element('attribute', { id, title: id, type: 'integer' }))
      ),
      element(
        'nodes',
        { count: String(nodes.length) },
        ...nodes.map((node) => element('node', { id: node.id, label: node.label }, ...gexfValues(attributesOf(node))))
      ),
      element(
        'edges',
        { count: String(edges.length) },
        ...edges.map((edge) =>
          element(
            'edge',
            {
              id: edge.id,
              source: edge.source,
              target: edge.target,
              weight: String(edge.weight),
              start: edge.start,
              end: edge.end
            },
            ...gexfValues(countsOf(edge))
          )
        )
      )
    )
  )

const data = (key: string, value: string): XmlElement => element('data', { key }, value)

const graphml = ({ nodes, edges }: Graph): XmlElement =>
  element(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    ...[
      ['label', 'node', 'string'],
      ['kind', 'node', 'string'],
      ['country', 'node', 'string'],
      ['degree', 'node', 'int'],
      ['weight', 'edge', 'int'],
      ['start', 'edge', 'string'],
      ['end', 'edge', 'string'],
      ...countNames.map((name) => [name, 'edge', 'int'])
    ].map(([id = '', of = '', type = '']) => element('key', { id, for: of, 'attr.name': id, 'attr.type': type })),
    element(
      'graph',
      { id: 'cooperation', edgedefault: 'undirected' },
      ...nodes.map((node) =>
        element(
          'node',
          { id: node.id },
          data('label', node.label),
          ...attributesOf(node).map(([key, value]) => data(key, value))
        )
      ),
      ...edges.map((edge) =>
        element(
          'edge',
          { id: edge.id, source: edge.source, target: edge.target },
          data('weight', String(edge.weight)),
          ...(edge.start === null ? [] : [data('start', edge.start)]),
          ...(edge.end === null ? [] : [data('end', edge.end)]),
          ...countsOf(edge).map(([key, value]) => data(key, value))
        )
      )
    )
  )

const exported = (source: ExchangeSource, name: string, render: (graph: Graph) => XmlElement): Exported => {
  const report = reporting()
  const graph = networkOf(source)
  report.wrote(graph.nodes.length + graph.edges.length)
  for (const { id, start } of graph.edges) if (start === null) report.leaveOut('days of a tie', 'WithoutDate', id)
  for (const { type, data: facts, id } of source.views.believed)
    if (!('on' in facts)) report.leaveOut(type, 'NotInThisFormat', id)
  return {
    files: [{ name, mediaType: 'application/xml', content: renderDocument(render(graph)) }],
    report: report.report()
  }
}

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
export const exportGexf = (source: ExchangeSource): Exported =>
  exported(source, 'network.gexf', (graph) => gexf(graph, source.at.slice(0, 10)))

/** Exports the network of parties as GraphML; the days of an edge are attributes, since GraphML knows no time. */
export const exportGraphml = (source: ExchangeSource): Exported => exported(source, 'network.graphml', graphml)
