// Which events does the ledger speak of? Its own events are few, and their types are words that bytes are searched for
// at memory's speed; only the lines that have them are read.
import type { CooperationRecord, EventId } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { correctionEventTypes, readLedger } from '@communique/kernel'
import { correctionTargets } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { type Piece, pieceReader } from './pieces.ts'

const lineFeed = 10

/** The longest word that both begin with. */
const commonBeginning = (one: string, other: string): string => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return one.slice(0, length)
}

/** The prefix of the kernel's event types: one short word is found several times as fast as each of them. */
const beginning = correctionEventTypes.reduce<string>(commonBeginning, correctionEventTypes[0] ?? '')
const longest = Math.max(...correctionEventTypes.map(({ length }) => length))

/** The content of a line; faulty lines are reported when all lines are read. */
const eventsOn = (line: Uint8Array): ReadonlyArray<CooperationRecord> =>
  [...readLedger([line], 'KeepReading')].flatMap((read) => {
    const events = E.isRight(read) ? readCooperationEvent(read.right.event) : read
    return E.isRight(events) ? events.right : []
  })

/**
 * The identities that corrections and retractions of a file amend, by its bytes alone: a type that is written with
 * escapes is JSON all the same, and is not seen here.
 */
export const correctedInFile = (fd: number, pieces: ReadonlyArray<Piece>): Set<EventId> => {
  const corrected = new Set<EventId>()
  const bytesOf = pieceReader(fd)
  for (const piece of pieces) {
    const bytes = bytesOf(piece)
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = text.indexOf(beginning); at !== -1;) {
      const word = text.toString('latin1', at, at + longest)
      if (!correctionEventTypes.some((type) => word.startsWith(type))) {
        at = text.indexOf(beginning, at + beginning.length)
        continue
      }
      const feed = text.indexOf(lineFeed, at)
      const end = feed === -1 ? text.length : feed
      for (const id of correctionTargets(eventsOn(bytes.subarray(text.lastIndexOf(lineFeed, at) + 1, end))))
        corrected.add(id)
      at = text.indexOf(beginning, end)
    }
  }
  return corrected
}
