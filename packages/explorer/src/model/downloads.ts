// Files of what the page shows.
import type { CalendarTask } from './today.ts'

/** A spreadsheet runs a cell that begins like a formula; a leading apostrophe makes it text (OWASP, CSV injection). */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text

const field = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Rows = ReadonlyArray<ReadonlyArray<string | number>>

/** CSV (RFC 4180), with a mark of its encoding, which spreadsheets need. */
export const csv = (columns: ReadonlyArray<string>, rows: Rows): string =>
  `\ufeff${[columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`

/** JSON: a list of objects by column. */
export const json = (columns: ReadonlyArray<string>, rows: Rows): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))),
    null,
    2
  )}\n`

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')

// RFC 5545, section 3.1: lines of at most 75 octets; a character is never cut.
const folded = (line: string): string => {
  const encoder = new TextEncoder()
  const lines: Array<string> = []
  let [part, octets] = ['', 0]
  for (const character of line) {
    const more = encoder.encode(character).length
    if (octets + more > 75) {
      lines.push(part)
      ;[part, octets] = [' ', 1]
    }
    part += character
    octets += more
  }
  return [...lines, part].join('\r\n')
}

const compact = (day: string): string => day.replaceAll('-', '')

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A calendar (RFC 5545) of what falls due; what has no day is in none. `stamp`: the day on which it is made. */
export const calendarFile = (tasks: ReadonlyArray<CalendarTask>, stamp: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//communique//explorer//EN',
    ...tasks.flatMap(({ uid, first, last, summary }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(first)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
      `SUMMARY:${escaped(summary)}`,
      'END:VEVENT'
    ]),
    'END:VCALENDAR'
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
