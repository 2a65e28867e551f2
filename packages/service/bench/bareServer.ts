// A server that sends what a service sent, and does nothing else: one of Node, or the one on which the service stands.
import { createAdaptorServer } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from './orders.ts'

const { status, headers, body } = JSON.parse(process.argv[2] ?? '') as {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const isEmpty = status === 304
const server =
  process.argv[3] === 'adaptor'
    ? createAdaptorServer({ fetch: () => new Response(isEmpty ? null : body, { status, headers }) })
    : createServer((_request, response) => {
        response.writeHead(status, headers)
        response.end(isEmpty ? undefined : body)
      })
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo // it listens on a port
  process.send?.({ url: `http://127.0.0.1:${port}` } satisfies Answer)
})
process.on('disconnect', () => process.exit(0))
