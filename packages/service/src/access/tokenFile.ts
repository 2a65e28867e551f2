import { type Instant, validate } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { type Authenticate, bearerToken } from './account.ts'
import { accountOf, StoredToken } from './token.ts'

const TokenFile = t.type({ tokens: t.readonlyArray(StoredToken) }, 'TokenFile')

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

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Reads the tokens of a file; a file that is missing holds none. */
export const readTokens = (path: string): E.Either<TokenFileFailure, ReadonlyArray<StoredToken>> => {
  const text = E.tryCatch(() => readFileSync(path, 'utf8'), codeOf)
  if (E.isLeft(text))
    return text.left === 'ENOENT' ? E.right([]) : E.left({ type: 'Unreadable', path, reason: text.left })
  const json = E.tryCatch((): unknown => JSON.parse(text.right), codeOf)
  const file = E.isLeft(json) ? json : validate(TokenFile)(json.right)
  return E.isRight(file) ? E.right(file.right.tokens) : E.left({ type: 'NotATokenFile', path, reason: 'its content' })
}

/** Changes the tokens of a file, which only its owner may read. One process changes it at a time. */
export const changeTokens = (
  path: string,
  change: (tokens: ReadonlyArray<StoredToken>) => ReadonlyArray<StoredToken>
): E.Either<TokenFileFailure, ReadonlyArray<StoredToken>> => {
  const next = `${path}.new`
  // The file that is to replace it is also the lock.
  const file = E.tryCatch(() => openSync(next, 'wx', 0o600), codeOf)
  if (E.isLeft(file))
    return E.left({ type: file.left === 'EEXIST' ? 'BeingChanged' : 'Unreadable', path: next, reason: file.left })
  const changed = E.map(change)(readTokens(path))
  if (E.isLeft(changed)) {
    closeSync(file.right)
    rmSync(next, { force: true })
    return changed
  }
  const written = E.tryCatch(() => {
    writeSync(file.right, `${JSON.stringify({ tokens: changed.right }, null, 2)}\n`)
    closeSync(file.right)
    renameSync(next, path)
  }, codeOf)
  return E.isRight(written) ? changed : E.left({ type: 'Unreadable', path, reason: written.left })
}

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
