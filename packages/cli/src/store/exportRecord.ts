import { schemaVersions } from '@communique/core/advanced'
import { documentsOf } from '@communique/documents'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { either as E } from 'fp-ts'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { resolve } from 'node:path'
import { progressOf } from '../output/progress.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { sha256 } from './documentFile.ts'
import { historyOf } from './history.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'

/** Writes a record out as documents into a folder, which it makes; recording them in order gives an equal record. */
const exportDocuments = (documents: string, { store, force = false }: Options, surroundings: Surroundings) =>
  withStore(storeNamed(store, surroundings), 'Read', surroundings, async (open): Promise<Outcome<ExitCode>> => {
    const target = resolve(surroundings.folder, documents)
    const history = await historyOf(open, surroundings)
    if (E.isLeft(history)) return history
    return E.flatten(
      E.tryCatch(
        (): Outcome<ExitCode> => {
          if (!force && existsSync(target) && readdirSync(target).length > 0)
            return E.left(refused(`${documents} is not empty; name another folder, or use --force.`))
          const written = documentsOf(history.right, { sha256 })
          mkdirSync(target, { recursive: true })
          const digits = String(written.length).length
          for (const [index, { source, text }] of written.entries())
            writeFileSync(resolve(target, `${String(index + 1).padStart(digits, '0')}-${source}.yaml`), text)
          surroundings.stdout(`${written.length} ${written.length === 1 ? 'document' : 'documents'} in ${documents}\n`)
          return E.right(exitCodes.Done)
        },
        (error) => failed(`${documents} cannot be written: ${fileErrorWords(error)}.`)
      )
    )
  })

const origin = ledgerOrigin('urn:communique:record')

/** Lines that are written together. */
const batch = 1000

/** Writes a record out as a ledger: one CloudEvent a line, as it can be read back. A file is there whole, or not at all. */
const exportLedger = ({ store, output }: Options, surroundings: Surroundings) =>
  withStore(storeNamed(store, surroundings), 'Read', surroundings, async (open): Promise<Outcome<ExitCode>> => {
    const history = await historyOf(open, surroundings)
    if (E.isLeft(history)) return history
    if (E.isLeft(origin)) return E.left(failed('the origin of records is no URI reference'))
    const lines = writeLedger(
      history.right.map((event) => storedEvent(event, schemaVersions)),
      origin.right
    )
    const progress = progressOf(surroundings, 'Writing', 'events', history.right.length)
    const write = (to: (text: string) => void): void => {
      let pending: Array<string> = []
      for (const line of lines) {
        pending.push(line)
        if (pending.length < batch) continue
        to(pending.join(''))
        progress.advance(pending.length)
        pending = []
      }
      if (pending.length > 0) to(pending.join(''))
      progress.end()
    }
    if (output === undefined) {
      write(surroundings.stdout)
      return E.right(exitCodes.Done)
    }
    const target = resolve(surroundings.folder, output)
    const unfinished = `${target}.unfinished`
    const written = E.tryCatch(
      () => {
        const file = openSync(unfinished, 'w')
        try {
          write((text) => writeSync(file, text))
        } finally {
          closeSync(file)
        }
        renameSync(unfinished, target)
      },
      (error) => failed(`${output} cannot be written: ${fileErrorWords(error)}.`)
    )
    if (E.isLeft(written)) {
      rmSync(unfinished, { force: true })
      return written
    }
    surroundings.stderr(`${history.right.length} events written to ${output}\n`)
    return E.right(exitCodes.Done)
  })

/** Writes a record out: as a ledger, as documents into a folder, or in a format of the field. */
export const exportRecord = async (
  _operands: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  if (options.documents !== undefined) return exportDocuments(options.documents, options, surroundings)
  if (options.format === undefined || options.format === 'ledger') return exportLedger(options, surroundings)
  // The formats are loaded where they are asked for, so that a ledger is written at once.
  const { exportTo } = await import('./exportTo.ts')
  return exportTo(options.format, options, surroundings)
}
