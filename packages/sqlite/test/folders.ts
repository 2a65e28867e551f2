import { must } from '@communique/fixtures'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SqliteOptions, type SqliteStore, sqliteStore } from '../src/sqliteStore.ts'

/** A folder of a test, and the stores that it opened there. */
export interface TestFolder {
  readonly path: string
  readonly at: (name: string) => string
  readonly open: (name: string, options?: SqliteOptions) => Promise<SqliteStore>
  /** Closes what was opened, and removes the folder. */
  readonly remove: () => Promise<void>
}

export const testFolder = async (): Promise<TestFolder> => {
  const path = await mkdtemp(join(tmpdir(), 'communique-sqlite-'))
  const opened: Array<SqliteStore> = []
  const at = (name: string): string => join(path, name)
  return {
    path,
    at,
    open: async (name, options) => {
      const store = must(await sqliteStore(at(name), options)())
      opened.push(store)
      return store
    },
    remove: async () => {
      for (const { close } of opened) await close()
      await rm(path, { recursive: true, force: true })
    }
  }
}

/** The content and the times of all files of a folder: equal where nothing was written. */
export const tracesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder).map((name) => {
    const file = join(folder, name)
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
    return `${name} ${statSync(file, { bigint: true }).mtimeNs} ${digest}`
  })
