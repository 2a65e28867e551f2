import { type EventLog, type EventToAppend, type StreamName, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { headers } from '@nats-io/nats-core'
import type { NatsConnection } from '@nats-io/transport-node'
import { toAppend } from '../../kernel/test/sharedText.ts'
import { jetstreamStore } from '../src/jetstreamStore.ts'
import { connectTo } from '../test/connections.ts'
import { askJetStream } from '../test/raw.ts'
import { natsBinary, newCluster, newServer } from '../test/server.ts'

/** Servers, a log on them, and a bare stream beside it. */
export interface Setting {
  readonly urls: ReadonlyArray<string>
  readonly connection: NatsConnection
  readonly log: EventLog
  /** The name of the log's stream. */
  readonly name: string
  readonly bare: string
  /** Ends the servers, which would hold the process. */
  readonly close: () => Promise<void>
}

/** @param size one node, which flushes every message, or three, which do not. */
export const setting = async (size: 1 | 3): Promise<Setting> => {
  const binary = natsBinary()
  if (binary === null) throw new Error('no nats-server from 2.12 on to measure')
  const nodes = size === 1 ? [await newServer(binary, { syncAlways: true })] : await newCluster(binary, size)
  await Promise.all(nodes.map(({ start }) => start()))
  const urls = nodes.map(({ url }) => url)
  const connection = await connectTo(urls)
  const { log } = must(await jetstreamStore(connection, { name: 'record', replicas: size, patience: 30_000 })())
  const bare = 'bare'
  await askJetStream(connection, `STREAM.CREATE.${bare}`, {
    name: bare,
    subjects: [`${bare}.>`],
    storage: 'file',
    retention: 'limits',
    discard: 'old',
    num_replicas: size,
    allow_direct: true
  })
  const close = async (): Promise<void> => {
    await connection.close()
    for (const { remove } of nodes) await remove()
  }
  return { urls, connection, log, name: 'record', bare, close }
}

let count = 0

export const newStream = (): StreamName => streamName('text', `s${process.pid}-${(count += 1)}`)

export const newEvent = (): EventToAppend =>
  toAppend(`event-${process.pid}-${(count += 1)}`, 'TextCommented', {
    text: 'memorandum-of-understanding',
    comment: 'The parties agree to meet again before the end of the year, and to share their findings until then.'
  })

/** Publishes a message that is to be the first of its subject, as the plainest writer does. */
export const publishFirst = async (connection: NatsConnection, subject: string, text: string): Promise<void> => {
  const made = headers()
  made.set('Nats-Expected-Last-Subject-Sequence', '0')
  await connection.request(subject, text, { timeout: 5_000, headers: made })
}
