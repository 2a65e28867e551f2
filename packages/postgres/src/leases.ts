import type { LeaseStore, Lease, LeaseHeld, LeaseLost } from '@communique/kernel'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Value } from './database.ts'
import type { Store } from './store.ts'
import { storedText, textOf } from '@communique/kernel/advanced'

/** The values of a lease for a statement; nulls where no lease is required. */
export const leaseValues = (lease: Lease | undefined): readonly [name: Value, token: Value] =>
  lease === undefined ? [null, null] : [storedText(lease.name), lease.token]

type Leases = Pick<LeaseStore, 'acquire' | 'renew' | 'release'>

const end = (milliseconds: string): string => `clock_timestamp() + ${milliseconds}::double precision * interval '1 ms'`

/**
 * Keeps leases as rows, by the clock of the server. A lease needs no open session, so it works through a pooler; the lease
 * of a dead holder expires.
 */
export const leasesIn = ({ quoted, attempt }: Store): Leases => ({
  acquire: (name, holder, milliseconds) =>
    F.pipe(
      attempt(async (connection): Promise<E.Either<LeaseHeld, Lease>> => {
        const [row = []] = await connection.query({
          text: `
            insert into ${quoted}.leases as lease (name, holder, token, until, term) values ($1, $2, 1, ${end('$3')}, $3)
              on conflict on constraint leases_name do update
                set holder = excluded.holder, token = lease.token + 1, until = excluded.until, term = excluded.term
                where lease.until <= clock_timestamp() or lease.holder = excluded.holder
              returning token`,
          values: [storedText(name), storedText(holder), milliseconds]
        })
        const [token] = row
        if (token !== undefined && token !== null) return E.right({ name, holder, token: Number(token) })
        const [held = []] = await connection.query({
          // A clock that was turned back would have it last longer than it was given for.
          text: `
            with shortened as (
              update ${quoted}.leases set until = ${end('term')} where name = $1 and until > ${end('term')}
            )
            select holder from ${quoted}.leases where name = $1`,
          values: [storedText(name)]
        })
        return E.left({ type: 'LeaseHeld', name, holder: textOf(held[0] ?? '') })
      }),
      TE.flatMapEither((answer): E.Either<LeaseHeld, Lease> => answer)
    ),
  renew: (lease, milliseconds) =>
    F.pipe(
      attempt((connection) =>
        connection.query({
          text: `
            update ${quoted}.leases set until = ${end('$3')}, term = $3
              where name = $1 and token = $2 and until > clock_timestamp() returning token`,
          values: [...leaseValues(lease), milliseconds]
        })
      ),
      TE.flatMapEither((rows): E.Either<LeaseLost, Lease> =>
        rows.length > 0 ? E.right(lease) : E.left({ type: 'LeaseLost', lease })
      )
    ),
  release: (lease) =>
    F.pipe(
      attempt((connection) =>
        connection.query({
          text: `update ${quoted}.leases set until = '-infinity' where name = $1 and token = $2`,
          values: leaseValues(lease)
        })
      ),
      TE.map(() => undefined)
    )
})
