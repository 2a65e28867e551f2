import { answerOf } from '../src/asking.ts'
import { encoded, type Claim } from '../src/message.ts'
import type { NatsClient } from '../src/natsClient.ts'

const text = (value: object): string => JSON.stringify(value)

/** Asks the interface of JetStream, as other tools do. */
export const askJetStream = async (connection: NatsClient, subject: string, query: object = {}): Promise<object> =>
  answerOf(await connection.request(`$JS.API.${subject}`, text(query), { timeout: 10_000 }))

/** A stream as it was at one moment. */
export interface Snapshot {
  readonly config: Readonly<Record<string, unknown>> & { readonly name: string }
  readonly state: object
  readonly chunks: ReadonlyArray<Uint8Array>
}

/** Takes a snapshot of a stream, as `nats stream backup` does. */
export const takeSnapshot = async (connection: NatsClient, name: string): Promise<Snapshot> => {
  const chunks: Array<Uint8Array> = []
  const subject = `snapshots.${crypto.randomUUID()}`
  const taken = new Promise<void>((resolve, reject) => {
    const subscription = connection.subscribe(subject, {
      callback: (error, { data, reply }) => {
        if (error !== null) return reject(error)
        if (data.length === 0) {
          subscription.unsubscribe()
          return resolve()
        }
        chunks.push(data.slice())
        if (reply !== undefined && reply !== '') connection.publish(reply, '')
      }
    })
  })
  const query = { deliver_subject: subject, no_consumers: true, chunk_size: 65_536 }
  // The last chunk may come before the answer does.
  const [answer] = await Promise.all([askJetStream(connection, `STREAM.SNAPSHOT.${name}`, query), taken])
  return { ...(answer as Omit<Snapshot, 'chunks'>), chunks }
}

/** Puts a snapshot in the place of a stream, as `nats stream restore` does. */
export const restore = async (connection: NatsClient, { config, state, chunks }: Snapshot): Promise<void> => {
  await askJetStream(connection, `STREAM.DELETE.${config.name}`)
  const { deliver_subject: subject } = (await askJetStream(connection, `STREAM.RESTORE.${config.name}`, {
    config,
    state
  })) as { readonly deliver_subject: string }
  for (const chunk of chunks) await connection.request(subject, chunk, { timeout: 10_000 })
  answerOf(await connection.request(subject, '', { timeout: 30_000 }))
}

/** Claims an id for an append that never comes. */
export const claimOnly = async (connection: NatsClient, name: string, id: string, claim: Claim): Promise<void> => {
  answerOf(await connection.request(`${name}.i.${id}`, encoded(claim), { timeout: 5_000 }))
}
