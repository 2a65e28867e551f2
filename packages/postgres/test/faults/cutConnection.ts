import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import { accountOf, appendInTheEnd, everything, type FaultReport, intentOf } from './account.ts'
import { type Cut, cuttingProxy } from './cuttingProxy.ts'

const cuts: ReadonlyArray<Cut> = ['BeforeTheRequest', 'InTheRequest', 'BeforeTheAnswer', 'InTheAnswer']

/**
 * Cuts the connection in the middle of an append: on its way there, or with the answer on its way back. The writer cannot
 * know whether it took effect, and appends the same again.
 */
export const cutConnection = async (url: string, engine: string, rounds: number): Promise<FaultReport> => {
  const direct = new URL(url)
  const proxy = await cuttingProxy(Number(direct.port))
  const cutUrl = new URL(url)
  cutUrl.port = String(proxy.port)
  // One connection, which is the one that is cut.
  const { database, end } = testDatabase(cutUrl.href, { max: 1 })
  const log = must(await postgresEventLog(database, { schema: freshSchema() })())
  const names: Array<string> = []
  let [tookEffect, unknown] = [0, 0]
  // Now and then it is a notification that is cut instead of the append, which is then appended as if nothing had been.
  for (let at = 0; unknown < rounds; at += 1) {
    if (at === 10 * rounds) throw new Error('appends are hardly ever cut')
    const name = `r-${at}`
    const { stream, events, expected } = intentOf(name)
    // Its connection is there and knows the log, so that what is cut is the append.
    must(await log.readStream(stream, Number.MAX_SAFE_INTEGER)())
    proxy.cutNext(cuts[unknown % cuts.length] ?? 'BeforeTheAnswer')
    const answer = await log.append(stream, events, expected)()
    const isUnknown = E.isLeft(answer) && answer.left.type === 'LogUnavailable'
    if (isUnknown) unknown += 1
    const found = must(await log.readStream(stream)()).events
    if (isUnknown && found.some(({ id }) => id === events[0].id)) tookEffect += 1
    await appendInTheEnd(log, name)
    names.push(name)
  }
  const account = accountOf(names, await everything(log))
  await end()
  await proxy.close()
  if (tookEffect === 0 || tookEffect === rounds) throw new Error('the cuts were all of one kind')
  return { fault: 'connection cut in an append', engine, rounds, acknowledged: names.length, ...account }
}
