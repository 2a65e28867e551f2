import { type EventLog, inMemoryViewStore, inMemoryEventLog } from '@communique/kernel'
import { stagedLog } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
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

/** A staged log that is flushed after every append, one append after another, as its writer does. */
const flushedLog = (): EventLog => {
  const below = inMemoryEventLog()
  const staged = stagedLog(below)
  let last: Promise<unknown> = Promise.resolve()
  const append: EventLog['append'] = (stream, events, expectation) => () => {
    const appended = last.then(async (): Promise<Awaited<ReturnType<ReturnType<EventLog['append']>>>> => {
      const aside = await staged.log.append(stream, events, expectation)()
      if (E.isLeft(aside)) return aside
      const flushed = await staged.flush()
      if (E.isLeft(flushed)) {
        staged.takeBack(0)
        return flushed
      }
      const [first, ...rest] = flushed.right
      const end = flushed.right.at(-1)
      if (first === undefined || end === undefined) throw new Error('The append is lost.')
      return E.right({ version: end.version, position: end.position, events: [first, ...rest] })
    })
    last = appended
    return appended
  }
  // Appends to several streams at once pass it by, and are read below.
  const appendToStreams: EventLog['appendToStreams'] = (events) => async () => {
    await last
    staged.reset()
    return below.appendToStreams(events)()
  }
  return { ...staged.log, append, appendToStreams }
}

describe('the staged log, flushed after every append', () => {
  it.each(eventLogLaws(flushedLog, { numRuns: 10 }))('%s', (_law, check) => check())
})

describe('the views and checkpoints in memory', () => {
  it.each(viewStoreLaws(inMemoryViewStore))('%s', (_law, check) => check())
})
