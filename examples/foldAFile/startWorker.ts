// A process beside this one. Threads of one process were tried: each event takes them a quarter more of the processor.
//
// Messages are JSON: a structured clone of whole views takes twice as long.
import type { EventId } from '@communique/core'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FoldedPieces, Work } from './foldPieces.ts'
import type { Piece } from './pieces.ts'

/** The task of a worker, which inherits the open descriptors. */
export interface Begun {
  readonly pieces: ReadonlyArray<Piece>
  readonly spoken: ReadonlyArray<EventId>
}

/** The answer of a worker. */
export interface Done extends Omit<FoldedPieces, 'marks'> {
  /** Their bytes in base 64: half a million numbers are slow to write one by one. */
  readonly marks: string
}

export interface StartedWorker {
  /** Tells it what the ledger speaks of: then it works. */
  readonly begin: (spoken: ReadonlySet<EventId>) => Promise<void>
  readonly folded: Promise<FoldedPieces>
  readonly end: () => void
}

/** The numbers of the descriptors that a worker inherits. */
export const inherited = { fd: 4, queue: 5 }

/** A process that waits for what the ledger speaks of, and then takes pieces as this one does. */
export const startWorker = ({ fd, pieces, queue }: Work): StartedWorker => {
  const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
    execArgv: ['--conditions=@communique/source'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', fd, queue]
  })
  const folded = new Promise<FoldedPieces>((resolve, reject) => {
    worker.once('message', (message) => {
      const { marks, ...done } = message as Done // worker.ts sends nothing else
      resolve({ ...done, marks: new Float64Array(Uint8Array.from(Buffer.from(marks, 'base64')).buffer) })
    })
    worker.once('error', reject)
    worker.once('exit', (code, signal) => reject(new Error(`a worker ended before its work: ${signal ?? code}`)))
  })
  folded.catch(() => null) // its caller sees the failure; it may not have awaited the promise yet
  return {
    // Until it is sent: from then on this process has no time for messages.
    begin: (spoken) =>
      new Promise((resolve, reject) => {
        const begun: Begun = { pieces, spoken: [...spoken] }
        worker.send(begun, (error) => (error === null ? resolve() : reject(error)))
      }),
    folded,
    end: () => void worker.kill()
  }
}
