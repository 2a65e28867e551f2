import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { fill } from '../../../postgres/test/faults/filledDisk.ts'
import type { Binary } from '../server.ts'
import { newLogOnCluster, wait } from './cluster.ts'
import { underWriters } from './underWriters.ts'

/**
 * Fills the disk of one node of three. The others go on; the node, which gives up JetStream until it is started again, catches up
 * once there is room. `null` where this user may not mount a small disk.
 */
export const diskFull = async (binary: Binary, rounds: number): Promise<FaultReport | null> => {
  const disk = await mkdtemp(join(tmpdir(), 'communique-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]).status !== 0) {
    await rm(disk, { recursive: true })
    return null
  }
  const folder = join(disk, 'node')
  await mkdir(folder)
  const filler = join(disk, 'filler')
  const cluster = await newLogOnCluster(binary, (at) => (at === 0 ? { folder } : {}))
  try {
    return await underWriters(
      'the disk of one node full',
      cluster,
      async ({ nodes: [node] }, { goOn }) => {
        await fill(filler)
        await goOn()
        await wait(500)
        await goOn()
        await rm(filler)
        await node.kill()
        await node.start()
      },
      rounds
    )
  } finally {
    await cluster.remove()
    spawnSync('umount', ['-l', disk])
    await rm(disk, { recursive: true, force: true })
  }
}
