import { either as E } from 'fp-ts'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyOf, openIdAccounts } from './openIdConnect.ts'
import { roleAccounts } from '../../test/testOffice.ts'

let issuer = ''
let isDown = false
const server = createServer((request, response) => {
  if (isDown) {
    response.destroy()
    return
  }
  response.setHeader('content-type', 'application/json')
  const keySet = { keys: [{ ...publicKey, kid: 'one', alg: 'ES256', use: 'sig' }] }
  response.end(JSON.stringify(request.url === '/keys' ? keySet : { issuer, jwks_uri: `${issuer}/keys` }))
})
let publicKey: object = {}
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let others: Awaited<ReturnType<typeof generateKeyPair>>

beforeAll(async () => {
  keys = await generateKeyPair('ES256')
  others = await generateKeyPair('ES256')
  publicKey = await exportJWK(keys.publicKey)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const claims = { preferred_username: 'desk-one', communique_role: ['visitor', 'reader', 'corrector'], sub: 'a1' }
interface Change {
  readonly claims?: object
  readonly audience?: string
  readonly issuer?: string
  readonly expires?: string
  readonly others?: boolean
}
const bearer = async (change: Change = {}): Promise<string> =>
  `Bearer ${await new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? 'communique')
    .setExpirationTime(change.expires ?? '5m')
    .sign(change.others === true ? others.privateKey : keys.privateKey)}`

const refused = E.left({ type: 'InvalidCredentials' })

describe('accounts of an OpenID provider', () => {
  it('are known by tokens that it signed for the service, with the greatest of their roles', async () => {
    const authenticate = openIdAccounts({ issuer, audience: 'communique' })
    expect(await authenticate(await bearer())).toEqual(
      E.right({ recorder: 'desk-one', role: 'corrector', credential: 'openid a1' })
    )
    expect(await authenticate(null)).toEqual(E.left({ type: 'NoCredentials' }))
  })

  it.each([
    ['of another audience', { audience: 'elsewhere' }],
    ['of another provider', { issuer: 'https://evil.example' }],
    ['that has expired', { expires: '-5m' }],
    ['of another key', { others: true }],
    ['without a role', { claims: { communique_role: 'king' } }],
    ['without a subject', { claims: { sub: undefined } }]
  ])('are not known by a token %s', async (_what, change: Change) => {
    const authenticate = openIdAccounts({ issuer, audience: 'communique' })
    expect(await authenticate(await bearer(change))).toEqual(refused)
  })

  it('are not known by a token that nobody signed, nor by a changed one', async () => {
    const authenticate = openIdAccounts({ issuer, audience: 'communique' })
    const [header, payload, signature] = (await bearer()).split('.')
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    expect(await authenticate(`Bearer ${none}.${payload}.`)).toEqual(refused)
    const more = Buffer.from(JSON.stringify({ ...claims, communique_role: 'administrator' })).toString('base64url')
    expect(await authenticate(`${header}.${more}.${signature}`)).toEqual(refused)
    expect(await authenticate('Basic abc')).toEqual(refused)
  })

  it('have recorders of their own, whatever their names have in common', async () => {
    const authenticate = openIdAccounts({ issuer, audience: 'communique' })
    const named = async (preferred_username: string, sub: string) => {
      const account = await authenticate(await bearer({ claims: { preferred_username, sub } }))
      return E.isRight(account) ? account.right.recorder : null
    }
    const recorders = [
      await named('jane.doe@example.org', 'a1'),
      await named('jane-doe@example.org', 'a2'),
      await named('جين', 'a3'),
      await named('x'.repeat(200), 'a4')
    ]
    expect(new Set(recorders).size).toBe(4)
    for (const recorder of recorders) expect(recorder).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/)
  })

  it('cannot be found while the provider does not answer, and are found again when it does', async () => {
    const authenticate = openIdAccounts({ issuer, audience: 'communique' })
    isDown = true
    expect(await authenticate(await bearer())).toEqual(E.left({ type: 'CannotAuthenticate' }))
    isDown = false
    expect(E.isRight(await authenticate(await bearer()))).toBe(true)
  })

  it('stand beside tokens of the service', async () => {
    const authenticate = anyOf(roleAccounts, openIdAccounts({ issuer, audience: 'communique' }))
    expect(await authenticate('Bearer reader')).toMatchObject({ right: { recorder: 'desk-reader' } })
    expect(await authenticate(await bearer())).toMatchObject({ right: { recorder: 'desk-one' } })
    expect(await authenticate('Bearer nothing')).toEqual(refused)
    expect(await authenticate(null)).toEqual(E.left({ type: 'NoCredentials' }))
  })
})
