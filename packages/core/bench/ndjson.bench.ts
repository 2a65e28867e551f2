import { either as E } from 'fp-ts'
import type { Comparison, Contender } from '../../../scripts/bench/comparison.ts'
import { readCooperationEvent } from '../src/cooperationUpcasters.ts'
import type { Chunk } from '@communique/kernel/advanced'
import { ledgerOrigin, readLedger, writeLedger } from '@communique/kernel'
import { cooperationStored } from './decode/cooperation.ts'
import { must } from '@communique/fixtures'

const count = 20_000
const ledger = [...writeLedger(cooperationStored(count), must(ledgerOrigin('/ledger')))].join('')
const bytes = new TextEncoder().encode(ledger)

/** As a file or a response gives it. */
const chunkSize = 65_536
const chunksOf = <C extends Chunk>(whole: C, cut: (whole: C, start: number, end: number) => C): ReadonlyArray<C> =>
  Array.from({ length: Math.ceil(whole.length / chunkSize) }, (_, index) =>
    cut(whole, index * chunkSize, (index + 1) * chunkSize)
  )
const textChunks = chunksOf(ledger, (whole, start, end) => whole.slice(start, end))
const byteChunks = chunksOf(bytes, (whole, start, end) => whole.subarray(start, end))

const reading = (read: () => number): Contender => ({
  units: count,
  run: () => {
    const found = read()
    if (found !== count) throw new Error(`${found} of ${count} events were read`)
  }
})

const lines = ledger.split('\n').slice(0, -1)

const parsedLines = (): number => {
  let parsed = 0
  for (const line of lines) if (JSON.parse(line) !== null) parsed += 1
  return parsed
}

const stored = (chunks: ReadonlyArray<Chunk>): number => {
  let events = 0
  for (const read of readLedger(chunks, 'Stop')) if (E.isRight(read)) events += 1
  return events
}

const ofToday = (chunks: ReadonlyArray<Chunk>): number => {
  let events = 0
  for (const read of readLedger(chunks, 'Stop'))
    if (E.isRight(read)) {
      const event = readCooperationEvent(read.right.event)
      if (E.isRight(event)) events += event.right.length
    }
  return events
}

const parsedBytes = (): number => {
  let parsed = 0
  for (const line of new TextDecoder().decode(bytes).split('\n'))
    if (line !== '' && JSON.parse(line) !== null) parsed += 1
  return parsed
}

/**
 * Reading a ledger file that is in memory: lines, JSON, the envelope and its citations checked, and the stored event
 * made of them; events of today have their facts checked as well. Who has text has its lines already, and only parses
 * them; who has bytes decodes and splits them first, all at once.
 */
const comparisons: ReadonlyArray<Comparison> = [
  {
    title: 'reading a ledger that comes as text, an event',
    contenders: {
      'JSON.parse of every line': reading(parsedLines),
      'stored events': reading(() => stored(textChunks)),
      'events of today': reading(() => ofToday(textChunks))
    },
    reference: 'JSON.parse of every line',
    goals: [{ contender: 'stored events', atMost: 1.25 }]
  },
  {
    title: 'reading a ledger that comes as bytes, an event',
    contenders: {
      'JSON.parse of every line': reading(parsedBytes),
      'stored events': reading(() => stored(byteChunks)),
      'events of today': reading(() => ofToday(byteChunks))
    },
    reference: 'JSON.parse of every line',
    goals: [{ contender: 'stored events', atMost: 1.25 }]
  }
]
export default comparisons
