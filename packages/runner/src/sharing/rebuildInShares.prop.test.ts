import { inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
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
          // Events that come meanwhile are left to whoever follows.
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
})
