import { type Instant, instant, RecorderId, validate } from '@communique/kernel'
import {
  changeTokens,
  newToken,
  readTokens,
  type Role,
  roles,
  type StoredToken,
  type TokenFileFailure
} from '@communique/service/advanced'
import { apply, either as E, function as F } from 'fp-ts'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { actOn, printList, serviceFileOf } from './serviceFile.ts'

/** Finds the file of tokens: the one named, or that beside the file of the record. */
export const tokenFileOf = (
  options: Pick<Options, 'store' | 'tokens'>,
  surroundings: Surroundings
): Outcome<string> => {
  const named = options.tokens ?? surroundings.env['COMMUNIQUE_TOKENS']
  if (named !== undefined && named !== '') return E.right(resolve(surroundings.folder, named))
  return serviceFileOf('tokens', options, surroundings)
}

/** Says why a file of tokens does not do. */
export const tokenFailureWords = ({ type, path, reason }: TokenFileFailure): string => {
  switch (type) {
    case 'NotATokenFile':
      return `${path} is not a file of tokens. Name another with --tokens, or restore it from a backup.`
    case 'BeingChanged':
      return `${path} exists: another command is changing the tokens. If none is, remove it and try again.`
    case 'Unreadable':
      return `${path} cannot be used (${reason}). Check its permissions, or name another file with --tokens.`
  }
}

const fileFailed = E.mapLeft((failure: TokenFileFailure) => failed(tokenFailureWords(failure)))

const endOf = (day: string | undefined): Outcome<Instant | null> => {
  if (day === undefined) return E.right(null)
  return E.mapLeft(() => misused('--expires needs a day, such as 2027-12-31.'))(
    instant(/^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T23:59:59.999Z` : day)
  )
}

const roleNamed = (name: string): Outcome<Role> => {
  const role = roles.find((each) => each === name)
  return role === undefined
    ? E.left(misused(`“${name}” is not a role; the roles are ${roles.join(', ')}.`))
    : E.right(role)
}

/** Reads the name of an account. */
export const accountNamed = (name: string): Outcome<RecorderId> =>
  E.mapLeft(() => misused(`“${name}” is no name of an account: use lower-case letters, digits and hyphens.`))(
    validate(RecorderId)(name)
  )

/** Makes a token for an account, and prints it: once, since only its digest is kept. */
const add = (path: string, name: string, options: Options, surroundings: Surroundings): Outcome<ExitCode> =>
  F.pipe(
    apply.sequenceS(E.Apply)({
      recorder: accountNamed(name),
      role: roleNamed(options.role ?? 'reader'),
      expiresAt: endOf(options.expires)
    }),
    E.flatMap((terms) => {
      const madeAt = surroundings.now().toISOString() as Instant // in UTC
      const made = newToken({ ...terms, madeAt })
      return E.map(() => made)(fileFailed(changeTokens(path, (tokens) => [...tokens, made.stored])))
    }),
    E.map(({ token, stored: { id, recorder, role } }) => {
      surroundings.stdout(`${token}\n`)
      surroundings.stderr(
        `Token ${id} of ${recorder} (${role}). It is shown this once; "communique token revoke ${id}" ends it.\n`
      )
      return exitCodes.Done
    })
  )

const statusOf = ({ expiresAt, revokedAt }: StoredToken, now: string): string => {
  if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)}`
  if (expiresAt === null) return 'valid'
  return `${expiresAt <= now ? 'expired' : 'valid until'} ${expiresAt.slice(0, 10)}`
}

/** Lists the tokens, without their secrets. */
const list = (path: string, surroundings: Surroundings): Outcome<ExitCode> =>
  E.map((tokens: ReadonlyArray<StoredToken>) => {
    const now = surroundings.now().toISOString()
    return printList(
      {
        columns: [
          { field: 'id', title: 'Token', share: 0 },
          { field: 'recorder', title: 'Account', share: 2 },
          { field: 'role', title: 'Role', share: 0 },
          { field: 'made', title: 'Made', share: 0 },
          { field: 'status', title: 'Status', share: 2 }
        ],
        rows: tokens.map((token) => ({
          id: token.id,
          recorder: token.recorder,
          role: token.role,
          made: token.madeAt.slice(0, 10),
          status: statusOf(token, now)
        })),
        nothing: 'There are no tokens.'
      },
      surroundings
    )
  })(fileFailed(readTokens(path)))

/** Ends a token: the service refuses it within a second. */
const revoke = (path: string, id: string, surroundings: Surroundings): Outcome<ExitCode> => {
  const known = fileFailed(readTokens(path))
  if (E.isLeft(known)) return known
  if (!known.right.some((token) => token.id === id))
    return E.left(refused(`There is no token “${id}”; "communique token list" shows them.`))
  const revokedAt = surroundings.now().toISOString() as Instant // in UTC
  return F.pipe(
    changeTokens(path, (tokens) =>
      tokens.map((token) => (token.id === id && token.revokedAt === null ? { ...token, revokedAt } : token))
    ),
    fileFailed,
    E.map(() => {
      surroundings.stdout(`Token ${id} is revoked.\n`)
      return exitCodes.Done
    })
  )
}

/** Makes, lists and revokes the tokens of accounts. */
export const token = async (
  [action = '', name = '']: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> =>
  actOn('tokens', action, tokenFileOf(options, surroundings), {
    add: (path) => add(path, name, options, surroundings),
    list: (path) => list(path, surroundings),
    revoke: (path) => revoke(path, name, surroundings)
  })
