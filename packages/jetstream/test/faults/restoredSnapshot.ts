import type { StoredEvent } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import {
  accountOf,
  appendUntilRecorded,
  bothAccounts,
  everything,
  type FaultReport,
  unharmed
} from '../../../postgres/test/faults/account.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../connections.ts'
import { restore, takeSnapshot } from '../raw.ts'
import { type Binary, newServer } from '../server.ts'

const idsOf = (events: ReadonlyArray<StoredEvent>): string => events.map(({ id }) => id).join()

/**
 * Restores a stream from a snapshot that was taken while it was written to, round after round. What the snapshot has is whole,
 * and everything that was acknowledged before it was taken; the view of a reader is refused and made anew, also where as much
 * was recorded since as had been lost.
 */
export const restoredSnapshot = async (binary: Binary, rounds: number): Promise<FaultReport> => {
  const server = await newServer(binary)
  await server.start()
  const connection = await connectTo(server.url)
  const name = 'restored'
  let account = unharmed
  let acknowledged = 0
  let known: ReadonlyArray<string> = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { log, close } = must(await jetstreamStore(connection, { name })())
      const written: Array<string> = []
      const write = async (from: number, to: number): Promise<void> => {
        for (let at = from; at < to; at += 1) {
          await appendUntilRecorded(log, `r${round}-${at}`)
          written.push(`r${round}-${at}`)
        }
      }
      await write(0, 10)
      const sure = [...known, ...written]
      const [snapshot] = await Promise.all([takeSnapshot(connection, name), write(10, 20)])
      const view = must(await log.readAll(null, Number.POSITIVE_INFINITY)())
      acknowledged += written.length
      await close()
      await restore(connection, snapshot)

      const restored = must(await jetstreamStore(connection, { name })())
      must(await restored.beginEpoch()())
      await restored.close()
      const reopened = must(await jetstreamStore(connection, { name })())
      const found = await everything(reopened.log)
      const has = new Set(found.map(({ id }) => String(id)))
      account = bothAccounts(account, { ...accountOf(sure, found), doubled: 0 })
      for (let at = 20; at < 40; at += 1) await appendUntilRecorded(reopened.log, `r${round}-${at}`)
      const onward = await reopened.log.readAll(view.next, Number.POSITIVE_INFINITY)()
      const isRefused = E.isLeft(onward) && onward.left.type === 'ForeignCursor'
      const record = await everything(reopened.log)
      const again = must(await reopened.log.readAll(null, Number.POSITIVE_INFINITY)())
      const survivors = [...known, ...written].filter((each) => has.has(`${each}-0`))
      known = [...survivors, ...Array.from({ length: 20 }, (_, at) => `r${round}-${at + 20}`)]
      acknowledged += 20
      account = bothAccounts(account, accountOf(known, record))
      if (!isRefused || idsOf(again.events) !== idsOf(record)) account = bothAccounts(account, { ...unharmed, lost: 1 })
      await reopened.close()
    }
  } finally {
    await connection.close()
    await server.remove()
  }
  return {
    fault: 'stream restored from a snapshot',
    engine: 'JetStream 2.15, one node',
    rounds,
    acknowledged,
    ...account
  }
}
