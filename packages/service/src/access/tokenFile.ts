import type { Instant } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { statSync } from 'node:fs'
import { codeOf, listFile, type ListFileFailure } from '../listFile.ts'
import { type Authenticate, bearerToken } from './account.ts'
import { accountOf, StoredToken } from './token.ts'

/**
 * The reason for which a file of tokens cannot be read or changed.
 *
 * - `NotATokenFile`: it holds something else
 * - `Unreadable`: the system refuses it
 * - `BeingChanged`: another process is changing it, or was halted while it did
 */
export interface TokenFileFailure {
  readonly type: 'NotATokenFile' | 'Unreadable' | 'BeingChanged'
  readonly path: string
  readonly reason: string
}

const tokenFile = listFile('tokens', StoredToken)

const failed = E.mapLeft(({ type, path, reason }: ListFileFailure): TokenFileFailure => ({
  type: type === 'HoldsSomethingElse' ? 'NotATokenFile' : type,
  path,
  reason
}))

/** Reads the tokens of a file; a file that is missing holds none. */
export const readTokens = (path: string): E.Either<TokenFileFailure, ReadonlyArray<StoredToken>> =>
  failed(tokenFile.read(path))

/** Changes the tokens of a file, which only its owner may read. One process changes it at a time. */
export const changeTokens = (
  path: string,
  change: (tokens: ReadonlyArray<StoredToken>) => ReadonlyArray<StoredToken>
): E.Either<TokenFileFailure, ReadonlyArray<StoredToken>> => failed(tokenFile.change(path, change))

/** Milliseconds for which the file is not looked at again: a revoked token stops working within them. */
const lookEvery = 1_000

/** Finds accounts by the tokens of a file, which may be changed while the service runs. */
export const tokenFileAccounts = (path: string, now: () => Date): Authenticate => {
  let tokens = readTokens(path)
  let lookedAt = now().getTime()
  let stamp = ''
  const current = (): typeof tokens => {
    const time = now().getTime()
    if (Math.abs(time - lookedAt) < lookEvery) return tokens
    lookedAt = time
    const found = E.tryCatch(() => statSync(path), codeOf)
    const next = E.isRight(found) ? `${found.right.ino} ${found.right.mtimeMs} ${found.right.size}` : found.left
    if (next === stamp) return tokens
    stamp = next
    tokens = readTokens(path)
    return tokens
  }
  return async (authorization) => {
    if (authorization === null) return E.left({ type: 'NoCredentials' })
    const known = current()
    if (E.isLeft(known)) return E.left({ type: 'CannotAuthenticate' })
    const token = bearerToken(authorization)
    return token === null
      ? E.left({ type: 'InvalidCredentials' })
      : accountOf(token, known.right, now().toISOString() as Instant)
  }
}
