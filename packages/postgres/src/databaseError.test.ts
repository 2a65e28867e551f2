import { expect, it } from 'vitest'
import { leavesSessionSound, reasonOf } from './databaseError.ts'

const reported = (code: string) => Object.assign(new Error('refused'), { code })

it.each([
  ['23505', true],
  ['40P01', true],
  ['53100', true],
  ['25006', false],
  ['57P01', false],
  ['08006', false],
  ['XX000', false],
  ['ECONNRESET', false]
])('a session that met %s is kept: %s', (code, kept) => {
  expect(leavesSessionSound(reported(code))).toBe(kept)
})

it('a reason says what was said, and the state where PostgreSQL gave one', () => {
  expect(reasonOf(reported('53100'))).toBe('Error: refused (SQLSTATE 53100)')
  expect(reasonOf(reported('ECONNRESET'))).toBe('Error: refused')
  expect(reasonOf(new AggregateError([new Error('v4'), new Error('v6')]))).toBe('Error: v4, Error: v6')
  expect(reasonOf('gone')).toBe('gone')
})
