// A thread beside the main one: it is given the work when it starts, and what the ledger speaks of once that is known.
import type { EventId } from '@communique/core'
import { parentPort, workerData } from 'node:worker_threads'
import { foldPieces, type Work } from './foldPieces.ts'

parentPort?.once('message', (spoken: ReadonlySet<EventId>) => {
  const folded = foldPieces(workerData as Work, spoken) // foldFile.ts gives it that
  // Views are small, and so is what was set apart: events would cost more to send than to fold.
  parentPort?.postMessage(folded, [folded.marks.buffer])
})
