import { cooperationValues } from '@communique/fixtures'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDecimals, sumOfDecimals } from './decimal.ts'
import { DecimalString } from './money.ts'

const decimal = cooperationValues.DecimalString
const of = (value: string): DecimalString => value as DecimalString

it('a sum does not depend on the order, and is a decimal number', () => {
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 6 }), (values) => {
      const sum = sumOfDecimals(values)
      expect(sumOfDecimals(values.toReversed())).toBe(sum)
      expect(sum.length > 1000 || DecimalString.is(sum)).toBe(true)
    })
  )
})

it('a number and its opposite add up to nothing', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      const opposite = of(value.startsWith('-') ? value.slice(1) : /[1-9]/.test(value) ? `-${value}` : value)
      expect(sumOfDecimals([value, opposite])).toBe('0')
    })
  )
})

it('a sum is above a part where the rest is above zero', () => {
  fc.assert(
    fc.property(decimal, decimal, (value, rest) => {
      expect(compareDecimals(sumOfDecimals([value, rest]), value)).toBe(compareDecimals(rest, of('0')))
    })
  )
})

it.each([
  ['1.50', '1.5', 0],
  ['0.1', '0.09', 1],
  ['-3', '2', -1],
  ['999999999999999999999', '1000000000000000000000', -1]
] as const)('%s against %s', (a, b, order) => {
  expect(compareDecimals(of(a), of(b))).toBe(order)
})

it('adds digits that no floating number holds', () => {
  expect(sumOfDecimals([of('0.1'), of('0.2')])).toBe('0.3')
  expect(sumOfDecimals([of('9007199254740993'), of('-0.01')])).toBe('9007199254740992.99')
  expect(sumOfDecimals([])).toBe('0')
})
