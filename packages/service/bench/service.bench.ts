import { setTimeout } from 'node:timers/promises'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { debianBinaries, newServer, npmBinaries } from '../../postgres/test/server.ts'
import { benchFolder } from '../../sqlite/bench/setting.ts'
import { load, ownWrite, readersOf, recording, recordOne } from './load.ts'
import { bundled, type Started, started } from './processes.ts'

const [small, large] = ['UZ', 'FJ']
const rounds = 7
const megabyte = 1_000_000

/** A limit as a contender of its own, so that a goal that is no ratio is judged like the others. */
const fixed = (value: number) => ({ run: () => value })

/** A service with a timeline of twenty entries and one of 3,600. */
const newOffice = async (program: string, engine: string, place: string): Promise<Started> => {
  const office = await started(program, engine, place)
  await office.order({ type: 'Record', country: small, count: 20 })
  await office.order({ type: 'Record', country: large, count: 3_600 })
  await ownWrite(office.url, 'KI')
  return office
}

/** The answer of a service, from servers that do nothing but send it. */
const bareServersOf = async (program: string, answer: Response): Promise<Readonly<Record<BareServer, Started>>> => {
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = Object.fromEntries(answer.headers)
  const sent = JSON.stringify({ status: answer.status, headers, body: await answer.text() })
  return { node: await started(program, sent), adaptor: await started(program, sent, 'adaptor') }
}

/** A server of Node, and one of the library on which the service stands. */
type BareServer = 'node' | 'adaptor'

async function* answers(office: Started, bare: string, where: string): AsyncGenerator<Comparison> {
  const url = `${office.url}/timelines/${small}`
  const first = await fetch(url)
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  const whole = await bareServersOf(bare, first)
  const same = await bareServersOf(bare, await fetch(url, { headers }))
  const comparison = (title: string, servers: typeof whole, status: number, goal: number, asked = {}): Comparison => ({
    title: `${title}, an answer, ${where}`,
    contenders: {
      'bare node:http': { run: () => load(servers.node.url, status, asked) },
      'bare @hono/node-server': { run: () => load(servers.adaptor.url, status, asked) },
      'the service': { run: () => load(url, status, asked) }
    },
    reference: 'bare node:http',
    goals: [
      {
        contender: 'the service',
        atMost: goal,
        limit: { contender: 'bare @hono/node-server', against: 'bare node:http' }
      }
    ],
    isReported: true,
    rounds
  })
  yield comparison('a timeline of twenty entries', whole, 200, 2.5)
  yield comparison('an answer that the asker has', same, 304, 1.5, { headers })
  // A process that runs would keep this one from ending.
  for (const server of [whole, same].flatMap(Object.values<Started>)) server.end()
}

const recordings = (office: Started, where: string): Comparison => ({
  title: `recording by ten writers, a command, ${where}`,
  contenders: {
    'appends to the log': { run: () => office.order({ type: 'Append', count: 2_000 }), units: 2_000 },
    'POST that only appends': { run: () => load(office.plain ?? '', 201, recording('KI')) },
    'POST /commands': { run: () => load(`${office.url}/commands`, 201, recording('KI')) }
  },
  reference: 'appends to the log',
  // At least 0.6 of the appends in the same time.
  goals: [
    {
      contender: 'POST /commands',
      atMost: 1 / 0.6,
      limit: { contender: 'POST that only appends', against: 'appends to the log' }
    }
  ],
  isReported: true,
  rounds
})

const ownWrites = (office: Started, where: string): Comparison => {
  const writes = (country: string) => async (): Promise<number> => {
    let total = 0
    for (let at = 0; at < 20; at += 1) total += await ownWrite(office.url, country)
    return total
  }
  return {
    title: `own write readable, ${where}`,
    contenders: {
      'where the timeline has twenty entries': { run: writes(small), units: 20 },
      'where it has 3,600': { run: writes(large), units: 20 }
    },
    reference: 'where the timeline has twenty entries',
    goals: [{ contender: 'where it has 3,600', atMost: 2 }],
    isReported: true,
    rounds
  }
}

const changes = 10

async function* liveStreams(office: Started, where: string): AsyncGenerator<Comparison> {
  const url = `${office.url}/live/timelines/${small}`
  let slowest = 0
  /** Milliseconds of a processor for ten changes, one after the other, while so many read. */
  const changing = (count: number) => async (): Promise<number> => {
    const readers = await readersOf(url, count)
    await setTimeout(500)
    const before = await office.order({ type: 'Processor' })
    for (let at = 0; at < changes; at += 1) {
      await recordOne(office.url, small)
      const asked = performance.now()
      await (await fetch(`${office.url}/readyz`)).text()
      if (count > 1) slowest = Math.max(slowest, performance.now() - asked)
      await setTimeout(150)
    }
    const spent = (await office.order({ type: 'Processor' })) - before
    readers.leave()
    await setTimeout(200)
    return spent
  }
  yield {
    title: `a change of a live list, time of the processor, ${where}`,
    contenders: {
      'one stream': { run: changing(1), units: changes },
      'a thousand streams': { run: changing(1_000), units: changes }
    },
    reference: 'one stream',
    goals: [{ contender: 'a thousand streams', atMost: 3 }],
    isReported: true,
    rounds: 5
  }
  yield {
    title: `/readyz while a thousand read, the slowest answer, ${where}`,
    contenders: { 'a hundred milliseconds': fixed(100), '/readyz': fixed(slowest) },
    reference: 'a hundred milliseconds',
    goals: [{ contender: '/readyz', atMost: 1 }],
    isReported: true,
    rounds: 1
  }
}

/**
 * Memory of a service under load: ten thousand events, two hundred a second more while it is asked as fast as it answers,
 * and as long again twice. The rate is said, since the views are held in memory: as many more events are more memory.
 */
const memory = async (office: Started, where: string): Promise<Comparison> => {
  const loaded = async (seconds: number): Promise<number> => {
    await Promise.all([
      load(`${office.url}/commands`, 201, recording('KI'), seconds, { overallRate: 200 }),
      load(`${office.url}/timelines/${small}`, 200, {}, seconds)
    ])
    return office.order({ type: 'Memory' })
  }
  await office.order({ type: 'Record', country: 'KI', count: 10_000 })
  const reading = async (seconds: number): Promise<number> => {
    await load(`${office.url}/timelines/${small}`, 200, {}, seconds)
    return office.order({ type: 'Memory' })
  }
  const [mixed, half, whole] = [await loaded(20), await reading(20), await reading(20)]
  return {
    title: `memory of a service with 14,000 events, ${where}`,
    measures: 'bytes',
    contenders: {
      'two hundred MB': fixed(200 * megabyte),
      'after recording and asking': fixed(mixed),
      'after forty seconds of load': fixed(half),
      'after sixty': fixed(whole)
    },
    reference: 'two hundred MB',
    goals: [
      { contender: 'after sixty', atMost: 1 },
      { contender: 'after sixty', against: 'after forty seconds of load', atMost: 1.1 }
    ],
    isReported: true,
    rounds: 1
  }
}

export default async function* (): AsyncGenerator<Comparison> {
  const [program, bare] = await Promise.all(['office', 'bareServer'].map(bundled))
  if (program === undefined || bare === undefined) return
  const binaries = (await npmBinaries()) ?? debianBinaries('15')
  const engines: Array<readonly [engine: string, where: string, place: () => Promise<string>]> = [
    ['sqlite', 'on SQLite', async () => join(benchFolder(), 'record.db')]
  ]
  if (binaries !== null)
    engines.push([
      'postgres',
      'on PostgreSQL',
      async () => {
        const server = await newServer(binaries, {})
        await server.start()
        return server.url
      }
    ])
  for (const [engine, where, place] of engines) {
    const office = await newOffice(program, engine, await place())
    yield recordings(office, where)
    yield* answers(office, bare, where)
    yield ownWrites(office, where)
    yield* liveStreams(office, where)
    office.end()
    const fresh = await started(program, engine, await place())
    await fresh.order({ type: 'Record', country: small, count: 20 })
    yield await memory(fresh, where)
    fresh.end()
  }
}
