import { inMemoryViewStore, inMemoryEventLog } from '@communique/kernel'
import { describe, it } from 'vitest'
import { viewStoreLaws } from '../src/laws/viewStoreLaws.ts'
import { eventLogLaws } from '../src/laws/eventLogLaws.ts'

describe('the log in memory', () => {
  it.each(eventLogLaws(inMemoryEventLog))('%s', (_law, check) => check())
})

describe('the log in memory, with limits', () => {
  const limited = () => inMemoryEventLog({ limits: { eventBytes: 2_000_001, eventsAtOnce: 1_000 } })
  it.each(eventLogLaws(limited, { numRuns: 10 }))('%s', (_law, check) => check())
})

describe('the views and checkpoints in memory', () => {
  it.each(viewStoreLaws(inMemoryViewStore))('%s', (_law, check) => check())
})
