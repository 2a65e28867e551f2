import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import type { EventReader, UnreadableEvent } from '../events/eventReader.ts'
import type { StreamName } from '../events/streamName.ts'
import type { EventLog, LogUnavailable } from '../storing/eventLog.ts'
import { advance, type CachedStream, emptyStream, type StreamCache } from './cachedStream.ts'
import type { Decider } from './decider.ts'

/** The log, the rules and the cache with which streams are read. */
export interface StreamReaderSetup<Event extends AnyEvent, State> {
  readonly log: Pick<EventLog, 'readStream'>
  readonly read: EventReader<Event>
  readonly decider: Pick<Decider<never, Event, State, unknown>, 'initialState' | 'evolve'>
  readonly cache?: StreamCache<Event, State> | undefined
}

/**
 * Reads streams on from where the cache has them, and caches what it read: the events, corrections among them, and the
 * state that they lead to.
 *
 * @category deciding
 * @since 0.2.0
 */
export const streamReader =
  <Event extends AnyEvent, State>({ log, read, decider, cache }: StreamReaderSetup<Event, State>) =>
  (
    stream: StreamName,
    last: CachedStream<Event, State> = cache?.get(stream) ?? emptyStream(decider)
  ): TE.TaskEither<LogUnavailable | UnreadableEvent, CachedStream<Event, State>> =>
    F.pipe(
      log.readStream(stream, last.version + 1),
      TE.flatMapEither(({ events, version }) =>
        F.pipe(
          events,
          E.traverseArray(read),
          E.map((tail) => {
            const now = advance(decider)(last, version, tail.flat())
            cache?.set(stream, now)
            return now
          })
        )
      )
    )
