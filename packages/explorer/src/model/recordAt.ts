// A record as of a point, with everything that pages read of it; each part is made when it is first read.
import {
  type CooperationEvent,
  CountryCode,
  countryName,
  type DatedEvent,
  type Effective,
  occurrenceOf,
  type PartyId,
  type PersonId,
  type Strength,
  strengthOf
} from '@communique/core'
import { subjects } from '@communique/core/advanced'
import {
  byShownDate,
  currentId,
  fold,
  gatheringRegister,
  jointBodyRegister,
  type ShownDate,
  type SourceListing,
  shownDate
} from '@communique/projections'
import { namesOf } from '@communique/wording'
import type { Names } from '@communique/wording/advanced'
import { type Question, type Views, viewsOf } from '@communique/wording/advanced'
import type { ExplorerRecord } from '../record.ts'
import { once } from './once.ts'
import { keyOf, namedBy, partsOfKey, sourcesOf, type SubjectKey } from './references.ts'

/** An event that is believed, with what lists of events show of it. */
export interface Item {
  /** Its place in the order of recording. */
  readonly index: number
  readonly event: Effective<CooperationEvent>
  /** Null: it occurs at no time, such as a registration. */
  readonly date: ShownDate | null
  readonly strength: Strength | null
  /** The category of its subject, such as `meeting`. */
  readonly kind: string
  readonly links: ReadonlyArray<SubjectKey>
  readonly sources: ReadonlyArray<string>
}

const kinds = new Map(
  Object.entries(subjects).flatMap(([kind, { events }]) =>
    Object.values(events).map(({ eventType }) => [String(eventType), kind] as const)
  )
)

const isDated = (event: CooperationEvent): event is DatedEvent => 'on' in event.data

/** Undated events stand last, in the order of recording. */
export const byOccurrence = (a: Item, b: Item): number => {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null) || a.index - b.index
  return byShownDate(a.date, b.date) || a.index - b.index
}

/** The items of a timeline with the newest first; those without a known day stay last. */
export const newestFirst = (items: ReadonlyArray<Item>): ReadonlyArray<Item> => {
  const isPlaced = ({ date }: Item): boolean => date !== null && (date.earliest ?? date.latest) !== null
  const placed = items.filter(isPlaced)
  const rest = items.filter((item) => !isPlaced(item))
  return [...placed.toReversed(), ...rest]
}

/** A record as of a point. */
export type RecordAt = ReturnType<typeof recordAt>

/** Says whether two questions are one. */
const isSame = (one: Question, other: Question): boolean =>
  one.known === other.known && one.published === other.published && one.occurred === other.occurred

/**
 * Makes a record as of a point.
 *
 * @param before views that were made before the record grew: those of the same question are gone on from
 */
export const recordAt = (record: Omit<ExplorerRecord, 'texts'>, question: Question, before: Views | null = null) => {
  const views =
    before !== null && isSame(before.question, question)
      ? before.next(record.history)
      : viewsOf(record.history, question)
  const names = once((): Names => namesOf(views, record.organisation))
  const current = (key: SubjectKey): SubjectKey => {
    const [category, id] = partsOfKey(key)
    if (category === 'party') return keyOf(category, currentId(views.parties, id as PartyId))
    return category === 'person' ? keyOf(category, currentId(views.persons, id as PersonId)) : key
  }
  const items = once((): ReadonlyArray<Item> =>
    views.believed.map((event, index) => {
      const on = occurrenceOf(event)
      return {
        index,
        event,
        date: on === null ? null : shownDate(on),
        strength: isDated(event) ? strengthOf(event) : null,
        kind: kinds.get(event.type) ?? '',
        links: [...new Set(Array.from(namedBy(event), current))],
        sources: [...sourcesOf(event)]
      }
    })
  )
  const byEvent = once(() => new Map(items().map((item) => [String(item.event.id), item])))
  const about = once(() => {
    const lists = new Map<SubjectKey, Array<Item>>()
    const add = (key: SubjectKey, item: Item): void => {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [item])
      else if (list.at(-1) !== item) list.push(item)
    }
    for (const item of items()) {
      for (const key of item.links) add(key, item)
      for (const source of item.sources) add(keyOf('source', source), item)
    }
    return lists
  })
  const sameParty = once(() => {
    const identities = new Map<string, Array<string>>()
    for (const id of new Set([...Object.keys(views.partyTimelines), ...Object.keys(views.parties)])) {
      const now = currentId(views.parties, id as PartyId)
      identities.set(now, [...(identities.get(now) ?? []), id])
    }
    return identities
  })
  // What goes on with a subject concerns those whom the subject concerns: timelines of countries and parties say so.
  const timelineEvents = (key: SubjectKey): ReadonlyArray<string> => {
    const [category, id] = partsOfKey(key)
    if (category === 'country' && CountryCode.is(id))
      return views.timelines[id]?.entries.map(({ eventId }) => eventId) ?? []
    if (category !== 'party') return []
    return (sameParty().get(id) ?? [id]).flatMap(
      (one) => views.partyTimelines[one]?.entries.map(({ eventId }) => eventId) ?? []
    )
  }
  const itemsAbout = (key: SubjectKey): ReadonlyArray<Item> => {
    const followed = timelineEvents(key).flatMap((id) => byEvent().get(id) ?? [])
    return [...new Set([...(about().get(key) ?? []), ...followed])].toSorted(byOccurrence)
  }
  const sourceOf = (id: string): SourceListing | null => {
    const source = views.sources[id]
    return source?.onRecord === true ? source : null
  }
  const nameOfKey = (key: SubjectKey): string => {
    const [category, id] = partsOfKey(key)
    if (category === 'party') return names().party(id)
    if (category === 'person') return names().person(id)
    if (category === 'country') return CountryCode.is(id) ? countryName(id) : id
    if (category !== 'source') return names().subject(category, id)
    return sourceOf(id)?.title ?? id
  }
  return {
    record,
    views,
    current,
    itemsAbout,
    nameOf: nameOfKey,
    /** A source that is introduced on record, or null. */
    sourceOf,
    /** The believed event with this identity, or null. */
    itemOf: (eventId: string): Item | null => byEvent().get(eventId) ?? null,
    /** Every subject that an event names, and every source that one cites. */
    keys: () => about(),
    names,
    items,
    ordered: once(() => items().toSorted(byOccurrence)),
    gatherings: once(() => fold(gatheringRegister)(views.believed).views),
    jointBodies: once(() => fold(jointBodyRegister)(views.believed).views)
  }
}
