import type { Instant, RecorderId } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountOf, newToken } from './token.ts'
import { changeTokens, readTokens, tokenFileAccounts } from './tokenFile.ts'

const terms = {
  recorder: 'desk-one' as RecorderId,
  role: 'recorder',
  madeAt: '2024-06-03T09:00:00.000Z' as Instant,
  expiresAt: '2024-12-31T23:59:59.999Z' as Instant
} as const
const day = '2024-06-04T00:00:00.000Z' as Instant

describe('a token', () => {
  it('stands for its account until it expires or is revoked', () => {
    const { token, stored } = newToken(terms)
    expect(accountOf(token, [stored], day)).toEqual(
      E.right({ recorder: 'desk-one', role: 'recorder', credential: `token ${stored.id}` })
    )
    const refused = E.left({ type: 'InvalidCredentials' })
    expect(accountOf(token, [], day)).toEqual(refused)
    expect(accountOf(token, [stored], '2025-01-01T00:00:00.000Z' as Instant)).toEqual(refused)
    expect(accountOf(token, [{ ...stored, revokedAt: day }], day)).toEqual(refused)
  })

  it('is another one with a single sign changed, and with the secret of another', () => {
    const [one, other] = [newToken(terms), newToken(terms)]
    const stored = [one.stored, other.stored]
    expect(accountOf(`cmq-${one.stored.id}-${other.token.slice(17)}`, stored, day)).toMatchObject({ _tag: 'Left' })
    for (let at = 0; at < one.token.length; at += 1) {
      const sign = one.token[at] === 'a' ? 'b' : 'a'
      expect(accountOf(one.token.slice(0, at) + sign + one.token.slice(at + 1), stored, day)).toMatchObject({
        _tag: 'Left'
      })
    }
  })
})

describe('a file of tokens', () => {
  let folder = ''
  let path = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
    path = join(folder, 'tokens.json')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('holds no secret, and is read again while the service runs', async () => {
    let time = Date.parse(day)
    const authenticate = tokenFileAccounts(path, () => new Date(time))
    const { token, stored } = newToken(terms)
    const authorization = `Bearer ${token}`
    expect(await authenticate(authorization)).toEqual(E.left({ type: 'InvalidCredentials' }))
    changeTokens(path, (tokens) => [...tokens, stored])
    time += 2_000
    expect(await authenticate(authorization)).toMatchObject({ _tag: 'Right' })
    expect(await authenticate(`bearer  ${token}`)).toMatchObject({ _tag: 'Right' })
    expect(await authenticate(`Basic ${token}`)).toEqual(E.left({ type: 'InvalidCredentials' }))
    expect(await authenticate(null)).toEqual(E.left({ type: 'NoCredentials' }))
    writeFileSync(path, '{')
    time += 2_000
    expect(await authenticate(authorization)).toEqual(E.left({ type: 'CannotAuthenticate' }))
  })

  it('is changed by one process at a time, and stays as it was where that fails', () => {
    const { stored } = newToken(terms)
    changeTokens(path, () => [stored])
    writeFileSync(`${path}.new`, '')
    expect(changeTokens(path, () => [])).toMatchObject(E.left({ type: 'BeingChanged' }))
    rmSync(`${path}.new`)
    expect(readTokens(path)).toEqual(E.right([stored]))
    writeFileSync(path, '[]')
    expect(changeTokens(path, () => [])).toMatchObject(E.left({ type: 'NotATokenFile' }))
    expect(existsSync(`${path}.new`)).toBe(false)
    expect(changeTokens(join(folder, 'none', 'tokens.json'), () => [])).toMatchObject(E.left({ type: 'Unreadable' }))
  })
})
