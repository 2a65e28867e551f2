import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The identity of a file: its number and its time of creation, which a copy does not share and a renamed file keeps. */
const identityOf = async (path: string): Promise<string> => {
  const { ino, birthtimeNs } = await stat(path, { bigint: true })
  return `${ino.toString(36)}-${birthtimeNs.toString(36)}`
}

/**
 * The identity of the files in a directory, kept in a mark beside PostgreSQL's own: a directory that was copied, or whose
 * files were replaced by a copy, gets another one. A snapshot of the whole disk keeps it.
 *
 * The mark names the file of PostgreSQL that is written in place from its creation on.
 */
export const originOf = async (directory: string): Promise<string> => {
  const mark = join(directory, 'mark')
  const identity = await identityOf(join(directory, 'data', 'global', 'pg_control'))
  const [origin = '', marked = ''] = (await readFile(mark, 'utf8').catch(() => '')).split(' ')
  if (origin !== '' && marked === identity) return origin
  const fresh = randomUUID()
  await writeFile(mark, `${fresh} ${identity}`)
  return fresh
}
