import { cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { must, recordStory } from '@communique/fixtures'
import { type EventLog, inMemoryEventLog, inMemoryViewStore, type LeaseStore, type ViewStore } from '@communique/kernel'
import { countryTimeline } from '@communique/projections'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { runner } from './runner.ts'

const never = new Promise<never>(() => {})

/** Every method that returns a task, silent while the link is. */
const silenced = <Port extends object>(port: Port, link: { isSilent: boolean }): Port =>
  new Proxy(port, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as unknown
      if (typeof method !== 'function' || ['cursorAfter', 'compareCursors', 'onAppend'].includes(String(name)))
        return method
      return (...given: ReadonlyArray<unknown>) => {
        const task = Reflect.apply(method, target, given) as () => Promise<unknown>
        return () => (link.isSilent ? never : task())
      }
    }
  })

const setting = async () => {
  const link = { isSilent: false }
  const log: EventLog = inMemoryEventLog()
  must(await recordStory(cooperationLedger({ log }))())
  const viewStore: ViewStore & LeaseStore = inMemoryViewStore()
  const running = runner({
    log: silenced(log, link),
    viewStore: silenced(viewStore, link),
    read: readCooperationEvent,
    projections: { timelines: countryTimeline },
    pollEvery: 20,
    answerWithin: 60,
    stopWithin: 300
  })
  return { link, log, running }
}

const soon = (milliseconds: number) =>
  new Promise<string>((resolve) => {
    setTimeout(resolve, milliseconds, 'no answer')
  })

describe('a link that goes silent', () => {
  it('is reported as trouble, and the runner recovers with it', async () => {
    const { link, log, running } = await setting()
    running.start()
    must(await running.caughtUp()())
    link.isSilent = true
    await expect
      .poll(() => running.progress()[0]?.trouble)
      .toMatchObject({ doing: 'Read', reason: 'no answer within 60 ms' })
    link.isSilent = false
    must(await recordStory(cooperationLedger({ log }))())
    must(await running.caughtUp({ within: 5_000 })())
    await expect.poll(() => running.progress()[0]?.trouble).toBe(null)
    await running.stop()
  })

  it('does not hold up callers beyond their time limits', async () => {
    const { link, running } = await setting()
    running.start()
    must(await running.caughtUp()())
    link.isSilent = true
    expect(await Promise.race([running.caughtUp({ within: 30 })(), soon(2_000)])).toEqual(
      E.left({ type: 'StillBehind', projections: ['timelines'] })
    )
    expect(await Promise.race([running.caughtUp()(), soon(2_000)])).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(await Promise.race([running.read('timelines', ['UZ'])(), soon(2_000)])).toMatchObject(
      E.left({ type: 'LogUnavailable' })
    )
    expect(await Promise.race([running.setAside('timelines')(), soon(2_000)])).toMatchObject(
      E.left({ type: 'LogUnavailable' })
    )
    await running.stop()
  })

  it.each(['at once', 'after it had caught up', 'while something was unanswered'])(
    'does not keep it from stopping %s',
    async (when) => {
      const { link, running } = await setting()
      running.start()
      if (when === 'after it had caught up') must(await running.caughtUp()())
      link.isSilent = true
      if (when === 'while something was unanswered') await soon(40)
      expect(await Promise.race([running.stop().then(() => 'stopped'), soon(2_000)])).toBe('stopped')
    }
  )
})
