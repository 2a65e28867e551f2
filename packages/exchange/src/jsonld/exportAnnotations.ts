import type { Citation } from '@communique/kernel'
import { wordsOf } from '@communique/wording'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'

type Json = Readonly<Record<string, unknown>>

/** The context of the W3C Web Annotation Data Model, with the terms of PROV-O that this library uses. */
const context: ReadonlyArray<unknown> = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    prov: 'http://www.w3.org/ns/prov#',
    wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
    wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
    wasRevisionOf: { '@id': 'prov:wasRevisionOf', '@type': '@id' }
  }
]

/** Encodes an identity as a part of a URI. */
const part = (id: string): string => encodeURIComponent(id)

/** The selectors of a citation: a position, a quote, or both; none of a source as a whole. */
const selectorsOf = ({ position, quote }: Citation): ReadonlyArray<Json> => [
  ...(position === null ? [] : [{ type: 'TextPositionSelector', start: position.start, end: position.end }]),
  ...(quote === null
    ? []
    : [{ type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }])
]

const motivations: Readonly<Record<string, string>> = { Dissent: 'questioning', Correction: 'editing' }

/**
 * Exports the evidence of a record as W3C Web Annotations with PROV-O, in JSON-LD: an annotation for each span that a claim
 * rests on. Its body says the claim in words, its target is the span in the source, and the claim is derived from the
 * source and attributed to whoever recorded it. A span that a further source contradicts questions the claim.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportAnnotations = (source: ExchangeSource): Exported => {
  const report = reporting()
  const { views, names, origin } = source
  const base =
    origin.endsWith('/') || origin.endsWith(':') ? origin : `${origin}${origin.startsWith('urn:') ? ':' : '/'}`
  const uri = (kind: string, id: string): string => `${base}${kind}:${part(id)}`
  const whereIs = (id: string): string => {
    const listing = Object.hasOwn(views.sources, id) ? views.sources[id] : undefined
    const where = listing?.onRecord === true ? listing.where : null
    return where !== null && /^https?:\/\/[^\s<>"{}|\\^`[\]]+$/.test(where) ? where : uri('source', id)
  }
  const cited = new Set<string>()
  const items = Object.entries(views.evidence).flatMap(([id, { claims }]) =>
    claims.flatMap((claim) =>
      claim.spans.map((span, nth): Json => {
        cited.add(claim.eventId)
        report.wrote()
        const selectors = selectorsOf(span.citation)
        return {
          id: uri('annotation', `${claim.eventId}.${id}.${nth + 1}`),
          type: 'Annotation',
          motivation: motivations[span.bears] ?? 'identifying',
          created: claim.recordedAt,
          body: {
            id: uri('claim', claim.eventId),
            type: ['TextualBody', 'prov:Entity'],
            value: wordsOf(claim.fact, names).headline,
            format: 'text/plain',
            language: 'en',
            wasDerivedFrom: uri('source', id),
            wasAttributedTo: uri('recorder', claim.recordedBy),
            ...(span.citedBy === claim.eventId ? {} : { wasRevisionOf: uri('event', claim.eventId) })
          },
          target:
            selectors.length === 0
              ? whereIs(id)
              : {
                  type: 'SpecificResource',
                  source: whereIs(id),
                  selector: selectors.length === 1 ? selectors[0] : selectors
                }
        }
      })
    )
  )
  for (const { id, type } of views.believed) if (!cited.has(id)) report.leaveOut(type, 'NotExpressible', id)
  const page = { '@context': context, id: `${base}evidence`, type: 'AnnotationPage', items }
  return {
    files: [
      { name: 'evidence.jsonld', mediaType: 'application/ld+json', content: `${JSON.stringify(page, null, 2)}\n` }
    ],
    report: report.report()
  }
}
