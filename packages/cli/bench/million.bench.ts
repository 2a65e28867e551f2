// The command line on a record of a million events: whole processes, interleaved.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { program, recordOf, running } from './processes.ts'

/** A document of fifty claims: two parties, and meetings with what was agreed at them. */
const documentOf = (name: string, country: string): string => {
  const parties = ['host', 'guest'].map(
    (side) =>
      `  - PartyRegistered: { partyId: ${side}-${name}, name: The ${side} of ${name}, kind: GovernmentBody, country: ${country} }`
  )
  const meetings = Array.from({ length: 24 }, (_, at) => [
    `  - MeetingHeld: { meetingId: ${name}-${at}, delegations: [{ party: host-${name} }, { party: guest-${name} }] }`,
    `  - UndertakingAgreed: { undertakingId: ${name}-${at}, meeting: ${name}-${at}, what: Thing ${at}, by: [host-${name}] }`
  ])
  return [
    `source: { id: ${name}, title: Release ${name}, publisher: The organisation, published: 2024-06-01 }`,
    `defaults: { on: 2024-05-30, countries: { Counterpart: ${country} } }`,
    'claims:',
    ...parties,
    ...meetings.flat(),
    ''
  ].join('\n')
}

/** The processor time and the greatest memory of a process, which it reports as it ends. */
interface Cost {
  readonly milliseconds: number
  readonly bytes: number
}

const report = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write('\\n' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS * 1024)
})`

const costOf = (args: ReadonlyArray<string>): Cost => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 30 }
  )
  if (status !== 0) throw new Error(stderr)
  const [milliseconds = 0, bytes = 0] = (stderr.split('\n').at(-1) ?? '').split(' ').map(Number)
  return { milliseconds, bytes }
}

const [megabytes, allowed] = [1024 * 1024, 200]

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const store = join(folder, 'million.db')
  await recordOf(store, 1_000_000)
  let [documents, records] = [0, 0]
  const recordInto = (target: string, country = 'UZ'): void => {
    const file = join(folder, `release-${(documents += 1)}.yaml`)
    writeFileSync(file, documentOf(`release-${documents}`, country))
    running([program, 'record', file, '--store', target]).run()
  }
  const empty = (): string => {
    const target = join(folder, `empty-${(records += 1)}.db`)
    running([program, 'init', target], {}, folder).run()
    return target
  }
  const prepared = [empty(), empty(), empty(), empty(), empty(), empty(), empty()]
  const timeline = [program, 'timeline', 'UZ', '--store', store]
  const greatest = new Map<string, number>()
  /** The timeline after something was done that is not counted. */
  const after = (name: string, before: () => void = () => {}) => ({
    [name]: {
      run: (): number => {
        before()
        const { milliseconds, bytes } = costOf(timeline)
        greatest.set(name, Math.max(bytes, greatest.get(name) ?? 0))
        return milliseconds
      }
    }
  })
  const [cold, again, elsewhere, there] = [
    'first, cold',
    'again',
    'after an append about another country',
    'after an append about the country'
  ] as const
  return [
    {
      title: 'a process each, against a Node that does nothing',
      contenders: { 'node -e 0': running(['-e', '0']), 'communique --version': running([program, '--version']) },
      reference: 'node -e 0',
      goals: [{ contender: 'communique --version', atMost: 1.5 }]
    },
    {
      title: 'communique timeline UZ on a million events, processor time of a process each',
      contenders: {
        ...after(cold, () => rmSync(`${store}.index`, { force: true })),
        ...after(again),
        ...after(elsewhere, () => recordInto(store, 'JP')),
        ...after(there, () => recordInto(store))
      },
      reference: cold,
      goals: [again, elsewhere, there].map((contender) => ({ contender, atMost: 0.03 })),
      rounds: 3,
      isReported: true
    },
    {
      title: 'the same, greatest memory of the processes above',
      contenders: {
        'the memory allowed': { run: () => allowed * megabytes },
        ...Object.fromEntries(
          [cold, again, elsewhere, there].map((name) => [name, { run: () => greatest.get(name) ?? Number.NaN }])
        )
      },
      reference: 'the memory allowed',
      goals: [cold, again, elsewhere, there].map((contender) => ({ contender, atMost: 1 })),
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
