import { UndirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportGexf, exportGraphml } from '../src/network/exportNetwork.ts'
import { networkOf } from '../src/network/networkOf.ts'
import { exchangeSource } from '../src/source.ts'
import { xmlJudge } from './schemas.ts'
import { anySource, tenReleases } from './sources.ts'

const judge = xmlJudge('gexf/gexf.xsd', 'GEXF by its schema')
const source = await tenReleases()
const network = networkOf(source)
const text = String(exportGexf(source).files[0]?.content)

describe('the network of the ten releases', () => {
  it('is read back by graphology as it is, from GEXF and from GraphML', () => {
    const fromGexf = gexf.parse(UndirectedGraph, text)
    const fromGraphml = graphml.parse(UndirectedGraph, String(exportGraphml(source).files[0]?.content))
    expect(network.edges.length).toBeGreaterThan(5)
    for (const graph of [fromGexf, fromGraphml]) {
      expect(graph.nodes().toSorted()).toEqual(network.nodes.map(({ id }) => id).toSorted())
      expect(
        graph
          .edges()
          .map((edge: string) => graph.extremities(edge).toSorted().join('/'))
          .toSorted()
      ).toEqual(network.edges.map(({ id }) => id).toSorted())
      for (const { id, label, degree } of network.nodes) {
        expect(graph.getNodeAttribute(id, 'label')).toBe(label)
        expect(graph.degree(id)).toBe(degree)
      }
    }
    const league = network.edges.find(({ id }) => id.includes('mohammadia-league'))
    expect(league?.counts['AgreementStanding']).toBe(1)
    expect(league?.start).toBe('2020-03-02')
  })

  it.skipIf(judge === null)('is valid by the schema, and broken files are not', () => {
    expect(judge?.(text)).toBe(null)
    for (const [from, to] of [
      ['<nodes ', '<knoten/><nodes '],
      ['timeformat="date"', 'timeformat="moon"'],
      [' id="', ' ident="']
    ] as const)
      expect(judge?.(text.replace(from, to))).toMatch(/Error/)
  })
})

describe('the network of any record', () => {
  it.skipIf(judge === null)('is valid by the schema', () => {
    expect(judge?.(String(exportGexf(exchangeSource([])).files[0]?.content))).toBe(null)
    const first = exchangeSource([], { at: '0000-01-01T00:00:00.000Z' as never }) // dates of XML begin with the year 1
    expect(judge?.(String(exportGexf(first).files[0]?.content))).toBe(null)
    fc.assert(
      fc.property(anySource, (any) => {
        expect(judge?.(String(exportGexf(any).files[0]?.content))).toBe(null)
      }),
      { numRuns: 25 }
    )
  })
})
