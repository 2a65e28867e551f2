import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk with a file on it. */
export interface Disk {
  readonly path: string
  readonly folder: string
  readonly unmount: () => Promise<void>
}

/** Mounts a disk of some megabytes; `null`: this user may not. */
export const smallDisk = async (megabytes: number): Promise<Disk | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'communique-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const remove = () => rm(folder, { recursive: true, force: true })
  if (mounted.status !== 0) {
    await remove()
    return null
  }
  return {
    folder,
    path: join(folder, 'record.db'),
    unmount: async () => {
      spawnSync('umount', ['-l', folder])
      await remove()
    }
  }
}

/** Mounts a disk, has something written to it, and takes it that nothing can be written from then on. */
export const readOnlyDisk = async (write: (path: string) => Promise<void>): Promise<Disk | null> => {
  const disk = await smallDisk(8)
  if (disk === null) return null
  await write(disk.path)
  spawnSync('mount', ['-o', 'remount,ro', disk.folder])
  return disk
}
