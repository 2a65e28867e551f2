// The subjects that an event is about or mentions, as keys such as `country/UZ` and `party/jica`.
import { type CooperationEvent, countryLinks, type Effective, partiesOf, personsOf } from '@communique/core'
import { streamOf } from '@communique/core/advanced'

/** A subject of the record: its category, a slash, and its identity. */
export type SubjectKey = string

export const keyOf = (category: string, id: string): SubjectKey => `${category}/${id}`

/** Splits a key at its first slash. */
export const partsOfKey = (key: SubjectKey): readonly [category: string, id: string] => {
  const slash = key.indexOf('/')
  return [key.slice(0, slash), key.slice(slash + 1)]
}

// Fields that hold an identity, and the category of subject that it identifies.
const categories: Readonly<Record<string, string>> = {
  meeting: 'meeting',
  meetingId: 'meeting',
  visit: 'visit',
  visitId: 'visit',
  undertakingId: 'undertaking',
  agreement: 'agreement',
  agreementId: 'agreement',
  under: 'agreement',
  pledge: 'pledge',
  pledgeId: 'pledge',
  initiativeId: 'initiative',
  gathering: 'gathering',
  gatheringId: 'gathering',
  designationId: 'designation',
  jointBodyId: 'jointBody',
  succeeds: 'jointBody',
  treaty: 'treaty',
  treatyId: 'treaty',
  partyId: 'party',
  parent: 'party',
  into: 'party',
  personId: 'person',
  sourceId: 'source'
}

const walk = (value: unknown, found: Set<SubjectKey>): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [field, part] of Object.entries(value)) {
    if (typeof part !== 'string') walk(part, found)
    else if (Object.hasOwn(categories, field)) found.add(keyOf(String(categories[field]), part))
  }
}

/** The subjects that an event names, without its sources: its own stream, countries, parties, persons, texts. */
export const namedBy = (event: CooperationEvent): ReadonlySet<SubjectKey> => {
  const found = new Set<SubjectKey>()
  const stream = streamOf(event)
  if (!stream.endsWith('/register')) found.add(stream)
  for (const { country } of countryLinks(event)) found.add(keyOf('country', country))
  for (const party of partiesOf(event)) found.add(keyOf('party', party))
  for (const person of personsOf(event)) found.add(keyOf('person', person))
  walk(event.type === 'PersonsMerged' ? {} : event.data, found)
  return found
}

/** The sources that an event rests on, by its own citations, its corrections and further sources. */
export const sourcesOf = (event: Effective<CooperationEvent>): ReadonlySet<string> => {
  const cited = [event, ...event.corrections, ...(event.attestations ?? [])].flatMap(({ citations }) => citations)
  return new Set(cited.map(({ source }) => source))
}
