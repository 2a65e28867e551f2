import type { LogUnavailable } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { Connection } from './connection.ts'
import { unavailable } from './sqliteError.ts'
import { breathing, inTheEnd } from './turns.ts'

/** A file that is open, as log and stores use it. */
export interface OpenFile {
  readonly path: string
  /** Runs something whose reads all see the same moment. */
  readonly read: <A>(run: (connection: Connection) => A) => TE.TaskEither<LogUnavailable, A>
  /** Runs something in one transaction that writes. */
  readonly write: <A>(run: (connection: Connection) => A) => TE.TaskEither<LogUnavailable, A>
  /** Looks at once, and throws where that is not possible. */
  readonly look: <A>(run: (connection: Connection) => A) => A
  /** The epoch as the file has it now. */
  readonly epochIn: (connection: Connection) => string
  readonly close: () => void
}

/** Runs something on a file that others may have locked; for `patience` milliseconds it is tried again. */
export const asking = (patience: number) => {
  const breathe = breathing()
  return <A>(run: () => A): TE.TaskEither<LogUnavailable, A> =>
    async () => {
      try {
        await breathe()
        return E.right(await inTheEnd(run, patience))
      } catch (error) {
        return E.left(unavailable(error))
      }
    }
}
