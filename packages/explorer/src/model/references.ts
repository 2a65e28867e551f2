// The subjects that an event is about or mentions, as keys such as `country/UZ` and `party/jica`.
import { type CooperationEvent, countryLinks, type Effective } from '@communique/core'
import { identitiesIn, streamOf } from '@communique/core/advanced'

/** A subject of the record: its category, a slash, and its identity. */
export type SubjectKey = string

export const keyOf = (category: string, id: string): SubjectKey => `${category}/${id}`

/** Splits a key at its first slash. */
export const partsOfKey = (key: SubjectKey): readonly [category: string, id: string] => {
  const slash = key.indexOf('/')
  return [key.slice(0, slash), key.slice(slash + 1)]
}

const isSource = (key: SubjectKey): boolean => key.startsWith('source/')

/** The subjects that an event names, without its sources: its own stream, countries, and every identity in it. */
export const namedBy = (event: CooperationEvent): ReadonlySet<SubjectKey> => {
  const stream = streamOf(event)
  return new Set<SubjectKey>([
    ...(stream.endsWith('/register') ? [] : [stream]),
    ...countryLinks(event).map(({ country }) => keyOf('country', country)),
    ...identitiesIn(event).filter((key) => event.type === 'SourceRecorded' || !isSource(key))
  ])
}

/** The sources that an event rests on, by the words of its dates, its own citations, its corrections and further sources. */
export const sourcesOf = (event: Effective<CooperationEvent>): ReadonlySet<string> => {
  const cited = [event, ...event.corrections, ...(event.attestations ?? [])].flatMap(({ citations }) => citations)
  return new Set([
    ...cited.map(({ source }) => String(source)),
    ...identitiesIn(event).flatMap((key) => (isSource(key) ? [partsOfKey(key)[1]] : []))
  ])
}
