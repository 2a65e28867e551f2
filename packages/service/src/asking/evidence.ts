import { countryLinks, CountryLinks, occurrenceOf, PartyId, partiesOf } from '@communique/core'
import { Citation, EventId, Instant, nullable, RecorderId, type Sha256, StreamName } from '@communique/kernel'
import { coveredText } from '@communique/kernel/advanced'
import { shownDate, viewOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { CorrectionNote, Dissent, Fact, list, ShownDate } from './codecs.ts'
import type { Listing, Row } from './listing.ts'

/** The text whose digest it is; null: it is not at hand. */
export type TextOf = (digest: Sha256) => string | null

const Span = t.type(
  {
    citation: Citation,
    citedBy: EventId,
    bears: t.keyof({ Claim: null, Correction: null, Date: null, Corroboration: null, Dissent: null }),
    /** The words of the span; null where the text is not at hand, or the source is cited as a whole. */
    words: nullable(t.string)
  },
  'Span'
)

const wordsOf = (citation: Citation, textOf: TextOf): string | null => {
  if (citation.position === null || citation.digest === null) return citation.quote?.exact ?? null
  const text = textOf(citation.digest)
  if (text === null) return citation.quote?.exact ?? null
  const covered = coveredText(citation, text)
  return E.isRight(covered) ? covered.right : null
}

/** The claims on a source with their words, and every fact that is believed. */
export const evidenceListings = (textOf: TextOf): ReadonlyArray<Listing> => [
  {
    path: '/sources/{source}/claims',
    name: 'Claim',
    summary: 'Claims that rest on a source, and the words they rest on.',
    parts: ['evidence'],
    key: 'eventId',
    sort: 'position',
    date: null,
    fields: {
      eventId: EventId,
      stream: StreamName,
      position: t.number,
      recordedAt: Instant,
      recordedBy: RecorderId,
      fact: Fact,
      spans: list(Span),
      corrections: list(CorrectionNote),
      dissent: list(Dissent)
    },
    parameters: [{ name: 'source', in: 'path', description: 'The identity of a source.', example: 'release-of-may' }],
    rows: ({ office }, { params }) =>
      E.right(
        (viewOf(office.evidence, params['source'] ?? '')?.claims ?? []).map((claim): Row => ({
          ...claim,
          spans: claim.spans.map((span) => ({ ...span, words: wordsOf(span.citation, textOf) }))
        }))
      )
  },
  {
    path: '/facts',
    name: 'Believed',
    summary: 'Facts as believed, in the order of recording.',
    parts: [],
    key: 'eventId',
    sort: 'position',
    date: 'on',
    fields: {
      eventId: EventId,
      type: t.string,
      stream: StreamName,
      position: t.number,
      recordedAt: Instant,
      recordedBy: RecorderId,
      on: nullable(ShownDate),
      parties: list(PartyId),
      countries: CountryLinks,
      data: t.UnknownRecord,
      citations: list(Citation),
      corrected: t.boolean
    },
    rows: ({ believed }) =>
      E.right(
        believed().map((event): Row => {
          const on = occurrenceOf(event)
          return {
            eventId: event.id,
            type: event.type,
            stream: event.stream,
            position: event.position,
            recordedAt: event.recordedAt,
            recordedBy: event.recordedBy,
            on: on === null ? null : shownDate(on),
            parties: partiesOf(event),
            countries: countryLinks(event),
            data: event.data,
            citations: event.citations,
            corrected: event.corrections.length > 0
          }
        })
      )
  }
]
