import { must } from '@communique/fixtures'
import { type Cut, cuttingProxy } from '../../../postgres/test/faults/cuttingProxy.ts'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectThrough } from '../connections.ts'
import type { Binary } from '../server.ts'
import { newLogOnCluster, wait } from './cluster.ts'
import { underWriters } from './underWriters.ts'

const cuts: ReadonlyArray<Cut> = ['InTheRequest', 'BeforeTheAnswer', 'InTheAnswer', 'BeforeTheRequest']

/** Cuts the connection of the writers, most often in the middle of a batch. */
export const cutClient = async (binary: Binary, rounds: number): Promise<FaultReport> => {
  const cluster = await newLogOnCluster(binary)
  const proxy = await cuttingProxy(Number(new URL(cluster.nodes[0].url).port))
  const connection = await connectThrough(`127.0.0.1:${proxy.port}`)
  try {
    const { log } = must(await jetstreamStore(connection, { name: cluster.name, patience: 30_000 })())
    return await underWriters(
      'client cut in the middle of a batch',
      cluster,
      async (_, { goOn }, round) => {
        for (let time = 0; time < 4; time += 1) {
          proxy.cutNext(cuts[(round + time) % cuts.length] ?? 'InTheRequest')
          await wait(20 + ((round * 7 + time * 13) % 50))
          await goOn()
        }
      },
      rounds,
      log
    )
  } finally {
    await connection.close()
    await proxy.close()
    await cluster.remove()
  }
}
