import type { Cursor, ViewStore } from '@communique/kernel'
import { must } from '../../fixtures/src/must.ts'

/** The rows that answer for a projection, and their place; `null`: none answer. */
export const answering = async (
  viewStore: ViewStore,
  projection: string
): Promise<{ readonly rows: Readonly<Record<string, unknown>>; readonly cursor: Cursor } | null> => {
  const live = must(await viewStore.checkpoints(projection)()).find(({ live }) => live)
  if (live === undefined) return null
  const loaded = must(await viewStore.load(live)())
  return loaded === null ? null : { rows: Object.fromEntries(loaded.views), cursor: loaded.checkpoint.cursor }
}
