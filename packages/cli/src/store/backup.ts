import { either as E } from 'fp-ts'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { openFailureWords, storeKind } from './openStore.ts'
import { storeNamed } from './settings.ts'

/** Copies a record while it is in use, as it is at one moment. */
export const backup = async (
  [target = '']: ReadonlyArray<string>,
  { store }: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const name = storeNamed(store, surroundings)
  const kind = E.flatMap(storeKind)(name)
  if (E.isLeft(name)) return name
  if (E.isLeft(kind)) return kind
  const path = name.right
  if (kind.right === 'Postgres')
    return E.left(misused('A database server is backed up by its own tools, such as pg_dump.'))
  if (kind.right === 'Missing') return E.left(failed(openFailureWords(path, { type: 'NoSuchFile' })))
  if (kind.right !== 'Sqlite') return E.left(misused(`${path} is no store but a file of text; copy it.`))
  const { sqliteStore } = await import('@communique/sqlite')
  const opened = await sqliteStore(path, {})()
  if (E.isLeft(opened)) return E.left(failed(openFailureWords(path, opened.left)))
  const copied = await opened.right.backup(resolve(surroundings.folder, target))()
  await opened.right.close()
  if (E.isRight(copied)) {
    surroundings.stdout(`${target}\n`)
    return E.right(exitCodes.Done)
  }
  const { left: failure } = copied
  return E.left(
    failed(
      failure.type === 'FileExists'
        ? `No backup was made: ${target} exists.`
        : failure.type === 'LogUnavailable'
          ? `No backup was made: ${failure.reason}`
          : openFailureWords(path, failure)
    )
  )
}
