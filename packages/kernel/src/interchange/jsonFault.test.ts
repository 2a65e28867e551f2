import { describe, expect, it } from 'vitest'
import { jsonFault } from './jsonFault.ts'

describe('jsonFault', () => {
  it.each([
    ['{"a":x}', 5],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[01]', 2],
    ['[1.]', 3],
    ['[1e]', 3],
    ['[-]', 2],
    ['"\\x"', 2],
    ['"\\u00g0"', 5],
    ['"a\u0007b"', 2],
    ['{} {}', 3],
    ['[}', 1],
    ['trux', 3],
    ['\uFEFF{}', 0]
  ])('finds the first character that cannot stand there: %s', (text, at) => {
    expect(jsonFault(text)).toBe(at)
  })

  it.each(['', '{', '{"a', '{"a"', '{"a":', '[1,', '"\\', '"\\u00', 'tru', '-', '1.', '1e', '1e+'])(
    'finds the place where the text ends too early: %s',
    (text) => {
      expect(jsonFault(text)).toBe(text.length)
    }
  )

  it.each(['{"a":[1,-0.5e+3,{"b":null}]}', '[]', ' {} ', 'true', '"\\u00E9\\n"'])('finds no fault in %s', (text) => {
    expect(jsonFault(text)).toBeNull()
  })

  it('reads a hundred thousand open brackets', () => {
    expect(jsonFault('['.repeat(100_000))).toBe(100_000)
    expect(jsonFault('['.repeat(100_000) + ']'.repeat(100_000))).toBeNull()
  })
})
