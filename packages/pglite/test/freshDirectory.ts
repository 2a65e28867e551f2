import { must } from '@communique/fixtures'
import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pgliteDatabase } from '../src/pgliteDatabase.ts'

const newDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'communique-pglite-'))

const makeTemplate = async (): Promise<string> => {
  const home = await newDirectory()
  process.on('exit', () => rmSync(home, { recursive: true, force: true }))
  // It is made where it is missing.
  const directory = join(home, 'template')
  await must(await pgliteDatabase(directory)()).close()
  return directory
}

let template: Promise<string> | null = null

/** A directory with an empty database: a copy of one, since making one takes seconds. */
export const freshDirectory = async (): Promise<string> => {
  template ??= makeTemplate()
  const directory = await newDirectory()
  await cp(await template, directory, { recursive: true })
  return directory
}
