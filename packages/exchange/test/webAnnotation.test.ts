import { claimSpans } from '@communique/projections'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { exportAnnotations } from '../src/jsonld/exportAnnotations.ts'
import { tenReleases } from './sources.ts'

const source = await tenReleases()
const { files, report } = exportAnnotations(source)
const page = JSON.parse(String(files[0]?.content))

/** The terms of http://www.w3.org/ns/anno.jsonld that are in use, by the recommendation; the context itself is online. */
const terms = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    identifying: 'oa:identifying',
    editing: 'oa:editing',
    questioning: 'oa:questioning',
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' }
  }
}
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`offline: ${url}`)
  return { contextUrl: undefined, documentUrl: url, document: terms }
}
const nquads = async (document: unknown): Promise<string> =>
  String(await jsonld.toRDF(document, { documentLoader, format: 'application/n-quads', safe: true }))

describe('the evidence of the ten releases as annotations', () => {
  it('is JSON-LD in which nothing is lost, with a span for each that the index has', async () => {
    const rdf = await nquads(page)
    const spans = source.views.believed.flatMap(({ id }) => claimSpans(source.views.evidence, id))
    expect(page.items).toHaveLength(spans.length)
    expect(report.written).toBe(spans.length)
    expect(rdf.match(/ns\/oa#hasTarget/g)).toHaveLength(spans.length)
    expect(rdf).toContain('http://www.w3.org/ns/prov#wasDerivedFrom')
    const positions = spans.filter(({ citation }) => citation.position !== null).length
    expect(rdf.match(/TextPositionSelector/g)).toHaveLength(positions)
  })

  it('is refused where a term is unknown or the context is not to be had', async () => {
    await expect(nquads({ ...page, items: [{ ...page.items[0], mood: 'glad' }] })).rejects.toThrow(/[Ss]afe mode/)
    await expect(nquads({ ...page, '@context': 'https://example.org/other' })).rejects.toThrow(/valid JSON-LD object/)
  })
})
