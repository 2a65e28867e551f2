import { either as E } from 'fp-ts'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { failed, misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { inputPath } from './inputPath.ts'

/** The file in which a folder says which record it works on. */
export const settingsFile = 'communique.json'

/** The settings of a folder about the record it works on. */
export interface Settings {
  readonly store: string
  /** The party that keeps the record, by its identifier. */
  readonly organisation: string | null
}

/** The settings of a folder, or of the nearest folder above that has some; null where none has. */
export const settingsOf = (folder: string): Outcome<Settings | null> => {
  for (let at = folder; ; at = dirname(at)) {
    const path = resolve(at, settingsFile)
    if (existsSync(path)) {
      const read = E.tryCatch(() => JSON.parse(readFileSync(path, 'utf8')) as Partial<Settings> | null, E.toError)
      if (E.isLeft(read) || typeof read.right?.store !== 'string')
        return E.left(
          failed(`${path} is not a settings file: it names no store. Mend it, or run "communique init" again.`)
        )
      const { store, organisation = null } = read.right
      return E.right({ store: store.includes('://') ? store : resolve(at, store), organisation })
    }
    if (dirname(at) === at) return E.right(null)
  }
}

/** The organisation that keeps the record of a folder, by its identifier; null where the folder names none. */
export const organisationOfFolder = (folder: string): Outcome<string | null> =>
  E.map((settings: Settings | null) => settings?.organisation ?? null)(settingsOf(folder))

/** The store that a command works on: the one named, that of the environment, or that of the folder. */
export const storeNamed = (named: string | undefined, { env, folder }: Surroundings): Outcome<string> => {
  const settled = (store: string): string => (store.includes('://') ? store : inputPath(store, folder))
  const store = named ?? env['COMMUNIQUE_STORE']
  if (store !== undefined && store !== '') return E.right(settled(store))
  const settings = settingsOf(folder)
  if (E.isLeft(settings)) return settings
  return settings.right === null
    ? E.left(misused('No record is named. Make one with "communique init office.db", or name one with --store.'))
    : E.right(settings.right.store)
}
