import type { LeaseStore, Lease, LeaseHeld, LeaseLost, LogUnavailable } from '@communique/kernel'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Connection } from './connection.ts'
import type { OpenFile } from './openFile.ts'
import { storedText, textOf } from '@communique/kernel/advanced'

const idOf = ({ name, token }: Lease): readonly [string, number] => [storedText(name), token]

/** A lease is held by this token, and has not run out. */
export const holdsLease = (connection: Connection, lease: Lease): boolean =>
  connection
    .prepare('select 1 from leases where name = ? and token = ? and until > ?')
    .first(...idOf(lease), Date.now()) !== undefined

const acquire = (
  connection: Connection,
  name: string,
  holder: string,
  milliseconds: number
): E.Either<LeaseHeld, Lease> => {
  const now = Date.now()
  // A clock that was turned back would have it last longer than it was given for.
  connection
    .prepare('update leases set until = ? + term where name = ? and until > ? + term')
    .run(now, storedText(name), now)
  const [held, until, token] =
    connection.prepare('select holder, until, token from leases where name = ?').first(storedText(name)) ?? []
  if (held !== undefined && Number(until) > now && textOf(String(held)) !== holder)
    return E.left({ type: 'LeaseHeld', name, holder: textOf(String(held)) })
  const lease: Lease = { name, holder, token: Number(token ?? 0) + 1 }
  const term = Math.ceil(milliseconds)
  connection
    .prepare(
      `insert into leases (name, holder, token, until, term) values (?, ?, ?, ?, ?)
        on conflict do update
        set holder = excluded.holder, token = excluded.token, until = excluded.until, term = excluded.term`
    )
    .run(storedText(name), storedText(holder), lease.token, now + term, term)
  return E.right(lease)
}

const renew = (connection: Connection, lease: Lease, milliseconds: number): E.Either<LeaseLost, Lease> => {
  if (!holdsLease(connection, lease)) return E.left({ type: 'LeaseLost', lease })
  const term = Math.ceil(milliseconds)
  connection
    .prepare('update leases set until = ?, term = ? where name = ? and token = ?')
    .run(Date.now() + term, term, ...idOf(lease))
  return E.right(lease)
}

/** Leases on an open file, by the clock of the machine that its processes share. */
export const leasesOn = (file: OpenFile): LeaseStore => {
  const write = <L, A>(run: (connection: Connection) => E.Either<L, A>): TE.TaskEither<L | LogUnavailable, A> =>
    F.pipe(
      file.write(run),
      TE.flatMapEither((answer): E.Either<L | LogUnavailable, A> => answer)
    )
  return {
    acquire: (name, holder, milliseconds) => write((connection) => acquire(connection, name, holder, milliseconds)),
    renew: (lease, milliseconds) => write((connection) => renew(connection, lease, milliseconds)),
    // The token is remembered: the next lease has a greater one.
    release: (lease) =>
      file.write((connection) => {
        connection.prepare('update leases set until = 0 where name = ? and token = ?').run(...idOf(lease))
      })
  }
}
