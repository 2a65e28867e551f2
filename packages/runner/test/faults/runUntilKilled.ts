import type { EventLog, LeaseStore, ViewStore } from '@communique/kernel'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { readText } from '../../../kernel/test/sharedText.ts'
import { runner } from '../../src/runner.ts'
import { projections } from './attendance.ts'
import { leaseFor } from './runnerProcess.ts'

/** The parts of a runner, and its settings where they differ from those for many rounds. */
interface Parts {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly holder: string
  readonly pageSize?: number
  readonly leaseFor?: number
}

/** Runs projections in this process until it is killed, and writes a line whenever views were saved. */
export const runUntilKilled = (parts: Parts): void => {
  const running = runner({ pageSize: 3, leaseFor, ...parts, read: readText, projections, saveEvery: 0, pollEvery: 20 })
  running.onViewsSaved(({ projection, cursor }) => writeSync(1, `saved ${projection} ${cursor}\n`))
  running.start()
  // A killed process leaves none to the next.
  flushCompileCache()
}
