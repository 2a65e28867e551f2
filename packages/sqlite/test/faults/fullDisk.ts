import { must } from '@communique/fixtures'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { filledDisk } from '../../../postgres/test/faults/filledDisk.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'
import { smallDisk } from '../disks.ts'

/** Fills the disk of a file, which is sound afterwards. `null`: this user may not mount a small disk. */
export const fullDisk = async (rounds: number): Promise<FaultReport | null> => {
  const disk = await smallDisk(32)
  if (disk === null) return null
  const { log, integrity, close } = must(await sqliteStore(disk.path)())
  try {
    const report = await filledDisk(log, disk.folder, 'SQLite', rounds)
    return { ...report, lost: report.lost + must(await integrity()()).length }
  } finally {
    await close()
    await disk.unmount()
  }
}
