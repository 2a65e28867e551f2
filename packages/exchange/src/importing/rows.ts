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
