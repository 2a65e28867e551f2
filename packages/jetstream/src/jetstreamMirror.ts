import type { EventLog, LogUnavailable } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import { type Access, patiently } from './access.ts'
import { answerOf, answerWithin, askApi, request } from './asking.ts'
import {
  describedOrMade,
  differingMirror,
  epochKey,
  keeping,
  type StreamDescription,
  streamInfo,
  suitableServer
} from './configuration.ts'
import { isDurable } from './durable.ts'
import { unavailable } from './failures.ts'
import { logOn } from './jetstreamLog.ts'
import { limitsOf, warn } from './jetstreamStore.ts'
import type { NatsClient } from './natsClient.ts'
import type { JetstreamOpenFailure } from './openFailure.ts'
import { subjectsOf } from './subjects.ts'
import { wakeUps } from './wakeUps.ts'

/** The options of `jetstreamMirror`. */
export interface MirrorOptions {
  /** The name of the stream that is mirrored; `communique` by default. */
  readonly name?: string
  /** The name of the mirror, which no other has. */
  readonly mirror: string
  /** The JetStream domain of the stream that is mirrored, where it is another one than that of the connection. */
  readonly domain?: string
  /** The number of servers that keep the mirror, where it is made now; 1 by default. */
  readonly replicas?: number
  /** For how many milliseconds a failure that may pass is tried again; 10,000 by default. */
  readonly patience?: number
  /** Gets the errors of listeners of `onAppend`; by default they are emitted as warnings of the process. */
  readonly onListenerError?: (error: unknown) => void
}

/** The distance of a mirror from the stream that it follows. */
export interface MirrorLag {
  /** The number of messages that it lacks, as far as it has heard. Events and claims to ids are messages. */
  readonly messages: number
  /** Milliseconds since it heard of the stream last; `null`: it never has. */
  readonly heardAgo: number | null
  /** The reason why it cannot follow; `null`: it can. */
  readonly trouble: string | null
}

/** A mirror that is open for reading. */
export interface JetstreamMirror {
  /** The log as far as the mirror has come. Its appends are refused as `LogUnavailable`, and change nothing. */
  readonly log: EventLog
  readonly lag: () => TE.TaskEither<LogUnavailable, MirrorLag>
  /** Stops listening. The connection stays open. */
  readonly close: () => Promise<void>
}

interface MirrorDescription extends StreamDescription {
  readonly mirror?: { readonly lag: number; readonly active: number; readonly error?: { readonly description: string } }
}

const nanosecondsPerMillisecond = 1_000_000

/**
 * Opens a mirror of a log for reading, such as at another site, and makes the mirror where it is missing. Readers ask the servers
 * that keep it, and no others, so that they read on while the site is cut off. Positions, cursors and the epoch are those of
 * the log. A cursor that the mirror has not reached is `LogUnavailable`, and not foreign.
 *
 * The epoch is asked for when the mirror is made. Where the log was restored from a snapshot, delete its mirrors, and they are
 * made anew.
 *
 * @example
 * import { must } from '@communique/fixtures'
 * import { jetstreamMirror } from '@communique/jetstream/advanced'
 * import { connect } from '@nats-io/transport-node'
 *
 * const lagAt = async (servers: string) => {
 *   const connection = await connect({ servers, maxReconnectAttempts: -1 })
 *   const { lag, close } = must(await jetstreamMirror(connection, { name: 'record', mirror: 'record-tashkent' })())
 *   const { messages } = must(await lag()())
 *   await close()
 *   await connection.close()
 *   return messages
 * }
 * @category storing
 * @since 0.1.0
 */
export const jetstreamMirror =
  (
    connection: NatsClient,
    { name = 'communique', mirror, domain, replicas = 1, patience = 10_000, onListenerError = warn }: MirrorOptions
  ): TE.TaskEither<JetstreamOpenFailure, JetstreamMirror> =>
  async () => {
    const suitable = suitableServer(connection)
    if (E.isLeft(suitable)) return suitable
    const server = suitable.right
    const stream = { connection, name: mirror }
    const opened = await patiently(patience, async () => {
      const description = await describedOrMade(stream, () => addMirror(stream, name, domain, replicas))
      return { description, durable: await isDurable(description, server.server_name, undefined) }
    })
    if (E.isLeft(opened)) return opened
    const { config } = opened.right.description
    const unsuitable = differingMirror(mirror, name, config)
    if (unsuitable !== null) return E.left(unsuitable)
    const access: Access = {
      ...stream,
      replicas: config.num_replicas,
      subjects: { ...subjectsOf(name), announcements: subjectsOf(mirror).announcements },
      messageBytes: server.max_payload,
      patience,
      mirrors: name
    }
    const wake = wakeUps(access, onListenerError)
    const { log } = logOn(access, config.metadata?.[epochKey] ?? '', wake, limitsOf(access), opened.right.durable)
    const refused = E.left(unavailable(`the stream ${mirror} is a mirror, which is only read: append to ${name}`))
    return E.right({
      log: { ...log, append: () => async () => refused, appendToStreams: () => async () => refused },
      lag: () => () => patiently(patience, () => lagOf(stream)),
      close: async () => wake.end()
    })
  }

const lagOf = async (stream: Pick<Access, 'connection' | 'name'>): Promise<MirrorLag> => {
  const { mirror }: MirrorDescription = await streamInfo(stream)
  const active = mirror?.active ?? -1
  return {
    messages: mirror?.lag ?? 0,
    heardAgo: active < 0 ? null : active / nanosecondsPerMillisecond,
    trouble: mirror?.error?.description ?? null
  }
}

/** Makes the mirror, with the epoch of its source. */
const addMirror = async (
  stream: Pick<Access, 'connection' | 'name'>,
  source: string,
  domain: string | undefined,
  replicas: number
): Promise<void> => {
  const api = domain === undefined ? '$JS.API' : `$JS.${domain}.API`
  const answer = await request(stream.connection, `${api}.STREAM.INFO.${source}`, '{}', { timeout: answerWithin })
  const { config } = answerOf(answer) as StreamDescription
  const external = domain === undefined ? {} : { external: { api } }
  await askApi(stream.connection, `STREAM.CREATE.${stream.name}`, {
    name: stream.name,
    ...keeping(stream.name, source, replicas),
    mirror: { name: source, ...external },
    discard: 'old',
    metadata: { [epochKey]: config.metadata?.[epochKey] ?? '' }
  })
}
