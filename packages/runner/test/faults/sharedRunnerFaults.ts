import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { viewsAccount } from './attendance.ts'
import { noHarm } from './harm.ts'
import { appendEach, atTheEnd, named, type Place, sum } from './place.ts'
import { type RunnerProcess, wait } from './runnerProcess.ts'

/** A place where several processes run projections. */
export interface SharedPlace extends Place {
  readonly startRunner: (holder: string) => RunnerProcess
  /** Reports whether all can write; where one halted process holds the only lock, nobody else can. */
  readonly isWritable: () => Promise<boolean>
}

/** Halts a process, though not in the middle of a write that everybody has to wait for. */
const halt = async ({ child }: RunnerProcess, isWritable: SharedPlace['isWritable']): Promise<void> => {
  for (;;) {
    child.kill('SIGSTOP')
    if (await isWritable()) return
    child.kill('SIGCONT')
    await wait(3)
  }
}

/** Kills a runner between or within its steps, while events come in; what it leaves is a fold up to some place. */
export const killedRunner = async (place: SharedPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { startRunner, log, viewStore } = place
  let harm = noHarm
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    const process = startRunner(`runner ${round}`)
    acknowledged += await appendEach(log, named(round, 10))
    await process.saved(1)
    // A runner that is slow to save takes more at a time, and saves less often.
    for (let more = 15; process.saves() < 1 + (round % 5); more += 1) {
      acknowledged += await appendEach(log, [`round${round}-${more}`])
      await wait(5)
    }
    const appending = appendEach(log, named(round, 15).slice(10))
    await wait((round * 7) % 23)
    process.child.kill('SIGKILL')
    await process.ended
    acknowledged += await appending
    harm = sum(harm, await viewsAccount(log, viewStore, 'Cursor'))
  }
  return { fault: 'runner killed (kill -9)', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}

/** Two runners; one is halted for longer than its lease lasts, and wakes up when its work belongs to the other. */
export const racingRunners = async (place: SharedPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { startRunner, isWritable, log, viewStore } = place
  const racers = [startRunner('one'), startRunner('other')] as const
  let harm = noHarm
  let acknowledged = 0
  try {
    acknowledged += await appendEach(log, named(0, 1))
    await Promise.race(racers.map(({ saved }) => saved(1)))
    for (let round = 0; round < rounds; round += 1) {
      const [halted, other] = round % 2 === 0 ? racers : [racers[1], racers[0]]
      const before = other.saves()
      const texts = named(round + 1, 7)
      const appending = appendEach(log, texts.slice(0, 6))
      await wait((round * 5) % 17)
      await halt(halted, isWritable)
      acknowledged += await appending
      // The halted one may have had all of those: here is something left for the other.
      acknowledged += await appendEach(log, texts.slice(6))
      // Where the other one did not run the projections before, it does now.
      await other.saved(before + 1)
      halted.child.kill('SIGCONT')
      harm = sum(harm, await viewsAccount(log, viewStore, 'Cursor'))
    }
  } finally {
    for (const { child } of racers) child.kill('SIGKILL')
    await Promise.all(racers.map(({ ended }) => ended))
  }
  return { fault: 'two runners racing, one halted', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}
