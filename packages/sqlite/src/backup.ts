import type { LogUnavailable } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { connectionTo } from './connection.ts'
import { placeDurably } from './durable.ts'
import type { FileExists } from './fileExists.ts'
import type { NodeSqlite } from './nodeSqlite.ts'
import { unavailable } from './sqliteError.ts'

/** More pages than a file has. */
const allPages = 2 ** 31 - 1

/** No file has this identity, so that the first to open the backup for writing begins a new epoch. */
const nowhere = ''

/**
 * Copies a file as it is at one moment, while processes go on writing to it. The copy is one file, complete under its
 * name or not there.
 */
export const backUp = async (
  sqlite: NodeSqlite,
  path: string,
  target: string
): Promise<E.Either<FileExists | LogUnavailable, void>> => {
  if (existsSync(target)) return E.left({ type: 'FileExists', path: target })
  const partial = `${target}.part`
  try {
    rmSync(partial, { force: true })
    // Through a connection of its own, which keeps nobody waiting.
    const source = new sqlite.DatabaseSync(path, { readOnly: true })
    try {
      // All pages at once, or it would begin anew with every append of another process; before Node 22.16 at one go.
      if ('backup' in sqlite) await sqlite.backup(source, partial, { rate: allPages })
      else source.prepare('vacuum into ?').run(partial)
    } finally {
      source.close()
    }
    const copy = connectionTo(new sqlite.DatabaseSync(partial))
    try {
      copy.prepare('update log set file = ?').run(nowhere)
      copy.prepare('pragma journal_mode = delete').first()
    } finally {
      copy.close()
    }
    placeDurably(partial, target, renameSync)
    return E.right(undefined)
  } catch (error) {
    rmSync(partial, { force: true })
    return E.left(unavailable(error))
  }
}
