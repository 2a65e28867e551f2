import { afterEach, describe, expect, it, vi } from 'vitest'
import { withClockStopped, withClockStoppedLater } from '../src/laws/inAnotherEnvironment.ts'
import { faultyImplementations } from './mutants/faultyImplementations.ts'
import { refusalOf } from './mutants/mutant.ts'

/** A clock that never reads the same twice. */
const atEveryReadingLater = (): void => {
  let now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => ++now)
}

afterEach(() => void vi.restoreAllMocks())

const readers = Object.values(faultyImplementations)
  .flat()
  .filter(({ sabotage }) => /\bclock\b|\btime of folding\b/.test(sabotage) && !/local/.test(sabotage))

describe('a clock that stands still', () => {
  it.each(readers.map((mutant) => [mutant.sabotage, mutant] as const))(
    'leaves it to another environment to find one that %s, so that a replay says the same',
    async (_sabotage, mutant) => {
      atEveryReadingLater()
      const refusal = await refusalOf(mutant, { seed: 1 })
      expect(refusal?.fault.finding).toMatch(/years later/)
    }
  )

  it('is found for projections, reducers, deciders, codecs and projectors', () => {
    expect(readers.length).toBeGreaterThanOrEqual(5)
  })

  it('reads the same, however late it is read, and goes on afterwards', async () => {
    atEveryReadingLater()
    const readings = (): ReadonlyArray<number> => [Date.now(), new Date().getTime(), Date.now()]
    expect(new Set(withClockStopped(readings)).size).toBe(1)
    const later = await withClockStoppedLater(async () => {
      const first = readings()
      await Promise.resolve()
      return [...first, ...readings()]
    })
    expect(new Set(later).size).toBe(1)
    expect(() => withClockStopped(() => expect.unreachable('it throws'))).toThrow('it throws')
    expect(new Set(readings()).size).toBe(3)
  })
})
