import {
  type CooperationEvent,
  type CooperationRecord,
  countryLinks,
  CountryRole,
  effectiveHistory
} from '@communique/core'
import { cooperationUpcasters, readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, readLedger, storedEvent, writeLedger } from '@communique/kernel'
import { must, scaledHistory } from '@communique/fixtures'
import { cooperationFigures, countryFigures, countryTimeline, fold } from '@communique/projections'
import { either as E } from 'fp-ts'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openLedgerFile, type OpenLedgerFileOptions } from '../src/ledger-file.ts'
import type { PartResult, ScanWork } from '../src/ledgerFile/scanFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-file-'))
afterAll(() => rmSync(folder, { recursive: true }))
let path = ''
let files = 0
beforeEach(() => {
  path = join(folder, `${(files += 1)}.ndjson`)
})

const origin = must(ledgerOrigin('https://example.org/ledger'))
const lineOf = (event: CooperationRecord): string =>
  [...writeLedger([storedEvent(event, schemaVersions)], origin)].join('')
const history = [...scaledHistory({ seed: 5, events: 1_200, corrections: 0.04, retractions: 0.02 })]
const lines = history.map(lineOf)
const text = lines.join('')

/** Old enough for its times to be trusted. */
const write = (content: string | Uint8Array): void => {
  writeFileSync(path, content)
  utimesSync(path, 1_700_000_000, 1_700_000_000)
}

const worker = new URL('../src/ledger-file-worker.ts', import.meta.url).href
const open = async (options: OpenLedgerFileOptions = {}) => openLedgerFile(path, { threads: 1, worker, ...options })
const opened = async (options: OpenLedgerFileOptions = {}) => must(await open(options))
const reasonOf = async (content: string | Uint8Array): Promise<string | null> => {
  write(content)
  const ledger = await open()
  return E.isLeft(ledger) ? ledger.left : null
}

/** The events of a file, by the readers. */
const readAgain = (): ReadonlyArray<CooperationRecord> =>
  [...readLedger([readFileSync(path)], 'Stop')].flatMap((line) => must(readCooperationEvent(must(line).event)))
const figuresOf = (record: ReadonlyArray<CooperationRecord>) => fold(countryFigures)(effectiveHistory(record)).views

/** Tests that a file is answered as the readers and folds answer. */
const expectSame = async (options: OpenLedgerFileOptions = {}): Promise<number> => {
  const ledger = await opened(options)
  const record = readAgain()
  expect(ledger.events).toBe(record.length)
  expect(ledger.figures()).toEqual(figuresOf(record))
  ledger.close()
  return ledger.scanned
}

describe('a ledger file', () => {
  it('gives the figures of the fold, corrections and retractions applied', async () => {
    write(text)
    expect(history.filter(({ type }) => type === 'EventCorrected').length).toBeGreaterThan(20)
    await expectSame({ keep: false })
    expect(existsSync(`${path}.rows`)).toBe(false)
    const ledger = await opened()
    const figures = cooperationFigures(ledger.figures(), Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole>)
    const ofUzbekistan = figures.find(({ country }) => country === 'UZ')
    for (const { year, types } of ofUzbekistan?.years ?? [])
      expect(ledger.counts().filter((count) => count.country === 'UZ' && count.year === year)).toEqual(
        Object.entries(types).map(([type, events]) => ({ country: 'UZ', year, type, events }))
      )
    ledger.close()
  })

  it('is scanned by a thread part by part', async () => {
    write(text)
    const fd = openSync(path, 'r')
    const { size } = statSync(path)
    const work: ScanWork = {
      fd,
      parts: [
        { from: 0, to: size >> 1 },
        { from: size >> 1, to: size }
      ],
      taken: new SharedArrayBuffer(4)
    }
    const thread = new Worker(new URL(worker), {
      workerData: work,
      execArgv: ['--conditions=@communique/source']
    })
    const results: Array<PartResult> = []
    thread.on('message', (result) => results.push(result as PartResult))
    await once(thread, 'exit')
    closeSync(fd)
    const parts = results.map((result) => must(result).part)
    expect(parts.map(({ count }) => count).reduce((sum, count) => sum + count, 0)).toBe(history.length)
    expect([parts[0]?.start, parts[1]?.start, parts[1]?.end]).toEqual([0, parts[0]?.end, size])
  })

  it('gives the timelines of the fold', async () => {
    write(text)
    const ledger = await opened()
    const { views } = fold(countryTimeline)(effectiveHistory(history))
    expect(Object.keys(views).length).toBeGreaterThan(50)
    for (const [country, view] of Object.entries(views).slice(0, 12))
      expect(must(ledger.timeline(country as 'UZ' & Parameters<typeof ledger.timeline>[0]))).toEqual(view)
    ledger.close()
  })

  it('scans nothing again, and what was appended alone', async () => {
    write(text)
    expect(await expectSame()).toBe(Buffer.byteLength(text))
    expect(await expectSame()).toBe(0)
    write(lines.slice(0, 800).join(''))
    rmSync(`${path}.rows`)
    await expectSame()
    appendFileSync(path, lines.slice(800).join(''))
    const appended = Buffer.byteLength(lines.slice(800).join(''))
    expect(await expectSame()).toBe(appended)
    expect(await expectSame()).toBe(0)
  })

  it('scans a part again once one of its bytes has changed, and no earlier part', async () => {
    write(lines.slice(0, 400).join(''))
    await expectSame()
    appendFileSync(path, lines.slice(400).join(''))
    await expectSame()
    const bytes = readFileSync(path)
    const at = bytes.indexOf('"Seat"', Buffer.byteLength(lines.slice(0, 600).join('')))
    bytes.set(Buffer.from('"Host"'), at)
    write(bytes)
    const first = Buffer.byteLength(lines.slice(0, 400).join(''))
    expect(await expectSame()).toBe(bytes.length - first)
    expect(await expectSame()).toBe(0)
  })

  it('compares the last part alone of a file that is only appended to', async () => {
    write(lines.slice(0, 400).join(''))
    await expectSame()
    const bytes = readFileSync(path)
    appendFileSync(path, lines.slice(400).join(''))
    const appended = Buffer.byteLength(lines.slice(400).join(''))
    expect(await expectSame({ onlyAppended: true })).toBe(appended)
    expect(await expectSame({ onlyAppended: true })).toBe(0)
    rmSync(`${path}.rows`)
    write(lines.slice(0, 400).join(''))
    await expectSame()
    bytes.set(Buffer.from('"Host"'), bytes.indexOf('"Seat"'))
    write(Buffer.concat([bytes, Buffer.from(lines.slice(400).join(''))]))
    expect(await expectSame({ onlyAppended: true })).toBe(statSync(path).size)
  })

  it('scans all again that is shorter, another file, or kept by another program', async () => {
    write(text)
    await expectSame()
    truncateSync(path, Buffer.byteLength(lines.slice(0, 200).join('')))
    expect(await expectSame()).toBe(statSync(path).size)
    const other = join(folder, 'other.ndjson')
    writeFileSync(other, Array.from(scaledHistory({ seed: 6, events: 300 }), lineOf).join(''))
    copyFileSync(other, path)
    expect(await expectSame()).toBe(statSync(path).size)
    expect(await expectSame({ program: 'another' })).toBe(statSync(path).size)
  })

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('{"no":"rows"}')],
    [
      'has another byte',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)))
    ]
  ])('is answered all the same where the file beside it %s', async (_what, damage) => {
    write(text)
    await expectSame()
    writeFileSync(`${path}.rows`, damage(readFileSync(`${path}.rows`)))
    await expectSame()
    expect(await expectSame()).toBe(0)
  })

  it('is answered in a folder that is only read', async () => {
    write(text)
    writeFileSync(`${path}.rows`, '')
    chmodSync(`${path}.rows`, 0o000)
    await expectSame()
    rmSync(`${path}.rows`, { force: true })
  })

  it('takes a last line without a line feed, which may be continued', async () => {
    const whole = lines.slice(0, 100).join('')
    write(whole.slice(0, -1))
    await expectSame()
    appendFileSync(path, `\n${lines.slice(100, 120).join('')}`)
    await expectSame()
    expect(await expectSame()).toBe(0)
  })

  it('takes a byte order mark before all, carriage returns and blank lines', async () => {
    write(`\uFEFF${lines.slice(0, 50).join('').replaceAll('\n', '\r\n')}\n\n${lines.slice(50, 90).join('')}`)
    await expectSame()
  })

  it('takes lines that were written by others: in other orders, with more attributes, escaped', async () => {
    const foreign = lines.slice(0, 300).map((line, at) => {
      const event = JSON.parse(line) as Record<string, unknown>
      if (at % 3 === 0) return `${JSON.stringify(Object.fromEntries(Object.entries(event).toReversed()))}\n`
      return at % 3 === 1
        ? `${JSON.stringify({ ...event, added: 1 })}\n`
        : line.replaceAll('Counterpart', '\\u0043ounterpart')
    })
    write(foreign.join(''))
    await expectSame()
  })

  it('takes a line that is longer than the bytes that are read at once', async () => {
    const at = history.findIndex((event) => event.type === 'MeetingHeld' && event.data.countries.length > 0)
    const line = lineOf({
      ...history[at],
      data: { ...history[at]?.data, occasion: 'long '.repeat(500_000) }
    } as CooperationRecord)
    write([...lines.slice(0, at), line, ...lines.slice(at + 1)].join(''))
    await expectSame()
    const ledger = await opened()
    // Its streams are read again, and what it says of the length of a line is true.
    const { views } = fold(countryTimeline)(effectiveHistory(readAgain()))
    for (const each of countryLinks(history[at] as CooperationEvent))
      expect(must(ledger.timeline(each.country))).toEqual(views[each.country])
    ledger.close()
  })

  it('takes events of an earlier shape', async () => {
    const old = history.findIndex(({ type }) => type === 'FundingPledged')
    const pledge = history[old] as CooperationRecord
    expect(cooperationUpcasters.current['FundingPledged']).toBeGreaterThan(1)
    const {
      finance: _f,
      starts: _s,
      ends: _e,
      additionalTo: _a,
      programmes: _p,
      ...data
    } = pledge.data as Record<string, unknown>
    const stored = { ...storedEvent(pledge, schemaVersions), data, schemaVersion: 1 }
    write([...lines.slice(0, old), ...writeLedger([stored], origin), ...lines.slice(old + 1)].join(''))
    await expectSame()
  })

  it('applies what the end says of the beginning, also where it was appended', async () => {
    const first = history.find(({ type }) => type === 'MeetingHeld') as CooperationRecord
    const retraction = {
      ...first,
      id: 'the-last-event',
      type: 'EventRetracted',
      data: { retracts: first.id, reason: 'It never took place.' },
      version: history.filter(({ stream }) => stream === first.stream).length + 1,
      position: 1_000_000
    } as CooperationRecord
    write(text)
    await expectSame()
    appendFileSync(path, lineOf(retraction))
    await expectSame()
    expect(figuresOf(readAgain())).not.toEqual(figuresOf(history))
    expect(await expectSame()).toBe(0)
  })

  it('is left to the readers where it has a fault, is out of order or no file of lines', async () => {
    const [one = '', two = '', three = ''] = lines
    expect(await reasonOf(`${one}${two.slice(0, 80)}`)).toBe('Fault')
    expect(await reasonOf(`${one}\uFEFF${two}`)).toBe('Fault')
    expect(await reasonOf(Buffer.concat([Buffer.from(one), Buffer.from([0xff, 10])]))).toBe('Fault')
    expect(
      await reasonOf(`${one}${two.replace('"Registered', '"Unregistered').replace('"type":"', '"type":"X')}`)
    ).toBe('Fault')
    expect(await reasonOf(`${two}${one}`)).toBe('Disorder')
    expect(
      await reasonOf(
        `${one}${three.replaceAll('"streamversion":"1"', '"streamversion":"7"').replaceAll('"streamversion":"2"', '"streamversion":"7"')}`
      )
    ).toBe('Disorder')
    expect(await reasonOf(`${one}${one}`)).toBe('RepeatedIdentity')
    expect(await reasonOf(gzipSync(text))).toBe('NoLedger')
    expect(E.isLeft(await openLedgerFile(folder))).toBe(true)
    expect(await reasonOf('')).toBe(null)
  })
})
