import type { EventId } from '@communique/core'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FoldedPieces, Work } from './foldPieces.ts'

/** A thread beside this one, which works at one file after another. */
export interface Thread {
  readonly fold: (work: Work, spoken: ReadonlySet<EventId>) => Promise<FoldedPieces>
  readonly stop: () => Promise<unknown>
}

/** Starts a thread: it loads its code at once, and has it compiled for speed after some ten thousand events. */
export const startThread = (): Thread => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--conditions=@communique/source'] })
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`a worker ended with ${code} before its work`)
  })
  ended.catch(() => {}) // it concerns who waits for its work
  return {
    fold: async (work, spoken) => {
      const told = once(worker, 'message')
      worker.postMessage({ work, spoken })
      const [folded]: ReadonlyArray<unknown> = await Promise.race([told, ended])
      return folded as FoldedPieces // worker.ts sends that
    },
    stop: () => worker.terminate()
  }
}
