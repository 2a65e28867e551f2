// Answers from a ledger file, against DuckDB's and against JSON.parse of its lines: processes in turn, on the same file. The
// packages are those that were built, as users have them.
//
// EVENTS=1000000 for a million, THREADS for threads other than two, ROUNDS for more or fewer of them.
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { fork } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { Comparison } from '../../../scripts/bench/comparison.ts'

const events = Number(process.env['EVENTS'] ?? 200_000)
const threads = process.env['THREADS'] ?? '2'
const more = 1000
const rounds = Number(process.env['ROUNDS'] ?? (events > 500_000 ? 3 : 5))

interface Report {
  readonly milliseconds: number
  readonly bytes: number
  readonly answer?: ReadonlyArray<ReadonlyArray<unknown>>
}

const work = fileURLToPath(new URL('ledgerFile/work.ts', import.meta.url))

/** Runs one way in a process of its own. */
const reportOf = (way: string, file: string, output = ''): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = fork(work, [way, file, threads, output], {
      execArgv: ['--max-old-space-size=8000'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    })
    let report: Report | null = null
    child.once('message', (message) => (report = message as Report)) // work.ts sends nothing else
    child.once('close', () => (report === null ? reject(new Error(`${way} gave no answer`)) : resolve(report)))
  })

const fill = (file: string): string => {
  const origin = must(ledgerOrigin('https://example.org/ledger'))
  const fd = openSync(file, 'w')
  let [last, count] = ['', 0]
  const history = function* () {
    for (const event of scaledHistory({ seed: 1, events: events + more })) yield storedEvent(event, schemaVersions)
  }
  for (const line of writeLedger(history(), origin)) {
    count += 1
    if (count <= events) writeSync(fd, line)
    else last += line
  }
  closeSync(fd)
  return last
}

const sorted = (rows: Report['answer']) => (rows ?? []).map((row) => row.join(' ')).toSorted()

export default async function* (): AsyncGenerator<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const [file, kept] = [join(folder, 'ledger.ndjson'), join(folder, 'kept.ndjson')]
  const appended = fill(file)
  copyFileSync(file, kept)
  const { size } = statSync(file)
  const [ours, theirs] = [await reportOf('counts', file, 'rows'), await reportOf('duckdb', file, 'rows')]
  if (sorted(ours.answer).length === 0 || !isDeepStrictEqual(sorted(ours.answer), sorted(theirs.answer)))
    throw new Error('DuckDB counts otherwise')
  const greatest = new Map<string, number>()
  const contender = (way: string, of: string, before: () => void = () => {}, after: () => void = () => {}) => ({
    run: async (): Promise<number> => {
      before()
      const { milliseconds, bytes } = await reportOf(way, of)
      greatest.set(way, Math.max(bytes, greatest.get(way) ?? 0))
      after()
      return milliseconds
    }
  })
  const shown = `${events.toLocaleString('en')} events (${Math.round(size / 1_000_000)} MB)`
  yield {
    title: `counts by country, year and type from a ledger file of ${shown}, ${ours.answer?.length} equal rows`,
    contenders: {
      'JSON.parse of every line, one thread': contender('parse', file),
      'DuckDB, read_json': contender('duckdb', file),
      counted: contender('counts', file)
    },
    reference: 'DuckDB, read_json',
    goals: [
      { contender: 'counted', atMost: 1 },
      { contender: 'counted', against: 'JSON.parse of every line, one thread', atMost: 0.5 }
    ],
    rounds,
    isReported: true
  }
  const forget = (): void => rmSync(`${kept}.rows`, { force: true })
  const rows = join(folder, 'rows')
  const grow = (): void => {
    copyFileSync(`${kept}.rows`, rows)
    appendFileSync(kept, appended)
  }
  const shrink = (): void => {
    truncateSync(kept, size)
    copyFileSync(rows, `${kept}.rows`)
  }
  yield {
    title: `a ledger file of ${shown} opened again`,
    contenders: {
      'opened first, and counted': contender('kept', kept, forget),
      'opened again': contender('opened', kept),
      'opened again, and counted': contender('kept', kept),
      'opened after a thousand lines more': contender('opened', kept, grow, shrink),
      'the same, of a file that is only appended to': contender('openedOfAppended', kept, grow, shrink)
    },
    reference: 'opened first, and counted',
    goals: [
      'opened again',
      'opened again, and counted',
      'opened after a thousand lines more',
      'the same, of a file that is only appended to'
    ].map((contender) => ({ contender, atMost: 0.02 })),
    rounds,
    isReported: true
  }
  yield {
    title: `country timelines of ${shown}, file to views`,
    contenders: {
      'read and folded': contender('folded', file),
      'opened first, and one timeline read': contender('timeline', kept, forget),
      'opened again, and one timeline read': contender('timeline', kept)
    },
    reference: 'read and folded',
    goals: [{ contender: 'opened first, and one timeline read', atMost: 0.35 }],
    rounds: 3,
    isReported: true
  }
  await contender('everyTimeline', kept).run()
  const limit = 350 * 1024 * 1024
  yield {
    title: `greatest memory of the processes above, ${shown}`,
    contenders: {
      '350 MB': { run: () => limit },
      ...Object.fromEntries([...greatest].map(([way]) => [way, { run: () => greatest.get(way) ?? Number.NaN }]))
    },
    reference: '350 MB',
    goals: ['counts', 'kept', 'timeline', 'everyTimeline'].map((name) => ({ contender: name, atMost: 1 })),
    rounds: 3,
    isReported: true
  }
}
