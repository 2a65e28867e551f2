import { cooperationLedger } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { countryTimeline } from '@communique/projections'
import { describe, expect, it } from 'vitest'
import { runner } from '../runner.ts'
import { openTelemetry, type Telemetry } from './instrumentation.ts'

/** Telemetry that keeps its spans and sums. */
const listening = () => {
  const spans: Array<{ readonly name: string; ended: boolean }> = []
  const sums = new Map<string, number>()
  const telemetry: Telemetry = {
    tracer: {
      startSpan: (name) => {
        const span = { name, ended: false }
        spans.push(span)
        return {
          setAttributes: () => {},
          end: () => {
            span.ended = true
          }
        }
      }
    },
    meter: {
      createCounter: (name) => ({ add: (value) => sums.set(name, (sums.get(name) ?? 0) + value) })
    }
  }
  return { spans, sums, telemetry }
}

describe('telemetry', () => {
  it('has a span for every page and save, and counts events and views', async () => {
    const log = inMemoryEventLog()
    must(await recordStory(cooperationLedger({ log }))())
    const { spans, sums, telemetry } = listening()
    const running = runner({
      log,
      viewStore: inMemoryViewStore(),
      read: readCooperationEvent,
      projections: { timelines: countryTimeline },
      telemetry
    })
    running.start()
    must(await running.caughtUp()())
    await running.stop()
    expect(new Set(spans.map(({ name }) => name))).toEqual(
      new Set(['communique.runner.page', 'communique.runner.save'])
    )
    expect(spans.every(({ ended }) => ended)).toBe(true)
    expect(sums.get('communique.runner.events.read')).toBe(must(await log.countAfter(null)()))
    expect(sums.get('communique.runner.views.saved')).toBeGreaterThan(5)
  })

  it('uses the telemetry of the process, which records nothing by default', async () => {
    const { tracer, meter } = await openTelemetry()
    expect(tracer?.startSpan('a span').end()).toBe(undefined)
    expect(meter?.createCounter('a counter').add(1)).toBe(undefined)
  })
})
