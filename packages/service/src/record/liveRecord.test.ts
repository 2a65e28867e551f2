import { cooperationLedger } from '@communique/core'
import { type EventLog, effectiveHistory, inMemoryEventLog, type LogUnavailable } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { fold } from '@communique/projections'
import { processClock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { patient } from '../../test/patience.ts'
import { liveRecord } from './liveRecord.ts'
import { officePlan } from './office.ts'

const reading = (log: EventLog) => liveRecord({ log, clock: processClock, pollEvery: 5, answerWithin: 5_000 })
const endOf = async (log: EventLog) => must(await log.head()()).cursor
const story = async () => {
  const log = inMemoryEventLog()
  return { log, history: must(await recordStory(cooperationLedger({ log }))()) }
}
const unavailable = async (): Promise<E.Either<LogUnavailable, never>> =>
  E.left({ type: 'LogUnavailable', reason: 'it is pulled out' })

describe('a live record', () => {
  it('holds the views that a fold of the log gives, corrections among them, before and after it grows', async () => {
    const { log, history } = await story()
    const growing = inMemoryEventLog()
    const record = reading(growing)
    record.start()
    const events = must(await log.readAll(null, 1_000)()).events
    for (const { stream, version, position: _position, ...event } of events)
      must(await growing.append(stream, [event], { type: 'AtVersion', version: version - 1 })())
    const state = must(await record.reached(await endOf(growing), 60_000)())
    const folded = fold(officePlan)(effectiveHistory(history))
    for (const name of ['timelines', 'funding', 'treaties', 'evidence'] as const)
      expect(state.office[name].views).toEqual(folded[name].views)
    expect(state.history()).toEqual(history)
    await record.stop()
    expect(record.progress().state).toBe('Stopped')
  })

  it('folds what comes fast in one step, and at once where a request waits for it', async () => {
    const { log } = await story()
    const gatherFor = 12_345
    // Nothing is gathered to the end: only a request ends it.
    const clock = {
      ...processClock,
      wait: (milliseconds: number) => processClock.wait(milliseconds === gatherFor ? 60_000 : milliseconds)
    }
    const growing = inMemoryEventLog()
    const record = liveRecord({ log: growing, clock, pollEvery: 5, answerWithin: 5_000, gatherFor })
    record.start()
    const append = async (events: number, from: number): Promise<void> => {
      for (const { stream, version, position: _, ...event } of must(await log.readAll(null, 1_000)()).events.slice(
        from,
        from + events
      ))
        must(await growing.append(stream, [event], { type: 'AtVersion', version: version - 1 })())
    }
    await append(1, 0)
    await expect.poll(() => record.now().history().length, patient).toBe(1)
    const { version } = record.now()
    await append(20, 1)
    // Longer than the pause between two looks at the log.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(record.now().version).toBe(version)
    const state = must(await record.reached(await endOf(growing), 60_000)())
    expect([state.version, state.history().length]).toEqual([version + 1, 21])
    await record.stop()
  })

  it('keeps an earlier state as it was', async () => {
    const { log } = await story()
    const record = reading(log)
    record.start()
    const before = must(await record.reached(await endOf(log), 60_000)())
    const count = before.history().length
    await recordStory(cooperationLedger({ log }))()
    const [{ stream, version, position: _position, ...event } = must(E.left('none'))] = must(
      await log.readAll(null, 1)()
    ).events
    must(await log.append(stream, [{ ...event, id: 'another' as never }], { type: 'Any' })())
    const after = must(await record.reached(await endOf(log), 60_000)())
    expect([before.history().length, after.history().length, version]).toEqual([count, count + 1, 1])
    await record.stop()
  })

  it('reports a log that does not answer, and goes on when it does', async () => {
    const { log } = await story()
    let answers = false
    const record = reading({ ...log, readAll: (...asked) => (answers ? log.readAll(...asked) : unavailable) })
    record.start()
    await expect.poll(() => record.progress().trouble, patient).toMatchObject({ reason: 'it is pulled out' })
    expect(record.progress().state).toBe('CatchingUp')
    answers = true
    expect(E.isRight(await record.reached(await endOf(log), 60_000)())).toBe(true)
    expect(record.progress()).toMatchObject({ state: 'Following', trouble: null, fault: null })
    await record.stop()
  })

  it('begins again where the log was restored to before what it had read', async () => {
    const { log, history } = await story()
    let current = log
    const record = reading({
      ...log,
      readAll: (...asked) => current.readAll(...asked),
      head: () => current.head(),
      compareCursors: (...asked) => current.compareCursors(...asked)
    })
    record.start()
    const { epoch } = must(await record.reached(await endOf(log), 60_000)())
    current = inMemoryEventLog({ epoch: 'restored' })
    const [{ stream, version: _version, position: _position, ...event } = must(E.left('none'))] = must(
      await log.readAll(null, 1)()
    ).events
    must(await current.append(stream, [event], { type: 'NoStream' })())
    await expect.poll(() => record.now().history().length, patient).toBe(1)
    expect(record.now().epoch).not.toBe(epoch)
    expect(history.length).toBeGreaterThan(1)
    await record.stop()
  })

  it('stops at an event that it cannot read, and names it', async () => {
    const { log } = await story()
    const record = reading({
      ...log,
      readAll:
        (...asked) =>
        async () =>
          E.map((page: { readonly events: ReadonlyArray<object> }) => ({
            ...page,
            events: page.events.map((event) => ({ ...event, type: 'Unheard' }))
          }))((await log.readAll(...asked)()) as never) as never
    })
    record.start()
    await expect.poll(() => record.progress().fault?.type, patient).toBe('UnknownEventType')
    expect(record.progress().state).toBe('Stopped')
    expect(await record.reached(await endOf(log), 50)()).toEqual(E.left({ type: 'NotReading' }))
  })

  it('says within the time given that it is still behind, and which cursor is of another log', async () => {
    const { log } = await story()
    const record = reading({ ...log, readAll: () => unavailable })
    record.start()
    expect(await record.reached(await endOf(log), 20)()).toEqual(E.left({ type: 'StillBehind' }))
    expect(await record.reached('elsewhere:1' as never, 20)()).toMatchObject({ left: { type: 'ForeignCursor' } })
    await record.stop()
  })
})
