import type { CooperationEvent } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import { scaledHistory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { fold } from '../src/engine/folding/fold.ts'
import { follow } from '../src/engine/following/follow.ts'
import type { Projection } from '../src/engine/projection.ts'
import * as published from '../src/index.ts'

type View = Projection<CooperationEvent, object>

const isInvertible = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && 'when' in value && 'forget' in value

const views = Object.entries<unknown>(published).flatMap(([name, value]) =>
  isInvertible(value) ? [[name, value] as const] : []
)
const record = [...scaledHistory({ seed: 11, events: 400, corrections: 0.1, retractions: 0.15 })]

describe.each(views)('%s', (_name, view) => {
  it('forgets what was retracted or corrected after it was shown', () => {
    const step = follow(view)
    const first = step(record.slice(0, 200))
    expect(step(record.slice(200), first).folded.views).toEqual(fold(view)(effectiveHistory(record)).views)
  })
})
