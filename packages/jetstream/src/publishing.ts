import { headers } from '@nats-io/nats-core'
import type { Access } from './access.ts'
import { answerOf, answerWithin, request } from './asking.ts'
import type { NatsHeaders } from './natsClient.ts'

/** A message, and the sequence that the last one of its subject is to have; null: any. */
export interface Message {
  readonly subject: string
  readonly data: Uint8Array
  readonly after: number | null
}

/** The messages that one batch holds at most, by default of the server. */
export const messagesAtOnce = 1_000

const headersOf = (access: Access, { after }: Message): NatsHeaders => {
  const made = headers()
  made.set('Nats-Expected-Stream', access.name)
  if (after !== null) made.set('Nats-Expected-Last-Subject-Sequence', String(after))
  return made
}

const acknowledged = async (
  { connection }: Access,
  { subject, data }: Message,
  made: NatsHeaders,
  timeout: number
): Promise<number> => {
  const answer = await request(connection, subject, data, { headers: made, timeout })
  return (answerOf(answer) as { readonly seq: number }).seq
}

/** Stores a message, and gives its sequence. */
export const publish = (access: Access, message: Message): Promise<number> =>
  acknowledged(access, message, headersOf(access, message), answerWithin)

/** Stores messages as a whole or not at all, one right after the other, and gives the sequence of the last. */
export const publishTogether = async (access: Access, messages: ReadonlyArray<Message>): Promise<number> => {
  const [only] = messages
  if (only !== undefined && messages.length === 1) return publish(access, only)
  const batch = crypto.randomUUID()
  let last = 0
  for (const [at, message] of messages.entries()) {
    const made = headersOf(access, message)
    made.set('Nats-Batch-Id', batch)
    made.set('Nats-Batch-Sequence', String(at + 1))
    if (at < messages.length - 1) {
      access.connection.publish(message.subject, message.data, { headers: made })
      continue
    }
    made.set('Nats-Batch-Commit', '1')
    last = await acknowledged(access, message, made, answerWithin + messages.length * 10)
  }
  return last
}
