// #region open
import { cooperationLedger } from '@communique/core'
import { pgliteDatabase } from '@communique/pglite'
import { postgresEventLog } from '@communique/postgres'
import { function as F, taskEither as TE } from 'fp-ts'

export const openLedger = (directory: string) =>
  F.pipe(
    TE.Do,
    TE.bind('database', () => pgliteDatabase(directory)),
    TE.bindW('log', ({ database }) => postgresEventLog(database)),
    TE.map(({ database, log }) => ({ ledger: cooperationLedger({ log }), close: database.close }))
  )
// #endregion open
