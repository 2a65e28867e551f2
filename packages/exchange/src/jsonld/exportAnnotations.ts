import type { Citation } from '@communique/kernel'
import { wordsOf } from '@communique/wording'
import { type ExportInPieces, together, whole } from '../pieces.ts'
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

/** The annotations of a record, one after the other. */
function* annotationsOf(
  { views, names }: ExchangeSource,
  { uri, whereIs }: Identities,
  wrote: (claim: string) => void
): Generator<Json, void> {
  for (const [id, { claims }] of Object.entries(views.evidence))
    for (const claim of claims)
      for (const [nth, span] of claim.spans.entries()) {
        wrote(claim.eventId)
        const selectors = selectorsOf(span.citation)
        yield {
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
      }
}

/** The URIs of the parts of a record. */
interface Identities {
  readonly uri: (kind: string, id: string) => string
  readonly whereIs: (source: string) => string
}

/** An object as JSON whose last property is a list that is made while it is written, two blanks a level. */
function* jsonPieces(head: Json, list: string, items: Iterable<Json>): Generator<string, void> {
  // With an empty list it ends in `[]`, a line break and the brace.
  yield JSON.stringify({ ...head, [list]: [] }, null, 2).slice(0, -']\n}'.length)
  let before = '\n'
  for (const item of items) {
    yield `${before}    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`
    before = ',\n'
  }
  yield before === '\n' ? ']\n}\n' : '\n  ]\n}\n'
}

/** Writes the evidence as annotations while it is read. */
export const annotationsInPieces = (source: ExchangeSource): ExportInPieces => {
  const report = reporting()
  const { views, origin } = source
  const base =
    origin.endsWith('/') || origin.endsWith(':') ? origin : `${origin}${origin.startsWith('urn:') ? ':' : '/'}`
  const uri = (kind: string, id: string): string => `${base}${kind}:${part(id)}`
  const whereIs = (id: string): string => {
    const listing = Object.hasOwn(views.sources, id) ? views.sources[id] : undefined
    const where = listing?.onRecord === true ? listing.where : null
    return where !== null && /^https?:\/\/[^\s<>"{}|\\^`[\]]+$/.test(where) ? where : uri('source', id)
  }
  const pieces = function* (): Generator<string, void> {
    const cited = new Set<string>()
    const items = annotationsOf(source, { uri, whereIs }, (claim) => {
      cited.add(claim)
      report.wrote()
    })
    yield* jsonPieces({ '@context': context, id: `${base}evidence`, type: 'AnnotationPage' }, 'items', items)
    for (const { id, type } of views.believed) if (!cited.has(id)) report.leaveOut(type, 'NotExpressible', id)
  }
  const file = { name: 'evidence.jsonld', mediaType: 'application/ld+json', pieces: together(pieces()) }
  return { files: [file], report: report.report }
}

/**
 * Exports the evidence of a record as W3C Web Annotations with PROV-O, in JSON-LD: an annotation for each span that a claim
 * rests on. Its body says the claim in words, its target is the span in the source, and the claim is derived from the
 * source and attributed to its recorder. A span that a further source contradicts questions the claim.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportAnnotations = (source: ExchangeSource): Exported => whole(annotationsInPieces(source))
