import {
  calendarRows,
  cloudEventRows,
  csvRows,
  type FileMapping,
  iatiActivities,
  importActivities,
  importRows,
  type ImportSetup,
  type ImportStopped,
  readFileMapping,
  readMapping,
  type RowOutcome
} from '@communique/exchange/importing'
import { renderViolation } from '@communique/core'
import type { Validated } from '@communique/kernel'
import { commandFailureWords } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { recording } from '../documents/recording.ts'
import { progressOf } from '../output/progress.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'

const mappingAt = <Read>(path: string, name: string, read: (data: unknown) => Validated<Read>): Outcome<Read> => {
  const data = E.tryCatch(
    (): unknown => parseYaml(readFileSync(path, 'utf8')),
    (error) =>
      failed(
        `${name} cannot be read: ${error instanceof Error && !('code' in error) ? error.message : fileErrorWords(error)}`
      )
  )
  if (E.isLeft(data)) return data
  return E.mapLeft((violations: ReadonlyArray<{ readonly path: ReadonlyArray<string>; readonly rule: string }>) =>
    refused(
      `${name} is no mapping: ${violations.map(({ path, rule }) => `${path.join('.') || 'the file'} (${rule})`).join(', ')}.`
    )
  )(read(data.right))
}

/** A file that is ready to be imported, and what of it could not be read at all. */
interface Prepared {
  readonly outcomes: (setup: ImportSetup) => AsyncIterable<E.Either<ImportStopped, RowOutcome>>
  readonly faults: ReadonlyArray<string>
}

/**
 * Prepares a file by its kind: activities of IATI (`.xml`), a calendar (`.ics`), CloudEvents (`.ndjson`, `.jsonl`),
 * or else a table.
 */
const prepared = (path: string, name: string, mappingPath: string, mappingName: string): Outcome<Prepared> => {
  if (/\.xml$/i.test(path))
    return E.map((mapping: FileMapping): Prepared => ({
      outcomes: (setup) => importActivities(iatiActivities(createReadStream(path)), mapping, setup),
      faults: []
    }))(mappingAt(mappingPath, mappingName, readFileMapping))
  const mapping = mappingAt(mappingPath, mappingName, readMapping)
  if (E.isLeft(mapping)) return mapping
  if (!/\.ics$/i.test(path)) {
    const rows = /\.(ndjson|jsonl)$/i.test(path) ? cloudEventRows : csvRows
    return E.right({
      outcomes: (setup) => importRows(rows(createReadStream(path), mapping.right), mapping.right, setup),
      faults: []
    })
  }
  const text = E.tryCatch(
    () => readFileSync(path, 'utf8'),
    (error) => failed(`${name} cannot be read: ${fileErrorWords(error)}.`)
  )
  if (E.isLeft(text)) return text
  const read = calendarRows(text.right)
  if (E.isLeft(read)) return E.left(refused(`${name} is no calendar: ${read.left.found}`))
  const { rows, faults } = read.right
  return E.right({
    outcomes: (setup) => importRows(rows, mapping.right, setup),
    faults: faults.map(({ event, type, property, found }) => `event ${event}: ${type} ${property} ${found}`)
  })
}

type NotTaken = NonNullable<RowOutcome['notTaken']>[number]

const notTakenWords = (part: NotTaken): string => {
  switch (part.type) {
    case 'UnresolvedName':
      return `nobody is called “${part.name}”`
    case 'OtherTransaction':
      return `a transaction of type ${part.code} is no pledge and no disbursement`
    case 'OtherCurrency':
      return `an amount in ${part.currency ?? 'no currency'} cannot be added to the pledge`
    case 'NoAmount':
      return `“${part.found}” is no amount`
    case 'NoDonor':
      return 'it names no donor'
    case 'NoMoneyPromised':
      return 'it promises no money'
  }
}

type Fault = (RowOutcome & { readonly type: 'Unreadable' })['fault']

const faultWords = (fault: Fault): string => {
  switch (fault.type) {
    case 'UnresolvedNames':
      return fault.names
        .map(
          ({ column, name, nearest }) =>
            `nobody is called “${name}” (${column})${nearest === null ? '' : `; the nearest is “${nearest}”`}`
        )
        .join('; ')
    case 'NotXml':
      return `the file is not well formed: ${fault.message}`
    case 'NotIati':
      return `the file holds no activities of IATI, but ${fault.root}`
    case 'UnsupportedVersion':
      return `the file is of version “${fault.version}” of IATI; versions 2.x are read`
    case 'MissingElement':
      return `the activity “${fault.activity}” lacks ${fault.element}`
    case 'NotADate':
      return `“${fault.found}” (${fault.column}) is no date in a notation of the mapping`
    case 'UnknownColumn':
      return `the file has no column “${fault.column}”; a word that stands for itself is { value: ${fault.column} }`
    case 'UnknownValue':
      return `the mapping has no choice for “${fault.found}” (${fault.column})`
  }
}

const reasonOf = (outcome: RowOutcome): string => {
  switch (outcome.type) {
    case 'Refused':
      return `${outcome.command}: ${commandFailureWords(outcome.failure)}`
    case 'Invalid':
      return `${outcome.command}: ${outcome.violations.map(renderViolation).join('; ')}`
    case 'Unreadable':
      return faultWords(outcome.fault)
    case 'Repeated':
      return 'the same as an earlier row'
    case 'NothingClaimed':
      return 'no claim of the mapping applies'
    case 'Recorded':
    case 'OnRecord':
      return ''
  }
}

/** Reads a table, a calendar or activities of IATI into a record by a mapping; with `plan`, says only what would be recorded. */
export const importMapped = async (
  file: string,
  mappingFile: string,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { folder, stdout, stderr } = surroundings
  const { plan: planned = false, report, store } = options
  const ready = prepared(resolve(folder, file), file, resolve(folder, mappingFile), mappingFile)
  if (E.isLeft(ready)) return ready
  return withStore(storeNamed(store, surroundings), 'Write', surroundings, async ({ log }) => {
    const progress = progressOf(surroundings, planned ? 'Planning' : 'Importing', 'rows', null)
    const counts = new Map<string, number>()
    const notTaken: Array<RowOutcome> = []
    try {
      for await (const outcome of ready.right.outcomes({ log, planned, ...recording(options, surroundings) })) {
        if (E.isLeft(outcome)) {
          progress.end()
          return E.left(failed(`The import ended: ${outcome.left.type}. Run it again; nothing is recorded twice.`))
        }
        const { type } = outcome.right
        counts.set(type, (counts.get(type) ?? 0) + 1)
        const { row, notTaken: parts = [] } = outcome.right
        const isWhole = (type === 'Recorded' || type === 'OnRecord') && parts.length === 0
        const reasons = [reasonOf(outcome.right), ...parts.map(notTakenWords)].filter((words) => words !== '')
        if (!isWhole && report !== undefined) notTaken.push(outcome.right)
        if (!isWhole && report === undefined) stderr(`row ${row}: ${reasons.join('; ')}\n`)
        progress.advance(1)
      }
    } catch (error) {
      progress.end()
      return E.left(
        refused(`${file} cannot be read further: ${error instanceof Error ? error.message : String(error)}`)
      )
    }
    progress.end()
    for (const fault of ready.right.faults) stderr(`${fault}\n`)
    if (report !== undefined) {
      const written = E.tryCatch(
        () => writeFileSync(resolve(folder, report), `${JSON.stringify(notTaken, null, 2)}\n`),
        (error) => failed(`${report} cannot be written: ${fileErrorWords(error)}.`)
      )
      if (E.isLeft(written)) return written
    }
    const of = (...types: ReadonlyArray<string>): number =>
      types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0)
    stdout(
      `${of('Recorded')} rows ${planned ? 'to be recorded' : 'recorded'}, ${of('OnRecord')} on record already, ${of('Refused', 'Invalid')} refused, ${of('Unreadable')} unreadable, ${of('Repeated', 'NothingClaimed')} passed over\n`
    )
    return E.right(
      of('Refused', 'Invalid', 'Unreadable') + ready.right.faults.length > 0 ? exitCodes.Refused : exitCodes.Done
    )
  })
}
