import { schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, storedEvent, type StoredEvent, writeLedger } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, type Stop, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { historyPages } from './history.ts'
import { type OpenStore, withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'

/** Writes a log a page at a time, so that the memory in use does not grow with the record. */
interface LogWriter {
  readonly page: (events: ReadonlyArray<StoredEvent>) => string
  /** The end of the file. */
  readonly rest: () => string
}

const origin = ledgerOrigin('urn:communique:record')

const writers = {
  ledger: async (): Promise<Outcome<LogWriter>> =>
    E.isLeft(origin)
      ? E.left(failed('the origin of records is no URI reference'))
      : E.right({ page: (events) => [...writeLedger(events, origin.right)].join(''), rest: () => '' }),
  'log-csv': async (): Promise<Outcome<LogWriter>> => {
    const { logCsvWriter } = await import('@communique/exchange/csv')
    const { push, rest } = logCsvWriter()
    return E.right({ page: (events) => events.map(push).join(''), rest })
  }
}

/** A form of the log as it was recorded, in one file. */
export type LogFormat = keyof typeof writers

/** Recognises the formats of a log that is written as it is read. */
export const isLogFormat = (name: string): name is LogFormat => Object.hasOwn(writers, name)

/** Writes every page and the end. @returns the number of events. */
const writeLog = async (
  open: OpenStore,
  { page: written, rest }: LogWriter,
  surroundings: Surroundings,
  write: (text: string) => void
): Promise<Outcome<number>> => {
  let count = 0
  for await (const page of historyPages(open, surroundings, null, 'Writing')) {
    if (E.isLeft(page)) return page
    write(written(page.right.map((event) => storedEvent(event, schemaVersions))))
    count += page.right.length
  }
  write(rest())
  return E.right(count)
}

/** Writes a file that is there whole, or not at all. */
const inFile = async <A>(
  path: string,
  name: string,
  use: (write: (text: string) => void) => Promise<Outcome<A>>
): Promise<Outcome<A>> => {
  const unfinished = `${path}.unfinished`
  const failure = (error: unknown): Stop => failed(`${name} cannot be written: ${fileErrorWords(error)}.`)
  const attempt = async (): Promise<Outcome<A>> => {
    try {
      const file = openSync(unfinished, 'w')
      try {
        const done = await use((text) => writeSync(file, text))
        if (E.isRight(done)) renameSync(unfinished, path)
        return done
      } finally {
        closeSync(file)
      }
    } catch (error) {
      return E.left(failure(error))
    }
  }
  const done = await attempt()
  if (E.isLeft(done)) rmSync(unfinished, { force: true })
  return done
}

/**
 * Writes the log of a record as it is read: as a ledger, one CloudEvent a line, as it can be read back, or as a table. A
 * file is there whole, or not at all.
 */
export const exportLog = (format: LogFormat, { store, output }: Options, surroundings: Surroundings) =>
  withStore(storeNamed(store, surroundings), 'Read', surroundings, async (open): Promise<Outcome<ExitCode>> => {
    const writer = await writers[format]()
    if (E.isLeft(writer)) return writer
    const write = (to: (text: string) => void) => writeLog(open, writer.right, surroundings, to)
    if (output === undefined) return E.map((): ExitCode => exitCodes.Done)(await write(surroundings.stdout))
    const count = await inFile(resolve(surroundings.folder, output), output, write)
    if (E.isLeft(count)) return count
    surroundings.stderr(`${count.right} events written to ${output}\n`)
    return E.right(exitCodes.Done)
  })
