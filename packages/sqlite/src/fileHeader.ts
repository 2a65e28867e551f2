import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { connectionTo } from './connection.ts'
import { applicationId } from './migrations.ts'
import { canOpenUris, type NodeSqlite } from './nodeSqlite.ts'
import { primaryCode, resultCodes } from './sqliteError.ts'

/** The beginning of a file that exists. */
export type FileKind = 'Empty' | 'Ours' | 'AnotherApplication' | 'NoDatabase'

/**
 * Judges by its header whether a file is one of ours, before anything is done to it. SQLite itself has to read it: a
 * program that opens and closes the file by other means gives up the locks that this process has on it
 * (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export const fileKind = ({ DatabaseSync }: NodeSqlite, path: string): FileKind => {
  const found = statSync(path)
  if (found.isFile() && found.size === 0) return 'Empty'
  const header = canOpenUris() ? `${pathToFileURL(path).href}?immutable=1` : path
  const connection = connectionTo(new DatabaseSync(header, { readOnly: true }))
  try {
    const [id] = connection.prepare('pragma application_id').first() ?? []
    return id === applicationId ? 'Ours' : 'AnotherApplication'
  } catch (error) {
    if (primaryCode(error) === resultCodes.notADatabase) return 'NoDatabase'
    throw error
  } finally {
    connection.close()
  }
}
