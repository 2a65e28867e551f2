import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A name beside a path, under which its file is made. */
export const partialName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`

const isPartialOf = (path: string, name: string): boolean =>
  name.startsWith(`${basename(path)}.`) &&
  /^\.[\da-f]{12}\.part(?:-journal|-wal|-shm)?$/.test(name.slice(basename(path).length))

/** Milliseconds after which a file is not being made any more; it takes some ten of them. */
const longDead = 60_000

/**
 * Removes what makers of the file that were killed have left beside it: incomplete files, and further names of the complete
 * one. A file is made under one name and linked to another, so they are looked for only where it is missing or has several
 * links. A maker that was halted for so long finds its file gone, and makes it in place.
 */
export const removeLeftovers = (path: string): void => {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  if (found !== undefined && found.nlink < 2n) return
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    if (!isPartialOf(path, name)) continue
    const partial = join(folder, name)
    const { ino, mtimeMs } = lstatSync(partial, { bigint: true, throwIfNoEntry: false }) ?? {}
    const isSameFile = found !== undefined && ino === found.ino
    if (isSameFile || (mtimeMs !== undefined && Date.now() - Number(mtimeMs) > longDead))
      rmSync(partial, { force: true })
  }
}
