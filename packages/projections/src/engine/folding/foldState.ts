import type { AnyEvent, Effective } from '@communique/kernel'
import { recordOf } from '../data/recordOf.ts'
import { PublishedTable } from '../structures/hashTable.ts'
import type { Chain } from '../structures/chain.ts'
import type { PublishedKey } from './publishedKey.ts'

/** State of a stream. */
export class StreamState<Event extends AnyEvent> {
  /** The keys that it has touched. */
  readonly keys: ReadonlyArray<string>
  /** Its events, where they are kept. */
  readonly events: Chain<Effective<Event>>

  constructor(keys: ReadonlyArray<string>, events: Chain<Effective<Event>>) {
    this.keys = keys
    this.events = events
  }
}

/** The events that are believed of each stream, in the order of recording as the caller of a fold keeps them. */
export interface StreamSource<Event extends AnyEvent> {
  readonly of: (stream: string) => Chain<Effective<Event>>
}

/** By key, the events that touched it, kept where no recipe is undone. */
export type Past<Event extends AnyEvent> = PublishedTable<Chain<Effective<Event>>>

/** State from which a fold continues. */
export interface FoldState<Event extends AnyEvent> {
  readonly views: PublishedTable<PublishedKey>
  readonly streams: PublishedTable<StreamState<Event>>
  /** `null`: earlier events are not kept, and no change of belief can be folded. */
  readonly past: Past<Event> | null
}

export const noPast = <Event extends AnyEvent>(): Past<Event> => PublishedTable.of<Chain<Effective<Event>>>([])

const routeThrough = <Event extends AnyEvent>(state: StreamState<Event> | undefined) =>
  state === undefined || state.keys.length === 0 ? undefined : state.keys

/** The keys that a stream has touched; `undefined`: none. */
export const routeIn = <Event extends AnyEvent>({ streams }: FoldState<Event>, stream: string) =>
  routeThrough(streams.get(stream))

/** By stream, the keys that it has touched. */
export const routesOf = <Event extends AnyEvent>({
  streams
}: FoldState<Event>): Readonly<Record<string, ReadonlyArray<string>>> =>
  recordOf(
    streams.entries().flatMap(([stream, state]) => {
      const keys = routeThrough(state)
      return keys === undefined ? [] : [[stream, keys] as const]
    })
  )

/** Streams with these keys. */
export const streamsOf = <Event extends AnyEvent>(
  routes: Readonly<Record<string, ReadonlyArray<string>>>
): FoldState<Event>['streams'] =>
  PublishedTable.of(Object.entries(routes).map(([stream, keys]) => [stream, new StreamState<Event>(keys, null)]))
