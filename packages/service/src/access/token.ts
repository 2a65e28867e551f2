import { Instant, nullable, RecorderId, Sha256 } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Account, NotAuthenticated, Role } from './account.ts'

/** A token as it is kept: its secret only as a digest. 32 random bytes need no slow hash. */
export const StoredToken = t.type(
  {
    id: t.string,
    recorder: RecorderId,
    role: t.keyof({ reader: null, recorder: null, corrector: null, administrator: null }),
    secretDigest: Sha256,
    madeAt: Instant,
    expiresAt: nullable(Instant),
    revokedAt: nullable(Instant)
  },
  'StoredToken'
)
export interface StoredToken extends t.TypeOf<typeof StoredToken> {}

/** The rights that a new token gives. */
export interface TokenTerms {
  readonly recorder: RecorderId
  readonly role: Role
  readonly madeAt: Instant
  readonly expiresAt: Instant | null
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Makes a token. `token` is shown once, to the person who is to use it; `stored` is kept. */
export const newToken = (
  { recorder, role, madeAt, expiresAt }: TokenTerms,
  random: (bytes: number) => Buffer = randomBytes
): { readonly token: string; readonly stored: StoredToken } => {
  const id = random(6).toString('hex')
  const secret = random(32).toString('base64url')
  return {
    token: `cmq-${id}-${secret}`,
    stored: {
      id,
      recorder,
      role,
      secretDigest: digestOf(secret) as Sha256, // hexadecimal, by its encoding
      madeAt,
      expiresAt,
      revokedAt: null
    }
  }
}

/** Finds the account of a token at an instant. */
export const accountOf = (
  token: string,
  tokens: ReadonlyArray<StoredToken>,
  now: Instant
): E.Either<NotAuthenticated, Account> => {
  const invalid = E.left({ type: 'InvalidCredentials' } as const)
  const [, id, secret] = /^cmq-([0-9a-f]{12})-([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  if (id === undefined || secret === undefined) return invalid
  const stored = tokens.find((each) => each.id === id)
  if (stored === undefined || stored.revokedAt !== null) return invalid
  if (stored.expiresAt !== null && stored.expiresAt <= now) return invalid
  const isSame = timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(stored.secretDigest))
  return isSame ? E.right({ recorder: stored.recorder, role: stored.role, credential: `token ${id}` }) : invalid
}
