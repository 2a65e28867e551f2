import { must } from '@communique/fixtures'
import { type EventLog, inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { readText, type TextEvent, toAppendAll } from '../../kernel/test/sharedText.ts'
import { words } from '../test/faults/attendance.ts'
import { flyingClock } from '../test/flyingClock.ts'
import { answering } from '../test/answering.ts'
import { runner } from './runner.ts'
import type { RunnerSetup } from './runnerSetup.ts'

const append = async (log: EventLog, ...ids: readonly [string, ...ReadonlyArray<string>]) =>
  must(await log.append('text/a' as never, toAppendAll(...ids), { type: 'Any' })())

/** A log that a copy can replace under the same epoch. The log itself does not notice. */
const restorable = () => {
  let current = inMemoryEventLog()
  const log: EventLog = {
    ...current,
    append: (...given) => current.append(...given),
    head: () => current.head(),
    countAfter: (...given) => current.countAfter(...given),
    readAll: (after, limit, filter) => async () => {
      const page = await current.readAll(after, limit, filter)()
      // Other logs answer with an empty page here, as PostgreSQL does.
      return page._tag === 'Left' && after !== null
        ? { _tag: 'Right', right: { events: [], next: after, more: false } }
        : page
    }
  }
  return {
    log,
    restore: (copy: EventLog) => {
      current = copy
    }
  }
}

const setting = () => {
  const clock = flyingClock()
  const { log, restore } = restorable()
  const viewStore = inMemoryViewStore({ now: clock.now })
  const setup: RunnerSetup<TextEvent, 'words'> = { log, viewStore, read: readText, projections: { words }, clock }
  const comments = async () => (await answering(viewStore, 'words'))?.rows['all']
  return { log, restore, setup, comments }
}

describe('a log that was restored and has grown since', () => {
  const grown = async () => {
    const copy = inMemoryEventLog()
    await append(copy, 'a', 'x', 'y', 'z')
    return copy
  }

  it.each([
    ['while no process ran', true],
    ['under a process that follows it', false]
  ])('has its views made anew, with the reason, %s', async (_when, isStopped) => {
    const { log, restore, setup, comments } = setting()
    await append(log, 'a', 'b', 'c')
    let running = runner(setup)
    running.start()
    must(await running.caughtUp()())
    if (isStopped) await running.stop()
    restore(await grown())
    if (isStopped) running = runner(setup)
    const reasons = new Set<string>()
    running.onProgress(([progress]) => {
      if (progress?.state.type === 'Rebuilding') reasons.add(progress.state.reason)
    })
    running.start()
    await expect.poll(comments).toEqual({ comments: ['a', 'x', 'y', 'z'] })
    expect([...reasons]).toEqual(['ForeignCursor'])
    await running.stop()
  })

  it('is behind every place for a process that stands by', async () => {
    const { log, restore, setup } = setting()
    await append(log, 'a', 'b', 'c')
    const running = runner(setup)
    running.start()
    must(await running.caughtUp()())
    await running.stop()
    restore(await grown())
    must(await setup.viewStore.acquire('runner/words', 'a process that is halted', 60_000)())
    const standby = runner(setup)
    standby.start()
    expect(await standby.caughtUp({ cursor: log.cursorAfter(3), within: 400 })()).toMatchObject({
      left: { type: 'StillBehind', projections: ['words'] }
    })
    await standby.stop()
  })
})

describe('a place beyond the end of the log', () => {
  it('rebuilds the views of a log that was restored while no process ran, and gives the reason', async () => {
    const { log, restore, setup, comments } = setting()
    await append(log, 'a', 'b', 'c')
    const before = runner(setup)
    before.start()
    must(await before.caughtUp()())
    await before.stop()

    const copy = inMemoryEventLog()
    await append(copy, 'a', 'x')
    restore(copy)
    const running = runner(setup)
    const reasons = new Set<string>()
    running.onProgress(([progress]) => {
      if (progress?.state.type === 'Rebuilding') reasons.add(progress.state.reason)
    })
    running.start()
    must(await running.caughtUp()())
    expect(await comments()).toEqual({ comments: ['a', 'x'] })
    expect([...reasons]).toEqual(['ForeignCursor'])
    await running.stop()
  })

  it('is noticed by a process that follows the log', async () => {
    const { log, restore, setup, comments } = setting()
    await append(log, 'a', 'b', 'c')
    const running = runner(setup)
    running.start()
    must(await running.caughtUp()())
    const copy = inMemoryEventLog()
    await append(copy, 'a', 'x')
    restore(copy)
    await expect.poll(comments).toEqual({ comments: ['a', 'x'] })
    await append(log, 'y')
    must(await running.caughtUp()())
    expect(await comments()).toEqual({ comments: ['a', 'x', 'y'] })
    await running.stop()
  })
})
