import { either as E } from 'fp-ts'
import { existsSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { withStore } from './openStore.ts'
import { settingsFile, storeNamed } from './settings.ts'

/** Makes a record, and says in this folder that it is the one to work on. */
export const init = async (
  [file = '']: ReadonlyArray<string>,
  { organisation }: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { folder, stdout } = surroundings
  const store = storeNamed(file, surroundings)
  if (E.isLeft(store)) return store
  const isServer = store.right.includes('://')
  const existed = !isServer && existsSync(store.right)
  const made = await withStore(store, 'Make', surroundings, async () => E.right(null))
  if (E.isLeft(made)) return made
  const settings = resolve(folder, settingsFile)
  const named = isServer ? store.right : relative(folder, store.right)
  const content = { store: named, ...(organisation === undefined ? {} : { organisation }) }
  return E.tryCatch(
    () => {
      const isNew = !existsSync(settings)
      if (isNew) writeFileSync(settings, `${JSON.stringify(content, null, 2)}\n`)
      stdout(
        isNew
          ? `${existed ? 'Opened' : 'Made'} ${named}. Commands in this folder work on it (${settingsFile}).\n`
          : `${existed ? 'Opened' : 'Made'} ${named}. ${settingsFile} was there already and stays as it is.\n`
      )
      return exitCodes.Done
    },
    (error) => failed(`${settingsFile} cannot be written: ${fileErrorWords(error)}.`)
  )
}
