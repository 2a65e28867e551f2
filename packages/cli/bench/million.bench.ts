// The command line on a record of a million events: whole processes, interleaved.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { program, recordOf, running } from './processes.ts'

/** A document of fifty claims: two parties, and meetings with what was agreed at them. */
const documentOf = (name: string): string => {
  const parties = ['host', 'guest'].map(
    (side) =>
      `  - PartyRegistered: { partyId: ${side}-${name}, name: The ${side} of ${name}, kind: GovernmentBody, country: UZ }`
  )
  const meetings = Array.from({ length: 24 }, (_, at) => [
    `  - MeetingHeld: { meetingId: ${name}-${at}, delegations: [{ party: host-${name} }, { party: guest-${name} }] }`,
    `  - UndertakingAgreed: { undertakingId: ${name}-${at}, meeting: ${name}-${at}, what: Thing ${at}, by: [host-${name}] }`
  ])
  return [
    `source: { id: ${name}, title: Release ${name}, publisher: The organisation, published: 2024-06-01 }`,
    'defaults: { on: 2024-05-30, countries: { Counterpart: UZ } }',
    'claims:',
    ...parties,
    ...meetings.flat(),
    ''
  ].join('\n')
}

/** Bytes of memory that a process took at most; it reports them as it ends. */
const peakOf = (args: ReadonlyArray<string>): number => {
  const report = `process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))`
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 30 }
  )
  if (status !== 0) throw new Error(stderr)
  return Number(stderr.split('\n').at(-1)) * 1024
}

const [megabytes, allowed] = [1024 * 1024, 200]

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const store = join(folder, 'million.db')
  await recordOf(store, 1_000_000)
  const timeline = [program, 'timeline', 'UZ', '--store', store]
  const [first, again] = [running(timeline), running(timeline)]
  let [documents, records] = [0, 0]
  const recordInto = (target: string): void => {
    const file = join(folder, `release-${(documents += 1)}.yaml`)
    writeFileSync(file, documentOf(`release-${documents}`))
    running([program, 'record', file, '--store', target]).run()
  }
  const empty = (): string => {
    const target = join(folder, `empty-${(records += 1)}.db`)
    running([program, 'init', target], {}, folder).run()
    return target
  }
  const prepared = [empty(), empty(), empty(), empty(), empty(), empty(), empty()]
  return [
    {
      title: 'communique timeline UZ on a million events, a process each',
      contenders: {
        'node -e 0': running(['-e', '0']),
        'communique --version': running([program, '--version']),
        'first, cold': {
          run: () => {
            rmSync(`${store}.index`, { force: true })
            first.run()
          }
        },
        again
      },
      reference: 'node -e 0',
      goals: [
        { contender: 'communique --version', atMost: 1.5 },
        { contender: 'again', against: 'first, cold', atMost: 0.03 }
      ],
      rounds: 3
    },
    {
      title: 'the same, greatest memory of the process',
      contenders: {
        'the memory allowed': { run: () => allowed * megabytes },
        again: { run: () => peakOf(timeline) }
      },
      reference: 'the memory allowed',
      goals: [{ contender: 'again', atMost: 1 }],
      rounds: 3,
      isReported: true
    },
    {
      title: 'communique record of a document of 50 claims, a process each',
      contenders: {
        'into an empty record': { run: () => recordInto(prepared.pop() ?? empty()) },
        'into a million events': { run: () => recordInto(store) }
      },
      reference: 'into an empty record',
      goals: [{ contender: 'into a million events', atMost: 3 }],
      rounds: 3
    }
  ]
}
