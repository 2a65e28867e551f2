import { type RecorderId, RecorderId as RecorderIdCodec } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { createHash } from 'node:crypto'
import { type Account, type Authenticate, bearerToken, type NotAuthenticated, type Role, roles } from './account.ts'

/** The provider of accounts, and the claims that say whose token it is. */
export interface OpenIdProvider {
  /** The address of the provider, as it stands in its tokens. */
  readonly issuer: string
  /** The name of this service at the provider, as it stands in tokens for it. */
  readonly audience: string
  /** The claim with the role, or a list that has it. Default: `communique_role`. */
  readonly roleClaim?: string
  /** The claim with the name of the account. Default: `preferred_username`. */
  readonly recorderClaim?: string
}

/** Algorithms with a public key: the service shares no secret with the provider. */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']

/**
 * The recorder of an account: its name where that is an identifier; else what an identifier can have of it, and a digest
 * of the subject, so that no two accounts have one recorder.
 */
const recorderOf = (name: string, subject: string): RecorderId => {
  if (RecorderIdCodec.is(name)) return name
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  const digest = createHash('sha256').update(subject).digest('hex').slice(0, 16)
  return `${plain === '' ? 'account' : plain}-${digest}` as RecorderId // an identifier by its alphabet and length
}

/** The greatest role of a claim; null where it has none of ours. */
const roleIn = (claim: unknown): Role | null => {
  const named: ReadonlyArray<unknown> = Array.isArray(claim) ? claim : [claim]
  return roles.findLast((role) => named.includes(role)) ?? null
}

const accountIn = (payload: JWTPayload, provider: OpenIdProvider): E.Either<NotAuthenticated, Account> => {
  const { roleClaim = 'communique_role', recorderClaim = 'preferred_username' } = provider
  const role = roleIn(payload[roleClaim])
  const { sub } = payload
  const name = payload[recorderClaim] ?? sub
  if (role === null || sub === undefined || typeof name !== 'string') return E.left({ type: 'InvalidCredentials' })
  return E.right({
    recorder: recorderOf(name, `${provider.issuer} ${sub}`),
    role,
    credential: `openid ${sub.slice(0, 64)}`
  })
}

/** Finds the keys of a provider by its discovery document (OpenID Connect Discovery 1.0). */
const discovered = (issuer: string): JWTVerifyGetKey => {
  let keys: Promise<JWTVerifyGetKey> | null = null
  const find = async (): Promise<JWTVerifyGetKey> => {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) })
    const { issuer: stated, jwks_uri: uri } = (await answer.json()) as {
      readonly issuer?: unknown
      readonly jwks_uri?: unknown
    }
    if (stated !== issuer || typeof uri !== 'string') throw new Error(`${address} describes another provider`)
    return createRemoteJWKSet(new URL(uri), { timeoutDuration: 5_000 })
  }
  return async (...asked) => {
    keys ??= find()
    try {
      return await (
        await keys
      )(...asked)
    } catch (error) {
      // A provider that did not answer is asked again.
      if (!(error instanceof errors.JOSEError)) keys = null
      throw error
    }
  }
}

/** Errors that say that the provider, and not the token, is at fault. */
const isProviderError = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout

/**
 * Finds accounts by access tokens of an OpenID provider: JSON Web Tokens that it signed for this service.
 *
 * @param keys the keys of the provider; by default they are found at its address
 */
export const openIdAccounts =
  (provider: OpenIdProvider, keys: JWTVerifyGetKey = discovered(provider.issuer)): Authenticate =>
  async (authorization) => {
    if (authorization === null) return E.left({ type: 'NoCredentials' })
    const token = bearerToken(authorization)
    if (token === null) return E.left({ type: 'InvalidCredentials' })
    const { issuer, audience } = provider
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms, requiredClaims: ['exp', 'sub'] })
      return accountIn(payload, provider)
    } catch (error) {
      return E.left({ type: isProviderError(error) ? 'CannotAuthenticate' : 'InvalidCredentials' })
    }
  }

/** Finds an account by the first of several ways that knows the credentials. */
export const anyOf =
  (...ways: ReadonlyArray<Authenticate>): Authenticate =>
  async (authorization) => {
    let last: E.Either<NotAuthenticated, Account> = E.left({ type: 'InvalidCredentials' })
    for (const authenticate of ways) {
      const account = await authenticate(authorization)
      if (E.isRight(account) || account.left.type === 'NoCredentials') return account
      // A way that could not judge may have known them.
      if (last._tag === 'Left' && last.left.type !== 'CannotAuthenticate') last = account
    }
    return last
  }
