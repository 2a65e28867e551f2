// A process with a service on a log, which carries out the orders of a benchmark.
import { cooperationLedger, ledgerCommand } from '@communique/core'
import { must } from '@communique/fixtures'
import { commandContext, type EventLog } from '@communique/kernel'
import { pgDatabase, postgresEventLog } from '@communique/postgres'
import { service } from '@communique/service'
import { listen } from '@communique/service/advanced'
import { sqliteStore } from '@communique/sqlite'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import type { Answer, Order } from './orders.ts'
import { newVisit, registration } from './visits.ts'

const [engine = '', place = ''] = process.argv.slice(2)

const log: EventLog =
  engine === 'sqlite'
    ? must(await sqliteStore(place)()).log
    : must(await postgresEventLog(pgDatabase(new pg.Pool({ connectionString: place, max: 12 })))())
const ledger = cooperationLedger({ log })

const record = async (command: unknown, commandId: string): Promise<void> => {
  const recordedAt = new Date().toISOString()
  const context = commandContext({ commandId, recordedAt, recordedBy: 'desk-one', correlationId: commandId })
  must(await ledger.record(must(ledgerCommand(command)), must(context))())
}

/** Records so many visits to a country, without HTTP. */
const recordVisits = async (country: string, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, count - at) }, () => {
        const visit = newVisit(country)
        return record(visit, visit.data.visitId)
      })
    )
}

/** Appends visits as they are, by the model of one that is on record. */
const appender = async () => {
  const model = must(await log.readAll(null, 2)()).events.at(-1)
  if (model === undefined) throw new Error('No visit is on record.')
  const { stream: _, version: __, position: ___, ...event } = model
  return async ({ data }: ReturnType<typeof newVisit>): Promise<void> => {
    // An identity of a visit is one of an event and a name of a stream.
    const [id, stream] = [data.visitId as typeof event.id, `visit/${data.visitId}` as typeof model.stream]
    must(await log.append(stream, [{ ...event, id, data }], { type: 'NoStream' })())
  }
}

/** Milliseconds for so many appends by ten writers, each the event of a visit in a stream of its own. */
const append = async (count: number): Promise<number> => {
  const appended = await appender()
  let left = count
  const write = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await appended(newVisit('KI'))
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: 10 }, write))
  return performance.now() - begun
}

const carryOut = async (order: Order): Promise<number> => {
  switch (order.type) {
    case 'Record':
      await recordVisits(order.country, order.count)
      return order.count
    case 'Append':
      return append(order.count)
    case 'Processor': {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1_000
    }
    case 'Memory':
      return process.memoryUsage.rss()
  }
}

await record(registration, 'registration')
const office = service({ log, audit: () => {}, requestsPerMinute: 1e9 })
const { url } = must(await listen(office, { host: '127.0.0.1', port: 0 })())

/** The least that recording over HTTP is: reads a visit and appends it, with no question about who, what and whether. */
let appending: ReturnType<typeof appender> | null = null
const plain = createServer((request, response) => {
  void text(request)
    .then(async (body) => (await (appending ??= appender()))(JSON.parse(body) as ReturnType<typeof newVisit>))
    .then(() => response.writeHead(201, { 'content-type': 'application/json' }).end('{}'))
})
plain.listen(0, '127.0.0.1', () => {
  const { port } = plain.address() as AddressInfo // it listens on a port
  process.send?.({ url, plain: `http://127.0.0.1:${port}` } satisfies Answer)
})

process.on('message', (order: Order) => {
  void carryOut(order).then((figure) => process.send?.({ figure } satisfies Answer))
})
for (const signal of ['SIGTERM', 'disconnect']) process.on(signal, () => process.exit(0))
