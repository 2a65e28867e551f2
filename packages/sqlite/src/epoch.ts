import { randomBytes } from 'node:crypto'
import type { Connection } from './connection.ts'

/** The epoch of a log, and the identity of the file in which it began. */
export interface EpochOnFile {
  readonly epoch: string
  readonly file: string
}

/** `null`: no epoch has begun. */
export const epochOnFile = (connection: Connection): EpochOnFile | null => {
  const [epoch, file] = connection.prepare('select epoch, file from log').first() ?? []
  return epoch === undefined ? null : { epoch: String(epoch), file: String(file) }
}

/** Begins an epoch, in which cursors of before are foreign. */
export const beginEpoch = (connection: Connection, file: string): string => {
  const epoch = randomBytes(6).toString('hex')
  connection
    .prepare(
      'insert into log (single, epoch, file) values (1, ?, ?) on conflict do update set epoch = excluded.epoch, file = excluded.file'
    )
    .run(epoch, file)
  return epoch
}

/** Begins an epoch where none has begun, or where the file is a copy of the one in which it began. */
export const ensureEpoch = (connection: Connection, file: string): void => {
  const isOwn = (): boolean => epochOnFile(connection)?.file === file
  if (isOwn()) return
  connection.write(() => {
    // Another process may have begun it.
    if (!isOwn()) beginEpoch(connection, file)
  })
}

/** The epoch of a copy that is only read: another one than that of the original, and the same whenever it is read. */
export const epochOfCopy = ({ epoch }: EpochOnFile, file: string): string => `${epoch}-${file}`
