import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

const isDocument = (path: string): boolean => ['.yaml', '.yml'].includes(extname(path).toLowerCase())

/** The documents at a path, a file or a folder, in the order of their names; null where it is neither. */
export const documentsAt = (path: string): ReadonlyArray<string> | null => {
  if (!statSync(path).isDirectory()) return isDocument(path) ? [path] : null
  return readdirSync(path)
    .filter(isDocument)
    .toSorted()
    .map((name) => join(path, name))
}
