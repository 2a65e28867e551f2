import { expect, it } from 'vitest'
import { arrayLiteral } from './arrayLiteral.ts'

it('a list is written so that a word is never taken for nothing, nor a sign for an end', () => {
  expect(arrayLiteral([])).toBe('{}')
  expect(arrayLiteral(['a', null, 'NULL', '', 'x"y\\z', '{,}', 7])).toBe('{"a",NULL,"NULL","","x\\"y\\\\z","{,}",7}')
})
