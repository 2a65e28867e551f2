import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { accountOf, bothAccounts, type FaultReport, unharmed } from '../../../postgres/test/faults/account.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'
import { copyInUse, testFolder } from '../folders.ts'

/**
 * Copies a file with `cp` while a process writes to it: the file alone, or with its `-wal`. What was copied is refused as
 * damaged, or it is sound, holds whole appends up to some moment, and begins an epoch of its own; it is never read as if
 * it were the record. `lost` counts copies that were none of these.
 */
export const copiedInUse = async (rounds: number): Promise<FaultReport> => {
  const folder = await testFolder()
  const path = folder.at('record.db')
  const program = fileURLToPath(new URL('sqliteWriter.ts', import.meta.url))
  const writer = spawn(process.execPath, ['--conditions=@communique/source', program, path, 'w'], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise((resolve) => writer.on('close', resolve))
  await new Promise((resolve) => writer.stdout.once('data', resolve))
  writer.stdout.resume()
  let account = unharmed
  let acknowledged = 0
  const count = (lost: number): void => {
    account = bothAccounts(account, { ...unharmed, lost })
  }
  try {
    for (let round = 0; round < rounds; round += 1) {
      const copy = `copy-${round}.db`
      copyInUse(
        folder.path,
        ['record.db', copy],
        ...(round % 2 === 0 ? [] : [['record.db-wal', `${copy}-wal`] as const])
      )
      const opened = await sqliteStore(folder.at(copy))()
      if (E.isLeft(opened)) {
        if (opened.left.type !== 'FileDamaged') count(1)
        continue
      }
      const { log, integrity, close } = opened.right
      const original = must(await sqliteStore(path, { readOnly: true })())
      const [own, its] = [must(await log.head()()), must(await original.log.head()())]
      const { events } = must(await log.readAll(null, Number.POSITIVE_INFINITY)())
      const names = new Set(events.map(({ id }) => id.replace(/-\d+$/, '')))
      account = bothAccounts(account, accountOf(names, events))
      acknowledged = Math.max(acknowledged, names.size)
      count((own.epoch === its.epoch ? 1 : 0) + must(await integrity()()).length)
      await original.close()
      await close()
    }
  } finally {
    writer.kill('SIGKILL')
    await ended
    await folder.remove()
  }
  return { fault: 'file copied while in use', engine: 'SQLite', rounds, acknowledged, ...account }
}
