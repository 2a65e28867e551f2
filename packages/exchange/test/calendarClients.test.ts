// A calendar that is loaded, corrected and loaded again: in two readers, and in a calendar program.
import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCalendar } from '../src/icalendar/readCalendar.ts'
import { exportCalendar } from '../src/icalendar/writeCalendar.ts'
import { exchangeSource } from '../src/source.ts'
import { programAtHand, pythonAtHand } from './atHand.ts'
import { recordPlain } from './recordPlain.ts'

const visit = (day: string) => ({
  visitId: 'tashkent',
  visitor: 'us',
  participants: [],
  unnamed: 'a delegation',
  to: 'UZ',
  on: { edtf: day, basis: 'Stated', words: null, note: null }
})
const stream = 'visit/tashkent'
const paid = (day: string) => ({ type: 'RecordVisit', data: visit(day) })
const moved = (day: string) => ({
  type: 'CorrectEvent',
  data: {
    stream,
    corrects: 'command-2024-06-01-1',
    content: { type: 'VisitPaid', data: visit(day) },
    reason: 'Dated by a later source'
  }
})
const takenBack = { type: 'RetractEvent', data: { stream, retracts: 'command-2024-06-01-1', reason: 'It was put off' } }

/** The calendar after each step of a record. */
const calendars = async (steps: ReadonlyArray<{ readonly type: string; readonly data: object }>) => {
  const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
  const texts: Array<string> = []
  for (const [at, { type, data }] of steps.entries()) {
    const recordedAt = `2024-06-${String(at + 1).padStart(2, '0')}T09:00:00.000Z`
    expect(await recordPlain(ledger, [{ type, data: { ...data } }], recordedAt)).toEqual([])
    texts.push(String(exportCalendar(exchangeSource(must(await ledger.history()()))).files[0]?.content))
  }
  return texts
}

/** An event as a reader has it. */
type Loaded = readonly [uid: string, first: string, sequence: number, status: string]

/** Keeps calendars as RFC 5546 has it: of one identity the event of the greatest sequence stands. */
const afterLoading = (loads: ReadonlyArray<ReadonlyArray<Loaded>>): ReadonlyArray<Loaded> => {
  const kept = new Map<string, Loaded>()
  for (const load of loads)
    for (const event of load) {
      const before = kept.get(event[0])
      if (before === undefined || event[2] > before[2]) kept.set(event[0], event)
    }
  return [...kept.values()]
}

const byOurReader = (text: string): ReadonlyArray<Loaded> =>
  must(readCalendar(text))
    .map(must)
    .map(({ uid, first, sequence, status }) => [uid, first, sequence, status ?? ''])

const strictReader = `
import sys, json, vobject
def read(text):
    return [[event.uid.value, str(event.dtstart.value), int(event.sequence.value), event.status.value]
        for calendar in vobject.readComponents(text) if calendar.validate(raiseException=True)
        for event in getattr(calendar, 'vevent_list', [])]
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`
const python = pythonAtHand('vobject', 'a calendar that is corrected and loaded again, in a strict reader')

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2024-05-${String(day).padStart(2, '0')}`)
const steps = fc
  .tuple(days, fc.uniqueArray(days, { minLength: 1, maxLength: 4 }), fc.boolean())
  .filter(([first, later]) => later[0] !== first)
  .map(([first, later, isTakenBack]) => ({
    steps: [paid(first), ...later.map(moved), ...(isTakenBack ? [takenBack] : [])],
    last: later.at(-1) ?? first,
    status: isTakenBack ? 'CANCELLED' : 'CONFIRMED'
  }))

describe('a calendar that is corrected and loaded again', () => {
  it('has one event, moved, in our reader and in a strict one', async () => {
    const loads: Array<ReadonlyArray<string>> = []
    const expected: Array<ReadonlyArray<Loaded>> = []
    await fc.assert(
      fc.asyncProperty(steps, async ({ steps: taken, last, status }) => {
        const texts = await calendars(taken)
        const event: Loaded = ['command-2024-06-01-1.occurred@urn:communique:record', last, taken.length - 1, status]
        expect(afterLoading(texts.map(byOurReader))).toEqual([event])
        // In whatever order an office loads them, and however often.
        expect(afterLoading([...texts, ...texts.toReversed()].map(byOurReader))).toEqual([event])
        loads.push(texts)
        expected.push([event])
      }),
      { numRuns: 30 }
    )
    if (python === null) return
    const read = JSON.parse(python(strictReader, JSON.stringify(loads.flat()))) as ReadonlyArray<ReadonlyArray<Loaded>>
    let at = 0
    for (const [nth, texts] of loads.entries())
      expect(afterLoading(read.slice(at, (at += texts.length)))).toEqual(expected[nth])
    expect(at).toBe(read.length)
  })

  const client = programAtHand('khal', 'a calendar that is corrected and loaded again, in a calendar program')
  const folder = mkdtempSync(join(tmpdir(), 'communique-calendar-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.skipIf(client === null)('has one event, moved, in a calendar program', async () => {
    const config = join(folder, 'config')
    const day = '%Y-%m-%d'
    writeFileSync(
      config,
      `[calendars]
[[record]]
path = ${join(folder, 'calendar')}
[locale]
timeformat = %H:%M
dateformat = ${day}
longdateformat = ${day}
datetimeformat = ${day} %H:%M
longdatetimeformat = ${day} %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
`
    )
    const khal = (...rest: ReadonlyArray<string>): string => {
      const { stdout, stderr, status } = spawnSync(client ?? '', ['-c', config, ...rest], {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
      })
      if (status !== 0) throw new Error(stderr)
      return stdout
    }
    const shown: Array<string> = []
    const texts = await calendars([paid('2024-05-30'), moved('2024-06-03'), takenBack])
    for (const [at, text] of texts.entries()) {
      const file = join(folder, `${at}.ics`)
      writeFileSync(file, text)
      khal('import', '--batch', '-a', 'record', file)
      const listed = khal(
        'list',
        '--day-format',
        '',
        '--format',
        '{start-date} {end-date} {status}',
        '2024-05-01',
        '60d'
      )
      shown.push(listed.trim())
    }
    expect(shown).toEqual([
      '2024-05-30 2024-05-30 CONFIRMED',
      '2024-06-03 2024-06-03 CONFIRMED',
      '2024-06-03 2024-06-03 CANCELLED'
    ])
    expect(readdirSync(join(folder, 'calendar'))).toHaveLength(1)
  })
})
