import {
  type AnyEvent,
  type Citation,
  type Effective,
  effectiveHistory,
  type EventId,
  isCorrectionEvent,
  isRetraction,
  type LogEntry,
  type Recorded,
  type SourceId
} from '@communique/kernel'
import { targetOf } from '@communique/kernel/advanced'

type Answer = 'Yes' | 'No' | 'Unknown'
type Entry<Event extends AnyEvent> = Recorded<LogEntry<Event>>
type Record<Event extends AnyEvent> = ReadonlyArray<Entry<Event>>

/** The publication dates that a domain knows of. */
export interface Publication<Event extends AnyEvent, Day extends string = string> {
  /** Says whether a source was public by the end of a day. */
  readonly ofSource: (source: SourceId, day: Day) => Answer
  /** The same of an event that does not rest on the sources it cites, such as a registration; `null`: it does. */
  readonly ofEvent: (event: Recorded<Event>, day: Day) => Answer | null
}

/** Reads the publication dates out of a record, as it knows them. */
export type PublicationOf<Event extends AnyEvent, Day extends string = string> = (
  record: Record<Event>
) => Publication<Event, Day>

/** The publication dates of a domain that has none. */
export const nothingPublished = (): Publication<AnyEvent> => ({ ofSource: () => 'Unknown', ofEvent: () => null })

/** The day of publication that is asked for. */
export interface PublishedBy<Day extends string> {
  readonly published: Day
  readonly certainty?: 'Certainly' | 'Possibly'
}

/** Cuts an entry to the sources that were public by a day; `null`: none was. */
export const publicPart = <Event extends AnyEvent, Day extends string>(
  { ofSource, ofEvent }: Publication<Event, Day>,
  { published, certainty = 'Certainly' }: PublishedBy<Day>
) => {
  const holds = (answer: Answer): boolean => (certainty === 'Certainly' ? answer === 'Yes' : answer !== 'No')
  const isPublic = ({ source }: Citation): boolean => holds(ofSource(source, published))
  return (entry: Entry<Event>): Entry<Event> | null => {
    const citations = entry.citations.every(isPublic) ? entry.citations : entry.citations.filter(isPublic)
    const cut = citations === entry.citations ? entry : { ...entry, citations }
    if (citations.length > 0) return cut
    // A correction without a source mends the record and is no news.
    if (isCorrectionEvent<Event>(entry)) return entry.citations.length === 0 ? entry : null
    const answer = ofEvent(entry, published) ?? (entry.citations.length === 0 ? 'Unknown' : 'No')
    return holds(answer) ? cut : null
  }
}

/** The ids of the entries that public statements with sources of their own speak of, in the end and on the way. */
const statementTargets = <Event extends AnyEvent>(record: Record<Event>, open: Record<Event>): ReadonlySet<EventId> => {
  const targets = new Map(record.map((entry) => [entry.id, targetOf<Event>(entry)]))
  const spoken = new Set<EventId>()
  for (const entry of open) {
    if (!isCorrectionEvent<Event>(entry) || isRetraction<Event>(entry) || entry.citations.length === 0) continue
    for (
      let target = targetOf<Event>(entry);
      target !== null && !spoken.has(target);
      target = targets.get(target) ?? null
    )
      spoken.add(target)
  }
  return spoken
}

/** An event whose own source was not public yet, on the word of those that were; `null`: there are none. */
const onOtherWord = <Event extends AnyEvent>(event: Effective<Event>): Effective<Event> | null => {
  if (event.corrections.some(({ citations }) => citations.length > 0)) return { ...event, citations: [] }
  const { attestations = [], ...rest } = event
  const first = attestations.findLast(({ citations }) => citations.length > 0)
  if (first === undefined) return null
  const later = attestations.filter((attestation) => attestation !== first)
  const said = { ...rest, ...first.data.content, citations: first.citations, corrections: [] }
  return later.length === 0 ? said : { ...said, attestations: later }
}

/**
 * The effective history as far as its sources were public by a day: each entry with those of its sources that were. An
 * event whose own sources came out later stands on the word of those that were out: of a correction, else of the first
 * that attested it.
 */
export const publishedHistory = <Event extends AnyEvent, Day extends string>(
  record: Record<Event>,
  publication: Publication<Event, Day>,
  question: PublishedBy<Day>
): ReadonlyArray<Effective<Event>> => {
  const partOf = publicPart(publication, question)
  const seen = new Set<EventId>()
  const parts = record.flatMap((entry) => {
    if (seen.has(entry.id)) return []
    seen.add(entry.id)
    return [{ entry, part: partOf(entry) }]
  })
  const spoken = statementTargets(
    parts.map(({ entry }) => entry),
    parts.flatMap(({ part }) => part ?? [])
  )
  const unpublished = new Set<EventId>()
  const entries = parts.flatMap(({ entry, part }) => {
    if (part !== null) return [part]
    if (isCorrectionEvent<Event>(entry) || !spoken.has(entry.id)) return []
    unpublished.add(entry.id)
    return [entry]
  })
  return effectiveHistory<Event>(entries).flatMap((event) =>
    unpublished.has(event.id) ? (onOtherWord(event) ?? []) : event
  )
}
