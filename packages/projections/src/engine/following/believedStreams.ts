import type { AnyEvent, Effective } from '@communique/kernel'
import { byRecording } from '../data/recordingOrder.ts'
import { type Chain, linked, unlinked } from '../structures/chain.ts'
import { type HashTable, PublishedTable } from '../structures/hashTable.ts'

/** By stream, the events that are believed, in the order of recording. */
export type PublishedStreams<Event extends AnyEvent> = PublishedTable<Chain<Effective<Event>>>

export const noStreams = <Event extends AnyEvent>(): PublishedStreams<Event> =>
  PublishedTable.of<Chain<Effective<Event>>>([])

/** The believed events of every stream, kept once for all projections of a plan, that a revision folds again. */
export class BelievedStreams<Event extends AnyEvent> {
  readonly #streams: HashTable<Chain<Effective<Event>>>

  constructor(from: PublishedStreams<Event>) {
    this.#streams = from.edit()
  }

  of(stream: string): Chain<Effective<Event>> {
    return this.#streams.get(stream) ?? null
  }

  /** Takes an event that stands after all that was taken. */
  append(event: Effective<Event>): void {
    this.#streams.set(event.stream, { last: event, before: this.of(event.stream) })
  }

  /** Takes a change of belief; null: not believed. */
  revise(before: Effective<Event> | null, after: Effective<Event> | null): void {
    if (before !== null) {
      const left = unlinked(this.of(before.stream), ({ id }) => id === before.id)
      if (left === null) this.#streams.delete(before.stream)
      else this.#streams.set(before.stream, left)
    }
    if (after !== null) this.#streams.set(after.stream, linked(this.of(after.stream), after, byRecording))
  }

  publish(): PublishedStreams<Event> {
    return this.#streams.publish()
  }
}
