import { effectiveHistory } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, onRecord, throughJson } from '../../../test/histories.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../../views/fundingLedger/fundingLedger.ts'
import { fold } from '../folding/fold.ts'
import { staged } from '../staging/staged.ts'
import { type Mismatch, type NotRestored, viewStorage } from './storedView.ts'
import { together } from '../folding/together.ts'

const parts = { timelines: countryTimeline, funding: fundingLedger }
const office = together(parts)
const log = { epoch: 'log-1' }
const stored = () => throughJson(viewStorage(fundingLedger, log).store(fold(fundingLedger)([])))
const mismatches = (read: E.Either<NotRestored, unknown>): ReadonlyArray<Mismatch> =>
  E.isLeft(read) && read.left.type === 'StaleView' ? read.left.mismatches : []

describe('stored views', () => {
  it('go on, read from text, as if they had never been stored', () => {
    fc.assert(
      fc.property(believed, fc.nat(16), (history, at) => {
        const storage = viewStorage(office, log)
        const restored = storage.restore(throughJson(storage.store(fold(office)(history.slice(0, at)))))
        const whole = fold(office)(history)
        expect(E.map((folded: typeof whole) => fold(office)(history, folded))(restored)).toEqual(E.right(whole))
      })
    )
  })

  it('say up to where they go, under which definitions, from which log', () => {
    fc.assert(
      fc.property(onRecord, (history) => {
        const { checkpoint, epoch, definitions } = viewStorage(office, log).store(
          fold(office)(effectiveHistory(history))
        )
        expect(checkpoint).toBe(effectiveHistory(history).at(-1)?.position ?? 0)
        expect(epoch).toBe('log-1')
        expect(definitions.map(({ part, projection }) => [part, projection])).toEqual([
          ['timelines', 'countryTimeline'],
          ['funding', 'fundingLedger']
        ])
      })
    )
  })

  it('are refused with all that differs, if another projection, version, definition or log made them', () => {
    const read = (projection: typeof fundingLedger, epoch = 'log-1') =>
      mismatches(viewStorage(projection, { epoch }).restore(stored()))
    expect(read(fundingLedger)).toEqual([])
    expect(read({ ...fundingLedger, name: 'ledger' })).toEqual([
      { part: 'Projection', of: '', expected: 'ledger', found: 'fundingLedger' }
    ])
    expect(read({ ...fundingLedger, version: 9 })).toEqual([
      { part: 'Version', of: '', expected: 9, found: fundingLedger.version }
    ])
    expect(read(fundingLedger, 'log-2')).toEqual([{ part: 'Epoch', of: '', expected: 'log-2', found: 'log-1' }])
    expect(read({ ...fundingLedger, version: 9 }, 'log-2').map(({ part }) => part)).toEqual(['Version', 'Epoch'])
  })

  it('are of another definition once anything of it changed: a recipe, keys, routing, the view to begin with', () => {
    const changes: ReadonlyArray<Partial<typeof fundingLedger>> = [
      { when: { ...fundingLedger.when, PledgeCancelled: () => {} } },
      { keys: () => ['all'] },
      { routing: 'ByStream' },
      { provenance: true },
      { prepare: () => undefined },
      { forget: () => {} },
      { initialView: { onRecord: false, more: null } as unknown as typeof fundingLedger.initialView }
    ]
    for (const change of changes) {
      const read = viewStorage({ ...fundingLedger, ...change }, log).restore(stored())
      expect(mismatches(read).map(({ part }) => part)).toEqual(['Definition'])
    }
    // What sequences keep and how they order it is part of the definition too.
    const timelines = throughJson(viewStorage(countryTimeline, log).store(fold(countryTimeline)([])))
    const { initialView } = countryTimeline
    const unordered: typeof countryTimeline = {
      ...countryTimeline,
      initialView: { ...initialView, entries: { ...initialView.entries, order: () => 0 } }
    }
    const read = viewStorage(unordered, log).restore(timelines)
    expect(mismatches(read).map(({ part }) => part)).toEqual(['Definition'])
  })

  it('name the part that differs where several were folded together', () => {
    const text = throughJson(viewStorage(office, log).store(fold(office)([])))
    const changed = { ...parts, funding: { ...fundingLedger, version: 9 } }
    const read = viewStorage(together(changed), log).restore(text)
    expect(mismatches(read)).toEqual([{ part: 'Version', of: 'funding', expected: 9, found: fundingLedger.version }])
    const over = staged(fundingLedger, {
      name: 'all',
      version: 1,
      keys: () => ['all'],
      initialView: { count: 0 },
      include: (draft) => {
        draft.count += 1
      }
    })
    expect(viewStorage(over, log).restore(text)).toMatchObject({ left: { type: 'NotAStoredView' } })
  })

  it('are refused with the violations where they are no stored views, whatever is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constant(undefined)), (json) => {
        const read = viewStorage(office, log).restore(json)
        expect(read).toMatchObject({ left: { type: 'NotAStoredView' } })
      })
    )
    const cut = { ...stored(), folded: { views: {}, checkpoint: 0 } }
    expect(viewStorage(fundingLedger, log).restore(cut)).toMatchObject({
      left: { type: 'NotAStoredView', violations: [{ path: ['folded', 'routes'] }] }
    })
    const torn = { ...stored(), checkpoint: 7 }
    expect(mismatches(viewStorage(fundingLedger, log).restore(torn))).toEqual([
      { part: 'Checkpoint', of: '', expected: 0, found: 7 }
    ])
  })
})
