import type { Operation } from './trace.ts'

type Change = Extract<Operation, { readonly type: 'Write' | 'Truncate' }>

/** The content of a file: the part on the disk for sure, and the writes since. */
interface Content {
  durable: Buffer
  pending: Array<Change>
}

/** The fate of writes not flushed when the power is cut. */
export type Fate = 'Lost' | 'Kept' | 'Some'

/** Files by name, as they are found when the power is back. */
export type Image = ReadonlyMap<string, Buffer>

/** All changes, one after another, to one copy. */
const changed = (content: Buffer, changes: ReadonlyArray<Change>): Buffer => {
  const most = changes.reduce(
    (size, change) => Math.max(size, change.type === 'Write' ? change.offset + change.data.length : change.size),
    content.length
  )
  const copy = Buffer.alloc(most)
  let size = content.copy(copy)
  for (const change of changes) {
    if (change.type === 'Write') {
      size = Math.max(size, change.offset + change.data.length)
      change.data.copy(copy, change.offset)
    } else {
      if (change.size < size) copy.fill(0, change.size, size)
      size = change.size
    }
  }
  return copy.subarray(0, size)
}

const sector = 512

/** Each change, or some sectors of it, as a disk writes them in any order. */
const someOf = (pending: ReadonlyArray<Change>, random: () => number): ReadonlyArray<Change> =>
  pending.flatMap((change): ReadonlyArray<Change> => {
    const drawn = random()
    if (drawn < 0.4) return [change]
    if (drawn < 0.7 || change.type === 'Truncate') return []
    const sectors = Math.ceil(change.data.length / sector)
    return Array.from({ length: sectors }, (_, at) => at)
      .filter(() => random() < 0.5)
      .map((at) => ({
        ...change,
        offset: change.offset + at * sector,
        data: change.data.subarray(at * sector, (at + 1) * sector)
      }))
  })

/**
 * A disk that keeps for sure only what was flushed: of a file its content, and of its folder the names of files. That a
 * file was flushed does not keep its name.
 */
export const disk = () => {
  let names = new Map<string, Content>()
  let durableNames = new Map<string, Content>()
  return {
    apply: (operation: Operation): void => {
      switch (operation.type) {
        case 'Create':
          if (!names.has(operation.name)) names.set(operation.name, { durable: Buffer.alloc(0), pending: [] })
          return
        case 'Link': {
          const content = names.get(operation.name)
          if (content !== undefined) names.set(operation.target, content)
          return
        }
        case 'Remove':
          names.delete(operation.name)
          return
        case 'Write':
        case 'Truncate':
          names.get(operation.name)?.pending.push(operation)
          return
        case 'Flush': {
          const content = names.get(operation.name)
          if (content === undefined) return
          content.durable = changed(content.durable, content.pending)
          content.pending = []
          return
        }
        case 'FlushFolder':
          durableNames = new Map(names)
          return
        case 'Say':
      }
    },
    /** @param random from 0 to 1; decides which writes are kept where some are. */
    cut: (fate: Fate, random: () => number): Image => {
      const found = new Map<string, Buffer>()
      for (const name of new Set([...names.keys(), ...durableNames.keys()])) {
        const isNew = fate === 'Kept' || (fate === 'Some' && random() < 0.5)
        const content = (isNew ? names : durableNames).get(name)
        if (content === undefined) continue
        const kept = fate === 'Lost' ? [] : fate === 'Kept' ? content.pending : someOf(content.pending, random)
        found.set(name, changed(content.durable, kept))
      }
      return found
    }
  }
}
