import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { addMoney, compareMoney, eqMoney, formatMoney, money, Money, subtractMoney } from './money.ts'

const exponents = { USD: 2, JPY: 0, TND: 3 } as const
const currency = fc.constantFrom('USD', 'JPY', 'TND')

/** Any amount of a currency, with any number of its decimals. */
const moneyOf = (code: keyof typeof exponents): fc.Arbitrary<Money> =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(exponents[code]), fc.nat(999))
    .map(([whole, decimals, fraction]) => ({
      amount: decimals === 0 ? `${whole}` : `${whole}.${String(fraction).padStart(3, '0').slice(0, decimals)}`,
      currency: code as string
    }))
    .filter(Money.is)

const anyMoney = currency.chain(moneyOf)
const pair = currency.chain((code) => fc.tuple(moneyOf(code), moneyOf(code)))
const triple = currency.chain((code) => fc.tuple(moneyOf(code), moneyOf(code), moneyOf(code)))

const right = <A>(result: E.Either<unknown, A>): A => {
  if (E.isRight(result)) return result.right
  throw new Error(JSON.stringify(result.left))
}

describe('amounts of one currency', () => {
  it('add up in any order and grouping, and subtraction takes back what was added', () => {
    fc.assert(
      fc.property(triple, ([a, b, c]) => {
        const sum = right(addMoney(a, b))
        expect(sum).toEqual(right(addMoney(b, a)))
        expect(right(addMoney(sum, c))).toEqual(right(addMoney(a, right(addMoney(b, c)))))
        expect(eqMoney.equals(right(subtractMoney(sum, b)), a)).toBe(true)
        expect(Money.is(sum)).toBe(true)
      })
    )
  })

  it('are ordered, and equal where neither is less', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const order = right(compareMoney(a, b))
        expect(order + right(compareMoney(b, a))).toBe(0)
        expect(order === 0).toBe(eqMoney.equals(a, b))
        expect(right(subtractMoney(a, b)).amount.startsWith('-')).toBe(order < 0)
      })
    )
  })
})

describe('an amount', () => {
  it('is canonical once read, and no other after that', () => {
    fc.assert(
      fc.property(anyMoney, (value) => {
        const canonical = right(money(value.amount, value.currency))
        expect(eqMoney.equals(canonical, value)).toBe(true)
        expect(money(canonical.amount, canonical.currency)).toEqual(E.right(canonical))
        expect(canonical.amount).toMatch(value.currency === 'JPY' ? /^-?\d+$/ : /^-?\d+(\.\d{2,3})?$/)
      })
    )
  })

  it('survives being stored, read and shown', () => {
    fc.assert(
      fc.property(anyMoney, (value) => {
        expect(Money.decode(JSON.parse(JSON.stringify(Money.encode(value))))).toEqual(E.right(value))
        expect(formatMoney(value).replaceAll(',', '')).toBe(`${value.currency} ${value.amount}`)
      })
    )
  })

  it('is read or refused from any text', () => {
    const anyText = fc.oneof(fc.string(), fc.stringMatching(/^-?[\d.,e]*$/), fc.constant('9'.repeat(10_000)))
    fc.assert(
      fc.property(anyText, fc.oneof(currency, fc.string()), (amount, code) => {
        expect(E.isRight(money(amount, code))).toBe(Money.is({ amount, currency: code }))
      })
    )
  })
})
