import type { DatedEvent, GatheringId, PartyId } from '@communique/core'
import { circumstancesOf, gatheringOf } from '@communique/core/advanced'
import type { EventId } from '@communique/kernel'
import { compareOccurrence } from '../../shared/occurrenceOrder.ts'
import { ofEveryType, type RegisterItem, registerOf } from '../../shared/register.ts'

/**
 * The events that name an event, a gathering or a party in their circumstances; each list in the order of occurrence.
 *
 * @category circumstances
 * @since 0.1.0
 */
export interface CircumstanceView {
  /** Follow this event up. */
  readonly followUps: ReadonlyArray<RegisterItem>
  /** Happened at this gathering. */
  readonly at: ReadonlyArray<RegisterItem>
  /** Happened in the margins of this gathering. */
  readonly inMarginsOf: ReadonlyArray<RegisterItem>
  /** Happened in an organ of this organisation. */
  readonly inOrgans: ReadonlyArray<RegisterItem>
  /** This party was there and no side. */
  readonly present: ReadonlyArray<RegisterItem>
}

type Views = Readonly<Record<string, CircumstanceView>>
type Entry = readonly [key: string, list: keyof CircumstanceView]

const eventKey = (id: EventId): string => `event/${id}`
const gatheringKey = (id: GatheringId): string => `gathering/${id}`
const partyKey = (id: PartyId): string => `party/${id}`

const entriesOf = (event: DatedEvent): ReadonlyArray<Entry> => {
  const at = gatheringOf(event)
  const happenedAt: ReadonlyArray<Entry> = at === null ? [] : [[gatheringKey(at), 'at']]
  const circumstances = circumstancesOf(event)
  if (circumstances === null) return happenedAt
  const { inMarginsOf, organisation, followsUp, present } = circumstances
  const attending = new Set(present.flatMap(({ party }) => party ?? []))
  return [
    ...happenedAt,
    ...(inMarginsOf === null ? [] : [[gatheringKey(inMarginsOf), 'inMarginsOf'] as const]),
    ...(organisation === null ? [] : [[partyKey(organisation), 'inOrgans'] as const]),
    ...(followsUp === null ? [] : [[eventKey(followsUp), 'followUps'] as const]),
    ...[...attending].map((party): Entry => [partyKey(party), 'present'])
  ]
}

/**
 * What became of this announcement, what happened at this gathering, where was this party present without being a side?
 *
 * One view for each event, gathering and party that events name in their circumstances; `followUpsOf`, `happenedAt` and
 * `presencesOf` look them up. None of it ties anybody: timelines, ties and totals take no notice of it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { circumstanceIndex, cooperationAsOf, fold } from '@communique/projections'
 * import { followUpsOf } from '@communique/projections/advanced'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(circumstanceIndex)(cooperationAsOf(history, {}))
 *
 * // Nothing on record follows the first event up.
 * const [first] = history
 * assert.deepEqual(first === undefined ? null : followUpsOf(views, first.id), [])
 * @category circumstances
 * @since 0.1.0
 */
export const circumstanceIndex = registerOf<CircumstanceView>({
  name: 'circumstanceIndex',
  version: 1,
  lists: { followUps: true, at: true, inMarginsOf: true, inOrgans: true, present: true },
  entries: ofEveryType(entriesOf)
})

const none: ReadonlyArray<never> = []

/**
 * What became of an event: those that follow it up, and those that follow these up, as they occurred. Events that name
 * each other in a circle are listed once.
 */
export const followUpsOf = (views: Views, event: EventId): ReadonlyArray<RegisterItem> => {
  const found = new Map<EventId, RegisterItem>()
  const look = (followed: EventId): void => {
    for (const item of views[eventKey(followed)]?.followUps ?? none) {
      if (item.eventId === event || found.has(item.eventId)) continue
      found.set(item.eventId, item)
      look(item.eventId)
    }
  }
  look(event)
  return [...found.values()].toSorted(compareOccurrence)
}

/** The events at a gathering, and those in its margins. */
export const happenedAt = (views: Views, gathering: GatheringId): Pick<CircumstanceView, 'at' | 'inMarginsOf'> => {
  const { at = none, inMarginsOf = none } = views[gatheringKey(gathering)] ?? {}
  return { at, inMarginsOf }
}

/** The events at which a party was present and no side. */
export const presencesOf = (views: Views, party: PartyId): ReadonlyArray<RegisterItem> =>
  views[partyKey(party)]?.present ?? none
