import { must } from '@communique/fixtures'
import { postgresEventLog, postgresViewStore } from '@communique/postgres'
import { readText } from '../../../kernel/test/sharedText.ts'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { cuttingProxy } from '../../../postgres/test/faults/cuttingProxy.ts'
import { openedInTheEnd, testDatabase } from '../../../postgres/test/databases.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'
import { noHarm } from './harm.ts'
import { appendEach, atTheEnd, named, type ServerPlace, sum } from './place.ts'
import { wait } from './runnerProcess.ts'

/** Milliseconds within which log and store must answer. */
const answerWithin = 300

const within = async <A>(milliseconds: number, what: string, promise: Promise<A>): Promise<A> => {
  const late = wait(milliseconds).then(() => {
    throw new Error(`${what} did not end within ${milliseconds} ms`)
  })
  return Promise.race([promise, late])
}

/**
 * Lets the sessions of a runner go silent, round after round: nothing passes, and nothing is closed. The runner reports
 * trouble, keeps to every time limit of its callers, catches up on new sessions, and stops while all are silent.
 */
export const silentLink = async (place: ServerPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { url, schema, log } = place
  const proxy = await cuttingProxy(Number(new URL(url).port))
  const proxied = new URL(url)
  proxied.port = String(proxy.port)
  const { database, pool } = testDatabase(proxied.href, { max: 6 }, { answerWithin, connectWithin: 5_000 })
  const running = runner({
    log: await openedInTheEnd(postgresEventLog(database, { schema })),
    viewStore: await openedInTheEnd(postgresViewStore(database, { schema })),
    read: readText,
    projections,
    pollEvery: 20,
    leaseFor: 2_000,
    answerWithin
  })
  let troubles = 0
  running.onProgress((progress) => {
    if (progress.some(({ trouble }) => trouble !== null)) troubles += 1
  })
  let harm = noHarm
  let acknowledged = 0
  running.start()
  for (let round = 0; round < rounds; round += 1) {
    acknowledged += await appendEach(log, named(round, 4))
    await wait((round * 7) % 23)
    proxy.silence()
    await within(20_000, 'caughtUp with a limit', running.caughtUp({ within: 100 })())
    acknowledged += await appendEach(log, named(round, 8).slice(4))
    const { cursor } = must(await log.head()())
    must(await within(60_000, 'catching up', running.caughtUp({ cursor })()))
    harm = sum(harm, await viewsAccount(log, place.viewStore, 'Cursor'))
  }
  if (troubles === 0) throw new Error('no trouble was reported')
  proxy.silence()
  await within(20_000, 'stopping', running.stop())
  await proxy.close()
  await pool.end()
  return { fault: 'session of a runner silent', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}
