import { linkSync, rmSync } from 'node:fs'
import { connectionTo } from './connection.ts'
import { placeDurably } from './durable.ts'
import { fileIdentity } from './fileIdentity.ts'
import { partialName } from './leftovers.ts'
import { migrate } from './migrate.ts'
import type { NodeSqlite } from './nodeSqlite.ts'

/**
 * Makes an empty log beside a path, and puts it there complete. SQLite would flush each step in place, eight times and
 * more; this takes two flushes. A file at the path stays as it is.
 *
 * Throws where the file system has no links or takes no changes.
 */
export const makeFile = ({ DatabaseSync }: NodeSqlite, path: string): void => {
  const partial = partialName(path)
  try {
    const connection = connectionTo(new DatabaseSync(partial))
    try {
      // Nobody else sees it, and a cut of the power before the end leaves nothing under the name.
      connection.script('pragma synchronous = off; pragma journal_mode = off')
      migrate(connection, () => fileIdentity(partial) ?? '')
      connection.prepare('pragma journal_mode = wal').first()
    } finally {
      connection.close()
    }
    placeDurably(partial, path, (file, target) => {
      // Fails where another process has made the file in the meantime.
      linkSync(file, target)
      // Gone already where another process took it for a leftover.
      rmSync(file, { force: true })
    })
  } finally {
    rmSync(partial, { force: true })
  }
}
