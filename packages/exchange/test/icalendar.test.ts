import { commandContext, cooperationLedger, inMemoryEventLog, ledgerCommand } from '@communique/core'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { readCalendar } from '../src/icalendar/readCalendar.ts'
import { calendarItems } from '../src/icalendar/calendarItems.ts'
import { exportCalendar, writeCalendar } from '../src/icalendar/writeCalendar.ts'
import { reporting } from '../src/report.ts'
import { exchangeSource } from '../src/source.ts'
import { pythonAtHand } from './atHand.ts'
import { tenReleases } from './sources.ts'

const textOf = (source: Parameters<typeof exportCalendar>[0]): string =>
  String(exportCalendar(source).files[0]?.content)

const eventsOf = (text: string) => must(readCalendar(text)).map(must)

/** A reader that knows nothing of ours: it refuses what RFC 5545 forbids and prints each event. */
const strictReader = `
import sys, json, vobject
out = []
for calendar in vobject.readComponents(sys.stdin.read()):
    calendar.validate(raiseException=True)
    for event in getattr(calendar, 'vevent_list', []):
        event.validate(raiseException=True)
        out.append([event.uid.value, str(event.dtstart.value), str(event.dtend.value), event.summary.value, event.sequence.value, event.status.value])
print(json.dumps(out))
`
const python = pythonAtHand('vobject', 'iCalendar by a strict reader of its own')
const isStrictAtHand = python !== null

const strictly = (text: string): ReadonlyArray<ReadonlyArray<string>> => JSON.parse(python?.(strictReader, text) ?? '')

const recorded = async (...steps: ReadonlyArray<object>) => {
  const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
  for (const [at, command] of steps.entries()) {
    const context = commandContext({
      commandId: `event-${at + 1}`,
      recordedAt: `2024-06-0${at + 1}T09:00:00.000Z`,
      recordedBy: 'office',
      correlationId: 'calendar'
    })
    must(await ledger.record(must(ledgerCommand(command as never)), must(context))())
  }
  return exchangeSource(must(await ledger.history()()))
}

const on = (edtf: string) => ({ edtf, basis: 'Stated', words: null, note: null })
const visit = (edtf: string) => ({
  visitId: 'tashkent',
  visitor: 'us',
  participants: [],
  unnamed: 'a delegation; two, or more',
  to: 'UZ',
  on: on(edtf)
})
const stream = 'visit/tashkent'
const corrected = (edtf: string) => ({
  type: 'CorrectEvent',
  data: {
    stream,
    corrects: 'event-1',
    content: { type: 'VisitPaid', data: visit(edtf) },
    reason: 'Dated by a later source'
  }
})
const takenBack = { type: 'RetractEvent', data: { stream, retracts: 'event-1', reason: 'It did not take place' } }
const paid = (edtf: string) => ({ type: 'RecordVisit', data: visit(edtf) })

describe('the ten releases as a calendar', async () => {
  const source = await tenReleases()
  const text = textOf(source)
  const events = eventsOf(text)

  it('has categories in one list, but for those that are escaped, in their order', () => {
    const categories = ['VisitPaid', 'Culture', 'Water, soil', 'Trade', 'Ports']
    const [item] = calendarItems(source)
    if (item === undefined) throw new Error('no item')
    const written = writeCalendar([{ ...item, categories }], 'One', reporting())
    expect(written.match(/^CATEGORIES:.*$/gm)).toEqual([
      'CATEGORIES:VisitPaid,Culture',
      String.raw`CATEGORIES:Water\, soil`,
      'CATEGORIES:Trade,Ports'
    ])
    expect(eventsOf(written).map((event) => event.categories)).toEqual([categories])
  })

  it('has both meetings of 30 May 2024, which end before the day after', () => {
    const meetings = events.filter(({ categories, first }) => categories[0] === 'MeetingHeld' && first === '2024-05-30')
    expect(meetings.map(({ first, last, status, date }) => [first, last, status, date])).toEqual([
      ['2024-05-30', '2024-05-30', 'CONFIRMED', '2024-05-30'],
      ['2024-05-30', '2024-05-30', 'CONFIRMED', '2024-05-30']
    ])
    expect(text).toContain('DTSTART;VALUE=DATE:20240530\r\nDTEND;VALUE=DATE:20240531\r\n')
  })

  it('says of every date in bounds that it is approximate, and firms up nothing', () => {
    const { report } = exportCalendar(source)
    const approximate = new Set(report.approximations.map(({ subject }) => subject))
    expect(approximate.size).toBeGreaterThan(0)
    for (const { uid, status, description } of events)
      if (approximate.has(uid)) {
        expect(['TENTATIVE', 'CANCELLED']).toContain(status)
        expect(description).toMatch(/^Date: not certain, /)
      }
    expect(events.length).toBe(report.written)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('names what has no day, and all that is no event of a calendar', () => {
    const { leftOut } = exportCalendar(source).report
    expect(leftOut).toContainEqual(expect.objectContaining({ kind: 'PartyRegistered', reason: 'NotInThisFormat' }))
    expect(leftOut.some(({ reason }) => reason === 'WithoutDate')).toBe(true)
  })

  it.skipIf(!isStrictAtHand)('is read the same by a second, strict reader', () => {
    expect(
      strictly(text).map(([uid, start, , summary, sequence, status]) => [uid, start, summary, sequence, status])
    ).toEqual(
      events.map(({ uid, first, summary, sequence, status }) => [uid, first, summary, String(sequence), status])
    )
  })
})

describe('a visit in the calendar', () => {
  it('moves when it is corrected, and stays one event', async () => {
    const before = eventsOf(textOf(await recorded(paid('2024-05-30'))))
    const after = eventsOf(textOf(await recorded(paid('2024-05-30'), corrected('2024-05-31'))))
    expect(before.map(({ uid, first, sequence }) => [uid, first, sequence])).toEqual([
      ['event-1.occurred@urn:communique:record', '2024-05-30', 0]
    ])
    expect(after.map(({ uid, first, sequence }) => [uid, first, sequence])).toEqual([
      ['event-1.occurred@urn:communique:record', '2024-05-31', 1]
    ])
  })

  it('is cancelled when it is taken back, with the day that it had', async () => {
    const source = await recorded(paid('2024-05-30'), corrected('2024-05-31'), takenBack)
    expect(eventsOf(textOf(source)).map(({ first, sequence, status }) => [first, sequence, status])).toEqual([
      ['2024-05-31', 2, 'CANCELLED']
    ])
  })

  it.each([
    ['2024-05-30/2024-06-01', '2024-05-30', '2024-06-01', 'TENTATIVE'],
    ['{2024-05-30..2024-06-01}', '2024-05-30', '2024-06-01', 'CONFIRMED'],
    ['2024-02', '2024-02-01', '2024-02-29', 'TENTATIVE'],
    ['2023-12-31', '2023-12-31', '2023-12-31', 'CONFIRMED'],
    ['2024-05-30~', '2024-05-30', '2024-05-30', 'TENTATIVE']
  ])('of %s stands from %s to %s', async (edtf, first, last, status) => {
    const [event] = eventsOf(textOf(await recorded(paid(edtf))))
    expect(event).toMatchObject({ first, last, status, date: edtf })
  })

  it.each([
    ['2024-05-30/..', 'WithoutDate'],
    ['Y20240', 'YearOutOfRange'],
    ['-0044', 'YearOutOfRange']
  ])('of %s is left out: %s', async (edtf, reason) => {
    const { report, files } = exportCalendar(await recorded(paid(edtf)))
    expect(report.leftOut).toEqual([
      { kind: 'VisitPaid', reason, subjects: ['event-1.occurred@urn:communique:record'] }
    ])
    expect(eventsOf(String(files[0]?.content))).toEqual([])
  })
})

describe('an empty record', () => {
  it('is a calendar that readers accept', () => {
    const text = textOf(exchangeSource([]))
    expect(eventsOf(text)).toEqual([])
    if (isStrictAtHand) expect(strictly(text)).toEqual([])
  })
})

describe('broken calendars', () => {
  const [begin, end] = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//c//EN\r\nBEGIN:VEVENT\r\n',
    '\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
  ]
  const stamp = 'DTSTAMP:20240603T090000Z\r\n'
  it.each([
    ['month 13', `UID:1\r\n${stamp}DTSTART;VALUE=DATE:20241310`, 'NotADate', 'DTSTART'],
    ['30 February', `UID:1\r\n${stamp}DTSTART;VALUE=DATE:20240230`, 'NotADate', 'DTSTART'],
    ['no identity', `${stamp}DTSTART;VALUE=DATE:20240610`, 'MissingProperty', 'UID'],
    ['two identities', `UID:1\r\nUID:2\r\n${stamp}DTSTART;VALUE=DATE:20240610`, 'RepeatedProperty', 'UID'],
    [
      'an end before the start',
      `UID:1\r\n${stamp}DTSTART;VALUE=DATE:20240610\r\nDTEND;VALUE=DATE:20240601`,
      'EndsBeforeStart',
      'DTEND'
    ]
  ])('are refused event by event: %s', (_name, body, type, property) => {
    expect(must(readCalendar(begin + body + end))).toMatchObject([E.left({ type, property, event: 1 })])
  })

  it.each(['', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n', begin, 'id,title\r\n'])(
    'are no calendar: %j',
    (text) => {
      expect(readCalendar(text)).toMatchObject(E.left({ type: 'NotICalendar' }))
    }
  )

  it.skipIf(!isStrictAtHand)('are refused by the strict reader, too', () => {
    for (const body of [`UID:1\r\n${stamp}DTSTART;VALUE=DATE:20241310`, `${stamp}DTSTART;VALUE=DATE:20240610`])
      expect(() => strictly(begin + body + end)).toThrow(/Error/)
  })
})

describe('a calendar of another program', () => {
  it('is read by the day of its own time zone, with its guests', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//x//EN',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTAMP:20240603T090000Z',
      'DTSTART;TZID=Asia/Tashkent:20240530T230000',
      'DTEND;TZID=Asia/Tashkent:20240531T000000',
      'SUMMARY:Meeting\\, with the min',
      ' ister',
      'ORGANIZER;CN=Our Centre:mailto:us@example.org',
      'ATTENDEE;CN=Ministry of Culture:mailto:ministry@example.org',
      'ATTENDEE:mailto:guest@example.org',
      'RRULE:FREQ=YEARLY',
      'END:VEVENT',
      'END:VCALENDAR',
      ''
    ].join('\r\n')
    expect(eventsOf(text)).toMatchObject([
      {
        first: '2024-05-30',
        last: '2024-05-30',
        summary: 'Meeting, with the minister',
        organiser: 'Our Centre',
        attendees: ['Ministry of Culture', 'guest@example.org'],
        recurs: true
      }
    ])
  })
})
