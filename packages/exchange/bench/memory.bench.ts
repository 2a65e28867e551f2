// The greatest memory of an import and an export, at a tenth of a million rows and at a million.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { bundled, peakOf } from '../../sqlite/bench/memory/programs.ts'

const [few, many] = [100_000, 1_000_000]
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
      '100,000 rows': { run: run(few) },
      '1,000,000 rows': { run: run(many) },
      '300 MB': { run: () => allowed }
    },
    reference: '100,000 rows',
    measures: 'bytes',
    isReported: true,
    goals: [
      { contender: '1,000,000 rows', atMost: 1.25 },
      { contender: '1,000,000 rows', against: '300 MB', atMost: 1 }
    ],
    rounds: 1
  })
  return [
    comparison('memory of a process that imports coded events into a file', into),
    comparison('memory of a process that writes the log of a file as CSV', out)
  ]
}
