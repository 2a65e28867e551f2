import { cooperationLedger, type CooperationRecord, effectiveHistory, inMemoryEventLog } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { anyCooperationHistory, must, recordStory, scaledHistory } from '@communique/fixtures'
import { cooperationFigures, countryFigures, fold } from '@communique/projections'
import { correctionTargets, mergedRecord } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldFile, type FoldFileOptions } from './foldFile.ts'
import { piecesOf } from './pieces.ts'
import { openQueue } from './queue.ts'
import { startWorker } from './startWorker.ts'
import { faultWords } from './words.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const linesOf = (history: Iterable<CooperationRecord>): ReadonlyArray<string> =>
  Array.from(history, (event) => [
    ...writeLedger([storedEvent(event, schemaVersions)], must(ledgerOrigin('https://example.org/ledger')))
  ]).flat()

const fileOf = (content: string | Uint8Array): string => {
  const file = join(folder, 'ledger.ndjson')
  writeFileSync(file, content)
  return file
}

/** The views of a file, or the faults of its lines. */
const foldText = async (content: string | Uint8Array, options: FoldFileOptions) => {
  const result = await foldFile(fileOf(content), options)
  return E.isRight(result)
    ? { views: result.right.folded.views, again: result.right.again }
    : { faults: result.left.faults.map(faultWords), more: result.left.more }
}
const folded = (history: Iterable<CooperationRecord>, again: string | null = null) => ({
  views: fold(countryFigures)(effectiveHistory(history)).views,
  again
})

const twoProcesses = { workers: 2, pieceSize: 20_000 }
const amended = [...scaledHistory({ seed: 7, events: 600, corrections: 0.05, retractions: 0.03 })]
const lines = linesOf(amended)
const text = lines.join('')

describe('a ledger file folded by processes', () => {
  it('gives what folding the effective history gives, whatever the number of processes and the size of pieces', async () => {
    const whole = folded(amended)
    expect(amended.filter(({ type }) => type === 'EventCorrected').length).toBeGreaterThan(10)
    for (const workers of [1, 2, 3])
      for (const pieceSize of [1, 5_000, 1_000_000]) expect(await foldText(text, { workers, pieceSize })).toEqual(whole)
  })

  it('is put together from what processes send, whichever of them took which piece', async () => {
    const fd = openSync(fileOf(text), 'r')
    const pieces = piecesOf(fd, text.length, 20_000)
    const queue = openQueue(pieces.length)
    // Nobody takes pieces but these two.
    const workers = [1, 2].map(() => startWorker({ fd, pieces, queue }))
    for (const { begin } of workers) await begin(correctionTargets(amended))
    const parts = await Promise.all(workers.map(({ folded }) => folded))
    for (const descriptor of [fd, queue]) closeSync(descriptor)
    expect(parts.flatMap(({ reports }) => reports.map(([at]) => at)).toSorted((a, b) => a - b)).toEqual([
      ...pieces.keys()
    ])
    expect(parts.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(amended.length)
    expect(mergedRecord(countryFigures)(parts.map(({ part }) => part)).views).toEqual(folded(amended).views)
  })

  it('learns of a worker that ends before its work, instead of waiting for it', async () => {
    const [fd, queue] = [openSync(fileOf(text), 'r'), openQueue(1)]
    const worker = startWorker({ fd, pieces: [{ start: 0, end: text.length }], queue })
    worker.end()
    await expect(worker.folded).rejects.toThrow('a worker ended before its work: SIGTERM')
    await expect(worker.begin(new Set())).rejects.toThrow(/closed|EPIPE/)
    for (const descriptor of [fd, queue]) closeSync(descriptor)
  })

  it('gives it for the ten releases, whose events later sources correct', async () => {
    const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
    expect(await foldText(linesOf(story).join(''), twoProcesses)).toEqual(folded(story))
  })

  it('gives it for hostile records, whatever speaks of what', async () => {
    await fc.assert(
      fc.asyncProperty(anyCooperationHistory, fc.integer({ min: 1, max: 4_000 }), async (history, pieceSize) => {
        const record = history
          .filter(({ id }, at) => history.findIndex((other) => other.id === id) === at)
          .map((event, index) => ({ ...event, position: index + 1 }))
        expect(await foldText(linesOf(record).join(''), { workers: 1, pieceSize })).toEqual(folded(record))
      }),
      { numRuns: 40 }
    )
  })

  it.each([
    ['an empty file', '', []],
    ['a file of blank lines', '\n\n\r\n', []],
    ['one line', lines[0] ?? '', amended.slice(0, 1)],
    ['a file without a last line feed', text.slice(0, -1), amended],
    ['carriage returns', text.replaceAll('\n', '\r\n'), amended],
    ['a byte order mark', `\uFEFF${text}`, amended]
  ])('takes %s as it is', async (_what, content, history) => {
    expect(await foldText(content, twoProcesses)).toEqual(folded(history))
  })

  it('takes more workers than there are lines', async () => {
    expect(await foldText(lines.slice(0, 2).join(''), { workers: 5, pieceSize: 1 })).toEqual(
      folded(amended.slice(0, 2))
    )
  })

  it('folds again in one process, and says so, where a correction is written so that bytes do not show it', async () => {
    const escaped = text.replaceAll('"type":"EventCorrected"', String.raw`"type":"Event\u0043orrected"`)
    expect(escaped).not.toBe(text)
    expect(await foldText(escaped, twoProcesses)).toEqual(folded(amended, 'EscapedType'))
  })
})

describe('a ledger file with faulty lines', () => {
  const spoilt = (at: number, line: string): string => lines.toSpliced(at, 1, line).join('')

  it.each([
    ['is no JSON', 'no JSON\n', 'line 401: not JSON at column 2'],
    ['is no event', '{}\n', /^line 401: .*specversion/],
    ['has no place in the catalogue', (lines[400] ?? '').replace(/"type":"\w+"/, '"type":"Dreamt"'), /Dreamt/],
    ['begins as only a file may', `\uFEFF${lines[400]}`, 'line 401: not JSON at column 1'],
    [
      'stands in the wrong place',
      (lines[400] ?? '').replace(/"sequence":"\d+"/, '"sequence":"0000000000000004"'),
      'line 401: recorded at 4, and stands after what was recorded at 400'
    ]
  ])('is shown which line %s, whatever process read it', async (_what, line, words) => {
    for (const pieceSize of [1, 5_000, 1_000_000]) {
      const { faults } = await foldText(spoilt(400, line), { workers: 2, pieceSize })
      expect(faults).toHaveLength(1)
      expect(faults?.[0]).toMatch(words)
    }
  })

  it('is shown all of them in the order of the file, and how many more there are', async () => {
    const content = lines.map((line, at) => (at % 50 === 49 ? '[]\n' : line)).join('')
    const { faults } = await foldText(content, twoProcesses)
    expect(faults?.map((words) => Number(/line (\d+)/.exec(words)?.[1]))).toEqual(
      Array.from({ length: 12 }, (_, at) => (at + 1) * 50)
    )
    expect(await foldText('[]\n'.repeat(1_000), { workers: 1 })).toMatchObject({ more: 990 })
  })

  it('is shown that its writing was cut short, only where it was', async () => {
    const { faults } = await foldText(text.slice(0, -30), twoProcesses)
    expect(faults).toHaveLength(1)
    expect(faults?.[0]).toMatch(/^line 600: its writing was cut short/)
  })

  it('is shown bytes that are no text', async () => {
    const bytes = Buffer.from(spoilt(400, 'x\n'))
    bytes[bytes.indexOf('\nx\n') + 1] = 0xff
    expect(await foldText(bytes, twoProcesses)).toMatchObject({ faults: ['line 401: not UTF-8'] })
  })

  it('is shown that an identity comes again, in whichever piece', async () => {
    const twice = (lines[500] ?? '').replace(/"id":"[^"]+"/, `"id":"${amended[2]?.id}"`)
    const words = [`line 501: ${amended[2]?.id} stands on an earlier line already`]
    for (const pieceSize of [5_000, 1_000_000])
      expect(await foldText(spoilt(500, twice), { workers: 2, pieceSize })).toMatchObject({ faults: words })
  })
})

describe('the command', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const command = (...args: ReadonlyArray<string>) =>
    spawnSync(process.execPath, ['--conditions=@communique/source', main, ...args], { encoding: 'utf8', env: {} })

  it('writes the figures of each country on a line, with one process as with two', () => {
    const file = fileOf(text)
    const { stdout, stderr, status } = command(file, '--workers', '1')
    expect([stderr, status]).toEqual(['', 0])
    const rows = cooperationFigures(folded(amended).views)
    expect(stdout).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    expect(command(file, '--workers', '2')).toMatchObject({ stdout, stderr: '', status: 0 })
  })

  it('writes nothing of a file with a faulty line, and fails', () => {
    expect(command(fileOf(`${text}{}\n`))).toMatchObject({ stdout: '', status: 1 })
    expect(command(fileOf(`${text}{}\n`)).stderr).toMatch(/^line 601: /)
    expect(command(join(folder, 'nowhere'))).toMatchObject({ stdout: '', status: 1 })
  })

  it.each([[[]], [['a', 'b']], [['a', '--workers', '0']], [['a', '--processes', '2']]])('refuses %j', (args) => {
    expect(command(...args)).toMatchObject({ stdout: '', status: 2 })
  })
})
