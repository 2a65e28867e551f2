import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { SqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import type { RegisterIndex } from './recordIndex.ts'
import { keysOfEntry } from './takeIn.ts'

/** Events of a record that are read by their positions, each once. */
export interface Gathered {
  /** Reads the events at these positions. @returns those that were not read before. */
  readonly read: (positions: ReadonlyArray<number>) => Promise<ReadonlyArray<CooperationRecord>>
  /** Reads the entries of registers with one of these keys, those that name an identity of these or speak of one, and so on. */
  readonly readRegistered: (index: Pick<RegisterIndex, 'registered'>, keys: ReadonlyArray<string>) => Promise<void>
  /** Everything read, in the order of recording; null: something could not be read. */
  readonly events: () => ReadonlyArray<CooperationRecord> | null
  /** The positions of everything read; null: something could not be read. */
  readonly positions: () => ReadonlyArray<number> | null
}

/** Names and digests are asked for to find an identity; those of an entry that was found lead no further. */
const isOfNoIdentity = (key: string): boolean => key.startsWith('name/') || key.startsWith('digest/')

/** Events that are read before they are decoded: more of them only take memory. */
const atOnce = 500

/** Begins to gather events of a record. */
export const gathering = (eventsAt: SqliteStore['eventsAt']): Gathered => {
  const events: Array<CooperationRecord> = []
  const seen = new Set<number>()
  let isWhole = true
  const read: Gathered['read'] = async (positions) => {
    const unread = positions.filter((position) => !seen.has(position))
    if (unread.length === 0) return []
    for (const position of unread) seen.add(position)
    const fresh: Array<CooperationRecord> = []
    for (let at = 0; at < unread.length; at += atOnce) {
      const found = E.flatMap(E.traverseArray(readCooperationEvent))(await eventsAt(unread.slice(at, at + atOnce))())
      if (E.isLeft(found)) {
        // Reading the record as a whole says which event cannot be read.
        isWhole = false
        return []
      }
      for (const event of found.right.flat()) fresh.push(event)
    }
    for (const event of fresh) events.push(event)
    return fresh
  }
  return {
    read,
    readRegistered: async (index, keys) => {
      const known = new Set<string>()
      let asked = keys
      while (asked.length > 0) {
        for (const key of asked) known.add(key)
        const entries = await read(index.registered(asked))
        const led = entries.flatMap(keysOfEntry).filter((key) => !isOfNoIdentity(key))
        asked = [...new Set(led)].filter((key) => !known.has(key))
      }
    },
    events: () => (isWhole ? events.toSorted((a, b) => a.position - b.position) : null),
    positions: () => (isWhole ? [...seen] : null)
  }
}
