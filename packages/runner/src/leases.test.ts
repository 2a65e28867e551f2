import { cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { must, recordStory } from '@communique/fixtures'
import { inMemoryEventLog, inMemoryViewStore, type LeaseStore, type ViewStore } from '@communique/kernel'
import { countryTimeline } from '@communique/projections'
import { expect, it } from 'vitest'
import { flyingClock } from '../test/flyingClock.ts'
import type { Trouble } from './progress.ts'
import { runner } from './runner.ts'

it('reports, as long as it lasts, that saving takes longer than a lease lasts', async () => {
  const log = inMemoryEventLog()
  must(await recordStory(cooperationLedger({ log }))())
  const clock = flyingClock()
  const store = { isSlow: true, late: 0 }
  const inMemory = inMemoryViewStore({ now: () => clock.now() + store.late })
  const viewStore: ViewStore & LeaseStore = {
    ...inMemory,
    save: (step) => {
      if (store.isSlow) store.late += 400
      return inMemory.save(step)
    }
  }
  const projections = { timelines: countryTimeline }
  const running = runner({ log, viewStore, read: readCooperationEvent, projections, leaseFor: 300, clock })

  const troubles: Array<Trouble | null | undefined> = []
  running.onProgress(([timelines]) => troubles.push(timelines?.trouble))
  running.start()
  await expect.poll(() => running.progress()[0]?.trouble?.attempts).toBeGreaterThan(3)
  const first = troubles.findIndex((trouble) => trouble !== null)
  expect(troubles[first]).toEqual({
    doing: 'Renew',
    reason: 'the lease of 300 ms ran out before its work was done',
    attempts: 1
  })
  expect(troubles.slice(first)).not.toContain(null)

  store.isSlow = false
  must(await running.caughtUp()())
  await expect.poll(() => running.progress()[0]?.trouble).toBe(null)
  await running.stop()
})
