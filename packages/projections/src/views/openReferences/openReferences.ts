import type { CooperationEvent } from '@communique/core'
import { identitiesIn, introducedBy, referencesOf } from '@communique/core/advanced'
import { type Citation, type Effective, type EventId, streamName } from '@communique/kernel'
import { byPart } from '../../engine/data/recordingOrder.ts'
import type { Projection } from '../../engine/projection.ts'
import { type Sequence, sequence } from '../../engine/structures/sequence.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { everyEvent } from '../../shared/everyEvent.ts'
import { recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'

/** An event that introduces an identity. */
export interface Introduction {
  readonly eventId: EventId
  readonly position: number
}

/** An event that names an identity which it does not introduce. */
export interface ReferenceUse extends Introduction {
  readonly type: CooperationEvent['type']
  readonly citations: ReadonlyArray<Citation>
}

/** An identity that the record names: the events that introduce it and those that only use it, as they were recorded. */
export interface ReferenceView {
  readonly introducedBy: ReadonlyArray<Introduction>
  readonly usedIn: ReadonlyArray<ReferenceUse>
}

/** The same as the recipe sees it. */
export interface ReferenceDraft {
  readonly introducedBy: Sequence<Introduction>
  readonly usedIn: Sequence<ReferenceUse, Introduction>
}

/** An identity that is used and that nothing on record introduces. */
export interface OpenReference {
  /** The kind of subject: `party`, `person`, `source`, `agreement`, `meeting` and so on; `event` for one followed up. */
  readonly kind: string
  readonly id: string
  readonly usedIn: ReadonlyArray<ReferenceUse>
}

const byRecorded = (a: Introduction, b: Introduction): number => a.position - b.position || byPart(a.eventId, b.eventId)
const ranked = { rank: ({ position }: Introduction): number => position }

/** The identities that an event names, and the one that it introduces. */
export interface NamedIdentities {
  /** Those that its facts name, the event that it follows up, and its sources. */
  readonly names: ReadonlyArray<string>
  readonly introduces: string | null
  readonly citations: ReadonlyArray<Citation>
}

const namedIdentities = (event: Effective<CooperationEvent>): NamedIdentities => {
  const citations = citationsOf(event)
  return {
    names: [...new Set<string>([...identitiesIn(event), ...referencesOf(event, citations)])],
    introduces: introducedBy(event),
    citations
  }
}

/**
 * Which parties, persons, sources, agreements and other subjects does the record name, and which of them does it not
 * introduce?
 *
 * One view for each identity, under its kind and its identifier (`party/japan`); `openReferencesIn` lists those that are
 * open. A party, a person and a source are introduced by their registration, any other subject by an event of its own
 * stream. An event that is followed up has a view, too (`event/meeting-of-may`). An identity is no fault as long as it is open: a release may name a memorandum that another one reports.
 *
 * @category references
 * @since 0.2.0
 */
export const openReferences: Projection<CooperationEvent, ReferenceView, ReferenceDraft, NamedIdentities> = {
  name: 'openReferences',
  version: 2,
  except: recordingOrderIsVisible,
  prepare: namedIdentities,
  keys: (_event, { names }) => names,
  routing: 'ByEvent',
  initialView: { introducedBy: sequence(byRecorded, ranked), usedIn: sequence(byRecorded, ranked) },
  when: everyEvent(
    ({ introducedBy: introductions, usedIn }, { id: eventId, position, type }, key, { introduces, citations }) => {
      if (introduces === key) introductions.insert({ eventId, position })
      else usedIn.insert({ eventId, position, type, citations })
    }
  ),
  forget: ({ introducedBy: introductions, usedIn }, { id: eventId, position }) => {
    introductions.remove({ eventId, position })
    usedIn.remove({ eventId, position })
  }
}

/**
 * The identities that nothing on record introduces, with the events that use them, by kind and identifier.
 *
 * @param believed the effective history of the views. An event that is followed up and is not among it is open.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, openReferences } from '@communique/projections'
 * import { openReferencesIn } from '@communique/projections/advanced'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 * const open = openReferencesIn(fold(openReferences)(believed).views, believed)
 *
 * // Every party of the story is registered.
 * assert.deepEqual(open.filter(({ kind }) => kind === 'party'), [])
 * @category references
 * @since 0.2.0
 */
export const openReferencesIn = (
  views: Readonly<Record<string, ReferenceView>>,
  believed: Iterable<Pick<Effective<CooperationEvent>, 'id'>>
): ReadonlyArray<OpenReference> => {
  const events = new Set<string>()
  for (const { id } of believed) events.add(streamName('event', id))
  return Object.entries(views)
    .filter(([key, { introducedBy: by, usedIn }]) => by.length === 0 && usedIn.length > 0 && !events.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { usedIn }]) => {
      const [kind = '', ...id] = key.split('/')
      return { kind, id: id.join('/'), usedIn }
    })
}
