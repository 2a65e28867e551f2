import type { Cursor, EventLog, ForeignCursor, LogUnavailable, Page } from '@communique/kernel'
import type { either as E } from 'fp-ts'
import { ask } from './ports.ts'

type PageRead = E.Either<LogUnavailable | ForeignCursor, Page>

/** Reads pages, each of them while the one before is folded, and never further ahead than one. */
export interface Pages {
  readonly after: (cursor: Cursor | null) => Promise<PageRead>
  /** Reads on ahead, for whoever will ask. */
  readonly ahead: (cursor: Cursor) => void
  /** Forgets what nobody is going to ask for. */
  readonly keepOnly: (cursors: ReadonlySet<Cursor | null>) => void
}

export const pagesOf = (log: EventLog, pageSize: number): Pages => {
  const under = new Map<Cursor, Promise<PageRead>>()
  const read = (cursor: Cursor | null): Promise<PageRead> => ask(() => log.readAll(cursor, pageSize))
  return {
    after: (cursor) => {
      const begun = cursor === null ? undefined : under.get(cursor)
      if (begun === undefined || cursor === null) return read(cursor)
      under.delete(cursor)
      return begun
    },
    ahead: (cursor) => {
      if (!under.has(cursor)) under.set(cursor, read(cursor))
    },
    keepOnly: (cursors) => {
      for (const cursor of under.keys()) if (!cursors.has(cursor)) under.delete(cursor)
    }
  }
}
