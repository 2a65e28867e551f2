import { describe, expect, it } from 'vitest'
import { checkLaws } from '../../src/laws/checkLaws.ts'
import { accountMutants } from './accounts.ts'
import { boardMutants } from './boards.ts'
import { cartMutants } from './carts.ts'
import { correctReducers, isRightlyRefused, refusalsOf } from './correctReducers.ts'
import { judgedByOracles } from './onlyOracles.ts'
import { cartProjector, projectorLawsOf, projectorMutants } from './projectors.ts'

const mutants = [...cartMutants, ...accountMutants, ...boardMutants, ...projectorMutants]

// That they are caught is tested with all faulty implementations.
describe('faulty reducers and projectors', () => {
  it('are forty or more, and at most four of them need an oracle', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(40)
    expect(mutants.filter(({ law }) => law === 'it agrees with its oracle').length).toBeLessThanOrEqual(4)
  })
})

describe('correct reducers', () => {
  it('are twenty or more', () => {
    expect(correctReducers.length).toBeGreaterThanOrEqual(20)
  })

  // `pnpm mutants` tries thirty seeds, and as many runs as everyone has.
  it.each(correctReducers.map((subject) => [subject.name, subject] as const))(
    'are refused by no law, or by the one that they are excepted from: %s',
    (_name, subject) => {
      const refusals = refusalsOf(subject, { seed: 5, numRuns: 50 })
      expect(isRightlyRefused(subject, refusals), JSON.stringify(refusals)).toBe(true)
    }
  )

  it.each(judgedByOracles.map((subject) => [subject.name, subject] as const))(
    'agree with a ready-made oracle: %s',
    (_name, { laws }) => {
      checkLaws(laws({ seed: 1, numRuns: 50 }))
    }
  )

  it.each(projectorLawsOf(cartProjector, { seed: 1, numRuns: 20 }))('pass, a projector: %s', (_law, check) => check())
})
