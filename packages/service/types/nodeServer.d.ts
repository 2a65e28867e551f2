// The parts of @hono/node-server that are used: its own declarations ask for the types of a browser.
import type { IncomingMessage, Server, ServerOptions } from 'node:http'

export declare const createAdaptorServer: (options: {
  readonly fetch: (request: Request, env: { readonly incoming: IncomingMessage }) => Response | Promise<Response>
  readonly serverOptions?: ServerOptions
}) => Server
