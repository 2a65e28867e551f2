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

/** The items of a record, and the ways to them. */
interface Listed {
  readonly items: ReadonlyArray<Item>
  readonly byEvent: ReadonlyMap<string, Item>
  /** The items under every subject that they name and every source that they cite. */
  readonly about: ReadonlyMap<SubjectKey, ReadonlyArray<Item>>
}

const nothing: Listed = { items: [], byEvent: new Map(), about: new Map() }

/** The parts of a record that was shown before: those of the same question are gone on from. */
interface Earlier {
  readonly views: Pick<Views, 'question' | 'next'>
  /** The items, as far as somebody asked for them. */
  readonly listedSoFar: () => Listed | null
}

/** Adds items after those that are listed. */
const listedAfter = ({ items, byEvent, about }: Listed, later: ReadonlyArray<Item>): Listed => {
  const lists = new Map(about)
  const own = new Map<SubjectKey, Array<Item>>() // lists that nobody else has
  const add = (key: SubjectKey, item: Item): void => {
    const list = own.get(key) ?? [...(lists.get(key) ?? [])]
    if (list.at(-1) === item) return
    list.push(item)
    own.set(key, list)
    lists.set(key, list)
  }
  const all = new Map(byEvent)
  for (const item of later) {
    all.set(item.event.id, item)
    for (const key of item.links) add(key, item)
    for (const source of item.sources) add(keyOf('source', source), item)
  }
  return { items: [...items, ...later], byEvent: all, about: lists }
}

/**
 * Makes a record as of a point.
 *
 * @param before the record that was shown before it grew
 */
export const recordAt = (record: Omit<ExplorerRecord, 'texts'>, question: Question, before: Earlier | null = null) => {
  const earlier = before !== null && isSame(before.views.question, question) ? before : null
  const listedBefore = earlier?.listedSoFar() ?? nothing
  const views = earlier === null ? viewsOf(record.history, question) : earlier.views.next(record.history)
  const names = once((): Names => namesOf(views, record.organisation))
  const current = (key: SubjectKey): SubjectKey => {
    const [category, id] = partsOfKey(key)
    if (category === 'party') return keyOf(category, currentId(views.parties, id as PartyId))
    return category === 'person' ? keyOf(category, currentId(views.persons, id as PersonId)) : key
  }
  const itemAt = (event: Item['event'], index: number): Item => {
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
  }
  /** Says whether items are those that these facts begin with, under the same identities. */
  const areKept = ({ items, about }: Listed): boolean =>
    items.every(({ event }, index) => event === views.believed[index]) &&
    Array.from(about.keys()).every((key) => current(key) === key)
  let listedSoFar: Listed | null = null
  const listed = (): Listed => {
    if (listedSoFar !== null) return listedSoFar
    const kept = areKept(listedBefore) ? listedBefore : nothing
    const from = kept.items.length
    listedSoFar = listedAfter(
      kept,
      views.believed.slice(from).map((event, place) => itemAt(event, from + place))
    )
    return listedSoFar
  }
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
    const followed = timelineEvents(key).flatMap((id) => listed().byEvent.get(id) ?? [])
    return [...new Set([...(listed().about.get(key) ?? []), ...followed])].toSorted(byOccurrence)
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
    itemOf: (eventId: string): Item | null => listed().byEvent.get(eventId) ?? null,
    /** Every subject that an event names, and every source that one cites. */
    keys: () => listed().about,
    names,
    items: () => listed().items,
    listedSoFar: () => listedSoFar,
    ordered: once(() => listed().items.toSorted(byOccurrence)),
    gatherings: once(() => fold(gatheringRegister)(views.believed).views),
    jointBodies: once(() => fold(jointBodyRegister)(views.believed).views)
  }
}
