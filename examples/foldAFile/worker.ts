// A thread beside the main one: it is given work, and what the ledger speaks of, again and again.
import type { EventId } from '@communique/core'
import { parentPort } from 'node:worker_threads'
import { foldPieces, type Work } from './foldPieces.ts'

interface Task {
  readonly work: Work
  readonly spoken: ReadonlySet<EventId>
}

parentPort?.on('message', ({ work, spoken }: Task) => {
  const folded = foldPieces(work, spoken)
  // Views are small, and so is what was set apart: events would cost more to send than to fold.
  parentPort?.postMessage(folded, [folded.marks.buffer])
})
