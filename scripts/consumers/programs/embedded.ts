/** A consumer's service: its history in a directory, with what is installed and nothing else. */
import { cooperationLedger, type EventLog, type LogUnavailable } from '@communique/core'
import { recordStory } from '@communique/fixtures'
import { type DirectoryInUse, pgliteDatabase } from '@communique/pglite'
import { pgDatabase, type PgPool, postgresCheckpoints, postgresEventLog } from '@communique/postgres'
import { either as E, function as F, taskEither as TE } from 'fp-ts'

const run = async (): Promise<void> => {
  // Each Node, and each of the builds, finds what the one before has left there.
  const database = await pgliteDatabase('history')()
  if (E.isLeft(database)) throw new Error(JSON.stringify(database.left))
  const opened: E.Either<LogUnavailable | DirectoryInUse, EventLog> = await postgresEventLog(database.right)()
  if (E.isLeft(opened)) throw new Error(JSON.stringify(opened.left))
  const story = await recordStory(cooperationLedger({ log: opened.right }))()
  if (E.isLeft(story) || story.right.length < 50)
    throw new Error(`the story was not recorded: ${JSON.stringify(story)}`)
  const head = await opened.right.head()()
  const views = await F.pipe(
    postgresCheckpoints(database.right),
    TE.flatMap((store) =>
      store.save({
        projection: 'timelines',
        generation: 'first',
        cursor: E.isRight(head) ? head.right.cursor : opened.right.cursorAfter(0),
        madeBy: null,
        revision: 0,
        changed: [['JP', { meetings: 1 }]],
        removed: []
      })
    )
  )()
  if (E.isLeft(views) && views.left.type !== 'CheckpointMoved') throw new Error(JSON.stringify(views.left))
  await database.right.close()
}

/** A pool of `pg` is one of these. */
export const databaseOf = (pool: PgPool) => pgDatabase(pool)

void run()
