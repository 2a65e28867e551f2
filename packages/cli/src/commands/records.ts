import { type CooperationRecord } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, readLedger, storedEvent, writeLedger } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { unpacked } from '../store/unpacked.ts'
import { sha256 } from '../store/documentFile.ts'
import { documentsOf } from '@communique/documents'
import { historyOf, settingsFile, storeNamed, withStore } from '../store/openStore.ts'
import { type ExitCode, exitCodes, Stop, type Surroundings } from '../surroundings.ts'

interface StoreOption {
  readonly store?: string
}

/** Makes a record, and says in this folder that it is the one to work on. */
export const init = async (
  file: string,
  { organisation }: { readonly organisation?: string },
  surroundings: Surroundings
): Promise<ExitCode> => {
  const { folder, stdout } = surroundings
  const store = storeNamed(file, surroundings)
  const existed = !store.includes('://') && existsSync(store)
  await withStore(store, 'Make', async () => {})
  const settings = resolve(folder, settingsFile)
  const named = store.includes('://') ? store : relative(folder, store)
  if (!existsSync(settings))
    writeFileSync(
      settings,
      `${JSON.stringify({ store: named, ...(organisation === undefined ? {} : { organisation }) }, null, 2)}\n`
    )
  stdout(`${existed ? 'Opened' : 'Made'} ${named}. Commands in this folder work on it (${settingsFile}).\n`)
  return exitCodes.Done
}

const origin = ledgerOrigin('urn:communique:record')

/** Writes a record out as documents into a folder, which it makes; recording them in order gives an equal record. */
export const exportDocuments = async (
  { store, documents, force = false }: StoreOption & { readonly documents: string; readonly force?: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  withStore(storeNamed(store, surroundings), 'Read', async (open) => {
    const target = resolve(surroundings.folder, documents)
    if (!force && existsSync(target) && readdirSync(target).length > 0)
      throw new Stop(exitCodes.Refused, `${documents} is not empty; name another folder, or use --force.`)
    const written = documentsOf(await historyOf(open), { sha256 })
    mkdirSync(target, { recursive: true })
    const digits = String(written.length).length
    for (const [index, { source, text }] of written.entries())
      writeFileSync(resolve(target, `${String(index + 1).padStart(digits, '0')}-${source}.yaml`), text)
    surroundings.stdout(`${written.length} ${written.length === 1 ? 'document' : 'documents'} in ${documents}\n`)
    return exitCodes.Done
  })

/** Writes a record out as a ledger: one CloudEvent a line, as it can be read back. */
export const exportLedger = async (
  { store, output }: StoreOption & { readonly output?: string },
  surroundings: Surroundings
): Promise<ExitCode> =>
  withStore(storeNamed(store, surroundings), 'Read', async (open) => {
    const history = await historyOf(open)
    const stored = history.map((event: CooperationRecord) => storedEvent(event, schemaVersions))
    if (E.isLeft(origin)) throw new Stop(exitCodes.Failed, 'the origin of records is no URI reference')
    const text = [...writeLedger(stored, origin.right)].join('')
    if (output === undefined) surroundings.stdout(text)
    else {
      writeFileSync(resolve(surroundings.folder, output), text)
      surroundings.stderr(`${history.length} events written to ${output}\n`)
    }
    return exitCodes.Done
  })

/** Reads a ledger into a record. Events that are on record already stay as they are, so it can be run again. */
export const importLedger = async (
  file: string,
  { store }: StoreOption,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const path = resolve(surroundings.folder, file)
  const bytes = E.tryCatch(() => readFileSync(path), E.toError)
  if (E.isLeft(bytes)) throw new Stop(exitCodes.Failed, `${file} cannot be read: ${bytes.left.message}`)
  const text = Buffer.from(unpacked(bytes.right, file)).toString('utf8')
  let [added, known] = [0, 0]
  return withStore(storeNamed(store, surroundings), 'Write', async ({ log }) => {
    for (const line of readLedger(text, 'Stop')) {
      if (E.isLeft(line))
        throw new Stop(
          exitCodes.Failed,
          `${file} is not a ledger: ${JSON.stringify(line.left)}. ${added} events were read in before.`
        )
      const { stream, version, position: _position, ...event } = line.right.event
      const appended = await log.append(stream, [event], { type: 'AtVersion', version: version - 1 })()
      if (E.isRight(appended)) added += 1
      else if (appended.left.type === 'DuplicateEventId' && appended.left.sameContent) known += 1
      else
        throw new Stop(
          exitCodes.Refused,
          `The event “${event.id}” does not fit: ${appended.left.type}. ${added} events were read in before it; nothing after it was.`
        )
    }
    surroundings.stdout(`${added} events read in, ${known} on record already\n`)
    return exitCodes.Done
  })
}

/** Looks through a record: the file of the store, and whether every event can be read. */
export const verify = async ({ store }: StoreOption, surroundings: Surroundings): Promise<ExitCode> => {
  const name = storeNamed(store, surroundings)
  const history = await withStore(name, 'Read', historyOf)
  const faults: Array<string> = []
  if (!name.includes('://') && readFileSync(name).subarray(0, 15).toString('latin1') === 'SQLite format 3') {
    const opened = await sqliteStore(name, { readOnly: true })()
    if (E.isLeft(opened)) faults.push(JSON.stringify(opened.left))
    else {
      const found = await opened.right.integrity()()
      faults.push(...(E.isLeft(found) ? [found.left.reason] : found.right))
      await opened.right.close()
    }
  }
  for (const fault of faults) surroundings.stdout(`${fault}\n`)
  surroundings.stdout(`${history.length} events read, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`)
  return faults.length === 0 ? exitCodes.Done : exitCodes.Refused
}

/** Copies a record while it is in use, as it is at one moment. */
export const backup = async (target: string, { store }: StoreOption, surroundings: Surroundings): Promise<ExitCode> => {
  const name = storeNamed(store, surroundings)
  if (name.includes('://'))
    throw new Stop(exitCodes.Misused, 'A database server is backed up by its own tools, such as pg_dump.')
  const opened = await sqliteStore(name, {})()
  if (E.isLeft(opened)) throw new Stop(exitCodes.Failed, `${name} cannot be opened: ${opened.left.type}`)
  const copied = await opened.right.backup(resolve(surroundings.folder, target))()
  await opened.right.close()
  if (E.isLeft(copied))
    throw new Stop(
      exitCodes.Failed,
      `No backup was made: ${copied.left.type === 'FileExists' ? `${target} exists` : JSON.stringify(copied.left)}`
    )
  surroundings.stdout(`${target}\n`)
  return exitCodes.Done
}
