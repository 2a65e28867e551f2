import { describe, expect, it } from 'vitest'
import { firstRepeated } from './firstRepeated.ts'

describe('firstRepeated', () => {
  it('finds nothing where all differ', () => {
    expect(firstRepeated([])).toBeNull()
    expect(firstRepeated(['niger', 'chad'])).toBeNull()
  })

  it('finds the first member that stood before', () => {
    expect(firstRepeated(['niger', 'chad', 'mali', 'chad', 'niger'])).toBe('chad')
  })
})
