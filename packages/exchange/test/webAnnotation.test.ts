import { claimSpans } from '@communique/projections'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
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

const closed = (properties: object, ...required: ReadonlyArray<string>) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false
})
const [iri, text, offset] = [{ type: 'string', format: 'uri' }, { type: 'string' }, { type: 'integer', minimum: 0 }]
const position = closed({ type: { const: 'TextPositionSelector' }, start: offset, end: offset }, 'type', 'start', 'end')
const quote = closed(
  { type: { const: 'TextQuoteSelector' }, exact: { ...text, minLength: 1 }, prefix: text, suffix: text },
  'type',
  'exact'
)
const selector = { oneOf: [position, quote] }

/** The Web Annotation Data Model (sections 3.1, 3.2.4, 4, 4.2.4, 4.2.5), as far as evidence uses it. */
const model = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
    id: iri,
    type: { const: 'AnnotationPage' },
    items: {
      type: 'array',
      items: closed(
        {
          id: iri,
          type: { const: 'Annotation' },
          motivation: { enum: ['identifying', 'editing', 'questioning'] },
          created: { type: 'string', format: 'date-time' },
          body: {
            type: 'object',
            required: ['id', 'type', 'value', 'wasDerivedFrom', 'wasAttributedTo'],
            properties: {
              id: iri,
              type: { type: 'array', contains: { const: 'TextualBody' } },
              value: text,
              format: { const: 'text/plain' },
              language: { const: 'en' },
              wasDerivedFrom: iri,
              wasAttributedTo: iri,
              wasRevisionOf: iri
            },
            additionalProperties: false
          },
          target: {
            oneOf: [
              iri,
              closed(
                {
                  type: { const: 'SpecificResource' },
                  source: iri,
                  selector: { oneOf: [selector, { type: 'array', minItems: 2, items: selector }] }
                },
                'type',
                'source',
                'selector'
              )
            ]
          }
        },
        'id',
        'type',
        'motivation',
        'created',
        'body',
        'target'
      )
    }
  }
}
const ajv = new Ajv2020({ strict: true, strictTypes: false })
addFormats.default(ajv)
const isOfTheModel = ajv.compile(model)

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

  it('is of the data model of annotations', () => {
    expect(isOfTheModel(page), JSON.stringify(isOfTheModel.errors)).toBe(true)
  })

  it.each([
    ['no target', { target: undefined }],
    ['a target that is no IRI', { target: 'the second page' }],
    ['a selector of nothing', { target: { type: 'SpecificResource', source: 'urn:a:b', selector: [] } }],
    [
      'a span that begins before the text',
      {
        target: {
          type: 'SpecificResource',
          source: 'urn:a:b',
          selector: { type: 'TextPositionSelector', start: -1, end: 4 }
        }
      }
    ],
    ['a motive of its own', { motivation: 'proving' }],
    ['a moment without its zone', { created: '2024-06-03T09:00:00' }],
    ['a body without its source', { body: { ...page.items[0].body, wasDerivedFrom: undefined } }]
  ])('is not of the model with %s', (_fault, change) => {
    const broken = JSON.parse(JSON.stringify({ ...page, items: [{ ...page.items[0], ...change }] }))
    expect(isOfTheModel(broken)).toBe(false)
  })

  it('is refused where a term is unknown or the context is not to be had', async () => {
    await expect(nquads({ ...page, items: [{ ...page.items[0], mood: 'glad' }] })).rejects.toThrow(/[Ss]afe mode/)
    await expect(nquads({ ...page, '@context': 'https://example.org/other' })).rejects.toThrow(/valid JSON-LD object/)
  })
})
