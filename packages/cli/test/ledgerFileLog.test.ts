import { type CooperationRecord } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import {
  type Cursor,
  ledgerOrigin,
  type Page,
  type StoredEvent,
  storedEvent,
  streamName,
  writeLedger
} from '@communique/kernel'
import { either as E } from 'fp-ts'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledgerFileLog } from '../src/ledgerFile/ledgerFileLog.ts'
import { openRows } from '../src/ledgerFile/openRows.ts'
import { type Office, openOffice } from './office.ts'

const origin = must(ledgerOrigin('/ledger'))
const history: ReadonlyArray<CooperationRecord> = [
  ...scaledHistory({ seed: 9, events: 400, corrections: 0.05, retractions: 0.03 })
]
const stored: ReadonlyArray<StoredEvent> = history.map((event) => storedEvent(event, schemaVersions))
const linesOf = (events: ReadonlyArray<StoredEvent>): string => [...writeLedger(events, origin)].join('')

let office: Office
let path = ''
beforeEach(() => {
  office = openOffice()
  path = office.write('ledger.ndjson', linesOf(stored))
})
afterEach(() => office.close())

const opened = async () => ledgerFileLog(must(await openRows(path, { threads: 1 })))

describe('a ledger file as a log', () => {
  it('is read page by page, as it stands in the file', async () => {
    const { log, close } = await opened()
    const read: Array<StoredEvent> = []
    let cursor: Cursor | null = null
    for (let more = true; more;) {
      expect(must(await log.countAfter(cursor)())).toBe(stored.length - read.length)
      const page: Page = must(await log.readAll(cursor, 60)())
      read.push(...page.events)
      ;({ next: cursor, more } = page)
    }
    expect(read).toEqual(stored)
    expect(must(await log.head()()).cursor).toBe(cursor)
    expect(must(await log.readAll(cursor, 60)())).toEqual({ events: [], next: cursor, more: false })
    await close()
  })

  it('has the streams, the selections and the single events of the file', async () => {
    const { log, eventsAt, close } = await opened()
    const stream = stored[200]?.stream ?? streamName('meeting', 'none')
    const own = stored.filter((event) => event.stream === stream)
    expect(must(await log.readStream(stream)())).toEqual({ events: own, version: own.length })
    expect(must(await log.readStream(stream, 2)())).toEqual({ events: own.slice(1), version: own.length })
    expect(must(await log.readStream(streamName('meeting', 'none'))())).toEqual({ events: [], version: 0 })
    const meetings = stored.filter(({ type }) => type === 'MeetingHeld')
    expect(must(await log.readAll(null, 1000, { types: ['MeetingHeld'] })()).events).toEqual(meetings)
    expect(must(await log.countAfter(null, { types: ['MeetingHeld'] })())).toBe(meetings.length)
    const some = [stored[7], stored[3], stored[300]].flatMap((event) => event ?? [])
    const positions = some.map(({ position }) => position)
    expect(must(await eventsAt([...positions, 999_999, ...positions])())).toEqual(
      some.toSorted((a, b) => a.position - b.position)
    )
    await close()
  })

  it('takes no event, and no place of another content', async () => {
    const { log, close } = await opened()
    expect(await log.append(streamName('a', 'b'), [stored[0] as StoredEvent], { type: 'Any' })()).toMatchObject({
      left: { type: 'LogUnavailable' }
    })
    const { cursor, epoch } = must(await log.head()())
    await close()
    appendFileSync(path, '\n')
    const grown = await opened()
    expect(must(await grown.log.head()())).toMatchObject({ cursor, epoch })
    expect(E.isLeft(await grown.log.readAll(grown.log.cursorAfter(999_999), 1)())).toBe(true)
    await grown.close()
    writeFileSync(path, readFileSync(path, 'utf8').replace('"Seat"', '"Host"'))
    const other = await opened()
    expect(must(await other.log.head()()).epoch).not.toBe(epoch)
    expect(E.isLeft(await other.log.readAll(cursor, 1)())).toBe(true)
    await other.close()
  })
})

describe('answers from a ledger file', () => {
  const questions = [
    ['timeline', 'AE', '--json'],
    ['timeline', '--json'],
    ['undertakings', '--country', 'AE', '--json'],
    ['activity', '--json']
  ] as const
  const answers = async (use: 'always' | 'none'): Promise<ReadonlyArray<unknown>> => {
    const asked: Array<unknown> = []
    for (const question of questions) {
      const communique = office.within({ env: { COMMUNIQUE_INDEX: use }, fingerprint: 'this program' })
      asked.push(await communique(...question, '--store', 'ledger.ndjson'))
    }
    return asked
  }

  it('are the same by its rows and without, again, and once it grew or changed', async () => {
    writeFileSync(path, linesOf(stored.slice(0, 380)))
    const expectSame = async (): Promise<void> => {
      const whole = await answers('none')
      expect(await answers('always')).toEqual(whole)
      expect(await answers('always')).toEqual(whole)
    }
    await expectSame()
    expect([existsSync(`${path}.rows`), existsSync(`${path}.index`)]).toEqual([true, true])
    appendFileSync(path, linesOf(stored.slice(380)))
    await expectSame()
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"Seat"', '"Host"'))
    await expectSame()
    expect(existsSync(join(office.folder, 'ledger.ndjson'))).toBe(true)
  })

  it.each([
    ['a torn end', (text: string) => text.slice(0, -100)],
    ['a line that is no JSON', (text: string) => text.replace('"Seat"', 'Seat')],
    ['an event twice', (text: string) => `${text}${linesOf(stored.slice(-1))}`],
    ['an event that is missing', (text: string) => text.replace(linesOf(stored.slice(50, 51)), '')]
  ])('say of %s what the readers say', async (_what, damage) => {
    writeFileSync(path, damage(linesOf(stored)))
    const said = await answers('none')
    expect(said[0]).toMatchObject({ code: 3, stdout: '' })
    expect(await answers('always')).toEqual(said)
  })
})
