import { type ExportInPieces, together, whole } from '../pieces.ts'
import { type Exported, reporting, type Reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import { calendarDays, dayAfter } from './calendarDays.ts'
import type { CalendarItem } from './calendarItem.ts'
import { calendarItems } from './calendarItems.ts'
import { escaped, property, textProperty } from './contentLine.ts'

const compactDay = (day: string): string => day.replaceAll('-', '')

/** An instant as a date-time in UTC: `20240603T090000Z`. */
const compactInstant = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** A calendar needs a component (RFC 5545, section 3.6); one without events has its time zone. */
const onlyTimeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE'
].join('\r\n')

/**
 * Categories in lists, since some readers know the last property alone; one that is escaped has a property of its own, since
 * others take the comma after an escaped backslash for a part of the text.
 */
const categoryProperties = (categories: ReadonlyArray<string>): ReadonlyArray<string> => {
  const lists: Array<string> = []
  let isOpen = false
  for (const category of categories) {
    const text = escaped(category)
    const isPlain = text === category
    const list = isOpen && isPlain ? lists.pop() : undefined
    lists.push(list === undefined ? text : `${list},${text}`)
    isOpen = isPlain
  }
  return lists.map((list) => property('CATEGORIES', list))
}

const eventText = (item: CalendarItem, report: Reporting): string | null => {
  const { uid, date, summary, description, categories, location, sequence, stamp, status, extensions } = item
  const days = calendarDays(date)
  if (typeof days === 'string') {
    report.leaveOut(categories[0] ?? 'Event', days, uid)
    return null
  }
  if (!days.exact)
    report.approximate({ subject: uid, field: 'DTSTART', recorded: date.edtf, written: `${days.first}/${days.last}` })
  report.wrote()
  const said = days.exact ? description : [`Date: not certain, ${date.edtf} (EDTF)`, ...description]
  return [
    'BEGIN:VEVENT\r\n',
    textProperty('UID', uid),
    property('DTSTAMP', compactInstant(stamp)),
    property('DTSTART;VALUE=DATE', compactDay(days.first)),
    property('DTEND;VALUE=DATE', compactDay(dayAfter(days.last))),
    property('SEQUENCE', String(sequence)),
    property('STATUS', days.exact || status === 'CANCELLED' ? status : 'TENTATIVE'),
    property('TRANSP', 'TRANSPARENT'),
    textProperty('SUMMARY', summary),
    ...(said.length === 0 ? [] : [textProperty('DESCRIPTION', said.join('\n'))]),
    ...categoryProperties(categories),
    ...(location === null ? [] : [textProperty('LOCATION', location)]),
    textProperty('X-COMMUNIQUE-DATE;VALUE=TEXT', date.edtf),
    textProperty('X-COMMUNIQUE-BASIS;VALUE=TEXT', date.basis),
    ...Object.entries(extensions).map(([name, value]) => textProperty(`X-COMMUNIQUE-${name};VALUE=TEXT`, value)),
    'END:VEVENT\r\n'
  ].join('')
}

function* calendarPieces(items: Iterable<CalendarItem>, name: string, report: Reporting): Generator<string, void> {
  yield [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    'PRODID:-//Communique//Exchange//EN\r\n',
    'CALSCALE:GREGORIAN\r\n',
    'METHOD:PUBLISH\r\n',
    textProperty('X-WR-CALNAME', name)
  ].join('')
  let isEmpty = true
  for (const item of items) {
    const text = eventText(item, report)
    if (text === null) continue
    isEmpty = false
    yield text
  }
  if (isEmpty) yield `${onlyTimeZone}\r\n`
  yield 'END:VCALENDAR\r\n'
}

/**
 * Writes calendar items as an iCalendar object (RFC 5545): whole days with an exclusive end, lines of at most 75 octets.
 * An item without bounded days, or outside the years 0000 to 9998, is left out and reported; one on some of several days
 * stands on all of them, is `TENTATIVE`, and says so.
 */
export const writeCalendar = (items: Iterable<CalendarItem>, name: string, report: Reporting): string =>
  [...calendarPieces(items, name, report)].join('')

/** Writes a record as a calendar while it is read. */
export const calendarInPieces = (source: ExchangeSource): ExportInPieces => {
  const report = reporting()
  const name =
    source.organisation === null
      ? 'International cooperation'
      : `Cooperation of ${source.names.party(source.organisation)}`
  const pieces = function* (): Generator<string, void> {
    yield* calendarPieces(calendarItems(source), name, report)
    for (const { type, data, id } of source.views.believed)
      if (!('on' in data)) report.leaveOut(type, 'NotInThisFormat', id)
  }
  const mediaType = 'text/calendar; charset=utf-8'
  return { files: [{ name: 'cooperation.ics', mediaType, pieces: together(pieces()) }], report: report.report }
}

/**
 * Exports a record as a calendar for any calendar program: what occurred, was scheduled or holds for a period, and what
 * falls due. The identity of an event stays the same and its sequence grows through corrections, so a program that loads
 * the file again moves it; a fact that was taken back is cancelled.
 *
 * @category exchange
 * @since 0.1.0
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { exportCalendar } from '@communique/exchange/icalendar'
 * import { exchangeSource } from '@communique/exchange/formats'
 * import { must, recordStory } from '@communique/fixtures'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { files, report } = exportCalendar(exchangeSource(history))
 * assert.ok(String(files[0]?.content).includes('DTSTART;VALUE=DATE:20240530'))
 * assert.ok(report.leftOut.some(({ reason }) => reason === 'WithoutDate'))
 */
export const exportCalendar = (source: ExchangeSource): Exported => whole(calendarInPieces(source))
