// A timeline from the command line, on records of two sizes: whole processes, against a Node that does nothing.
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { storedEvent } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Comparison } from '../../../scripts/bench/comparison.ts'

const program = fileURLToPath(new URL('../dist/node/main.js', import.meta.url))

const recordOf = async (path: string, events: number): Promise<void> => {
  const { log, close } = must(await sqliteStore(path)())
  let batch: Array<Parameters<typeof log.appendToStreams>[0][number]> = []
  const flush = async (): Promise<void> => {
    const [first, ...rest] = batch
    batch = []
    if (first !== undefined) must(await log.appendToStreams([first, ...rest])())
  }
  for (const event of scaledHistory({ seed: 1, events })) {
    const { position: _position, ...stored } = storedEvent(event, schemaVersions)
    batch.push(stored)
    if (batch.length === 1000) await flush()
  }
  await flush()
  await close()
}

const running = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) => ({
  run: (): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })
    if (status !== 0) throw new Error(stderr)
  }
})

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const compared = async (events: number, rounds: number, atMost: number): Promise<Comparison> => {
    const store = join(folder, `${events}.db`)
    await recordOf(store, events)
    const timeline = [program, 'timeline', 'UZ', '--store', store]
    return {
      title: `communique timeline UZ on ${events} events, a process each`,
      contenders: {
        'node -e 0': running(['-e', '0']),
        'communique --version': running([program, '--version']),
        'with the index beside the record': running(timeline),
        'reading the whole record': running(timeline, { COMMUNIQUE_INDEX: 'none' })
      },
      reference: 'node -e 0',
      goals: [
        { contender: 'communique --version', atMost: 1.5 },
        { contender: 'with the index beside the record', against: 'reading the whole record', atMost }
      ],
      rounds
    }
  }
  return [await compared(10_000, 7, 0.9), await compared(100_000, 5, 0.4)]
}
