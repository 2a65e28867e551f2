import type { ViewStore, EventLog } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { fold, type Projection } from '@communique/projections'
import { readText, type TextEvent } from '../../../kernel/test/sharedText.ts'
import { misplacedIn } from '../../../postgres/test/faults/account.ts'
import { answering } from '../answering.ts'
import type { Harm } from './harm.ts'

/** The events that were taken, by id, and how often. */
export interface Attendance {
  readonly taken: Readonly<Record<string, number>>
}

export const attendance: Projection<TextEvent, Attendance> = {
  name: 'attendance',
  version: 1,
  keys: (event) => [event.stream],
  routing: 'ByStream',
  initialView: { taken: {} },
  when: {
    TextCommented: (draft, { id }) => {
      draft.taken[id] = (draft.taken[id] ?? 0) + 1
    }
  }
}

/** All comments in one view: few keys, and a long view. */
export const words: Projection<TextEvent, { readonly comments: ReadonlyArray<string> }> = {
  name: 'words',
  version: 1,
  keys: () => ['all'],
  routing: 'ByEvent',
  initialView: { comments: [] },
  when: {
    TextCommented: (draft, { id }) => {
      draft.comments.push(id)
    }
  }
}

export const projections = { attendance, words }

/** Compares the views that answer with the log: every event is taken once, and the views equal those of a fold. */
export const viewsAccount = async (
  log: EventLog,
  viewStore: ViewStore,
  upTo: 'Cursor' | 'End',
  without: ReadonlySet<string> = new Set()
): Promise<Harm> => {
  let [lost, doubled, misplaced, unequal] = [0, 0, 0, 0]
  for (const [name, projection] of Object.entries(projections)) {
    const now = await answering(viewStore, name)
    const record = must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events
    misplaced += misplacedIn(record)
    const stored = record.filter(
      ({ id, position }) =>
        !without.has(id) &&
        (upTo === 'End' || (now !== null && must(log.compareCursors(log.cursorAfter(position), now.cursor)) <= 0))
    )
    const times = new Map<string, number>()
    for (const [key, view] of Object.entries(now?.rows ?? {})) {
      if (key.startsWith('#')) continue
      const ids =
        name === 'words'
          ? (view as { comments: ReadonlyArray<string> }).comments
          : Object.entries((view as Attendance).taken).flatMap(([id, count]) => Array<string>(count).fill(id))
      for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
    }
    const ids = new Set<string>(stored.map(({ id }) => id))
    lost += stored.filter(({ id }) => !times.has(id)).length
    doubled += [...times].filter(([id, count]) => count > 1 || !ids.has(id)).length
    const fresh = fold(projection as never)(stored.flatMap((event) => must(readText(event))) as never).views
    const rows = Object.fromEntries(Object.entries(now?.rows ?? {}).filter(([key]) => !key.startsWith('#')))
    // JSONB keeps fields in another order.
    if (sorted(rows) !== sorted(fresh)) unequal += 1
  }
  return { lost, doubled, misplaced, unequal }
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each
  )
