import { spawnSync } from 'node:child_process'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Refusal } from './refusingServer.ts'

/** A disk of a few megabytes, to be filled. */
export interface SmallDisk {
  readonly refusal: Refusal
  readonly unmount: () => Promise<void>
}

/** Mounts a small disk for the events of a log; `null` where this user may not mount one. */
export const smallDisk = async (): Promise<SmallDisk | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'communique-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder])
  if (mounted.status !== 0) {
    await rm(folder, { recursive: true })
    return null
  }
  await chown(folder, 65534, 65534)
  const filler = join(folder, 'filler')
  return {
    refusal: {
      fault: 'disk full',
      prepare: async ({ pool }, schema) => {
        await pool.query(`create tablespace small location '${folder}'`)
        await pool.query(`alter table "${schema}".events set tablespace small`)
      },
      begin: async () => {
        for (let size = 1_048_576; size >= 4_096; size /= 2) {
          const more = Buffer.alloc(size)
          // Until the disk is full; then with smaller writes.
          while (
            await writeFile(filler, more, { flag: 'a' }).then(
              () => true,
              () => false
            )
          );
        }
      },
      end: () => rm(filler, { force: true })
    },
    unmount: async () => {
      spawnSync('umount', ['-l', folder])
      await rm(folder, { recursive: true, force: true })
    }
  }
}
