import { cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { must, recordStory } from '@communique/fixtures'
import { inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import { countryTimeline } from '@communique/projections'
import { describe, expect, it } from 'vitest'
import { flyingClock } from '../test/flyingClock.ts'
import { runner } from './runner.ts'
import { processClock } from './running/clock.ts'

const setting = async (clock = flyingClock()) => {
  const log = inMemoryEventLog()
  must(await recordStory(cooperationLedger({ log }))())
  return runner({
    log,
    viewStore: inMemoryViewStore({ now: clock.now }),
    read: readCooperationEvent,
    projections: { timelines: countryTimeline },
    clock
  })
}

describe('a runner that is stopped', () => {
  it('starts again, also where it has not stopped yet', async () => {
    const running = await setting()
    running.start()
    must(await running.caughtUp()())
    for (let time = 0; time < 3; time++) {
      const stopped = running.stop()
      running.start()
      await stopped
      must(await running.caughtUp()())
      await expect.poll(() => running.progress()[0]?.state.type).toBe('Following')
    }
    await running.stop()
    expect(running.progress()[0]?.state.type).toBe('Standby')
  })

  it('stays stopped where it is stopped once more before it has started again', async () => {
    const running = await setting()
    running.start()
    must(await running.caughtUp()())
    const first = running.stop()
    running.start()
    const second = running.stop()
    await Promise.all([first, second])
    expect(await running.caughtUp({ within: 1_000 })()).toMatchObject({ right: expect.any(String) })
    expect(await running.rebuild('timelines')()).toEqual({ _tag: 'Left', left: { type: 'NotRunning' } })
  })
})

describe('progress that is watched', () => {
  it('can be left while nothing happens', async () => {
    const running = await setting(processClock)
    running.start()
    must(await running.caughtUp()())
    const watching = running.watch()[Symbol.asyncIterator]()
    expect(await watching.next()).toMatchObject({ done: false })
    const idle = watching.next()
    const left = await Promise.race([
      watching.return?.(),
      new Promise((resolve) => {
        setTimeout(resolve, 2_000, 'it waits for a change')
      })
    ])
    expect(left).toEqual({ done: true, value: undefined })
    expect(await idle).toEqual({ done: true, value: undefined })
    expect(await watching.next()).toEqual({ done: true, value: undefined })
    await running.stop()
  })
})

describe('a time limit that no timer can hold', () => {
  it.each([Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 40])('of %d ms is not over at once', async (within) => {
    const running = await setting(processClock)
    running.start()
    must(await running.caughtUp({ within })())
    const wait = processClock.wait(within)
    const beside = new Promise((resolve) => {
      setTimeout(resolve, 30, 'not over')
    })
    expect(await Promise.race([wait.over.then(() => 'over'), beside])).toBe('not over')
    wait.end()
    await wait.over
    await running.stop()
  })
})
