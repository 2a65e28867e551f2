import type { CooperationEvent } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { type EventLog, storedEvent } from '@communique/kernel'
import type { EventAtVersion } from '@communique/kernel/advanced'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { natsBinary, newServer as newNatsServer } from '../../jetstream/test/server.ts'
import { debianBinaries, newServer, npmBinaries } from '../../postgres/test/server.ts'
import { benchFolder } from '../../sqlite/bench/setting.ts'
import { readyProcess } from '../../sqlite/test/processes/programs.ts'
import { fillJetstream } from './sharing/fillJetstream.ts'
import { type EngineName, placeOn } from './sharing/places.ts'

const events = Number(process.env['EVENTS'] ?? 1_000_000)
const program = fileURLToPath(new URL('sharing/rebuilder.ts', import.meta.url))

function* made(): Iterable<EventAtVersion> {
  for (const event of scaledHistory({ seed: 1, events })) {
    const { position: _, ...at } = storedEvent<CooperationEvent>(event, schemaVersions)
    yield at
  }
}

const fill = async (log: EventLog): Promise<void> => {
  let page: Array<EventAtVersion> = []
  const append = async (): Promise<void> => {
    const [first, ...rest] = page
    if (first !== undefined) must(await log.appendToStreams([first, ...rest])())
    page = []
  }
  for (const event of made()) {
    page.push(event)
    if (page.length === 1_000) await append()
  }
  await append()
}

/** The place of the log of an engine, and the end of its server; `null`: there is no server for it here. */
const wheres: Readonly<
  Record<EngineName, (folder: string) => Promise<{ readonly where: string; readonly end: () => Promise<void> } | null>>
> = {
  SQLite: async (folder) => ({ where: join(folder, 'record.db'), end: async () => {} }),
  PostgreSQL: async () => {
    const binaries = (await npmBinaries()) ?? debianBinaries('15')
    if (binaries === null) return null
    const server = await newServer(binaries, { shared_buffers: '512MB', max_wal_size: '4GB' })
    await server.start()
    return { where: server.url, end: () => server.remove() }
  },
  JetStream: async () => {
    const binary = natsBinary()
    if (binary === null) return null
    const server = await newNatsServer(binary)
    await server.start()
    return { where: server.url, end: () => server.remove() }
  }
}

const kinds = [
  ['figures', 'figures by country (stretches of the log)'],
  ['ties', 'ties of parties (ranges of keys)']
] as const

async function* comparisonOn(engine: EngineName): AsyncGenerator<Comparison> {
  const folder = benchFolder()
  const place = await wheres[engine](folder)
  if (place === null) return
  const { where, end } = place
  const first = await placeOn[engine](where, join(folder, 'views.db'))
  await (engine === 'JetStream' ? fillJetstream(where, 'record', made()) : fill(first.log))
  await first.close()
  let count = 0
  const rebuilding = (kind: 'figures' | 'ties', processes: number) => async (): Promise<number> => {
    const [name, views] = [`${kind}-${(count += 1)}`, join(folder, `views-${count}.db`)]
    const shares = String(processes)
    const ready = await Promise.all(
      Array.from({ length: processes }, () => readyProcess(program, engine, where, views, name, kind, shares))
    )
    const begun = performance.now()
    await Promise.all(ready.map(({ begin }) => begin()))
    const took = performance.now() - begun
    const { viewStore, close } = await placeOn[engine](where, views)
    const [made] = must(await viewStore.checkpoints(name)())
    if (made?.live !== true) throw new Error('the views do not answer')
    await viewStore.drop(made)()
    await close()
    for (const suffix of ['', '-wal', '-shm']) await rm(views + suffix, { force: true })
    return took
  }
  const million = events.toLocaleString('en')
  const comparison = (kind: 'figures' | 'ties', what: string): Comparison => ({
    title: `${what} of ${million} events rebuilt, log on ${engine}, an event`,
    contenders: {
      'by one process': { run: rebuilding(kind, 1), units: events },
      'by two processes': { run: rebuilding(kind, 2), units: events }
    },
    reference: 'by one process',
    goals: [{ contender: 'by two processes', atMost: 0.6 }],
    isReported: true,
    rounds: 3
  })
  for (const [kind, what] of kinds) if ((process.env['KIND'] ?? kind) === kind) yield comparison(kind, what)
  await end()
}

const engines: ReadonlyArray<EngineName> = ['SQLite', 'PostgreSQL', 'JetStream']

/** `ENGINE=SQLite` chooses one, and `KIND=figures` a way of sharing. */
export default async function* (): AsyncGenerator<Comparison> {
  for (const engine of engines) if ((process.env['ENGINE'] ?? engine) === engine) yield* comparisonOn(engine)
}
