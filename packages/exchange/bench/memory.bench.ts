// The greatest memory of an import and of an export, for some rows and for ten times as many.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { bundled, peakOf } from '../../sqlite/bench/memory/programs.ts'

/** Ten times as many rows may take no more memory; `ROWS=1000000` for a million. */
const many = Number(process.env['ROWS'] ?? 200_000)
const few = many / 10
const allowed = 300_000_000

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const [importing, exporting] = await Promise.all(
    ['importing', 'exporting'].map((program) => bundled(program, new URL('memory/', import.meta.url)))
  )
  let count = 0
  const latest = new Map<number, string>()
  const into = (rows: number) => async (): Promise<number> => {
    const path = join(folder, `${(count += 1)}.db`)
    const peak = await peakOf(importing ?? '', path, String(rows))
    const before = latest.get(rows)
    if (before !== undefined) rmSync(before)
    latest.set(rows, path)
    return peak
  }
  const out = (rows: number) => () => peakOf(exporting ?? '', latest.get(rows) ?? '', join(folder, 'log.csv'))
  const comparison = (title: string, run: (rows: number) => () => Promise<number>): Comparison => ({
    title,
    contenders: {
      'a tenth of the rows': { run: run(few) },
      'all rows': { run: run(many) },
      '300 MB': { run: () => allowed }
    },
    reference: 'a tenth of the rows',
    measures: 'bytes',
    isReported: true,
    goals: [
      { contender: 'all rows', atMost: 1.25 },
      { contender: 'all rows', against: '300 MB', atMost: 1 }
    ],
    rounds: 1
  })
  return [
    comparison(`memory of a process that imports ${many.toLocaleString('en')} coded events into a file`, into),
    comparison('memory of a process that writes the log of a file as CSV', out)
  ]
}
