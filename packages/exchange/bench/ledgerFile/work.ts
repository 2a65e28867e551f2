// One way of answering from a ledger file, in a process of its own. It reports the milliseconds since its modules were
// loaded, and the greatest memory.
import { openLedgerFile } from '@communique/cli/ledger-file'
import type { CooperationEvent, Effective } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import { readLedger } from '@communique/kernel'
import { countryTimeline, fold } from '@communique/projections'
import type { CountryCount } from '@communique/projections/advanced'
import { closeSync, openSync, readSync } from 'node:fs'
import type { CountRow } from './duckdb.ts'

const [way = '', file = '', threads = '2', output = ''] = process.argv.slice(2)

function* bytes(): Generator<Uint8Array, void> {
  const fd = openSync(file, 'r')
  for (;;) {
    const buffer = new Uint8Array(1 << 20)
    const read = readSync(fd, buffer)
    if (read === 0) return closeSync(fd)
    yield buffer.subarray(0, read)
  }
}

/** `JSON.parse` of every line, on one thread. */
const parsed = (): number => {
  const decoder = new TextDecoder()
  let [rest, found] = ['', 0]
  for (const chunk of bytes()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if ('type' in JSON.parse(line)) found += 1
  }
  return found
}

/** The events of a file without corrections, by the readers. */
function* believed(): Generator<Effective<CooperationEvent>, void> {
  for (const line of readLedger(bytes(), 'Stop'))
    for (const event of must(readCooperationEvent(must(line).event)))
      yield { ...event, corrections: [] } as Effective<CooperationEvent> // the file has no corrections
}

const rowOf = ({ country, year, type, events }: CountryCount): CountRow => [country, year ?? 'uncertain', type, events]

/** The thread that scans beside this one. */
const worker = import.meta.resolve('@communique/cli/ledger-file-worker')

const opened = async (keep: boolean, onlyAppended = false) =>
  must(await openLedgerFile(file, { threads: Number(threads), worker, keep, onlyAppended }))

/** Reads every entry of the timeline of each country, one after another. */
const everyTimeline = async (): Promise<number> => {
  const ledger = await opened(true)
  let entries = 0
  for (const country of Object.keys(ledger.figures())) {
    const view = must(ledger.timeline(country as Parameters<typeof ledger.timeline>[0]))
    for (const { eventId } of view?.entries ?? []) if (eventId !== '') entries += 1
  }
  return entries
}

const ways: Readonly<Record<string, () => unknown>> = {
  parse: parsed,
  duckdb: async () => (await import('./duckdb.ts')).countedByDuckDb(file, Number(threads)),
  counts: async () => (await opened(false)).counts().map(rowOf),
  kept: async () => (await opened(true)).counts().map(rowOf),
  opened: async () => (await opened(true)).events,
  openedOfAppended: async () => (await opened(true, true)).events,
  timeline: async () => must((await opened(true)).timeline('UZ' as never))?.entries.length, // the code of a country
  everyTimeline,
  folded: () => Object.keys(fold(countryTimeline)(believed()).views).length,
  foldedAndRead: () => {
    let entries = 0
    for (const view of Object.values(fold(countryTimeline)(believed()).views)) entries += view.entries.length
    return entries
  }
}

if (way === 'duckdb') await import('./duckdb.ts')
const start = performance.now()
const answer = await ways[way]?.()
const milliseconds = performance.now() - start
const bytesUsed = process.resourceUsage().maxRSS * 1024
if (answer === undefined || answer === null) throw new Error(`${way} gives no answer`)
// A long message is under way for a while.
process.send?.({ milliseconds, bytes: bytesUsed, ...(output === 'rows' && { answer }) }, () => process.disconnect())
