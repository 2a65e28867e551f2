import type { EventLog } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { intentOf } from './account.ts'

/**
 * Appends, several at once, until the process is killed. The beginning and the acknowledgement of every append are written
 * to the output at once, line by line.
 */
export const writeUntilKilled = async (log: EventLog, prefix: string, atOnce: number): Promise<void> => {
  // A killed process leaves none to the next.
  flushCompileCache()
  let count = 0
  const write = async (): Promise<void> => {
    for (;;) {
      const name = `${prefix}-${(count += 1)}`
      const { stream, events, expected } = intentOf(name)
      writeSync(1, `begun ${name}\n`)
      must(await log.append(stream, events, expected)())
      writeSync(1, `acknowledged ${name}\n`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, write))
}
