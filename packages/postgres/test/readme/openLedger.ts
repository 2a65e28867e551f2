// #region open
import { cooperationLedger } from '@communique/core'
import { pgDatabase, postgresEventLog } from '@communique/postgres'
import { function as F, taskEither as TE } from 'fp-ts'
import pg from 'pg'

export const openLedger = (connectionString: string) => {
  const pool = new pg.Pool({ connectionString })
  return F.pipe(
    postgresEventLog(pgDatabase(pool)),
    TE.map((log) => ({ ledger: cooperationLedger({ log }), close: () => pool.end() }))
  )
}
// #endregion open
