import { isDeepStrictEqual } from 'node:util'
import type { CooperationEvent } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import { scaledHistory } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../../test/histories.ts'
import { plain, structured } from '../../../test/seen.ts'
import { fold } from './fold.ts'
import type { Folded } from './folded.ts'
import { follow } from '../following/follow.ts'
import { together } from './together.ts'

/**
 * All of what was folded but the checkpoint: what the ledger says of its own events is beyond the last effective one.
 */
const seen = ({ views, routes }: Folded<unknown>) => ({ views, routes })

describe('projections together', () => {
  it('show what each shows alone, in one pass', () => {
    const parts = { first: structured('ByEvent', true), second: structured('ByStream', true), third: plain('ByStream') }
    fc.assert(
      fc.property(onRecord, fc.nat(20), (history, at) => {
        const all = together(parts)
        const followed = follow(all)(history.slice(at), follow(all)(history.slice(0, at)))
        const effective = effectiveHistory(history)
        expect(seen(followed.folded.first)).toEqual(seen(fold(parts.first)(effective)))
        expect(seen(followed.folded.second)).toEqual(seen(fold(parts.second)(effective)))
        expect(seen(followed.folded.third)).toEqual(seen(fold(parts.third)(effective)))
      })
    )
  })

  it('show all of more events than a part takes at a time', () => {
    const parts = { first: structured('ByEvent', true), second: plain('ByStream') }
    const history = effectiveHistory<CooperationEvent>(scaledHistory({ seed: 1, events: 20_000 }))
    const all = fold(together(parts))(history)
    expect(isDeepStrictEqual(seen(all.first), seen(fold(parts.first)(history)))).toBe(true)
    expect(isDeepStrictEqual(seen(all.second), seen(fold(parts.second)(history)))).toBe(true)
  })
})
