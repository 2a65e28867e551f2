import type { AnyEvent, Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { cutAfter, type DecodedPage } from '../running/decodedPage.ts'
import type { Generation } from './generation.ts'
import type { Rules } from './state.ts'
import type { ProjectionWorker } from './worker.ts'

/** Generations at one place in the log: one page serves them all. */
export interface Group<Event extends AnyEvent> {
  readonly cursor: Cursor | null
  readonly members: ReadonlyArray<{
    readonly worker: ProjectionWorker<Event>
    readonly generation: Generation<Event>
  }>
}

/** Groups all generations that are to read on: their projection runs here, is not stopped, and waits for no retry. */
export const groupsOf = <Event extends AnyEvent>(
  workers: ReadonlyArray<ProjectionWorker<Event>>,
  at: number
): ReadonlyArray<Group<Event>> => {
  const groups = new Map<Cursor | null, Array<Group<Event>['members'][number]>>()
  for (const worker of workers) {
    if (worker.lease === null || worker.opening !== null || worker.tryAt > at) continue
    for (const generation of worker.generations) {
      if (generation.stopped !== null) continue
      const known = groups.get(generation.cursor)
      if (known === undefined) groups.set(generation.cursor, [{ worker, generation }])
      else known.push({ worker, generation })
    }
  }
  return Array.from(groups, ([cursor, members]) => ({ cursor, members }))
}

/** Members that wait for an answer keep their group together: it reads on when they have it. */
export const isReady = <Event extends AnyEvent>({ members }: Group<Event>): boolean =>
  members.every(({ worker }) => worker.asking === null)

/** The page up to the first place at which other groups are: from there on, one page serves all of them. */
export const upToOthers = <Event extends AnyEvent>(
  { compareCursors, cursorAfter }: Pick<Rules, 'compareCursors' | 'cursorAfter'>,
  page: DecodedPage<Event>,
  from: Cursor | null,
  others: ReadonlyArray<Cursor | null>
): DecodedPage<Event> => {
  let cut = page
  for (const other of others) {
    if (other === null || other === from) continue
    const isOnTheWay =
      E.exists((order: number) => order < 0)(compareCursors(other, cut.next)) &&
      (from === null || E.exists((order: number) => order > 0)(compareCursors(other, from)))
    if (isOnTheWay)
      cut = cutAfter(
        cut,
        (position) => E.exists((order: number) => order <= 0)(compareCursors(cursorAfter(position), other)),
        other
      )
  }
  return cut
}
