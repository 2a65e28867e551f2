import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { SqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import type { RegisterIndex } from './recordIndex.ts'
import { keysOfEntry } from './takeIn.ts'

/** Events of a record that are read by their positions. */
export interface Gathered {
  /** Reads the events at these positions, which were not read before. */
  readonly read: (positions: ReadonlyArray<number>) => Promise<ReadonlyArray<CooperationRecord>>
  /** Everything read; null: something could not be read. */
  readonly events: () => ReadonlyArray<CooperationRecord> | null
}

/** Events that are read before they are decoded: more of them only take memory. */
const atOnce = 500

/** Begins to gather events of a record. */
export const gathering = (eventsAt: SqliteStore['eventsAt']): Gathered => {
  const events: Array<CooperationRecord> = []
  let isWhole = true
  return {
    read: async (positions) => {
      const fresh: Array<CooperationRecord> = []
      for (let at = 0; at < positions.length; at += atOnce) {
        const found = E.flatMap(E.traverseArray(readCooperationEvent))(
          await eventsAt(positions.slice(at, at + atOnce))()
        )
        if (E.isLeft(found)) {
          // Reading the record as a whole says which event cannot be read.
          isWhole = false
          return []
        }
        for (const event of found.right.flat()) fresh.push(event)
      }
      for (const event of fresh) events.push(event)
      return fresh
    },
    events: () => (isWhole ? events : null)
  }
}

/** Names and digests are asked for to find an identity; those of an entry that was found lead no further. */
const isOfNoIdentity = (key: string): boolean => key.startsWith('name/') || key.startsWith('digest/')

/** The entries of registers that some keys lead to. */
export interface Registered {
  readonly positions: ReadonlyArray<number>
  /** Every key that was asked for. */
  readonly keys: ReadonlyArray<string>
}

/**
 * Reads the entries of registers with one of these keys, those that name an identity of these or speak of one, and so on.
 *
 * @param before the entries that were found earlier, which are not read again.
 * @returns what was found beside that.
 */
export const readRegistered = async (
  index: Pick<RegisterIndex, 'registered'>,
  read: Gathered['read'],
  keys: Iterable<string>,
  before: Registered = { positions: [], keys: [] }
): Promise<Registered> => {
  const known = new Set(before.keys)
  const found = new Set(before.positions)
  for (const key of keys) known.add(key)
  // Entries that came since may stand under a key of before.
  let asked: ReadonlyArray<string> = [...known]
  while (asked.length > 0) {
    const positions = [...new Set(index.registered(asked))].filter((position) => !found.has(position))
    for (const position of positions) found.add(position)
    const led = (await read(positions)).flatMap(keysOfEntry).filter((key) => !isOfNoIdentity(key))
    asked = [...new Set(led)].filter((key) => !known.has(key))
    for (const key of asked) known.add(key)
  }
  return { positions: [...found].slice(before.positions.length), keys: [...known].slice(before.keys.length) }
}
