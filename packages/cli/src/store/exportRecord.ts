import { documentsOf } from '@communique/documents'
import { either as E } from 'fp-ts'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { exportLog, isLogFormat } from './exportLog.ts'
import { historyOf } from './history.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'
import { sha256 } from './textFile.ts'

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

/** Writes a record out: as a ledger, as documents into a folder, or in a format of the field. */
export const exportRecord = async (
  _operands: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  if (options.documents !== undefined) return exportDocuments(options.documents, options, surroundings)
  const { format = 'ledger' } = options
  if (isLogFormat(format)) return exportLog(format, options, surroundings)
  // The formats are loaded where they are asked for, so that a ledger is written at once.
  const { exportTo } = await import('./exportTo.ts')
  return exportTo(format, options, surroundings)
}
