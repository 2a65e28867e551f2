import type { EventLog } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import type { NatsConnection } from '@nats-io/transport-node'
import { setTimeout } from 'node:timers/promises'
import { type StreamDescription, streamInfo } from '../../src/configuration.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../connections.ts'
import { askJetStream } from '../raw.ts'
import { type Binary, newCluster, type Node, type NodeSettings } from '../server.ts'

export const wait = (milliseconds: number): Promise<void> => setTimeout(milliseconds)

/** Waits until something is so; a minute at most. */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const start = performance.now(); !(await isSo()); await wait(20))
    if (performance.now() - start > 60_000) throw new Error(`${what}, even after a minute`)
}

/** Nodes with a log that all of them keep. */
export interface Cluster {
  readonly nodes: readonly [Node, ...ReadonlyArray<Node>]
  readonly name: string
  readonly connection: NatsConnection
  readonly log: EventLog
  /** The node that leads the stream, and the others. */
  readonly roles: () => Promise<readonly [leader: Node, ...followers: ReadonlyArray<Node>]>
  /** Resolves when every node has all that the leader has. */
  readonly healed: () => Promise<void>
  readonly remove: () => Promise<void>
}

interface Peer {
  readonly name: string
  readonly current?: boolean
  readonly offline?: boolean
}

const isWhole = ({ config, cluster }: StreamDescription): boolean => {
  const peers = (cluster?.replicas ?? []) as ReadonlyArray<Peer>
  const isEach = peers.length === config.num_replicas - 1
  return cluster?.leader !== undefined && isEach && peers.every(({ current, offline }) => current && !offline)
}

export const newLogOnCluster = async (
  binary: Binary,
  settingsOf?: (at: number) => NodeSettings,
  size: 3 | 5 = 3
): Promise<Cluster> => {
  const [first, ...others] = await newCluster(binary, size, settingsOf)
  if (first === undefined) throw new Error('no cluster')
  const nodes = [first, ...others] as const
  await Promise.all(nodes.map(({ start }) => start()))
  const connection = await connectTo(nodes.map(({ url }) => url))
  // The nodes have to find one another first.
  await until('JetStream is not there', () =>
    askJetStream(connection, 'INFO').then(
      () => true,
      () => false
    )
  )
  const name = 'faults'
  const { log } = must(await jetstreamStore(connection, { name, replicas: size, patience: 30_000 })())
  const stream = { connection, name }
  const whole = () => streamInfo(stream).then(isWhole, () => false)
  return {
    nodes,
    name,
    connection,
    log,
    roles: async () => {
      await until('the stream has no leader', whole)
      const { cluster } = await streamInfo(stream)
      const leader = nodes.find((node) => node.name === cluster?.leader) ?? first
      return [leader, ...nodes.filter((node) => node !== leader)]
    },
    healed: () => until('a node is left behind', whole),
    remove: async () => {
      await connection.close()
      for (const { remove } of nodes) await remove()
    }
  }
}
