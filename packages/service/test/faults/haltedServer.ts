import { readCooperationEvent } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import { effectiveHistory, type StoredEvent } from '@communique/kernel'
import { postgresEventLog, pgDatabase } from '@communique/postgres'
import { countryTimeline, fold } from '@communique/projections'
import { either as E } from 'fp-ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type FaultReport, misplacedIn } from '../../../postgres/test/faults/account.ts'
import type { Server } from '../../../postgres/test/server.ts'
import { listen } from '../../src/server/listen.ts'
import { service } from '../../src/service.ts'

const writers = 10
/** Milliseconds for which the server is halted. */
const haltedFor = Number(process.env['HALTED_SECONDS'] ?? 30) * 1_000
/** Health and questions are answered within so many milliseconds, whatever the database does. */
const patience = 1_000

/** The processes of a server: the first one, and those that it started. */
const processesOf = async ({ data }: Server): Promise<ReadonlyArray<number>> => {
  const [first = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(
    all.map((pid) =>
      readFile(`/proc/${pid}/stat`, 'utf8').then(
        (text) => text.slice(text.lastIndexOf(')') + 2).split(' ')[1],
        () => null // it ended meanwhile
      )
    )
  )
  return [Number(first), ...all.filter((_, at) => parents[at] === first).map(Number)]
}

const signalAll = (processes: ReadonlyArray<number>, signal: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of processes) process.kill(pid, signal)
}

const visit = (visitId: string) => ({
  type: 'RecordVisit',
  data: { visitId, visitor: 'office', unnamed: 'a delegation', to: 'UZ', on: { edtf: '2024-05-30', basis: 'Stated' } }
})

/**
 * Halts a PostgreSQL server under load and releases it: every process of it stands still, and its connections stay open.
 * Ten writers record over HTTP, and send again under the same key what was not answered with success. Meanwhile health and
 * questions must be answered within a second: a round in which one is not counts as a view that is not equal.
 */
export const haltedServer = async (server: Server, rounds: number): Promise<FaultReport> => {
  const pool = new pg.Pool({ connectionString: server.url, max: 12 })
  pool.on('error', () => {}) // a connection that is idle may be cut
  const log = must(await postgresEventLog(pgDatabase(pool))())
  const office = service({ log, audit: () => {}, unknownReferences: 'Allow', requestsPerMinute: 1e9 })
  const { url, close } = must(await listen(office, { host: '127.0.0.1', port: 0 })())
  const recorded = new Set<string>()
  let slowestWrite = 0
  let slowestAnswer = 0
  let late = 0
  let isLoading = true

  const record = async (id: string): Promise<void> => {
    const began = performance.now()
    for (;;) {
      const answer = await fetch(`${url}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `"${id}"` },
        body: JSON.stringify(visit(id))
      })
      await answer.text()
      if (answer.status === 200 || answer.status === 201) break
      if (answer.status !== 503) throw new Error(`A recording was answered with ${answer.status}.`)
      await pause(50)
    }
    slowestWrite = Math.max(slowestWrite, performance.now() - began)
    recorded.add(`visit/${id}`)
  }
  const goesOn = (): boolean => isLoading
  const write = async (name: number): Promise<void> => {
    for (let at = 0; goesOn(); at += 1) await record(`visit-${name}-${at}`)
  }
  /** Asks, and says whether it was answered as expected and in time. */
  const isAnswered = async (path: string, status: number): Promise<boolean> => {
    const began = performance.now()
    const answer = await fetch(url + path)
    await answer.text()
    const took = performance.now() - began
    slowestAnswer = Math.max(slowestAnswer, took)
    return answer.status === status && took <= patience
  }
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await pause(100)
  }

  await until(async () => (await fetch(`${url}/readyz`)).ok)
  const writing = Array.from({ length: writers }, (_, name) => write(name))
  for (let round = 0; round < rounds; round += 1) {
    const before = recorded.size
    await until(() => recorded.size > before + 50)
    const processes = await processesOf(server)
    signalAll(processes, 'SIGSTOP')
    try {
      // An answer of the log holds for a second.
      await pause(2 * patience)
      const end = performance.now() + haltedFor
      while (performance.now() < end) {
        const answers = await Promise.all([
          isAnswered('/livez', 200),
          isAnswered('/readyz', 503),
          isAnswered('/facts?limit=1', 200)
        ])
        if (!answers.every(Boolean)) late += 1
        await pause(500)
      }
    } finally {
      signalAll(processes, 'SIGCONT')
    }
    await until(async () => (await fetch(`${url}/readyz`)).ok)
  }
  const had = recorded.size
  await until(() => recorded.size > had + 50)
  isLoading = false
  await Promise.all(writing)

  const found: ReadonlyArray<StoredEvent> = must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events
  const times = new Map<string, number>()
  for (const { stream } of found) times.set(stream, (times.get(stream) ?? 0) + 1)
  const { cursor } = must(await log.head()())
  const rows: Array<unknown> = []
  let next: string | null = ''
  while (next !== null) {
    const query = new URLSearchParams({ limit: '1000', after: cursor, ...(next !== '' && { cursor: next }) })
    const answer: Response = await fetch(`${url}/timelines/UZ?${query.toString()}`)
    const page = (await answer.json()) as { readonly items: ReadonlyArray<unknown>; readonly next: string | null }
    rows.push(...page.items)
    next = page.next
  }
  const history = must(E.traverseArray(readCooperationEvent)(found)).flat()
  const fresh = fold(countryTimeline)(effectiveHistory(history)).views['UZ']?.entries.length ?? 0
  await close()
  await pool.end()
  return {
    fault: 'server halted',
    engine: `PostgreSQL ${server.version}`,
    rounds,
    acknowledged: recorded.size,
    lost: [...recorded].filter((stream) => !times.has(stream)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    misplaced: misplacedIn(found),
    unequal: Number(rows.length !== fresh) + late,
    note: `halted for ${haltedFor / 1_000} s: health and questions were answered within ${slowestAnswer.toFixed(0)} ms, the slowest recording took ${(slowestWrite / 1_000).toFixed(1)} s`
  }
}
