import type { EventLog } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { eventLogLaws } from '@communique/testing'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import { jetstreamStore } from '../src/jetstreamStore.ts'
import { connectTo } from './connections.ts'
import { losingAnswers } from './losingAnswers.ts'
import { natsBinary, newCluster, newServer, type Node } from './server.ts'

const given = process.env['NATS_URL']
/** Under `pnpm engines:laws` more cases, and also three nodes. */
const size = Number(process.env['NATS_NODES'] ?? 1)
const binary = natsBinary()
const isThere = binary !== null || given !== undefined

if (!isThere) console.log('not run: the laws of the log on JetStream, since no nats-server from 2.12 on is at hand')

describe.runIf(isThere)(`the log on JetStream${size > 1 ? ` of ${size} nodes` : ''}`, () => {
  let nodes: ReadonlyArray<Node> = []
  let connection: NatsConnection
  let opened = 0

  beforeAll(async () => {
    if (given === undefined && binary !== null)
      nodes = size === 1 ? [await newServer(binary)] : await newCluster(binary, size)
    await Promise.all(nodes.map(({ start }) => start()))
    connection = await connectTo(given ?? nodes.map(({ url }) => url))
  })
  afterAll(async () => {
    await connection.close()
    for (const { remove } of nodes) await remove()
  })

  const losses = new WeakMap<EventLog, (request: number) => () => void>()
  const makeLog = async () => {
    opened += 1
    const name = `laws-${process.pid}-${opened}`
    const losing = losingAnswers(connection)
    const { log } = must(await jetstreamStore(losing.connection, { name, replicas: size, patience: 30_000 })())
    losses.set(log, losing.loseAnswer)
    return log
  }
  const laws = eventLogLaws(makeLog, {
    name: 'the log on JetStream',
    numRuns: Number(process.env['NATS_RUNS'] ?? 8),
    loseAnswer: (log, request) => losses.get(log)?.(request) ?? (() => {})
  })
  it.each(laws)('%s', (_law, check) => check())
})
