// #region open
import { cooperationLedger } from '@communique/core'
import { sqliteStore } from '@communique/sqlite'
import { function as F, taskEither as TE } from 'fp-ts'

export const openLedger = (path: string) =>
  F.pipe(
    sqliteStore(path),
    TE.map(({ log, viewStore, close }) => ({ ledger: cooperationLedger({ log }), viewStore, close }))
  )
// #endregion open
