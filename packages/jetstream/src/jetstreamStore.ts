import type { EventLog, LogLimits, LogUnavailable } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import { type Access, patiently } from './access.ts'
import { addStream, describedOrMade, differing, epochKey, suitableServer, updateEpoch } from './configuration.ts'
import { isDurable } from './durable.ts'
import { logOn } from './jetstreamLog.ts'
import type { NatsClient } from './natsClient.ts'
import type { JetstreamOpenFailure } from './openFailure.ts'
import { subjectsOf } from './subjects.ts'
import { wakeUps } from './wakeUps.ts'

/** The options of `jetstreamStore`. */
export interface JetstreamOptions {
  /** The name of the stream; `communique` by default. Its subjects begin with it. */
  readonly name?: string
  /**
   * The number of servers that keep the stream: 1, 3 or 5. By default as many as it has, and 1 where it is made now. A stream
   * that has another number is refused.
   */
  readonly replicas?: number
  /** For how many milliseconds a failure that may pass, such as a server that died, is tried again; 10,000 by default. */
  readonly patience?: number
  /** A connection to the system account, to ask servers if they flush what they acknowledge (`capabilities.durable`). */
  readonly system?: NatsClient
  /** Gets the errors of listeners of `onAppend`; by default they are emitted as warnings of the process. */
  readonly onListenerError?: (error: unknown) => void
}

export const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error))

/** A stream that is open as an event log. */
export interface JetstreamStore {
  readonly log: EventLog
  /**
   * Begins a new epoch: cursors of before are foreign, and views are made anew. For a stream that was restored from a
   * snapshot, while no process has it open. Gives the name of the epoch.
   */
  readonly beginEpoch: () => TE.TaskEither<LogUnavailable, string>
  /** Waits for appends that have begun, and stops listening. The connection stays open. */
  readonly close: () => Promise<void>
}

/** The bytes of a message that are kept free for what stands beside data and citations. */
const kept = 65_536

export const limitsOf = ({ messageBytes }: Access): LogLimits => ({
  eventBytes: messageBytes - kept,
  eventsAtOnce: 1_000
})

/**
 * Opens an event log on a stream of NATS JetStream, and makes the stream where it is missing. Any number of processes on any
 * number of machines may have it open at once; those that write to different streams do not wait for one another.
 *
 * The server must be 2.12 or later. With three replicas, every acknowledged append is on two machines at least.
 *
 * @example
 * import { streamName } from '@communique/kernel'
 * import { must } from '@communique/fixtures'
 * import { jetstreamStore } from '@communique/jetstream'
 * import { connect } from '@nats-io/transport-node'
 * import assert from 'node:assert/strict'
 *
 * const recordFirst = async (servers: string) => {
 *   const connection = await connect({ servers, maxReconnectAttempts: -1 })
 *   const { log, close } = must(await jetstreamStore(connection, { name: 'record' })())
 *   assert.deepEqual(must(await log.readStream(streamName('meeting', 'tashkent-2024'))()), { events: [], version: 0 })
 *   await close()
 *   await connection.close()
 * }
 * @param connection a connection that is kept open for as long as the log is used; `maxReconnectAttempts: -1` lets it outlive
 * the servers that it leads to.
 * @category storing
 * @since 0.1.0
 */
export const jetstreamStore =
  (connection: NatsClient, options: JetstreamOptions = {}): TE.TaskEither<JetstreamOpenFailure, JetstreamStore> =>
  async () => {
    const { name = 'communique', replicas, patience = 10_000, onListenerError = warn } = options
    const suitable = suitableServer(connection)
    if (E.isLeft(suitable)) return suitable
    const server = suitable.right
    const stream = { connection, name }
    const opened = await patiently(patience, async () => {
      const description = await describedOrMade(stream, () => addStream(stream, replicas ?? 1, newEpoch()))
      return { description, durable: await isDurable(description, server.server_name, options.system) }
    })
    if (E.isLeft(opened)) return opened
    const { config } = opened.right.description
    const unsuitable = differing(name, replicas, config)
    if (unsuitable !== null) return E.left(unsuitable)
    const access: Access = {
      ...stream,
      replicas: config.num_replicas,
      subjects: subjectsOf(name),
      messageBytes: server.max_payload,
      patience
    }
    return E.right(storeOn(access, config.metadata?.[epochKey] ?? '', opened.right.durable, onListenerError))
  }

const newEpoch = (): string => crypto.randomUUID().slice(-12)

const storeOn = (
  access: Access,
  epoch: string,
  durable: boolean,
  onListenerError: (error: unknown) => void
): JetstreamStore => {
  const wake = wakeUps(access, onListenerError)
  const { log, ended } = logOn(access, epoch, wake, limitsOf(access), durable)
  return {
    log,
    beginEpoch: () => () =>
      patiently(access.patience, async () => {
        const begun = newEpoch()
        await updateEpoch(access, begun)
        return begun
      }),
    close: async () => {
      wake.end()
      await ended()
    }
  }
}
