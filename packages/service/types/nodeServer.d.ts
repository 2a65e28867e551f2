// The parts of @hono/node-server that are used: its own declarations ask for the types of a browser.
import type { Server, ServerOptions } from 'node:http'

export declare const serve: (options: {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly port: number
  readonly hostname: string
  readonly serverOptions?: ServerOptions
}) => Server
