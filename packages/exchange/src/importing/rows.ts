import { parse as parseStream } from 'csv-parse'
import { either as E } from 'fp-ts'
import { type CalendarEvent, type CalendarFault, readCalendar } from '../icalendar/readCalendar.ts'
import type { Mapping } from './mapping.ts'
import type { Row } from './rowReader.ts'

/**
 * Reads the rows of a CSV file as they come, under the names of its header or of the mapping. A file that is no CSV ends the
 * iteration with the error of the reader.
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array | string>,
  { delimiter, columns }: Mapping
): AsyncGenerator<Row, void> {
  const parser = parseStream({
    bom: true,
    delimiter,
    columns: columns === null ? true : [...columns],
    skip_empty_lines: true,
    relax_column_count: false
  })
  const feeding = (async () => {
    for await (const chunk of chunks)
      if (!parser.write(chunk)) await new Promise((resume) => parser.once('drain', resume))
    parser.end()
  })().catch((error: unknown) => parser.destroy(error instanceof Error ? error : new Error(String(error))))
  for await (const row of parser) yield row as Row // of texts, under the names of columns
  await feeding
}

/** The values of an event as cells: one a field, by its path with dots; lists of texts are joined by semicolons. */
const cellsOf = (value: unknown, path: string, cells: Record<string, string>): void => {
  if (Array.isArray(value)) {
    const isFlat = value.every((member) => typeof member !== 'object')
    cells[path] = isFlat ? value.join(';') : JSON.stringify(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, member] of Object.entries(value))
      cellsOf(member, path === '' ? field : `${path}.${field}`, cells)
  } else if (path !== '') cells[path] = value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * Reads CloudEvents of another system, one a line in the structured form of JSON, as rows: the attributes under their names,
 * the fields of the data as `data.place.city`. With the columns of the mapping, a field that an event lacks is an empty cell. A
 * line that is no CloudEvent ends the iteration with an error that names it.
 *
 * @category exchange
 * @since 0.2.0
 */
export async function* cloudEventRows(
  chunks: AsyncIterable<Uint8Array | string>,
  { columns }: Pick<Mapping, 'columns'>
): AsyncGenerator<Row, void> {
  const empty = Object.fromEntries((columns ?? []).map((column) => [column, '']))
  let at = 0
  for await (const line of linesOf(chunks)) {
    at += 1
    if (line.trim() === '') continue
    const event = E.tryCatch((): unknown => JSON.parse(line), E.toError)
    if (E.isLeft(event)) throw new Error(`line ${at} is no JSON: ${event.left.message}`)
    const cells: Record<string, string> = { ...empty }
    cellsOf(event.right, '', cells)
    const lacking = ['specversion', 'id', 'source', 'type'].find((attribute) => (cells[attribute] ?? '') === '')
    if (lacking !== undefined) throw new Error(`line ${at} is no CloudEvent: it has no ${lacking}`)
    yield cells
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** The columns of a calendar as rows: a mapping names these. */
export const calendarColumns = [
  'uid',
  'date',
  'first',
  'last',
  'summary',
  'description',
  'location',
  'status',
  'organiser',
  'attendees',
  'recurs'
] as const

/** The events of a calendar as rows, and the faults of those that cannot be read. Guests are joined by semicolons. */
export const calendarRows = (
  text: string
): E.Either<CalendarFault, { readonly rows: ReadonlyArray<Row>; readonly faults: ReadonlyArray<CalendarFault> }> =>
  E.map((events: ReadonlyArray<E.Either<CalendarFault, CalendarEvent>>) => ({
    rows: events.flatMap((event) => {
      if (E.isLeft(event)) return []
      const { uid, date, first, last, summary, description, location, status, organiser, attendees, recurs } =
        event.right
      return [
        {
          uid,
          date,
          first,
          last,
          summary: summary ?? '',
          description: description ?? '',
          location: location ?? '',
          status: status ?? '',
          organiser: organiser ?? '',
          attendees: attendees.join(';'),
          recurs: String(recurs)
        }
      ]
    }),
    faults: events.flatMap((event) => (E.isLeft(event) ? [event.left] : []))
  }))(readCalendar(text))
