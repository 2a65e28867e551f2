import type { cooperationLedger } from '@communique/core'
import { type StreamName, streamName } from '@communique/kernel'

type Seen = NonNullable<Parameters<typeof cooperationLedger>[0]['cache']>
type Cached = Parameters<Seen['set']>[1]

/** Streams that are remembered between rows: few, since a table seldom comes back to one. */
const mostStreams = 500

const registers: ReadonlySet<StreamName> = new Set(
  ['source', 'party', 'person'].map((of) => streamName(of, 'register'))
)

/** Streams as they were last read, which can be taken back to where a row began. */
export const rowCache = () => {
  const kept = new Map<StreamName, Cached>()
  let before = new Map<StreamName, Cached | undefined>()
  const cache: Seen = {
    get: (stream) => kept.get(stream),
    set: (stream, now) => {
      if (!before.has(stream)) before.set(stream, kept.get(stream))
      return kept.set(stream, now)
    }
  }
  return {
    cache,
    beginRow: (): void => {
      before = new Map()
      if (kept.size <= mostStreams) return
      for (const stream of kept.keys()) if (!registers.has(stream)) kept.delete(stream)
    },
    undoRow: (): void => {
      for (const [stream, was] of before)
        if (was === undefined) kept.delete(stream)
        else kept.set(stream, was)
    },
    clear: (): void => kept.clear()
  }
}
