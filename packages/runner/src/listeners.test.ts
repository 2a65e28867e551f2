import { type CooperationEvent, cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { must, recordStory } from '@communique/fixtures'
import { inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import { countryTimeline, fundingLedger } from '@communique/projections'
import { describe, expect, it } from 'vitest'
import { flyingClock } from '../test/flyingClock.ts'
import { runner } from './runner.ts'
import type { RunnerSetup } from './runnerSetup.ts'

const setting = async (more: Pick<RunnerSetup<CooperationEvent, string>, 'telemetry'> = {}) => {
  const log = inMemoryEventLog()
  const clock = flyingClock()
  must(await recordStory(cooperationLedger({ log }))())
  return runner({
    log,
    viewStore: inMemoryViewStore({ now: clock.now }),
    read: readCooperationEvent,
    projections: { timelines: countryTimeline, funding: fundingLedger },
    clock,
    ...more
  })
}

describe('a listener that throws', () => {
  it.each(['onViewsSaved', 'onProgress'] as const)('does not stop the runner, and is reported: %s', async (on) => {
    const running = await setting()
    const received: Array<unknown> = []
    running[on](() => {
      throw new Error('a bug of a listener')
    })
    running[on]((value: unknown) => received.push(value))
    running.start()
    must(await running.caughtUp()())
    expect(received.length).toBeGreaterThan(0)
    await expect.poll(() => running.progress().map(({ state }) => state.type)).toEqual(['Following', 'Following'])
    for (const { trouble } of running.progress())
      expect(trouble).toEqual({ doing: 'Notify', reason: 'Error: a bug of a listener', attempts: 1 })
    await running.stop()
    running.start()
    must(await running.caughtUp()())
    await running.stop()
  })

  it('is reported where its promise rejects', async () => {
    const running = await setting()
    running.onViewsSaved(async () => {
      throw new Error('a bug of a listener')
    })
    running.start()
    must(await running.caughtUp()())
    await expect.poll(() => running.progress()[0]?.trouble?.reason).toBe('Error: a bug of a listener')
    await running.stop()
  })

  it('is no longer reported after a call that succeeds', async () => {
    const running = await setting()
    let isBroken = true
    running.onProgress(() => {
      if (isBroken) throw new Error('a bug of a listener')
    })
    running.start()
    must(await running.caughtUp()())
    expect(running.progress()[0]?.trouble?.doing).toBe('Notify')
    isBroken = false
    must(await running.rebuild('timelines')())
    expect(running.progress()[0]?.trouble).toBe(null)
    await running.stop()
  })
})

describe('telemetry that throws', () => {
  const broken = (): never => {
    throw new Error('a bug of an exporter')
  }
  const span = { setAttributes: () => null, end: () => null }
  it.each([
    ['where a span starts', { tracer: { startSpan: broken } }],
    ['where a span gets attributes', { tracer: { startSpan: () => ({ ...span, setAttributes: broken }) } }],
    ['where a span ends', { tracer: { startSpan: () => ({ ...span, end: broken }) } }],
    ['where a counter is made', { meter: { createCounter: broken } }],
    ['where a counter counts', { meter: { createCounter: () => ({ add: broken }) } }]
  ])('does not stop the runner, and is reported: %s', async (_where, telemetry) => {
    const running = await setting({ telemetry })
    running.start()
    must(await running.caughtUp()())
    await expect.poll(() => running.progress().map(({ state }) => state.type)).toEqual(['Following', 'Following'])
    for (const { trouble } of running.progress())
      expect(trouble).toEqual({ doing: 'Notify', reason: 'Error: a bug of an exporter', attempts: 1 })
    await running.stop()
  })
})
