import { must } from '@communique/fixtures'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SqliteOptions, type SqliteStore, sqliteStore } from '../src/sqliteStore.ts'

/** A folder of a test, and the stores that it opened there. */
export interface TestFolder {
  readonly path: string
  readonly at: (name: string) => string
  readonly open: (name: string, options?: SqliteOptions) => Promise<SqliteStore>
  /** Writes a file as it was left behind an hour ago. */
  readonly leave: (name: string) => Promise<void>
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
    leave: async (name) => {
      const hourAgo = new Date(Date.now() - 3_600_000)
      await writeFile(at(name), 'incomplete')
      await utimes(at(name), hourAgo, hourAgo)
    },
    remove: async () => {
      for (const { close } of opened) await close()
      await rm(path, { recursive: true, force: true })
    }
  }
}

/**
 * The content and the times of all files of a folder: equal where nothing was written. Another process reads them, since
 * reading a file here would give up the locks that SQLite has on it.
 */
export const tracesIn = (folder: string): ReadonlyArray<string> =>
  inAnotherProcess(
    `
    const { createHash } = require('node:crypto')
    const { readdirSync, readFileSync, statSync } = require('node:fs')
    for (const name of readdirSync('.'))
      console.log(name, statSync(name, { bigint: true }).mtimeNs, createHash('sha256').update(readFileSync(name)).digest('hex'))
  `,
    folder
  )
    .trimEnd()
    .split('\n')

/** Copies files of a folder, even those in use. */
export const copyInUse = (folder: string, ...copies: ReadonlyArray<readonly [from: string, to: string]>): void => {
  inAnotherProcess(`for (const each of ${JSON.stringify(copies)}) require('node:fs').copyFileSync(...each)`, folder)
}

const inAnotherProcess = (script: string, cwd: string): string =>
  execFileSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8' })
