import type { EventLog } from '@communique/kernel'
import {
  accountOf,
  appendUntilRecorded,
  bothAccounts,
  everything,
  type FaultReport,
  follow,
  unharmed
} from '../../../postgres/test/faults/account.ts'
import { subjectsOf } from '../../src/subjects.ts'
import { type Cluster, until, wait } from './cluster.ts'

/** The writers of a round, as a fault sees them. */
export interface Writers {
  /** The number of appends that were acknowledged in this round. */
  readonly recorded: () => number
  /** Resolves when some more were. */
  readonly goOn: () => Promise<void>
}

/** Brings a fault about, and undoes it. */
export type Strike = (cluster: Cluster, writers: Writers, round: number) => Promise<void>

/** Publishes a message to the stream of the log, which readers pass over, until a server says that it has stored it. */
const publishUntilStored = async ({ connection, name }: Cluster): Promise<void> => {
  for (;;) {
    const isStored = await connection.request(subjectsOf(name).barrier, '', { timeout: 1_000 }).then(
      ({ data }) => !new TextDecoder().decode(data).includes('"error"'),
      () => false
    )
    if (isStored) return
    await wait(10)
  }
}

const idsOf = (events: ReadonlyArray<{ readonly id: string }>): string => events.map(({ id }) => id).join()

/**
 * Brings a fault about under six writers and a reader, round after round. Afterwards every acknowledged event is on record
 * once, in its place, and the reader has seen the record as it is.
 *
 * @param writing the log that the writers use; that of the cluster by default.
 * @param others the appends that the fault itself has had acknowledged.
 */
export const underWriters = async (
  fault: string,
  cluster: Cluster,
  strike: Strike,
  rounds: number,
  writing: EventLog = cluster.log,
  others: () => ReadonlyArray<string> = () => []
): Promise<FaultReport> => {
  const names: Array<string> = []
  const longest: Array<number> = []
  const longestBare: Array<number> = []
  let account = unharmed
  for (let round = 0; round < rounds; round += 1) {
    const before = names.length
    let [worst, worstBare] = [0, 0]
    let ended = false
    const isEnded = (): boolean => ended
    const reader = follow(cluster.log)
    const writers = Array.from({ length: 6 }, async (_, own) => {
      for (let at = 0; !isEnded(); at += 1) {
        const name = `r${round}-w${own}-${at}`
        const start = performance.now()
        await appendUntilRecorded(writing, name)
        worst = Math.max(worst, performance.now() - start)
        names.push(name)
        // As many appends as a round needs, and no more.
        await wait(3)
      }
    })
    // As bare as a writer can be: what it waits for is not the log's doing.
    const bare = (async () => {
      while (!isEnded()) {
        const start = performance.now()
        await publishUntilStored(cluster)
        worstBare = Math.max(worstBare, performance.now() - start)
        await wait(3)
      }
    })()
    const recorded = (): number => names.length - before
    const goOn = async (): Promise<void> => {
      const then = recorded()
      await until('no append is acknowledged any more', () => recorded() >= then + 12)
    }
    await goOn()
    await strike(cluster, { recorded, goOn }, round)
    await goOn()
    ended = true
    await Promise.all([bare, ...writers])
    await cluster.healed()
    await reader.stop()
    const record = await everything(cluster.log)
    longest.push(worst)
    longestBare.push(worstBare)
    account = bothAccounts(account, accountOf([...names, ...others()], record))
    // A reader that missed an event, or saw it elsewhere, has another record.
    if (idsOf(reader.seen) !== idsOf(record)) account = bothAccounts(account, { ...unharmed, misplaced: 1 })
  }
  const figure = (of: ReadonlyArray<number>, at: number): string => {
    const inOrder = of.toSorted((one, other) => one - other)
    return ((inOrder[Math.floor(at * (inOrder.length - 1))] ?? 0) / 1_000).toFixed(1)
  }
  return {
    fault,
    engine: `JetStream 2.15, ${cluster.nodes.length === 3 ? 'three' : 'five'} nodes`,
    rounds,
    acknowledged: names.length,
    ...account,
    note:
      `the longest append of a round took ${figure(longest, 0.5)} s in the middle, and ${figure(longest, 1)} s at worst; ` +
      `the longest bare publish ${figure(longestBare, 0.5)} s, and ${figure(longestBare, 1)} s`
  }
}
