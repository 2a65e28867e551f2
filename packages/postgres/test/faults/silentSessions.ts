import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, openedInTheEnd, testDatabase } from '../databases.ts'
import { accountOf, appendUntilRecorded, everything, type FaultReport, intentOf } from './account.ts'
import { cuttingProxy } from './cuttingProxy.ts'

/** Milliseconds within which a session must answer here. */
const answerWithin = 250

/** Milliseconds within which one must be open. */
const connectWithin = 5_000

const atOnce = 3

/**
 * Lets open sessions go silent, round after round: nothing passes in either direction, and nothing is closed. Every request
 * is answered within its limit, appends succeed on new sessions, and listeners are called again for appends of others.
 */
export const silentSessions = async (url: string, engine: string, rounds: number): Promise<FaultReport> => {
  const proxy = await cuttingProxy(Number(new URL(url).port))
  const proxied = new URL(url)
  proxied.port = String(proxy.port)
  const schema = freshSchema()
  const elsewhere = testDatabase(url, { max: 2 })
  const other = must(await postgresEventLog(elsewhere.database, { schema })())
  const { database, pool } = testDatabase(proxied.href, { max: atOnce + 1 }, { answerWithin, connectWithin })
  const log = await openedInTheEnd(postgresEventLog(database, { schema }))
  let wakeUps = 0
  const stop = log.onAppend(() => {
    wakeUps += 1
  })
  const names: Array<string> = []
  let slowest = 0
  let silenced = 0
  for (let round = 0; round < rounds; round += 1) {
    const before = Array.from({ length: atOnce }, (_, at) => `b${round}-${at}`)
    await Promise.all(before.map((name) => appendUntilRecorded(log, name)))
    proxy.silence()
    const during = Array.from({ length: atOnce }, (_, at) => `d${round}-${at}`)
    await Promise.all(
      during.map(async (name) => {
        const { stream, events, expected } = intentOf(name)
        const start = performance.now()
        const answer = await log.append(stream, events, expected)()
        slowest = Math.max(slowest, performance.now() - start)
        if (E.isLeft(answer) && answer.left.type === 'LogUnavailable') silenced += 1
        await appendUntilRecorded(log, name)
      })
    )
    const woken = wakeUps
    // The listener counts them.
    const isWokenAgain = (): boolean => wakeUps !== woken
    for (let at = 0; !isWokenAgain(); at += 1) {
      if (at === 500) throw new Error('nobody is woken up any more')
      const name = `o${round}-${at}`
      await appendUntilRecorded(other, name)
      names.push(name)
      await new Promise((resolve) => {
        setTimeout(resolve, 20)
      })
    }
    names.push(...before, ...during)
  }
  const account = accountOf(names, await everything(other))
  stop()
  await proxy.close()
  await pool.end()
  await elsewhere.end()
  // A few statements, on a machine that may be busy; without limits a request would wait for minutes.
  if (slowest > 4 * (connectWithin + answerWithin)) throw new Error(`a request took ${Math.round(slowest)} ms`)
  if (silenced === 0) throw new Error('no session was silent')
  return { fault: 'session silent', engine, rounds, acknowledged: names.length, ...account }
}
