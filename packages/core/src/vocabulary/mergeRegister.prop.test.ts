import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyRegister,
  mergeObstacle,
  type MergeRegister,
  standsFor,
  withMerged,
  withRegistered
} from './mergeRegister.ts'
import { valueAt } from '@communique/kernel/advanced'

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const step = fc.oneof(
  fc.record({ type: fc.constant('Registered' as const), id }),
  fc.record({ type: fc.constant('Merged' as const), merged: id, into: id })
)
const register = fc
  .array(step, { maxLength: 40 })
  .map((steps) =>
    steps.reduce<MergeRegister<string>>(
      (register, each) =>
        each.type === 'Registered' ? withRegistered(register, each.id) : withMerged(register, each.merged, each.into),
      emptyRegister
    )
  )

describe('mergeRegister', () => {
  it('never runs in a circle: what an identifier stands for stands for itself', () => {
    fc.assert(
      fc.property(register, id, (register, wanted) => {
        const survivor = standsFor(register, wanted)
        expect(standsFor(register, survivor)).toBe(survivor)
        expect(valueAt(register, survivor)?.status).not.toBe('Merged')
      })
    )
  })

  it('merges what nothing hinders, with all that had been merged into it, and changes nothing else', () => {
    fc.assert(
      fc.property(register, id, id, id, (register, merged, into, other) => {
        const after = withMerged(register, merged, into)
        if (mergeObstacle(register, merged, into) !== null) expect(after).toBe(register)
        else {
          const before = standsFor(register, other)
          expect(standsFor(after, other)).toBe(before === merged ? into : before)
          expect(mergeObstacle(after, merged, into)).toEqual({ type: 'AlreadyMerged', id: merged, into })
        }
      })
    )
  })
})
