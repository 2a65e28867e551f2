// A process beside this one. Threads of one process were tried: each event takes them a quarter more of the processor.
//
// What is sent is JSON: of views in whole, a structured clone takes twice as long.
import type { EventId } from '@communique/core'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FoldedPieces, Work } from './foldPieces.ts'
import type { Piece } from './pieces.ts'

/** What a worker is told: it has inherited all that is open. */
export interface Begun {
  readonly pieces: ReadonlyArray<Piece>
  readonly spoken: ReadonlyArray<EventId>
}

/** What a worker tells. */
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

/** Where a worker finds the descriptors that it inherits. */
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
  folded.catch(() => null) // whoever waits for it is told; nobody may have come to that yet
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
