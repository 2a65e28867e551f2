import { type Checkpoint, inMemoryEventLog, inMemoryViewStore, isCorrectionEvent } from '@communique/kernel'
import { readCooperationEvent } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import { agreementRegister, countryFigures, countryTimeline, fundingLedger } from '@communique/projections'
import type { AnyProjection } from '@communique/projections/advanced'
import type { CooperationEvent } from '@communique/core'
import { cooperationRecord, denseCooperationRecord } from '@communique/testing'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering } from '../../test/answering.ts'
import { flyingClock } from '../../test/flyingClock.ts'
import { type Asking, type Mishap, mishapClock, mishapLog, mishapViewStore } from '../../test/mishaps.ts'
import { appendAll, recordOn, rowsOf, upTo } from '../../test/recorded.ts'
import { runner } from '../runner.ts'
import { rebuildInShares } from './rebuildInShares.ts'

const projections: Readonly<Record<string, AnyProjection<CooperationEvent>>> = {
  timelines: countryTimeline,
  agreements: { ...agreementRegister, provenance: true },
  funding: fundingLedger,
  figures: countryFigures
}

/** The process dies at its n-th request, or some of its requests fail. */
interface Fate {
  readonly diesAfter: number
  readonly mishaps: ReadonlyArray<Mishap>
}

const fates: fc.Arbitrary<Fate> = fc.record({
  diesAfter: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(60)),
  mishaps: fc.array(fc.constantFrom<Mishap>('None', 'None', 'NotDone', 'AnswerLost'), { maxLength: 20 })
})

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a rebuild in shares', () => {
  it('is the single fold, for any history, number of shares and processes, whichever of them die', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(denseCooperationRecord(), cooperationRecord),
        fc.constantFrom(...Object.keys(projections)),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fates, { maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(6),
        async (events, name, shares, others, pageSize, later) => {
          const projection = projections[name] ?? countryTimeline
          const clock = flyingClock()
          const log = inMemoryEventLog()
          const viewStore = inMemoryViewStore({ now: clock.now })
          await appendAll(log, events.slice(later))
          const settings = { read: readCooperationEvent, name, projection, shares, pageSize }
          const started = ({ diesAfter, mishaps }: Fate, own: number) => {
            const asking: Asking = { mishaps: [...mishaps], dead: false }
            let requests = 0
            const counted = {
              ...asking,
              get dead() {
                requests += 1
                return requests > diesAfter
              }
            }
            return rebuildInShares({
              ...settings,
              log: mishapLog(log, counted),
              viewStore: mishapViewStore(viewStore, counted),
              holder: `process ${own}`,
              clock: mishapClock(clock, counted)
            })()
          }
          const underWay = others.map(started)
          // Events that come meanwhile are left to the runner that follows.
          for (let at = 0; at < later; at += 1) await breathe()
          await appendAll(log, events.slice(0, later))
          const cursor = must(await rebuildInShares({ ...settings, log, viewStore, holder: 'the last', clock })())
          void underWay

          const record = await recordOn(log)
          const expected = { plan: projection as never, parts: (folded: never) => ({ '': folded }) }
          const found = await answering(viewStore, name)
          expect(found?.cursor).toBe(cursor)
          expect(found?.rows).toEqual(rowsOf(expected, upTo(log, record, cursor)))
          expect(must(await viewStore.checkpoints(name)())).toHaveLength(1)

          const running = runner({
            log,
            viewStore,
            read: readCooperationEvent,
            projections: { [name]: projection },
            clock
          })
          running.start()
          expect(E.isRight(await running.caughtUp()())).toBe(true)
          await running.stop()
          const after = await answering(viewStore, name)
          expect(after?.rows).toEqual(rowsOf(expected, record))
          // The runner went on from what was made in shares.
          const [checkpoint] = must(await viewStore.checkpoints(name)())
          expect(checkpoint?.generation).toMatch(/^in shares /)
        }
      ),
      { numRuns: 60 }
    )
  })

  it.each([2, 5])('ends where %i processes take every step at the same moment', async (count) => {
    const log = inMemoryEventLog()
    const viewStore = inMemoryViewStore()
    await appendAll(log, fc.sample(denseCooperationRecord(), { numRuns: 1, seed: 7 })[0] ?? [])
    const settings = { log, viewStore, read: readCooperationEvent, name: 'timelines', pollEvery: 5 }
    const { cursor } = must(await log.head()())
    // One task that is run several times is as good as several tasks.
    const task = rebuildInShares({ ...settings, projection: countryTimeline, shares: count })
    const answers = await Promise.all(Array.from({ length: count }, () => task()))
    expect(answers).toEqual(Array.from({ length: count }, () => E.right(cursor)))
  })

  it.each(['timelines', 'figures'])('saves no share of %s that was done meanwhile', async (name) => {
    const projection = projections[name] ?? countryTimeline
    const events = fc.sample(denseCooperationRecord(), { numRuns: 1, seed: 7 })[0] ?? []
    const log = inMemoryEventLog()
    const viewStore = inMemoryViewStore()
    await appendAll(log, events.slice(5))
    const settings = { log, read: readCooperationEvent, name, projection, shares: 2 }
    let hasWaited = false
    const before: Array<Checkpoint> = []
    const late: typeof viewStore = {
      ...viewStore,
      acquire: (lease, holder, milliseconds) => async () => {
        if (lease.endsWith('2 of 2') && !hasWaited) {
          hasWaited = true
          must(await rebuildInShares({ ...settings, viewStore, holder: 'the other' })())
          await appendAll(log, events)
          const running = runner({ ...settings, viewStore, projections: { [name]: projection } })
          running.start()
          must(await running.caughtUp()())
          await running.stop()
          before.push(...must(await viewStore.checkpoints(name)()))
        }
        return viewStore.acquire(lease, holder, milliseconds)()
      }
    }
    must(await rebuildInShares({ ...settings, viewStore: late, holder: 'one that halts' })())
    expect(hasWaited).toBe(true)
    expect(must(await viewStore.checkpoints(name)())).toEqual(before)
    const expected = { plan: projection as never, parts: (folded: never) => ({ '': folded }) }
    expect((await answering(viewStore, name))?.rows).toEqual(rowsOf(expected, await recordOn(log)))
  })

  it.each(['timelines', 'figures'])('saves no share of %s twice, although it was done twice', async (name) => {
    const log = inMemoryEventLog()
    const viewStore = inMemoryViewStore()
    const [drawn = []] = fc.sample(denseCooperationRecord(), { numRuns: 1, seed: 7 })
    // An event that speaks of another share has all shares made once more.
    await appendAll(
      log,
      drawn.filter((event) => !isCorrectionEvent<CooperationEvent>(event))
    )
    const settings = {
      log,
      read: readCooperationEvent,
      name,
      projection: projections[name] ?? countryTimeline,
      shares: 2
    }
    let isSecond = false
    const saved: Array<string> = []
    const late: typeof viewStore = {
      ...viewStore,
      save: (step) => {
        saved.push(step.lease?.name ?? '')
        return viewStore.save(step)
      },
      acquire: (lease, holder, milliseconds) => async () => {
        if (lease.endsWith('2 of 2') && !isSecond) {
          isSecond = true
          // Another process does the share, and dies before it makes the views whole.
          await new Promise<void>((died) => {
            const dying: typeof viewStore = {
              ...viewStore,
              acquire: (wanted, ...more) =>
                wanted.endsWith('whole') ? () => new Promise(() => died()) : viewStore.acquire(wanted, ...more)
            }
            void rebuildInShares({ ...settings, viewStore: dying, holder: 'the other' })()
          })
        }
        return viewStore.acquire(lease, holder, milliseconds)()
      }
    }
    must(await rebuildInShares({ ...settings, viewStore: late, holder: 'one that halts' })())
    expect(isSecond).toBe(true)
    expect(saved.some((lease) => lease.endsWith('1 of 2'))).toBe(true)
    expect(saved.filter((lease) => lease.endsWith('2 of 2'))).toEqual([])
    const expected = { plan: projections[name] as never, parts: (folded: never) => ({ '': folded }) }
    expect((await answering(viewStore, name))?.rows).toEqual(rowsOf(expected, await recordOn(log)))
  })

  it('is left to a runner where a runner has the projection, or an event cannot be taken', async () => {
    const log = inMemoryEventLog()
    const viewStore = inMemoryViewStore()
    await appendAll(log, fc.sample(denseCooperationRecord(), { numRuns: 1, seed: 7 })[0] ?? [])
    const settings = { log, viewStore, name: 'timelines', shares: 2, clock: flyingClock() }
    const [, second] = await recordOn(log)
    const read: typeof readCooperationEvent = (stored) => {
      if (stored.id === second?.id) throw new Error('a bug of an upcaster')
      return readCooperationEvent(stored)
    }
    for (const projection of [countryTimeline, countryFigures])
      expect(await rebuildInShares({ ...settings, read, projection })()).toMatchObject(
        E.left({ type: 'ProjectionStopped', projection: 'timelines', fault: { eventId: second?.id } })
      )
    expect(must(await viewStore.checkpoints('timelines')())).toEqual([])

    must(await viewStore.acquire('runner/timelines', 'a runner', 1_000)())
    expect(await rebuildInShares({ ...settings, read: readCooperationEvent, projection: countryTimeline })()).toEqual(
      E.left({ type: 'RunElsewhere', projection: 'timelines', holder: 'a runner' })
    )
  })
})
