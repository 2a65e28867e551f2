import { createAdaptorServer } from '@hono/node-server'
import { either as E, type taskEither as TE } from 'fp-ts'
import { type AddressInfo, isIP } from 'node:net'
import type { Service } from '../contract.ts'

/**
 * The reason for which a server does not listen.
 *
 * - `PortInUse`: another program listens there
 * - `NotPermitted`: ports below 1024 need a right that the process has not
 * - `NoSuchAddress`: the machine has no such address
 * - `NotListening`: the system says why
 */
export interface ListenFailure {
  readonly type: 'PortInUse' | 'NotPermitted' | 'NoSuchAddress' | 'NotListening'
  readonly host: string
  readonly port: number
  readonly reason: string
}

/** A server that listens. */
export interface Listening {
  readonly url: string
  /** Takes no further requests, gives those under way some seconds, and ends the service. */
  readonly close: () => Promise<void>
}

/** Milliseconds that requests under way have to come to their end. */
const grace = 5_000

const types: Readonly<Record<string, ListenFailure['type']>> = {
  EADDRINUSE: 'PortInUse',
  EACCES: 'NotPermitted',
  EADDRNOTAVAIL: 'NoSuchAddress',
  ENOTFOUND: 'NoSuchAddress'
}

/** The place where a server listens. */
interface Place {
  readonly host: string
  /** 0: one that is free. */
  readonly port: number
  /** `true`: a proxy stands before the server, and the last address of `X-Forwarded-For`, which it wrote, is the peer's. */
  readonly proxied?: boolean
}

/** The peer that the nearest proxy names. What stands before it in the header, the peer may have made up. */
const forwardedPeer = (header: string | ReadonlyArray<string> | undefined): string | null => {
  const last = (typeof header === 'string' ? header : (header ?? []).join(',')).split(',').at(-1)?.trim() ?? ''
  return isIP(last) === 0 ? null : last
}

/** Starts a service on a server of Node. */
export const listen =
  (service: Service, { host, port, proxied = false }: Place): TE.TaskEither<ListenFailure, Listening> =>
  () => {
    const server = createAdaptorServer({
      fetch: (request, { incoming }) =>
        service.fetch(request, {
          peer: proxied ? forwardedPeer(incoming.headers['x-forwarded-for']) : (incoming.socket.remoteAddress ?? null)
        }),
      // A request that comes in slowly holds nothing up for longer.
      serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 }
    })
    server.maxRequestsPerSocket = 0
    const close = async (): Promise<void> => {
      const closed = new Promise((resolve) => server.close(resolve))
      await service.stop()
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const last = setTimeout(() => server.closeAllConnections(), grace)
      await closed
      clearInterval(idle)
      clearTimeout(last)
    }
    return new Promise((resolve) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        resolve(E.left({ type: types[error.code ?? ''] ?? 'NotListening', host, port, reason: error.message }))
      )
      server.listen(port, host, () => {
        service.start()
        const address = server.address() as AddressInfo // it listens on a port
        const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
        resolve(E.right({ url: `http://${name}:${address.port}`, close }))
      })
    })
  }
