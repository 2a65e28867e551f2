import {
  type AnyEvent,
  type Effective,
  effectiveHistory,
  type EventId,
  type LogEntry,
  type Recorded,
  sameJson
} from '@communique/kernel'
import { targetOf } from '@communique/kernel/advanced'
import { byRecording } from '../data/recordingOrder.ts'
import { type HashTable, PublishedTable } from '../structures/hashTable.ts'
import { type Chain, membersOf } from '../structures/chain.ts'

type OnRecord<Event extends AnyEvent> = Recorded<LogEntry<Event>>

/** The events on record, and the corrections of each. */
export interface Beliefs<Event extends AnyEvent> {
  readonly byId: PublishedTable<OnRecord<Event>>
  /** By the id of an event, the corrections and retractions that speak of it. */
  readonly correctionsOf: PublishedTable<Chain<OnRecord<Event>>>
}

export const noBeliefs = <Event extends AnyEvent>(): Beliefs<Event> => ({
  byId: PublishedTable.of<OnRecord<Event>>([]),
  correctionsOf: PublishedTable.of<Chain<OnRecord<Event>>>([])
})

/** That an event is believed otherwise than before; null: not believed. */
export interface Revision<Event extends AnyEvent> {
  readonly before: Effective<Event> | null
  readonly after: Effective<Event> | null
}

const uncorrected: ReadonlyArray<never> = Object.freeze([])

const sameIds = (a: ReadonlyArray<{ readonly id: EventId }>, b: ReadonlyArray<{ readonly id: EventId }>): boolean =>
  a.length === b.length && a.every(({ id }, at) => id === b[at]?.id)

const attestedBy = <Event extends AnyEvent>({ attestations = uncorrected }: Effective<Event>) =>
  attestations.map(({ id, data }) => [id, data] as const)

/**
 * Says whether two beliefs of an event are one: the same event on record, as the same corrections have it, with the same
 * further sources.
 */
export const readsAlike = <Event extends AnyEvent>(a: Effective<Event>, b: Effective<Event>): boolean =>
  a.position === b.position &&
  sameIds(a.corrections, b.corrections) &&
  (a.attestations === b.attestations || sameJson(attestedBy(a), attestedBy(b)))

/** That an event of the domain is believed from now on. It is kept as it is folded: once. */
export const firstRevision = <Event extends AnyEvent>(event: OnRecord<Event>) => ({
  before: null,
  // What speaks of no other event is an event of the domain.
  after: { ...(event as Recorded<Event>), corrections: uncorrected }
})

/** Learns event by event, in the order of recording, the changes of belief. */
export class CorrectionTracker<Event extends AnyEvent> {
  readonly #byId: HashTable<OnRecord<Event>>
  readonly #corrections: HashTable<Chain<OnRecord<Event>>>

  constructor({ byId, correctionsOf }: Beliefs<Event>) {
    this.#byId = byId.edit()
    this.#corrections = correctionsOf.edit()
  }

  /**
   * Finds the revision that this event brings: it is believed itself, or an earlier one reads otherwise, ceases to
   * hold, or holds again. `null`: nothing, since its id is on record, or it speaks of nothing.
   */
  apply(event: OnRecord<Event>): Revision<Event> | null {
    if (this.#byId.get(event.id) !== undefined) return null
    const target = targetOf<Event>(event)
    if (target === null) {
      const revision = firstRevision<Event>(event)
      this.#byId.set(event.id, revision.after)
      return revision
    }
    this.#byId.set(event.id, event)
    const root = this.#root(target)
    if (root === null) return null
    const before = this.#believed(root)
    this.#corrections.set(target, { last: event, before: this.#corrections.get(target) ?? null })
    const after = this.#believed(root)
    if (before === null || after === null) return before === after ? null : { before, after }
    // A second word that comes to nothing changes nothing.
    return readsAlike(before, after) ? null : { before, after }
  }

  publish(): Beliefs<Event> {
    return { byId: this.#byId.publish(), correctionsOf: this.#corrections.publish() }
  }

  /** The event of the domain that is spoken of in the end; null: there is none. */
  #root(target: EventId): OnRecord<Event> | null {
    let event = this.#byId.get(target)
    while (event !== undefined) {
      const next = targetOf<Event>(event)
      if (next === null) return event
      const target = this.#byId.get(next)
      // A correction stands after the event that it speaks of.
      event = target !== undefined && target.position < event.position ? target : undefined
    }
    return null
  }

  /** The belief of an event, which all the record that speaks of it, directly or not, decides. */
  #believed(root: OnRecord<Event>): Effective<Event> | null {
    const concerned = [root]
    for (const event of concerned) concerned.push(...membersOf(this.#corrections.get(event.id) ?? null))
    return effectiveHistory<Event>(concerned.toSorted(byRecording))[0] ?? null
  }
}
