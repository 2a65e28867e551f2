// A process beside the main one: it inherits the file and the queue of its pieces, and receives the targets of the ledger's corrections.
import { foldPieces } from './foldPieces.ts'
import { type Begun, type Done, inherited } from './startWorker.ts'

process.once('message', (message) => {
  const { pieces, spoken } = message as Begun // startWorker.ts sends nothing else
  const { marks, ...folded } = foldPieces({ ...inherited, pieces }, new Set(spoken))
  const done: Done = { ...folded, marks: Buffer.from(marks.buffer).toString('base64') }
  // Views are small, and so is what was set apart: events would cost more to send than to fold.
  process.send?.(done)
})
