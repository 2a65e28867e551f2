import { closeSync, openSync, readSync } from 'node:fs'
import { applicationId } from './migrations.ts'

/** How a file that is there begins. */
export type FileKind = 'Empty' | 'Ours' | 'AnotherApplication' | 'NoDatabase'

const magic = 'SQLite format 3\0'

/**
 * Tells by its first bytes whether a file is one of ours, before SQLite touches it: opening the database of another
 * application might change it (https://sqlite.org/fileformat.html).
 */
export const fileKind = (path: string): FileKind => {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    const size = readSync(file, header, 0, header.length, 0)
    if (size === 0) return 'Empty'
    if (size < header.length || header.toString('latin1', 0, magic.length) !== magic) return 'NoDatabase'
  } finally {
    closeSync(file)
  }
  return header.readUInt32BE(68) === applicationId ? 'Ours' : 'AnotherApplication'
}
