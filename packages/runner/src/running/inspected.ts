import type { EventLog, LogUnavailable, ViewStore } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { Inspection } from '../machine/events.ts'
import { lastEventIn } from '../prepared/lastEvent.ts'
import { isOnRecord } from './readingOn.ts'

/** Runs a request within its time limit. */
export type Limited = <L, A>(task: () => TE.TaskEither<L, A>) => Promise<E.Either<L | LogUnavailable, A>>

/** The stored generations of a projection, and those among them that are of another history than the log. */
export const inspected = async (
  { log, viewStore }: { readonly log: EventLog; readonly viewStore: ViewStore },
  projection: string,
  limited: Limited
): Promise<E.Either<LogUnavailable, Inspection>> => {
  const checkpoints = await limited(() => viewStore.checkpoints(projection))
  if (E.isLeft(checkpoints)) return checkpoints
  const head = await limited(() => log.head())
  if (E.isLeft(head)) return head
  const displaced: Array<string> = []
  for (const { generation, fingerprint } of checkpoints.right) {
    const found = await limited(() => isOnRecord(log, lastEventIn(fingerprint)))
    if (E.isLeft(found)) return found
    if (!found.right) displaced.push(generation)
  }
  return E.right({ checkpoints: checkpoints.right, displaced, head: head.right })
}
