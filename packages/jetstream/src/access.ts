import type { LogUnavailable, StreamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { answerWithin, inquire } from './asking.ts'
import { apiErrors, isPassing, isRefusal, NotNow, pause, unavailable } from './failures.ts'
import type { NatsClient } from './natsClient.ts'
import type { Subjects } from './subjects.ts'

/** A stream of JetStream that keeps a log, on a connection. */
export interface Access {
  readonly connection: NatsClient
  readonly name: string
  readonly replicas: number
  readonly subjects: Subjects
  /** The bytes of a message at most. */
  readonly messageBytes: number
  /** Milliseconds for which a failure that may pass is tried again. */
  readonly patience: number
  /** The stream that it mirrors, where it is a mirror: it is only read, and may lag behind. */
  readonly mirrors?: string
}

/** Runs a task that changes nothing, again and again while its failure may pass. */
export const patiently = async <A>(patience: number, task: () => Promise<A>): Promise<E.Either<LogUnavailable, A>> => {
  const start = performance.now()
  for (let wait = 10; ; wait = Math.min(wait * 2, 250)) {
    try {
      return E.right(await task())
    } catch (error) {
      if (!isPassing(error) || performance.now() - start > patience) return E.left(unavailable(error))
    }
    await pause(wait)
  }
}

/** A message of JetStream. */
export interface Stored {
  readonly sequence: number
  readonly data: Uint8Array
}

type Query =
  { readonly seq: number } | { readonly last_by_subj: string } | { readonly seq: number; readonly next_by_subj: string }

/** Asks the leader for a message, which has all that was acknowledged; null: there is none. */
export const fromLeader = async ({ connection, name }: Access, query: Query): Promise<Stored | null> => {
  try {
    const { message } = (await inquire(connection, `STREAM.MSG.GET.${name}`, query)) as {
      readonly message: { readonly seq: number; readonly data?: string }
    }
    return { sequence: message.seq, data: Buffer.from(message.data ?? '', 'base64') }
  } catch (error) {
    if (isRefusal(error, apiErrors.noMessageFound)) return null
    throw error
  }
}

export const lastOfStream = (access: Access, stream: StreamName): Promise<Stored | null> =>
  fromLeader(access, { last_by_subj: access.subjects.ofStream(stream) })

/** Messages in order, and the number of those that are left to read. */
export interface Batch {
  readonly messages: ReadonlyArray<Stored>
  readonly pending: number
}

/** Bytes of one answer: more of them only take memory. */
const bytesAtOnce = 4 * 1024 * 1024

/** Statuses of messages that end an answer. */
const [endOfBatch, nothingFound] = [204, 404]

/** Reads messages of a subject from a sequence on, from whichever server is nearest: it may not have the latest yet. */
export const readBatch = async (
  { connection, name }: Access,
  subject: string,
  sequence: number,
  count: number
): Promise<Batch> => {
  const query = { seq: sequence, next_by_subj: subject, batch: count, max_bytes: bytesAtOnce }
  const answers = await connection.requestMany(`$JS.API.DIRECT.GET.${name}`, JSON.stringify(query), {
    maxWait: answerWithin,
    strategy: 'sentinel'
  })
  const messages: Array<Stored> = []
  for await (const { data, headers } of answers) {
    const code = headers?.code ?? 0
    if (code === endOfBatch) return { messages, pending: Number(headers?.get('Nats-Num-Pending')) }
    if (code === nothingFound) return { messages, pending: 0 }
    if (code !== 0) throw new NotNow(`the stream ${name}: ${headers?.description ?? ''} (${code})`)
    messages.push({ sequence: Number(headers?.get('Nats-Sequence')), data })
  }
  throw new NotNow(`the stream ${name} was not read within ${answerWithin} ms`)
}
