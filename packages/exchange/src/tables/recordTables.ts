import {
  type CooperationEvent,
  type CooperationRecord,
  countryLinks,
  type DatedEvent,
  occurrenceOf,
  partiesOf,
  strengthOf,
  themeLabel,
  themesOf
} from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { type Effective, storedEvent, type StoredEvent } from '@communique/kernel'
import { rowsOf, shownDate } from '@communique/projections'
import { type ColumnKit, flattened, type Table, table } from './table.ts'

type Event = Effective<CooperationEvent>

const shownOccurrence = (event: Event) => {
  const on = occurrenceOf(event)
  return on === null ? null : shownDate(on)
}

const isDated = (event: Event): event is Effective<DatedEvent> => 'on' in event.data

const stored = (record: CooperationRecord): StoredEvent => storedEvent(record, schemaVersions)

/** The columns of the log. */
export const logColumns = ({ instant, integer, json, text }: ColumnKit<StoredEvent>) => [
  text('id', 'The identity of the event', ({ id }) => id),
  text('type', 'Its type', ({ type }) => type),
  integer('schema_version', 'The version of the shape of its data', ({ schemaVersion }) => schemaVersion),
  text('stream', 'The subject: its category and identity', ({ stream }) => stream),
  integer('version', 'Its place in the stream, from 1', ({ version }) => version),
  integer('position', 'Its place in the log', ({ position }) => position),
  instant('recorded_at', 'When it was recorded', ({ recordedAt }) => recordedAt),
  text('recorded_by', 'Who recorded it', ({ recordedBy }) => recordedBy),
  text('correlation_id', 'What was recorded together has the same', ({ correlationId }) => correlationId),
  text('causation_id', 'The event that led to it', ({ causationId }) => causationId),
  json('citations', 'The words of sources it rests on', ({ citations }) => citations),
  json('data', 'Its facts', ({ data }) => data)
]

/** The record itself: the log as it was written, the facts as they are believed, and the three registers. */
export const recordTables: ReadonlyArray<Table> = [
  table<StoredEvent>(
    'log',
    'Every event as it was recorded, corrections and retractions too; the whole record can be read back from it',
    function* ({ history }) {
      for (const record of history) yield stored(record)
    },
    logColumns
  ),
  table<Event>(
    'facts',
    'Every fact as it is believed: corrections applied, without what was retracted',
    ({ views }) => views.believed,
    ({ date, instant, integer, json, text }) => [
      text('event_id', 'The identity of the event', ({ id }) => id),
      text('type', 'Its type', ({ type }) => type),
      text('strength', 'Its firmness, given by its type', (event) => (isDated(event) ? strengthOf(event) : null)),
      text('stream', 'The subject: its category and identity', ({ stream }) => stream),
      integer('position', 'Its place in the log', ({ position }) => position),
      instant('recorded_at', 'When it was recorded', ({ recordedAt }) => recordedAt),
      text('recorded_by', 'Who recorded it', ({ recordedBy }) => recordedBy),
      date('on', 'When it occurred', shownOccurrence),
      json('parties', 'Every party that it names', partiesOf),
      json('countries', 'The countries it concerns, each with its role', countryLinks),
      json('themes', 'Its themes', (event) => themesOf(event).map(themeLabel)),
      integer('corrections', 'How many corrections it has', ({ corrections }) => corrections.length),
      json('citations', 'The words of sources it rests on', ({ citations }) => citations),
      json('data', 'Its facts', ({ data }) => data)
    ]
  ),
  table(
    'parties',
    'The parties that the record knows',
    ({ views }) => rowsOf(views.parties),
    ({ json, text }) => [
      text('party_id', 'Its identity', ({ partyId }) => partyId),
      text('name', 'Its name', ({ name }) => name),
      text('kind', 'Its kind', ({ kind }) => kind),
      text('country', 'Its country, ISO 3166-1 alpha-2', ({ country }) => country),
      text('accredited_to', 'The country that a mission is accredited to', ({ accreditedTo }) => accreditedTo),
      text('parent', 'The party that it is a part of', ({ parent }) => parent),
      json('aliases', 'Other names', ({ aliases }) => aliases),
      json('relations', 'Other parties it belongs to, and since when', ({ relations }) => relations),
      text('merged_into', 'The party that it turned out to be', ({ mergedInto }) => mergedInto)
    ]
  ),
  table(
    'persons',
    'The persons that the record knows',
    ({ views }) => rowsOf(views.persons),
    ({ json, text }) => [
      text('person_id', 'The identity', ({ personId }) => personId),
      text('name', 'The name', ({ name }) => name),
      json('aliases', 'Other spellings', ({ aliases }) => aliases),
      text('merged_into', 'The person that this one turned out to be', ({ mergedInto }) => mergedInto)
    ]
  ),
  table(
    'sources',
    'The sources that the record rests on',
    ({ views }) => rowsOf(views.sources),
    ({ date, text }) => [
      text('source_id', 'Its identity', ({ sourceId }) => sourceId),
      text('title', 'Its title', ({ title }) => title),
      text('publisher', 'Its publisher', ({ publisher }) => publisher),
      date('published', 'When it was published', ({ publishedOn }) => publishedOn),
      text('language', 'Its language, BCP 47', ({ language }) => language),
      text('where', 'Where it is found', ({ where }) => where),
      text('digest', 'The SHA-256 of its text', ({ digest }) => digest)
    ]
  ),
  table(
    'evidence',
    'The spans that claims rest on, one a row',
    ({ views }) =>
      flattened(Object.entries(views.evidence), ([source, { claims }]) =>
        claims.flatMap((claim) => claim.spans.map((span) => ({ source, claim, span })))
      ),
    ({ integer, json, text }) => [
      text('source_id', 'The source', ({ source }) => source),
      text('event_id', 'The claim that rests on it', ({ claim }) => claim.eventId),
      text('type', 'The type of the claim', ({ claim }) => claim.fact.type),
      text('bears', 'What it bears: the claim, a correction, a date, a further word', ({ span }) => span.bears),
      text('cited_by', 'The event that cites it', ({ span }) => span.citedBy),
      integer('start', 'The first code point of the span', ({ span }) => span.citation.position?.start ?? null),
      integer('end', 'The code point after the span', ({ span }) => span.citation.position?.end ?? null),
      json('citation', 'The citation', ({ span }) => span.citation)
    ]
  )
]
