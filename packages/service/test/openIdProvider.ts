import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A provider of accounts, in which everybody who comes is the same person. */
export interface TestProvider {
  readonly issuer: string
  /** The claims of the person who logs in next. */
  readonly person: (claims: Readonly<Record<string, unknown>>) => void
  readonly close: () => Promise<void>
}

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port
}

/** Starts a certified provider, which knows the service as a client that returns to an address. */
export const openIdProvider = async (client: {
  readonly id: string
  readonly returnsTo: string
}): Promise<TestProvider> => {
  const server = createServer()
  const issuer = await listening(server)
  let claims: Readonly<Record<string, unknown>> = {}
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        redirect_uris: [client.returnsTo],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none'
      }
    ],
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    // Claims stand in the ID token itself.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['preferred_username', 'communique_role'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...claims }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        ...(oidc.client !== undefined && { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId !== undefined && { accountId: oidc.session.accountId })
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    }
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      void provider.interactionFinished(request, response, { login: { accountId: 'a1' } })
    } else void answer(request, response)
  })
  return {
    issuer,
    person: (next) => {
      claims = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}
