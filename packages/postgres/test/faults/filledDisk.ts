import type { EventLog } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountOf, appendUntilRecorded, everything, type FaultReport, intentOf } from './account.ts'

/** Some room is left in pages and in the journal. */
const most = 2_000

/** Writes to a file until its disk is full, to the last small piece. */
export const fill = async (filler: string): Promise<void> => {
  for (let size = 1_048_576; size >= 4_096; size /= 2)
    while (
      await writeFile(filler, Buffer.alloc(size), { flag: 'a' }).then(
        () => true,
        () => false
      )
    );
}

/**
 * Fills the disk of an embedded log, round after round. Appends are refused as a value, the record can be read meanwhile, and
 * afterwards the same append succeeds.
 *
 * @param folder a folder on the disk.
 */
export const filledDisk = async (
  log: EventLog,
  folder: string,
  engine: string,
  rounds: number
): Promise<FaultReport> => {
  const filler = join(folder, 'filler')
  const names: Array<string> = []
  let lost = 0
  for (let round = 0; round < rounds; round += 1) {
    await fill(filler)
    for (let at = 0; ; at += 1) {
      if (at === most) throw new Error('nothing was refused')
      const name = `r${round}-${at}`
      const { stream, events, expected } = intentOf(name)
      const answer = await log.append(stream, events, expected)()
      if (E.isLeft(answer) && answer.left.type !== 'LogUnavailable') throw new Error(JSON.stringify(answer.left))
      if (E.isRight(answer)) {
        names.push(name)
        continue
      }
      lost += accountOf(names, await everything(log)).lost
      await rm(filler)
      await appendUntilRecorded(log, name)
      names.push(name)
      break
    }
  }
  const account = accountOf(names, await everything(log))
  return { fault: 'disk full', engine, rounds, acknowledged: names.length, ...account, lost: lost + account.lost }
}
