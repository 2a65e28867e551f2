import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import { accountOf, appendUntilRecorded, everything, type FaultReport, intentOf } from './account.ts'
import { type Cut, cuttingProxy } from './cuttingProxy.ts'

const cuts: ReadonlyArray<Cut> = ['BeforeTheRequest', 'InTheRequest', 'BeforeTheAnswer', 'InTheAnswer']

/**
 * Cuts the connection during an append, in its request or in its answer. The writer cannot know the outcome, and appends
 * the same events again.
 */
export const cutConnection = async (url: string, engine: string, rounds: number): Promise<FaultReport> => {
  const direct = new URL(url)
  const proxy = await cuttingProxy(Number(direct.port))
  const cutUrl = new URL(url)
  cutUrl.port = String(proxy.port)
  // One connection, so that it is the one that is cut.
  const { database, end } = testDatabase(cutUrl.href, { max: 1 })
  const log = must(await postgresEventLog(database, { schema: freshSchema() })())
  const names: Array<string> = []
  let [tookEffect, unknown] = [0, 0]
  // Sometimes a notification is cut instead, and the append succeeds.
  for (let at = 0; unknown < rounds; at += 1) {
    if (at === 10 * rounds) throw new Error('appends are hardly ever cut')
    const name = `r-${at}`
    const { stream, events, expected } = intentOf(name)
    // The connection is open and initialised, so that the append is the next request.
    must(await log.readStream(stream, Number.MAX_SAFE_INTEGER)())
    proxy.cutNext(cuts[unknown % cuts.length] ?? 'BeforeTheAnswer')
    const answer = await log.append(stream, events, expected)()
    const isUnknown = E.isLeft(answer) && answer.left.type === 'LogUnavailable'
    if (isUnknown) unknown += 1
    const found = must(await log.readStream(stream)()).events
    if (isUnknown && found.some(({ id }) => id === events[0].id)) tookEffect += 1
    await appendUntilRecorded(log, name)
    names.push(name)
  }
  const account = accountOf(names, await everything(log))
  await end()
  await proxy.close()
  if (tookEffect === 0 || tookEffect === rounds) throw new Error('the cuts were all of one kind')
  return { fault: 'connection cut in an append', engine, rounds, acknowledged: names.length, ...account }
}
