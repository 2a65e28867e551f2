/** A consumer's service: its history in a directory, with the installed packages and nothing else. */
import { cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { EventLog, LogUnavailable } from '@communique/kernel'
import { recordStory } from '@communique/fixtures'
import { type DirectoryInUse, pgliteDatabase } from '@communique/pglite'
import { sqliteStore } from '@communique/sqlite'
import {
  pgDatabase,
  type PgPool,
  postgresEventLog,
  postgresViewStore,
  type UnsupportedIsolation
} from '@communique/postgres'
import { countryTimeline } from '@communique/projections'
import { type NotCaughtUp, openTelemetry, type OtherDefinition, runner, type ViewsRead } from '@communique/runner'
import { either as E, function as F, taskEither as TE } from 'fp-ts'

/** A file is opened by every Node that can, and reported as impossible by the others. */
const runInAFile = async (): Promise<void> => {
  const store = await sqliteStore('record.db')()
  if (E.isLeft(store)) {
    if (store.left.type !== 'NodeTooOld') throw new Error(JSON.stringify(store.left))
    return
  }
  const story = await recordStory(cooperationLedger({ log: store.right.log }))()
  if (E.isLeft(story)) throw new Error(`the story was not recorded in a file: ${JSON.stringify(story)}`)
  await store.right.close()
}

const run = async (): Promise<void> => {
  await runInAFile()
  // Each Node, and each of the builds, finds what the one before has left there.
  const database = await pgliteDatabase('history')()
  if (E.isLeft(database)) throw new Error(JSON.stringify(database.left))
  const opened: E.Either<LogUnavailable | UnsupportedIsolation | DirectoryInUse, EventLog> = await postgresEventLog(
    database.right
  )()
  if (E.isLeft(opened)) throw new Error(JSON.stringify(opened.left))
  const story = await recordStory(cooperationLedger({ log: opened.right }))()
  if (E.isLeft(story) || story.right.length < 50)
    throw new Error(`the story was not recorded: ${JSON.stringify(story)}`)
  const checkpoints = await postgresViewStore(database.right)()
  if (E.isLeft(checkpoints)) throw new Error(JSON.stringify(checkpoints.left))
  const running = runner({
    log: opened.right,
    viewStore: checkpoints.right,
    read: readCooperationEvent,
    projections: { timelines: countryTimeline },
    telemetry: await openTelemetry()
  })
  running.start()
  const views = await F.pipe(
    running.caughtUp({ within: 120_000 }),
    TE.flatMap((): TE.TaskEither<NotCaughtUp<'timelines'> | OtherDefinition<'timelines'>, ViewsRead | null> =>
      running.read('timelines', ['JP'])
    )
  )()
  if (E.isLeft(views) || views.right?.views['JP'] === undefined)
    throw new Error(`the timeline of Japan was not made: ${JSON.stringify(views)}`)
  await running.stop()
  await database.right.close()
}

/** A pool of `pg` is one of these. */
export const databaseOf = (pool: PgPool) => pgDatabase(pool)

void run()
