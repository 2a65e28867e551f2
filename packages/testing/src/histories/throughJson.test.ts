import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween } from '../failure/difference.ts'
import { throughJson } from './throughJson.ts'

type Outcome = { readonly read: unknown } | { readonly error: string }

const outcomeOf = (read: () => unknown): Outcome => {
  try {
    return { read: read() }
  } catch (error) {
    return { error: (error as Error).name }
  }
}

class Museum {
  gifts = ['altar', undefined]
}

class Bust {
  toJSON(): unknown {
    return { bust: 1 }
  }
}

const values = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  key: fc.oneof(fc.constantFrom('__proto__', 'toJSON', '10', '9', ''), fc.string())
})

const expectAsJson = (value: unknown): void => {
  const expected = outcomeOf(() => JSON.parse(JSON.stringify(value)))
  const found = outcomeOf(() => throughJson(value))
  expect(differencesBetween(expected, found)).toEqual([])
  // The same fields in the same order.
  expect(JSON.stringify(found)).toBe(JSON.stringify(expected))
}

describe('a value through JSON', () => {
  it('is what its text is read as, whatever it is', () => {
    fc.assert(fc.property(values, expectAsJson), { numRuns: 1000 })
  })

  it('is so where JSON has forms of its own, or none', () => {
    const circle: Record<string, unknown> = {}
    circle['again'] = circle
    const forms = [
      -0,
      Number.NaN,
      undefined,
      1n,
      () => 1,
      Symbol('gift'),
      new Date(0),
      new Museum(),
      new Bust(),
      circle
    ]
    for (const form of forms)
      for (const value of [form, { form }, [form], Object.assign(Object.create(null), { form })]) expectAsJson(value)
  })

  it('shares nothing with the original', () => {
    const original = { list: [{ gift: 'altar' }] }
    const read = throughJson(original)
    expect(read.list).not.toBe(original.list)
    expect(read.list[0]).not.toBe(original.list[0])
  })

  it('goes as deep as JSON does', () => {
    let deep: unknown = 'altar'
    for (let depth = 0; depth < 1000; depth++) deep = depth % 2 === 0 ? { deep } : [deep]
    expectAsJson(deep)
  })
})
