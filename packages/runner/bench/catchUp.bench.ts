import {
  type Cursor,
  type EventLog,
  type EventToAppend,
  inMemoryViewStore,
  isCorrectionEvent,
  type LeaseStore,
  type Page,
  storedEvent,
  type StreamName,
  type ViewStore
} from '@communique/kernel'
import type { CooperationEvent } from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { postgresEventLog } from '@communique/postgres'
import { countryFigures, countryTimeline } from '@communique/projections'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countsByType } from '../../projections/bench/countsByType.ts'
import { mutableLoop } from '../../projections/bench/mutableLoop.ts'
import { testDatabase } from '../../postgres/test/databases.ts'
import { openEmmett } from '../../postgres/bench/emmett.ts'
import { readByCursor } from '../../postgres/bench/setting.ts'
import { debianBinaries, newServer, npmBinaries } from '../../postgres/test/server.ts'
import { runner } from '../src/runner.ts'
import type { RunnerSetup } from '../src/runnerSetup.ts'

const all = 100_000
const page = 1_000
/** Fewer, since Emmett's consumers are slow. */
const inEmmett = 5_000

/** The given server, or one of its own that ends with the process. No write is measured. */
const serverUrl = async (): Promise<string> => {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return given
  const binaries = (await npmBinaries()) ?? debianBinaries('15')
  if (binaries === null) throw new Error('no PostgreSQL for this bench: set DATABASE_URL to one')
  const server = await newServer(binaries, { fsync: 'off' })
  await server.start()
  return server.url
}

/** Appends streams concurrently, which takes seconds instead of minutes; their order does not matter. */
const appendAll = async (log: EventLog): Promise<ReadonlyArray<EventToAppend>> => {
  const first: Array<EventToAppend> = []
  const streams = new Map<StreamName, Array<EventToAppend>>()
  const appendThese = async (): Promise<void> => {
    await Promise.all(
      Array.from(streams, async ([stream, [first, ...rest]]) => {
        if (first !== undefined) must(await log.append(stream, [first, ...rest], { type: 'Any' })())
      })
    )
    streams.clear()
  }
  for (const event of scaledHistory({ seed: 1, events: all })) {
    const { stream, version: _, position: __, ...toAppend } = storedEvent<CooperationEvent>(event, schemaVersions)
    if (first.length < inEmmett) first.push(toAppend)
    const there = streams.get(stream)
    if (there === undefined) streams.set(stream, [toAppend])
    else there.push(toAppend)
    if (streams.size === 200) await appendThese()
  }
  await appendThese()
  return first
}

/**
 * Views of a hundred thousand events on PostgreSQL: read, decoded, folded. Counts and figures are small; timelines show
 * every fact, and so hold every event.
 */
export default async (): Promise<ReadonlyArray<Comparison>> => {
  const url = await serverUrl()
  const { pool, database } = testDatabase(url)
  const schema = 'catch_up'
  await pool.query(`drop schema if exists ${schema} cascade`)
  const log = must(await postgresEventLog(database, { schema })())
  const first = await appendAll(log)
  await pool.query(`vacuum analyze ${schema}.events`)

  const emmett = await openEmmett(url, pool)
  await emmett?.append(schema, 0, first)
  /** Hands all events over one by one, without decoding or folding them. */
  const consume = async (): Promise<void> => {
    let handled = 0
    await emmett?.consume(page, () => {
      handled += 1
    })
    if (handled < inEmmett) throw new Error(`Emmett handed over ${handled} events of ${inEmmett}`)
  }

  const readLog = async (): Promise<void> => {
    let { next, more } = must(await log.readAll(null, page)())
    while (more) ({ next, more } = must(await log.readAll(next, page)()))
  }
  /** Decodes all events into a loop written by hand, which publishes nothing and cannot take an event back. */
  const byHand = async (): Promise<void> => {
    const { take } = mutableLoop()
    let [next, more]: [Cursor | null, boolean] = [null, true]
    while (more) {
      const read: Page = must(await log.readAll(next, page)())
      for (const stored of read.events)
        for (const event of must(readCooperationEvent(stored)))
          if (!isCorrectionEvent<CooperationEvent>(event)) take({ ...event, corrections: [] })
      ;({ next, more } = read)
    }
  }
  /** A store that keeps checkpoints and forgets views, so that storing is not measured. */
  const forgetting = async (): Promise<ViewStore & LeaseStore> => {
    const store = inMemoryViewStore()
    return { ...store, save: (step) => store.save({ ...step, changed: [], removed: [] }) }
  }
  const catchUp = (projections: RunnerSetup<CooperationEvent, string>['projections']) => async (): Promise<void> => {
    const running = runner({
      log,
      viewStore: await forgetting(),
      read: readCooperationEvent,
      projections,
      pageSize: page
    })
    running.start()
    must(await running.caughtUp()())
    await running.stop()
  }
  return [
    {
      title: 'views from a hundred thousand events on PostgreSQL, an event',
      contenders: {
        'bare cursor': { run: () => readByCursor(pool, `${schema}.events`, page), units: all },
        'pages of the log': { run: readLog, units: all },
        'counts by country and type, caught up': { run: catchUp({ counts: countsByType }), units: all },
        'figures by country, caught up': { run: catchUp({ figures: countryFigures }), units: all },
        'timelines by a loop by hand': { run: byHand, units: all },
        'timelines, caught up': { run: catchUp({ timelines: countryTimeline }), units: all },
        ...(emmett && { 'Emmett, without a fold': { run: consume, units: inEmmett } })
      },
      reference: 'bare cursor',
      // At least 60 % of its speed.
      goals: [
        { contender: 'counts by country and type, caught up', atMost: 1 / 0.6 },
        { contender: 'figures by country, caught up', atMost: 1 / 0.6 },
        { contender: 'timelines, caught up', atMost: 1 / 0.6 },
        ...(emmett ? [{ contender: 'timelines, caught up', against: 'Emmett, without a fold', atLeast: 10 }] : [])
      ],
      rounds: 7
    }
  ]
}
