/**
 * The record as a service: `node examples/service/main.ts`, in a file in `./data`; or on the PostgreSQL of
 * `DATABASE_URL`. `PORT` is 8080, and `HOST` is this machine alone, where they are not given.
 */
import { openTelemetry, progressLine } from '@communique/runner'
import { serve } from '@hono/node-server'
import { either as E } from 'fp-ts'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { cooperationService } from './service.ts'
import { openStore } from './store.ts'

/** Milliseconds that requests under way have to come to their end. */
const grace = 5_000

const { DATABASE_URL, DATA = 'data', PORT = '8080', HOST = '127.0.0.1' } = process.env
const store = await openStore(DATABASE_URL, DATA)()
if (E.isLeft(store)) {
  console.error(JSON.stringify(store.left))
  process.exitCode = 1
} else {
  const { log, viewStore, close } = store.right
  const service = cooperationService({
    log,
    viewStore,
    now: () => new Date(),
    newId: randomUUID,
    telemetry: await openTelemetry()
  })
  service.start()
  const server = serve({
    fetch: service.app.fetch,
    port: Number(PORT),
    hostname: HOST,
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 }
  })
  server.on('listening', () => {
    const { address, port } = server.address() as AddressInfo
    console.log(`http://${address}:${port}/openapi.json`)
  })
  // A port that is taken, above all.
  server.on('error', (error) => {
    console.error(String(error))
    void service.stop().then(close)
  })
  const end = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    await service.stop()
    // Idle connections are closed; requests under way have some time.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const last = setTimeout(() => server.closeAllConnections(), grace)
    await closed
    clearInterval(idle)
    clearTimeout(last)
    await close()
    console.log(`ended: ${progressLine(service.progress())}`)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end())
}
