import { must } from '@communique/fixtures'
import { fileURLToPath } from 'node:url'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { killedWriter } from '../../../postgres/test/faults/killedWriter.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../connections.ts'
import { type Binary, newServer, type Node } from '../server.ts'
import { newLogOnCluster } from './cluster.ts'
import { cutClient } from './cutClient.ts'
import { diskFull } from './diskFull.ts'
import { partition } from './partition.ts'
import { restoredSnapshot } from './restoredSnapshot.ts'
import { diskLost, followerKilled, leaderFrozen, leaderKilled, leaderStopped, twoKilled } from './strikes.ts'
import { type Strike, underWriters } from './underWriters.ts'

/** A fault, and the function that causes it a number of times; `null` where it is not possible here. */
export type Fault = readonly [name: string, bringAbout: (binary: Binary, rounds: number) => Promise<FaultReport | null>]

const onCluster =
  (fault: string, strike: Strike, size?: 3 | 5) =>
  async (binary: Binary, rounds: number): Promise<FaultReport> => {
    const cluster = await newLogOnCluster(binary, undefined, size)
    try {
      return await underWriters(fault, cluster, strike, rounds)
    } finally {
      await cluster.remove()
    }
  }

const writer = fileURLToPath(new URL('natsWriter.ts', import.meta.url))

const writersKilled = async (nodes: ReadonlyArray<Node>, engine: string, rounds: number): Promise<FaultReport> => {
  const urls = nodes.map(({ url }) => url)
  const replicas = nodes.length
  return killedWriter({
    engine,
    rounds,
    program: writer,
    args: [urls.join(), 'killed', String(replicas)],
    open: async () => {
      const connection = await connectTo(urls)
      const { log, close } = must(await jetstreamStore(connection, { name: 'killed', replicas })())
      return {
        log,
        close: async () => {
          await close()
          await connection.close()
        }
      }
    }
  })
}

/** The faults of a log on JetStream. */
export const jetstreamFaults: ReadonlyArray<Fault> = [
  ['leader killed', onCluster('leader killed (kill -9)', leaderKilled)],
  ['leader of five killed', onCluster('leader killed (kill -9)', leaderKilled, 5)],
  ['leader stopped in order', onCluster('leader stopped in order', leaderStopped)],
  ['follower killed', onCluster('follower killed (kill -9)', followerKilled)],
  ['two of three killed', onCluster('two of three killed (kill -9), and brought back', twoKilled)],
  ['leader frozen', onCluster('leader frozen (SIGSTOP), and released', leaderFrozen)],
  ['disk lost', onCluster('a node lost its disk, and joined again', diskLost)],
  ['site cut off', partition],
  ['client cut', cutClient],
  ['disk full', diskFull],
  ['snapshot restored', restoredSnapshot],
  [
    'writer killed',
    async (binary, rounds) => {
      const server = await newServer(binary)
      await server.start()
      try {
        return await writersKilled([server], 'JetStream 2.15, one node', rounds)
      } finally {
        await server.remove()
      }
    }
  ],
  [
    'writer of a cluster killed',
    async (binary, rounds) => {
      const { nodes, remove } = await newLogOnCluster(binary)
      try {
        return await writersKilled(nodes, 'JetStream 2.15, three nodes', rounds)
      } finally {
        await remove()
      }
    }
  ]
]
