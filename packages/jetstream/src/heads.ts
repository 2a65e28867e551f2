import type { StreamName } from '@communique/kernel'
import { type Access, lastOfStream } from './access.ts'
import { partOf, versionAfter } from './message.ts'

/** The end of a stream: the sequence of its last message, and its version; both 0 where there is none. */
export interface StreamHead {
  readonly sequence: number
  readonly version: number
}

/** The ends of streams that were seen a moment ago, so that they need not be asked for. */
export interface Heads {
  /** The end as it was seen, if it was; an append that builds on it may turn out to come too late. */
  readonly recent: (stream: StreamName) => StreamHead | undefined
  readonly ask: (stream: StreamName) => Promise<StreamHead>
  readonly seen: (stream: StreamName, head: StreamHead) => void
  readonly forget: (stream: StreamName) => void
}

/** The number of streams that are remembered. */
const most = 1_000

/** Milliseconds for which they are: less than a stream can be restored in while a writer is at work. */
const longest = 1_000

export const headsOf = (access: Access): Heads => {
  const known = new Map<StreamName, StreamHead & { readonly at: number }>()
  const seen = (stream: StreamName, head: StreamHead): void => {
    known.delete(stream)
    known.set(stream, { ...head, at: performance.now() })
    const [oldest] = known.size > most ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
  }
  return {
    recent: (stream) => {
      const head = known.get(stream)
      return head !== undefined && performance.now() - head.at < longest ? head : undefined
    },
    ask: async (stream) => {
      const found = await lastOfStream(access, stream)
      const head =
        found === null
          ? { sequence: 0, version: 0 }
          : { sequence: found.sequence, version: versionAfter(partOf(found.sequence, found.data)) }
      seen(stream, head)
      return head
    },
    seen,
    forget: (stream) => {
      known.delete(stream)
    }
  }
}
