import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Access } from '../src/access.ts'
import { Refused } from '../src/failures.ts'
import { publishTogether } from '../src/publishing.ts'
import { subjectsOf } from '../src/subjects.ts'
import { connectTo } from './connections.ts'
import { askJetStream } from './raw.ts'
import { natsBinary, newServer, type Node } from './server.ts'

const binary = natsBinary()
if (binary === null) console.log('not run: limits of key-value stores, since no nats-server from 2.12 on is at hand')

describe.runIf(binary !== null)('a key-value store of JetStream holds no views, since', () => {
  let server: Node
  let connection: NatsConnection
  let access: Access
  const bucket = 'KV_views'
  beforeAll(async () => {
    if (binary === null) return
    server = await newServer(binary)
    await server.start()
    connection = await connectTo(server.url)
    await askJetStream(connection, `STREAM.CREATE.${bucket}`, {
      name: bucket,
      subjects: ['$KV.views.>'],
      max_msgs_per_subject: 1,
      allow_direct: true,
      allow_rollup_hdrs: true,
      deny_delete: true,
      discard: 'new',
      allow_atomic: true
    })
    const messageBytes = connection.info?.max_payload ?? 0
    access = { connection, name: bucket, replicas: 1, subjects: subjectsOf(bucket), messageBytes, patience: 0 }
  })
  afterAll(async () => {
    await connection.close()
    await server.remove()
  })
  const views = (count: number, revision: number) =>
    Array.from({ length: count }, (_, at) => ({
      subject: `$KV.views.${at}`,
      data: new TextEncoder().encode(String(revision)),
      after: null
    }))

  it('a step of more than a thousand views is not saved as a whole', async () => {
    await publishTogether(access, views(1_000, 1))
    await expect(publishTogether(access, views(1_001, 2))).rejects.toThrow(Refused)
  })

  it('a view is a message, and has a megabyte at most', async () => {
    expect(access.messageBytes).toBe(1_048_576)
    const view = { subject: '$KV.views.large', data: new Uint8Array(access.messageBytes + 1), after: null }
    await expect(publishTogether(access, [view])).rejects.toThrow(/payload/i)
  })

  it('views and their checkpoint are not read as of one moment', async () => {
    await publishTogether(access, views(3, 3))
    const first = JSON.stringify({ last_by_subj: '$KV.views.0' })
    const before = await connection.request(`$JS.API.DIRECT.GET.${bucket}`, first, { timeout: 2_000 })
    await publishTogether(access, views(3, 4))
    // What the first step saved is gone, so that no reader can ask for the rest of it.
    const upTo = Number(before.headers?.get('Nats-Sequence')) + 2
    const query = { multi_last: ['$KV.views.1', '$KV.views.2'], up_to_seq: upTo }
    const answers = await connection.requestMany(`$JS.API.DIRECT.GET.${bucket}`, JSON.stringify(query), {
      maxWait: 2_000,
      strategy: 'sentinel'
    })
    const found: Array<string> = []
    for await (const { data, headers } of answers)
      if ((headers?.code ?? 0) === 0) found.push(new TextDecoder().decode(data))
    expect(found).toEqual([])
  })
})
