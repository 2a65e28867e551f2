import type { EventAtVersion } from '@communique/kernel/advanced'
import { connectTo } from '../../../jetstream/test/connections.ts'
import { answerOf } from '../../../jetstream/src/asking.ts'
import { contentOf, encoded } from '../../../jetstream/src/message.ts'
import { subjectsOf } from '../../../jetstream/src/subjects.ts'

/**
 * Fills the log of a server with events, one a message, and a claim before each, as those leave it who append one after
 * another; but they are sent a thousand at once.
 */
export const fillJetstream = async (server: string, name: string, events: Iterable<EventAtVersion>): Promise<void> => {
  const connection = await connectTo(server)
  const subjects = subjectsOf(name)
  const lasts = new Map<string, number>()
  let sequence = 0
  for (const event of events) {
    const { id, stream, version } = event
    const append = `filled-${sequence}`
    connection.publish(subjects.ofId(id), encoded({ append, stream, after: lasts.get(stream) ?? 0 }))
    sequence += 2
    lasts.set(stream, sequence)
    const [subject, data] = [
      subjects.ofStream(stream),
      encoded({ append, stream, version, events: [contentOf(event)] })
    ]
    if (sequence % 2_000 > 0) connection.publish(subject, data)
    else {
      const { seq } = answerOf(await connection.request(subject, data, { timeout: 60_000 })) as { readonly seq: number }
      if (seq !== sequence) throw new Error(`${sequence - seq} messages were not stored`)
    }
  }
  await connection.flush()
  await connection.close()
}
