import type { EventId } from '@communique/core'
import { Worker } from 'node:worker_threads'
import type { FoldedPieces, Work } from './foldPieces.ts'

/** A thread that waits for what the ledger speaks of, and then works. */
export const startWorker = (work: Work) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: work,
    execArgv: ['--conditions=@communique/source']
  })
  const folded = new Promise<FoldedPieces>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} before its work`)))
  })
  return { folded, begin: (spoken: ReadonlySet<EventId>) => worker.postMessage(spoken, []) }
}
