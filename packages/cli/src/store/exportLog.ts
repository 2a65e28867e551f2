import { schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, storedEvent, type StoredEvent, writeLedger } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { historyPages } from './history.ts'
import { type OpenStore, withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'
import { inFile, writeWhole } from './wholeFile.ts'

/** Writes a log a page at a time, so that the memory in use does not grow with the record. */
interface LogWriter {
  readonly page: (events: ReadonlyArray<StoredEvent>) => string
  /** The end of the file. */
  readonly rest: () => string
}

type Origin = Parameters<typeof writeLedger>[1]

const writers = {
  ledger: async (origin: Origin): Promise<LogWriter> => ({
    page: (events) => [...writeLedger(events, origin)].join(''),
    rest: () => ''
  }),
  'log-csv': async (): Promise<LogWriter> => {
    const { logCsvWriter } = await import('@communique/exchange/csv')
    const { push, rest } = logCsvWriter()
    return { page: (events) => events.map(push).join(''), rest }
  },
  cloudevents: async (origin: Origin): Promise<LogWriter> => {
    const { cloudEventsBatchWriter } = await import('@communique/exchange/cloudevents')
    const { push, rest } = cloudEventsBatchWriter(origin)
    return { page: (events) => events.map(push).join(''), rest }
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

/**
 * Writes the log of a record as it is read: as a ledger, one CloudEvent a line, as it can be read back, as one batch of
 * CloudEvents, or as a table. A file is there whole, or not at all. Nothing is left out.
 */
export const exportLog = (format: LogFormat, options: Options, surroundings: Surroundings) =>
  withStore(storeNamed(options.store, surroundings), 'Read', surroundings, async (open): Promise<Outcome<ExitCode>> => {
    const { output, report, uri = 'urn:communique:record' } = options
    const origin = ledgerOrigin(uri)
    if (E.isLeft(origin)) return E.left(misused(`“${uri}” is no URI reference.`))
    const writer = await writers[format](origin.right)
    const write = (to: (text: string) => void) => writeLog(open, writer, surroundings, to)
    const written =
      output === undefined
        ? await write(surroundings.stdout)
        : await inFile(resolve(surroundings.folder, output), output, write)
    if (E.isLeft(written)) return written
    if (output !== undefined) surroundings.stderr(`${written.right} events written to ${output}\n`)
    if (report === undefined) return E.right(exitCodes.Done)
    const reported = `${JSON.stringify({ written: written.right, leftOut: [], approximations: [] }, null, 2)}\n`
    const done = await writeWhole(resolve(surroundings.folder, report), report, [reported])
    return E.isLeft(done) ? done : E.right(exitCodes.Done)
  })
