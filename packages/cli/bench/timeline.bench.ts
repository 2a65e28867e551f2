// A timeline from the command line, on records of two sizes: whole processes, against a Node that does nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { program, recordOf, running } from './processes.ts'

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const compared = async (events: number, rounds: number, atMost: number): Promise<Comparison> => {
    const store = join(folder, `${events}.db`)
    await recordOf(store, events)
    let asked = 0
    const timeline = [program, 'timeline', 'UZ', '--store', store]
    return {
      title: `communique timeline UZ on ${events} events, a process each`,
      contenders: {
        'node -e 0': running(['-e', '0']),
        'communique --version': running([program, '--version']),
        'with the index beside the record': {
          // Another width each time: an answer on the same paper would be the one that was kept.
          run: () => running(timeline, { COLUMNS: `${60 + ((asked += 1) % 60)}` }).run()
        },
        'kept from before': running(timeline),
        'reading the whole record': running(timeline, { COMMUNIQUE_INDEX: 'none' })
      },
      reference: 'node -e 0',
      goals: [
        { contender: 'communique --version', atMost: 1.5 },
        { contender: 'with the index beside the record', against: 'reading the whole record', atMost },
        { contender: 'kept from before', against: 'reading the whole record', atMost: atMost / 2 }
      ],
      rounds
    }
  }
  return [await compared(10_000, 7, 0.9), await compared(100_000, 5, 0.4)]
}
