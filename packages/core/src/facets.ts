import type { CooperationEvent, CooperationEventType } from './cooperationEvent.ts'
import {
  type AnyFacets,
  type PartiesByPart,
  type PartyPart,
  partyParts,
  type PersonNamed,
  type Strength,
  type SubjectStep,
  type TieKind
} from './eventFacets.ts'
import { subjects } from './subjects.ts'
import type { Circumstances, Presence } from './vocabulary/circumstances.ts'
import type { GatheringId, MeetingId, PartyId, PersonId } from './vocabulary/identifiers.ts'
import type { OccurrenceDate } from './vocabulary/occurrenceDate.ts'
import type { Theme } from './vocabulary/theme.ts'

/** An event with a date of its own in the world: all but the registration of sources, parties and persons. */
export type DatedEvent = Extract<CooperationEvent, { readonly data: { readonly on: OccurrenceDate } }>

/** The facets of every event type, under its name. */
export const facetsByType = Object.assign({}, ...Object.values(subjects).map(({ facets }) => facets)) as Readonly<
  Record<CooperationEventType, AnyFacets>
>

/** `true` for the types of events with a date of their own in the world. */
export const isDatedType = (type: CooperationEventType): type is DatedEvent['type'] =>
  facetsByType[type].strength !== undefined

/** The date of its occurrence. The registers of sources, parties and persons occur at no time: null. */
export const occurrenceOf = ({ data }: CooperationEvent): OccurrenceDate | null => ('on' in data ? data.on : null)

/** The meeting it is, or took place at. */
export const meetingOf = ({ data }: CooperationEvent): MeetingId | null => {
  if ('meetingId' in data) return data.meetingId
  return 'meeting' in data ? data.meeting : null
}

/** Its themes. */
export const themesOf = ({ data }: CooperationEvent): ReadonlyArray<Theme> => ('themes' in data ? data.themes : [])

/** The circumstances that its source gives; null: none. */
export const circumstancesOf = ({ data }: CooperationEvent): Circumstances | null =>
  'circumstances' in data ? (data.circumstances ?? null) : null

const nobodyThere: ReadonlyArray<Presence> = []

/** Those who were there and no side of it. */
export const presentAt = (event: CooperationEvent): ReadonlyArray<Presence> =>
  circumstancesOf(event)?.present ?? nobodyThere

/** The gathering at which it happened, by its circumstances or by a field of its own; null: at none that is known. */
export const gatheringOf = (event: CooperationEvent): GatheringId | null =>
  circumstancesOf(event)?.at ?? ('gathering' in event.data ? event.data.gathering : null)

/**
 * The strength of a fact. It lies in the type of its event; an invitation to an initiative says its own.
 *
 * @category facets
 * @since 0.1.0
 */
export const strengthOf = ({ type, data }: DatedEvent): Strength => {
  const { strength } = facetsByType[type]
  // The shape of everything dated calls for a strength.
  return (typeof strength === 'function' ? strength(data) : strength) as Strength
}

/**
 * The place of an event in the life of its subject.
 *
 * @category facets
 * @since 0.1.0
 */
export const subjectStepOf = (type: DatedEvent['type']): SubjectStep => facetsByType[type].step as SubjectStep // of all that is dated

/**
 * The bond that an event of this type is between the parties that it names, or null.
 *
 * @category facets
 * @since 0.1.0
 */
export const tieOf = (type: CooperationEventType): TieKind | null => facetsByType[type].binds ?? null

const few = 16

/** Each once, in order, without absent names. Events mostly name a few, for which a set is not worth its cost. */
const distinct = <A>(values: ReadonlyArray<A | null>): ReadonlyArray<A> => {
  if (values.length > few) return [...new Set(values.filter((value) => value !== null))]
  const once: Array<A> = []
  for (const value of values) if (value !== null && !once.includes(value)) once.push(value)
  return once.slice() // without the room that an engine leaves for more: views keep these lists
}

const noParties: PartiesByPart = {}

const partiesByPart = ({ type, data }: CooperationEvent): PartiesByPart => facetsByType[type].parts?.(data) ?? noParties

/**
 * The parties that it names as taking part: those that acted, were addressed or are to receive, each once, in the order
 * of the event's fields. A party that only lends its headquarters takes no part; the registers name nobody as acting.
 *
 * @category facets
 * @since 0.1.0
 */
export const partiesOf = (event: CooperationEvent): ReadonlyArray<PartyId> => {
  const parties: Array<PartyId | null> = []
  for (const named of Object.values(partiesByPart(event)))
    if (typeof named === 'string' || named === null) parties.push(named)
    else for (const party of named) parties.push(party)
  return distinct(parties)
}

const names = (there: PartiesByPart[PartyPart], party: PartyId): boolean =>
  Array.isArray(there) ? there.includes(party) : there === party

/**
 * The parts that an event names the party in, the closest tie first.
 *
 * Law: none exactly if `partiesOf` leaves the party out.
 *
 * @category facets
 * @since 0.1.0
 */
export const partsOf = (event: CooperationEvent, party: PartyId): ReadonlyArray<PartyPart> => {
  const parts = partiesByPart(event)
  return partyParts.filter((part) => names(parts[part], party))
}

type Pair = readonly [PartyId, PartyId]

/**
 * Any two parties that an event binds, each pair in the order of their identities: all that it names, but not the bodies
 * on one side of it. None where its type binds nobody.
 *
 * @category facets
 * @since 0.1.0
 */
export const boundPairsOf = (event: CooperationEvent): ReadonlyArray<Pair> => {
  if (tieOf(event.type) === null) return []
  const sides = facetsByType[event.type].onOneSide?.(event.data) ?? []
  const parties = partiesOf(event).toSorted()
  return parties.flatMap((one, at) =>
    parties
      .slice(at + 1)
      .filter((other) => !sides.some((side) => side.includes(one) && side.includes(other)))
      .map((other): Pair => [one, other])
  )
}

const nobody: ReadonlyArray<PersonNamed> = []

/**
 * Everybody whom it names, under the name and the title printed there, with the capacity and the side: those who sat at
 * the table, travelled, signed, said what a text contains, were invited to speak, or were there and no side.
 *
 * @category facets
 * @since 0.1.0
 */
export const peopleOf = (event: CooperationEvent): ReadonlyArray<PersonNamed> => {
  const people = facetsByType[event.type].people?.(event.data) ?? nobody
  const present = presentAt(event)
  return present.length === 0
    ? people
    : [...people, ...present.map(({ as, ...named }): PersonNamed => ({ ...named, capacity: as }))]
}

/**
 * The persons that it names, each once.
 *
 * @category facets
 * @since 0.1.0
 */
export const personsOf = (event: CooperationEvent): ReadonlyArray<PersonId> =>
  distinct(peopleOf(event).map(({ person }) => person))
