import { either as E } from 'fp-ts'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  AuthorizationResponseError,
  ClientError
} from 'openid-client'
import * as t from 'io-ts'

/**
 * The log-in of browsers at an OpenID provider, by the authorization code flow with PKCE.
 *
 * The provider knows the service as a client whose redirect address is `{address}/login/callback`. The ID token of a log-in
 * is the credential of the session, so that it needs the claims of `openIdAccounts` with the client as its audience.
 */
export interface OpenIdLogin {
  /** The address of the provider. */
  readonly issuer: string
  /** The name of this service at the provider. */
  readonly clientId: string
  /** The secret of the client; null: the client is public, and proves itself by PKCE alone. */
  readonly clientSecret: string | null
  /** The address under which browsers open the service, such as `https://office.example.org`. */
  readonly address: string
  /** The scopes that are asked for. Default: `openid profile`. */
  readonly scope?: string
}

/** The state of a log-in between its beginning and the return from the provider, in a cookie of the browser. */
export const BegunLogin = t.type({ state: t.string, nonce: t.string, verifier: t.string }, 'BegunLogin')
export interface BegunLogin extends t.TypeOf<typeof BegunLogin> {}

/**
 * The reason for which a log-in did not end in a session.
 *
 * - `ProviderUnavailable`: the provider does not answer
 * - `NotCompleted`: the provider, or the check of its answer, refused
 */
export interface LoginFailure {
  readonly type: 'ProviderUnavailable' | 'NotCompleted'
}

/** The two halves of a log-in. */
export interface LoginFlow {
  /** Begins: the address of the provider to go to, and the state to keep in the browser. */
  readonly begin: () => Promise<E.Either<LoginFailure, { readonly location: string; readonly begun: BegunLogin }>>
  /** Ends, with the query that the provider sent the browser back with. @returns the ID token. */
  readonly end: (search: string, begun: BegunLogin) => Promise<E.Either<LoginFailure, string>>
}

const callbackPath = '/login/callback'

/** A provider on this machine may be reached without TLS. */
const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** Errors by which the provider, or a check of what it said, refuses. All others are of the way to it. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AuthorizationResponseError || error instanceof ResponseBodyError || error instanceof ClientError

/** The log-in at a provider, which is discovered when it is first needed. */
export const loginFlow = ({
  issuer,
  clientId,
  clientSecret,
  address,
  scope = 'openid profile'
}: OpenIdLogin): LoginFlow => {
  const redirect = new URL(callbackPath, address)
  let found: Promise<Configuration> | null = null
  const configuration = (): Promise<Configuration> => {
    const server = new URL(issuer)
    found ??= discovery(server, clientId, clientSecret ?? undefined, clientSecret === null ? None() : undefined, {
      timeout: 5,
      execute: isLocal(server) ? [allowInsecureRequests] : []
    }).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  const unavailable = E.left<LoginFailure>({ type: 'ProviderUnavailable' })
  return {
    begin: async () => {
      const begun: BegunLogin = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      try {
        const location = buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirect.href,
          scope,
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: 'S256'
        })
        return E.right({ location: location.href, begun })
      } catch {
        return unavailable
      }
    },
    end: async (search, { state, nonce, verifier }) => {
      const asked = new URL(redirect)
      asked.search = search
      try {
        const tokens = await authorizationCodeGrant(await configuration(), asked, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true
        })
        return tokens.id_token === undefined ? E.left({ type: 'NotCompleted' }) : E.right(tokens.id_token)
      } catch (error) {
        return isRefusal(error) ? E.left({ type: 'NotCompleted' }) : unavailable
      }
    }
  }
}
