import type { CooperationEvent } from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import {
  type Cursor,
  type Effective,
  inMemoryViewStore,
  isCorrectionEvent,
  type Page,
  type StoredEvent,
  storedEvent
} from '@communique/kernel'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countLoop, countsByType } from '../../projections/bench/countsByType.ts'
import { runner } from '../../runner/src/runner.ts'
import { eventColumns, eventOf } from '../src/eventRow.ts'
import { connectionTo, type Row } from '../src/connection.ts'
import { DatabaseSync } from 'node:sqlite'
import { benchFolder, openLog } from './setting.ts'

const all = 50_000
const page = 1_000

const decoded = function* (stored: Iterable<StoredEvent>): Iterable<Effective<CooperationEvent>> {
  for (const each of stored)
    for (const event of must(readCooperationEvent(each)))
      if (!isCorrectionEvent<CooperationEvent>(event)) yield { ...event, corrections: [] }
}

/** Counts by country and type, from events on SQLite: read, decoded, folded. */
export default async (): Promise<ReadonlyArray<Comparison>> => {
  const path = join(benchFolder(), 'record.db')
  const log = await openLog(path)
  let batch: Array<ReturnType<typeof log.append>> = []
  for (const event of scaledHistory({ seed: 1, events: all })) {
    const { stream, version: _, position: __, ...toAppend } = storedEvent<CooperationEvent>(event, schemaVersions)
    batch.push(log.append(stream, [toAppend], { type: 'Any' }))
    if (batch.length < 500) continue
    await Promise.all(batch.map((append) => append()))
    batch = []
  }
  await Promise.all(batch.map((append) => append()))

  const bare = connectionTo(new DatabaseSync(path, { readOnly: true }))
  const select = bare.prepare(`select ${eventColumns} from events where position > ? order by position limit ${page}`)
  const byCursor = function* (): Iterable<StoredEvent> {
    for (let last = 0, rows: ReadonlyArray<Row> = []; ; last = Number(rows.at(-1)?.[0])) {
      rows = select.all(last)
      if (rows.length === 0) return
      for (const row of rows) yield eventOf(row)
    }
  }
  const inPages = async (): Promise<void> => {
    let [next, more]: [Cursor | null, boolean] = [null, true]
    while (more) {
      const read: Page = must(await log.readAll(next, page)())
      countLoop(decoded(read.events))
      ;({ next, more } = read)
    }
  }
  const caughtUp = (pageSize: number | undefined) => async (): Promise<void> => {
    const store = inMemoryViewStore()
    const running = runner({
      log,
      viewStore: { ...store, save: (step) => store.save({ ...step, changed: [], removed: [] }) },
      read: readCooperationEvent,
      projections: { counts: countsByType },
      ...(pageSize !== undefined && { pageSize })
    })
    running.start()
    must(await running.caughtUp()())
    await running.stop()
  }
  return [
    {
      title: 'counts from fifty thousand events on SQLite, an event',
      contenders: {
        'a bare cursor, decoded and counted': { run: () => countLoop(decoded(byCursor())), units: all },
        'pages of the log, decoded and counted': { run: inPages, units: all },
        'caught up by the runner': { run: caughtUp(undefined), units: all },
        'caught up by the runner, in pages of a thousand': { run: caughtUp(page), units: all }
      },
      reference: 'a bare cursor, decoded and counted',
      // Seventy per cent of its speed.
      goals: [
        { contender: 'pages of the log, decoded and counted', atMost: 1 / 0.7 },
        { contender: 'caught up by the runner', atMost: 1 / 0.7 },
        { contender: 'caught up by the runner, in pages of a thousand', atMost: 1 / 0.7 }
      ],
      rounds: 5
    }
  ]
}
