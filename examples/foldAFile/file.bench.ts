// From a ledger file on the disk to views: what it takes, beside parsing its lines and doing nothing with them.
import type { CooperationEvent, Effective } from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { isCorrectionEvent, ledgerOrigin, readLedger, storedEvent, writeLedger } from '@communique/kernel'
import { must, scaledHistory } from '@communique/fixtures'
import { countryTimeline, fold } from '@communique/projections'
import { either as E } from 'fp-ts'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from '../../packages/projections/bench/histories.ts'
import { mutableLoop } from '../../packages/projections/bench/mutableLoop.ts'
import type { Comparison } from '../../scripts/bench/comparison.ts'
import { foldFile } from './foldFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

const fileOf = (events: number): string => {
  const file = join(folder, `${events}.ndjson`)
  const fd = openSync(file, 'w')
  for (const event of scaledHistory({ seed: 1, events }))
    for (const line of writeLedger([storedEvent(event, schemaVersions)], must(ledgerOrigin('/ledger'))))
      writeSync(fd, line)
  closeSync(fd)
  return file
}

function* bytesOf(file: string): Generator<Uint8Array> {
  const fd = openSync(file, 'r')
  const buffer = new Uint8Array(65_536) // as much as a stream of a file gives at once
  for (let read = readSync(fd, buffer); read > 0; read = readSync(fd, buffer)) yield buffer.subarray(0, read)
  closeSync(fd)
}

function* parsed(file: string): Generator<unknown, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for (const bytes of bytesOf(file)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line)
  }
}

const nothing: ReadonlyArray<never> = []

/** The events of a file, taken on trust. */
function* trusted(file: string): Generator<Effective<CooperationEvent>> {
  for (const line of parsed(file)) {
    const { id, type, subject, sequence, time, recordedby, data } = line as Readonly<Record<string, string>> & {
      readonly data: { readonly event: unknown; readonly citations: unknown }
    }
    const envelope = { id, type, stream: subject, position: Number(sequence), recordedAt: time, recordedBy: recordedby }
    yield { ...envelope, data: data.event, citations: data.citations, corrections: nothing } as never // as it was written
  }
}

/** The events of a ledger without corrections, as they are believed. */
function* believedOf(file: string): Generator<Effective<CooperationEvent>> {
  for (const read of readLedger(bytesOf(file), 'Stop')) {
    if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
    const events = readCooperationEvent(read.right.event)
    if (E.isLeft(events)) throw new Error(JSON.stringify(events.left))
    for (const event of events.right) if (!isCorrectionEvent(event)) yield { ...event, corrections: nothing }
  }
}

const counted = (items: Iterable<unknown>): number => {
  let found = 0
  for (const item of items) if (item !== null) found += 1
  return found
}

const timelines = fold(countryTimeline)
// In a third of the memory.
const packedTimelines = fold({ ...countryTimeline, packed: true })

const looped = (file: string) => {
  const loop = mutableLoop()
  for (const event of trusted(file)) loop.take(event)
  return loop
}

const figures = async (file: string, workers: number): Promise<unknown> => {
  const folded = await foldFile(file, { workers })
  if (E.isLeft(folded)) throw new Error(JSON.stringify(folded.left))
  return folded
}

const toTimelines = (events: number, rounds: number): Comparison => {
  const file = fileOf(events)
  if (counted(believedOf(file)) !== counted(parsed(file))) throw new Error('a line of the file was not read')
  return {
    title: `from a file of ${count(events)} events (${Math.round(statSync(file).size / 1_000_000)} MB) to country timelines`,
    contenders: {
      'JSON.parse of every line': { run: () => counted(parsed(file)), units: events },
      'parsed and decoded': { run: () => counted(believedOf(file)), units: events },
      'parsed, not decoded, and the mutable loop': { run: () => looped(file), units: events },
      'parsed, decoded and kept in an array': { run: () => Array.from(believedOf(file)), units: events },
      'parsed, decoded and folded': { run: () => timelines(believedOf(file)), units: events },
      'parsed, decoded and folded, packed': { run: () => packedTimelines(believedOf(file)), units: events }
    },
    reference: 'JSON.parse of every line',
    goals: [
      { contender: 'parsed and decoded', atMost: 1.25 },
      {
        contender: 'parsed, decoded and folded',
        against: 'parsed, not decoded, and the mutable loop',
        atMost: 1
      }
    ],
    rounds
  }
}

const byProcesses = (events: number): Comparison => {
  const file = fileOf(events)
  return {
    title: `figures by country from a file of ${count(events)} events, by processes`,
    contenders: {
      'one process': { run: () => figures(file, 1), units: events },
      'two processes': { run: () => figures(file, 2), units: events }
    },
    reference: 'one process',
    goals: [{ contender: 'two processes', atMost: 0.6 }],
    rounds: 5
  }
}

export default function* (): Generator<Comparison> {
  yield byProcesses(1_000_000)
  yield toTimelines(100_000, 7)
  yield toTimelines(1_000_000, 2)
}
