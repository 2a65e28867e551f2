import createClient, { type Client } from 'openapi-fetch'
import type { paths } from './api.ts'

/**
 * A client of a service: one function a method, each with the paths, parameters and answers of the OpenAPI description.
 * A problem of the service is a value, `error`; a service that does not answer makes the promise reject, as `fetch` does.
 *
 * @category serving
 * @since 0.2.0
 */
export type ServiceClient = Client<paths, 'application/json' | 'application/problem+json'>

/** The place of a service, and the way to it. */
interface ClientSetup {
  /** Such as `https://office.example.org`. */
  readonly address: string
  /** A token of an account. Without it a browser shows its session, and this machine needs none. */
  readonly token?: string
  /** Sends a request. Default: the `fetch` of the platform. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/**
 * Makes a client of a service.
 *
 * @example
 * import { inMemoryEventLog } from '@communique/kernel'
 * import { serviceClient } from '@communique/client'
 * import { service } from '@communique/service'
 * import assert from 'node:assert/strict'
 *
 * const office = service({ log: inMemoryEventLog(), audit: () => {} })
 * office.start()
 * const client = serviceClient({
 *   address: 'http://localhost',
 *   fetch: (request) => office.fetch(request, { peer: '127.0.0.1' })
 * })
 * // It answers once it has read its record.
 * while ((await client.GET('/readyz')).response.status !== 200) await new Promise((resolve) => setTimeout(resolve, 5))
 * const { error } = await client.GET('/parties', { params: { query: { sort: 'height' } } })
 * assert.equal(error?.title, 'The query is not valid')
 * await office.stop()
 * @category serving
 * @since 0.2.0
 */
export const serviceClient = ({ address, token, fetch }: ClientSetup): ServiceClient =>
  createClient<paths, 'application/json' | 'application/problem+json'>({
    baseUrl: address,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    // A list of values is written as several parameters, as the service reads it.
    querySerializer: { array: { style: 'form', explode: true } },
    ...(fetch !== undefined && { fetch })
  })
