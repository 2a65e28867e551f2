// The numbers of pieces, taken one after another by several processes, none of them twice.
//
// They are a file that each process reads on: a descriptor that a child inherits shares its place of reading with its
// parent's, and the system moves it on with every read.
import { mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A descriptor of the numbers below `length` that nobody has taken yet; the process that opens it closes it. */
export const openQueue = (length: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'))
  try {
    const file = join(folder, 'numbers')
    writeFileSync(
      file,
      Uint32Array.from({ length }, (_, at) => at)
    )
    return openSync(file, 'r')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The numbers that nobody else takes, each taken when it is asked for. */
export function* takenFrom(queue: number): Generator<number, void> {
  const number = new Uint32Array(1)
  while (readSync(queue, number) > 0) yield number[0] as number // there is one
}
