import { type CooperationEvent, cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import {
  effectiveHistory,
  type EventLog,
  type EventReader,
  inMemoryEventLog,
  inMemoryViewStore
} from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { countryTimeline, fold, fundingLedger, type Projection, type Sequence, sequence } from '@communique/projections'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { flyingClock } from '../test/flyingClock.ts'
import { type Asking, mishapClock, mishapViewStore } from '../test/mishaps.ts'
import { answering } from '../test/answering.ts'
import { appendAll, recordOn } from '../test/recorded.ts'
import type { Progress } from './progress.ts'
import { progressLine } from './progressLine.ts'
import { runner } from './runner.ts'
import { processClock } from './running/clock.ts'
import type { RunnerSetup } from './runnerSetup.ts'

const story = async () => {
  const clock = flyingClock()
  const log = inMemoryEventLog()
  const viewStore = inMemoryViewStore({ now: clock.now })
  must(await recordStory(cooperationLedger({ log }))())
  const setup = { log, viewStore, read: readCooperationEvent, clock }
  return { clock, log, viewStore, setup, end: must(await log.head()()).cursor }
}

const started = <Name extends string>(setup: RunnerSetup<CooperationEvent, Name>) => {
  const running = runner(setup)
  running.start()
  return running
}

type Ids = Sequence<string>

const states = (progress: ReadonlyArray<Progress>) => progress.map(({ state }) => state.type)

describe('a runner', () => {
  it('keeps no record until an event is corrected, and then folds the log once more', async () => {
    const { setup, log } = await story()
    const record = await recordOn(log)
    const corrected = record.findIndex(({ type }) => type === 'EventCorrected')
    const [fresh, viewStore] = [inMemoryEventLog(), inMemoryViewStore({ now: setup.clock.now })]
    await appendAll(fresh, record.slice(0, corrected))
    const running = started({ ...setup, log: fresh, viewStore, projections: { timelines: countryTimeline } })
    must(await running.caughtUp()())
    const read = () => running.progress()[0]?.read
    expect(read()).toBe(corrected)

    const until = async (end: number, from: number) => {
      await appendAll(fresh, record.slice(from, end))
      must(await running.caughtUp()())
      const { views } = fold(countryTimeline)(effectiveHistory<CooperationEvent>(record.slice(0, end)))
      expect((await answering(viewStore, 'timelines'))?.rows).toMatchObject(JSON.parse(JSON.stringify(views)))
    }
    // The log is read again up to the correction; from then on the record is kept.
    await until(corrected + 1, corrected)
    expect(read()).toBe(corrected + 1 + corrected + 1)
    await until(record.length, corrected + 1)
    expect(read()).toBe(corrected + 1 + record.length)
    await running.stop()
  })

  it('reads the log once for all projections at the same place', async () => {
    const { setup, log } = await story()
    let pages = 0
    const counted = {
      ...log,
      readAll: (...[after, limit]: Parameters<typeof log.readAll>) => {
        pages += 1
        return log.readAll(after, limit)
      }
    }
    const running = started({
      ...setup,
      log: counted,
      projections: { timelines: countryTimeline, funding: fundingLedger },
      pageSize: 10
    })
    must(await running.caughtUp()())
    const events = (await recordOn(log)).length
    // The last page may be read again while the runner looks for more events.
    expect(pages).toBeLessThanOrEqual(Math.ceil(events / 10) + 2)
    await running.stop()
  })

  it('reads it once also where a projection takes longer to open', async () => {
    const { setup, log } = await story()
    let pages = 0
    const running = started({
      ...setup,
      log: {
        ...log,
        readAll: (...asked) => {
          pages += 1
          return log.readAll(...asked)
        }
      },
      viewStore: {
        ...setup.viewStore,
        checkpoints: (projection) => async () => {
          if (projection === 'funding') for (let turn = 0; turn < 9; turn++) await setup.clock.breathe()
          return setup.viewStore.checkpoints(projection)()
        }
      },
      projections: { timelines: countryTimeline, funding: fundingLedger },
      pageSize: 10,
      clock: processClock
    })
    must(await running.caughtUp()())
    expect(pages).toBeLessThanOrEqual(Math.ceil((await recordOn(log)).length / 10) + 2)
    await running.stop()
  })

  it('waits for events just recorded, and names the projections that are late', async () => {
    const { setup, end, log } = await story()
    const running = runner({ ...setup, projections: { timelines: countryTimeline } })
    expect(await running.caughtUp()()).toEqual(E.left({ type: 'NotRunning' }))
    running.start()
    expect(await running.caughtUp({ cursor: end })()).toEqual(E.right(end))
    const later = log.cursorAfter(9_999)
    expect(await running.caughtUp({ cursor: later, within: 50 })()).toEqual(
      E.left({ type: 'StillBehind', projections: ['timelines'] })
    )
    const foreign = inMemoryEventLog({ epoch: 'elsewhere' }).cursorAfter(1)
    expect(await running.caughtUp({ cursor: foreign })()).toEqual(E.left({ type: 'ForeignCursor', cursor: foreign }))
    const waiting = running.caughtUp({ cursor: later })()
    await running.stop()
    expect(await waiting).toEqual(E.left({ type: 'NotRunning' }))
  })

  it('rebuilds views of another definition while the old ones answer', async () => {
    const { setup, viewStore, end } = await story()
    const before = started({ ...setup, projections: { timelines: countryTimeline } })
    must(await before.caughtUp()())
    await before.stop()
    const old = await answering(viewStore, 'timelines')

    const newer = { ...countryTimeline, version: countryTimeline.version + 1, keys: () => ['all'] }
    const running = runner({ ...setup, projections: { timelines: newer }, pageSize: 5, saveEvery: 0 })
    const seen: Array<string> = []
    let oldAnswered = 0
    running.onProgress(([each]) => {
      seen.push(each?.state.type ?? '')
    })
    running.onViewsSaved(({ changed }) => {
      // There is one notification, when all of them answer.
      expect(changed).toBe(null)
      oldAnswered += 1
    })
    running.start()
    expect(await answering(viewStore, 'timelines')).toEqual(old)
    for (let round = 0; round < 4; round++) await setup.clock.breathe()
    expect(await answering(viewStore, 'timelines')).toEqual(old)
    while (running.progress()[0]?.state.type !== 'Following') await setup.clock.breathe()
    await running.stop()
    expect(oldAnswered).toBe(1)
    expect([...new Set(seen)]).toEqual(['Rebuilding', 'Following', 'Standby'])
    const now = await answering(viewStore, 'timelines')
    expect(Object.keys(now?.rows ?? {})).toContain('all')
    expect(now?.cursor).toBe(end)
    expect(must(await viewStore.checkpoints('timelines')())).toHaveLength(1)
  })

  it('rebuilds views on demand, and follows with the old ones meanwhile', async () => {
    const { setup, log, viewStore } = await story()
    const running = started({ ...setup, projections: { timelines: countryTimeline }, pageSize: 2 })
    must(await running.caughtUp()())
    const before = must(await running.read('timelines', ['UZ'])())
    const rebuilding = running.rebuild('timelines')()
    expect(states(running.progress())).toEqual(['Rebuilding'])
    must(await cooperationLedger({ log }).history()())
    const cursor = must(await rebuilding)
    const after = must(await running.read('timelines', ['UZ'])())
    expect(after?.views).toEqual(before?.views)
    expect(after?.revision).not.toBe(before?.revision)
    expect(after?.cursor).toBe(cursor)
    expect(must(await viewStore.checkpoints('timelines')()).map(({ generation }) => generation)).toEqual(['2'])
    await running.stop()
    expect(await running.rebuild('timelines')()).toEqual(E.left({ type: 'NotRunning' }))
  })

  it('rebuilds views when the log is another one, as after a restore', async () => {
    const { setup, viewStore } = await story()
    const before = started({ ...setup, projections: { timelines: countryTimeline } })
    must(await before.caughtUp()())
    await before.stop()

    const restored = inMemoryEventLog({ epoch: 'restored' })
    must(await recordStory(cooperationLedger({ log: restored }))())
    const running = started({ ...setup, log: restored, projections: { timelines: countryTimeline } })
    const cursor = must(await running.caughtUp()())
    expect((await answering(viewStore, 'timelines'))?.cursor).toBe(cursor)
    await running.stop()
  })

  it('rebuilds views when the log is restored while it follows', async () => {
    const { setup, viewStore, log } = await story()
    const restored = inMemoryEventLog({ epoch: 'restored' })
    must(await recordStory(cooperationLedger({ log: restored }))())
    let current = log
    const following: EventLog = {
      ...log,
      readAll: (...asked) => current.readAll(...asked),
      head: () => current.head(),
      countAfter: (...asked) => current.countAfter(...asked),
      cursorAfter: (position) => current.cursorAfter(position),
      compareCursors: (one, other) => current.compareCursors(one, other)
    }
    const running = started({ ...setup, log: following, projections: { timelines: countryTimeline } })
    must(await running.caughtUp()())
    current = restored
    const cursor = must(await running.caughtUp()())
    expect((await answering(viewStore, 'timelines'))?.cursor).toBe(cursor)
    expect(cursor).toMatch(/^restored:/)
    await running.stop()
  })

  it('reads one page ahead, and no further while a save is unanswered', async () => {
    const { setup, viewStore, log } = await story()
    let pages = 0
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const running = started({
      ...setup,
      log: {
        ...log,
        capabilities: { ...log.capabilities, inProcess: false },
        readAll: (...asked) => {
          pages += 1
          return log.readAll(...asked)
        }
      },
      viewStore: {
        ...viewStore,
        save: (step) => async () => {
          await held
          return viewStore.save(step)()
        }
      },
      projections: { timelines: countryTimeline },
      pageSize: 1,
      saveEvery: 0,
      // On the flying clock, the time limit of the save would pass at once.
      clock: processClock
    })
    for (let turn = 0; turn < 50; turn++) await setup.clock.breathe()
    expect(pages).toBe(2)
    letGo()
    must(await running.caughtUp()())
    await running.stop()
  })

  it('stands by while another process runs a projection, and takes over when that process dies', async () => {
    const { setup, viewStore, end } = await story()
    const asking: Asking = { mishaps: [], dead: false }
    const first = started({
      ...setup,
      viewStore: mishapViewStore(viewStore, asking),
      projections: { timelines: countryTimeline },
      holder: 'first',
      clock: mishapClock(setup.clock, asking)
    })
    must(await first.caughtUp()())
    const second = started({ ...setup, projections: { timelines: countryTimeline }, holder: 'second' })
    // A process on standby knows how far the views of the other have come.
    expect(await second.caughtUp({ cursor: end })()).toEqual(E.right(end))
    expect(second.progress()[0]?.state).toEqual({ type: 'Standby', holder: 'first' })
    expect(await second.rebuild('timelines')()).toEqual(
      E.left({ type: 'RunElsewhere', projection: 'timelines', holder: 'first' })
    )
    expect(progressLine(second.progress())).toBe('timelines: run by first')

    asking.dead = true
    while (second.progress()[0]?.state.type !== 'Following') await setup.clock.breathe()
    await second.stop()
  })

  it('lets a stopped projection try again once its event can be read', async () => {
    const { setup, end } = await story()
    let mended = false
    const read: EventReader<CooperationEvent> = (stored) => {
      const { id: eventId, stream, version, position, type: eventType } = stored
      return !mended && position === 40
        ? E.left({ type: 'UnknownEventType', eventType, eventId, stream, version, position })
        : readCooperationEvent(stored)
    }
    const running = started({ ...setup, read, projections: { timelines: countryTimeline } })
    expect(await running.caughtUp()()).toMatchObject(E.left({ type: 'ProjectionStopped', fault: { position: 40 } }))
    expect(progressLine(running.progress())).toMatch(/^timelines: STOPPED at event /)
    mended = true
    running.retry('timelines')
    expect(await running.caughtUp()()).toEqual(E.right(end))
    await running.stop()
  })

  it('yields its progress to a watcher until it is stopped', async () => {
    const { setup } = await story()
    const running = started({ ...setup, projections: { timelines: countryTimeline }, pageSize: 10 })
    const seen: Array<string> = []
    for await (const [each] of running.watch()) {
      seen.push(each?.state.type ?? '')
      if (each?.state.type === 'Following') void running.stop()
    }
    expect(seen[0]).toBe('Standby')
    expect(seen).toContain('CatchingUp')
    expect(seen).toContain('Following')
  })

  it('retries a failing request after longer and longer pauses, and reports it meanwhile', async () => {
    const { setup, viewStore, clock } = await story()
    const asking: Asking = { mishaps: Array.from({ length: 8 }, () => 'NotDone' as const), dead: false }
    const running = started({
      ...setup,
      viewStore: mishapViewStore(viewStore, asking),
      projections: { timelines: countryTimeline }
    })
    const troubles: Array<number> = []
    running.onProgress(([each]) => {
      if (each?.trouble) troubles.push(each.trouble.attempts)
    })
    must(await running.caughtUp()())
    expect(troubles).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    // 100 ms, doubled up to ten seconds.
    expect(clock.now()).toBeGreaterThanOrEqual(100 * (1 + 2 + 4 + 8 + 16 + 32 + 64) + 10_000)
    expect(running.progress()[0]?.trouble).toBe(null)
    await running.stop()
  })

  it('goes on when a store rejects although none should', async () => {
    const { setup, viewStore } = await story()
    let saves = 0
    const rejecting = {
      ...viewStore,
      save: (step: Parameters<typeof viewStore.save>[0]) =>
        saves++ === 0 ? () => Promise.reject(new Error('a bug')) : viewStore.save(step)
    }
    const running = started({ ...setup, viewStore: rejecting, projections: { timelines: countryTimeline } })
    must(await running.caughtUp()())
    expect(saves).toBeGreaterThan(1)
    await running.stop()
  })

  it('lets other projections go on when the views of one cannot be shown', async () => {
    const { setup } = await story()
    const broken: Projection<CooperationEvent, { readonly ids: ReadonlyArray<string> }, { readonly ids: Ids }> = {
      name: 'broken',
      version: 1,
      keys: () => ['all'],
      routing: 'ByEvent',
      initialView: {
        ids: sequence((one: string, other: string) => (one < other ? -1 : Number(one !== other)), {
          shown: () => {
            throw new Error('a bug of a sequence')
          },
          stored: (id: string) => id
        })
      },
      when: { VisitPaid: ({ ids }, { id }) => ids.insert(id) }
    }
    const running = started({ ...setup, projections: { broken, funding: fundingLedger } })
    must(await running.caughtUp({ projections: ['funding'] })())
    while (running.progress()[0]?.trouble === null) await setup.clock.breathe()
    expect(running.progress()[0]?.trouble).toMatchObject({ doing: 'Save', reason: 'Error: a bug of a sequence' })
    expect(running.progress()[1]?.state.type).toBe('Following')
    await running.stop()
  })
})
