import {
  calendarRows,
  csvRows,
  importRows,
  type Mapping,
  readMapping,
  type Row,
  type RowOutcome
} from '@communique/exchange/importing'
import { renderViolation } from '@communique/core'
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

const mappingAt = (path: string, name: string): Outcome<Mapping> => {
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
  )(readMapping(data.right))
}

/** The rows of a file, and what of it could not be read at all. */
interface Rows {
  readonly rows: AsyncIterable<Row> | Iterable<Row>
  readonly faults: ReadonlyArray<string>
}

const rowsAt = (path: string, name: string, mapping: Mapping): Outcome<Rows> => {
  if (!/\.ics$/i.test(path)) return E.right({ rows: csvRows(createReadStream(path), mapping), faults: [] })
  const text = E.tryCatch(
    () => readFileSync(path, 'utf8'),
    (error) => failed(`${name} cannot be read: ${fileErrorWords(error)}.`)
  )
  if (E.isLeft(text)) return text
  const read = calendarRows(text.right)
  return E.isLeft(read)
    ? E.left(refused(`${name} is no calendar: ${read.left.found}`))
    : E.right({
        rows: read.right.rows,
        faults: read.right.faults.map(
          ({ event, type, property, found }) => `event ${event}: ${type} ${property} ${found}`
        )
      })
}

const reasonOf = (outcome: RowOutcome): string => {
  switch (outcome.type) {
    case 'Refused':
      return `${outcome.command}: ${commandFailureWords(outcome.failure)}`
    case 'Invalid':
      return `${outcome.command}: ${outcome.violations.map(renderViolation).join('; ')}`
    case 'Unreadable': {
      const { fault } = outcome
      if (fault.type !== 'UnresolvedNames')
        return `${fault.type}: ${fault.column}${'found' in fault ? ` has “${fault.found}”` : ''}`
      return fault.names
        .map(
          ({ column, name, nearest }) =>
            `nobody is called “${name}” (${column})${nearest === null ? '' : `; the nearest is “${nearest}”`}`
        )
        .join('; ')
    }
    case 'Repeated':
      return 'the same as an earlier row'
    case 'NothingClaimed':
      return 'no claim of the mapping applies'
    case 'Recorded':
    case 'OnRecord':
      return ''
  }
}

/** Reads a file of rows into a record by a mapping; with `plan`, says only what would be recorded. */
export const importMapped = async (
  file: string,
  mappingFile: string,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { folder, stdout, stderr } = surroundings
  const { plan: planned = false, report, store } = options
  const mapping = mappingAt(resolve(folder, mappingFile), mappingFile)
  if (E.isLeft(mapping)) return mapping
  const rows = rowsAt(resolve(folder, file), file, mapping.right)
  if (E.isLeft(rows)) return rows
  return withStore(storeNamed(store, surroundings), 'Write', surroundings, async ({ log }) => {
    const progress = progressOf(surroundings, planned ? 'Planning' : 'Importing', 'rows', null)
    const counts = new Map<string, number>()
    const notTaken: Array<RowOutcome> = []
    try {
      for await (const outcome of importRows(rows.right.rows, mapping.right, {
        log,
        planned,
        ...recording(options, surroundings)
      })) {
        if (E.isLeft(outcome)) {
          progress.end()
          return E.left(failed(`The import ended: ${outcome.left.type}. Run it again; nothing is recorded twice.`))
        }
        const { type } = outcome.right
        counts.set(type, (counts.get(type) ?? 0) + 1)
        if (type !== 'Recorded' && type !== 'OnRecord') {
          if (report !== undefined) notTaken.push(outcome.right)
          else stderr(`row ${outcome.right.row}: ${reasonOf(outcome.right)}\n`)
        }
        progress.advance(1)
      }
    } catch (error) {
      progress.end()
      return E.left(
        refused(`${file} cannot be read further: ${error instanceof Error ? error.message : String(error)}`)
      )
    }
    progress.end()
    for (const fault of rows.right.faults) stderr(`${fault}\n`)
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
      of('Refused', 'Invalid', 'Unreadable') + rows.right.faults.length > 0 ? exitCodes.Refused : exitCodes.Done
    )
  })
}
