import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { currencyCode, type CurrencyCode, eqCurrencyCode, minorUnitOf } from './currency.ts'
import {
  addMoney,
  compareMoney,
  DecimalString,
  eqMoney,
  formatMoney,
  isNegative,
  isZero,
  money,
  Money,
  subtractMoney
} from './money.ts'

// As written: the codec accepts it and keeps every digit.
const written = (amount: string, currency: string): Money => {
  const decoded = Money.decode({ amount, currency })
  if (E.isRight(decoded)) return decoded.right
  throw new Error(`${currency} ${amount} is no money`)
}

const rules = (result: ReturnType<typeof money>): unknown =>
  E.isLeft(result) ? result.left.map(({ path, rule }) => [path.join('.'), rule]) : result.right

describe('a currency', () => {
  it.each([
    ['USD', 2],
    ['SAR', 2],
    ['JPY', 0],
    ['XOF', 0],
    ['TND', 3],
    ['UYW', 4],
    ['TRY', 2],
    ['ANG', 2],
    ['BGN', 2],
    ['BYR', 0],
    ['CUC', 2],
    ['HRK', 2],
    ['MRO', 2],
    ['SLL', 2],
    ['STD', 2],
    ['VEF', 2],
    ['ZWL', 2],
    ['DEM', 2],
    ['ITL', 0],
    ['SUR', 2],
    ['XEU', 2],
    ['XDR', 2],
    ['XUA', 2],
    ['XSU', 2]
  ])('%s has %i decimals', (code, decimals) => {
    expect(E.map(minorUnitOf)(currencyCode(code))).toEqual(E.right(decimals))
  })

  it.each(['usd', 'US', 'USDX', '$', '', 'XXX', 'XAU', 'SDR', '__proto__', 'constructor'])('%j is none', (found) => {
    expect(currencyCode(found)).toEqual(
      E.left([{ path: [], rule: 'UnknownCurrencyCode', expected: 'CurrencyCode', found }])
    )
  })

  it('has no decimals where it never passed the codec', () => {
    expect(minorUnitOf('???' as CurrencyCode)).toBe(0) // as a careless caller might
  })

  it('is the same under the same code', () => {
    const [dollar, yen] = ['USD', 'JPY'] as [CurrencyCode, CurrencyCode] // both stand in the table
    expect(eqCurrencyCode.equals(dollar, dollar)).toBe(true)
    expect(eqCurrencyCode.equals(dollar, yen)).toBe(false)
  })
})

describe('a decimal number', () => {
  it.each(['0', '7', '10', '2090000', '0.5', '0.00', '12.50', '-1', '-0.01', '-10.0', '9'.repeat(400)])(
    '%s is one',
    (text) => {
      expect(DecimalString.decode(text)).toEqual(E.right(text))
    }
  )

  it.each([
    '',
    '.',
    '.5',
    '5.',
    '00',
    '01',
    '-01',
    '+1',
    '1e3',
    '1,000',
    '1 000',
    '1.2.3',
    '--1',
    '-',
    'x1',
    '1x',
    '1.5x',
    '0x10',
    'NaN',
    'Infinity',
    '٣',
    '__proto__'
  ])('%j is none', (text) => {
    expect(DecimalString.is(text)).toBe(false)
    expect(DecimalString.brokenRule(text)).toBe('Decimal')
  })

  it.each(['-0', '-0.0', '-0.00'])('%s is zero with a sign', (text) => {
    expect(DecimalString.brokenRule(text)).toBe('NegativeZero')
  })
})

describe('money', () => {
  it.each([
    ['2090000', 'USD', '2090000'],
    ['2090000.00', 'USD', '2090000'],
    ['2090000.0', 'USD', '2090000'],
    ['0', 'USD', '0'],
    ['0.00', 'USD', '0'],
    ['10.5', 'USD', '10.50'],
    ['0.05', 'USD', '0.05'],
    ['0.5', 'TND', '0.500'],
    ['1.0001', 'UYW', '1.0001'],
    ['100', 'JPY', '100'],
    ['-3.1', 'EUR', '-3.10'],
    ['-0.01', 'EUR', '-0.01'],
    ['123456789012345678901234567890.12', 'USD', '123456789012345678901234567890.12']
  ])('%s %s is written %s', (amount, currency, canonical) => {
    expect(money(amount, currency)).toEqual(E.right({ amount: canonical, currency }))
  })

  it('stays as it was written where it is merely read', () => {
    expect(Money.decode({ amount: '2090000.0', currency: 'USD' })).toEqual(
      E.right({ amount: '2090000.0', currency: 'USD' })
    )
  })

  it('has no more decimals than its currency, even if they are zeros', () => {
    expect(rules(money('1.005', 'USD'))).toEqual([['', 'TooManyDecimals']])
    expect(rules(money('1.000', 'USD'))).toEqual([['', 'TooManyDecimals']])
    expect(rules(money('1.0', 'JPY'))).toEqual([['', 'TooManyDecimals']])
    expect(rules(money('1.0000', 'TND'))).toEqual([['', 'TooManyDecimals']])
  })

  it('is refused with everything that is wrong with it', () => {
    expect(rules(money('2,090,000', 'dollars'))).toEqual([
      ['amount', 'Decimal'],
      ['currency', 'UnknownCurrencyCode']
    ])
  })

  it('adds up to the last digit', () => {
    expect(addMoney(written('0.1', 'USD'), written('0.2', 'USD'))).toEqual(E.right({ amount: '0.30', currency: 'USD' }))
    expect(addMoney(written('9007199254740993', 'JPY'), written('1', 'JPY'))).toEqual(
      E.right({ amount: '9007199254740994', currency: 'JPY' })
    )
    expect(addMoney(written('-1.5', 'USD'), written('1.50', 'USD'))).toEqual(E.right({ amount: '0', currency: 'USD' }))
  })

  it('falls below zero where more was disbursed than pledged', () => {
    const rest = subtractMoney(written('100', 'USD'), written('100.05', 'USD'))
    expect(rest).toEqual(E.right({ amount: '-0.05', currency: 'USD' }))
    expect(E.map(isNegative)(rest)).toEqual(E.right(true))
    expect(subtractMoney(written('100', 'USD'), written('99.5', 'USD'))).toEqual(
      E.right({ amount: '0.50', currency: 'USD' })
    )
    expect(isNegative(written('0', 'USD'))).toBe(false)
  })

  it('of two currencies has no sum, no difference and no order', () => {
    const [dollars, yen] = [written('1', 'USD'), written('1', 'JPY')]
    const mismatch = E.left({ type: 'CurrencyMismatch', first: 'USD', second: 'JPY' })
    expect(addMoney(dollars, yen)).toEqual(mismatch)
    expect(subtractMoney(dollars, yen)).toEqual(mismatch)
    expect(compareMoney(dollars, yen)).toEqual(mismatch)
    expect(eqMoney.equals(dollars, yen)).toBe(false)
    expect(eqMoney.equals(dollars, written('1', 'EUR'))).toBe(false)
  })

  it.each([
    ['1', '1.00', 0],
    ['1', '1.01', -1],
    ['10', '9', 1],
    ['-2', '-1', -1],
    ['-1', '-2', 1]
  ])('%s against %s: %i', (a, b, order) => {
    const [x, y] = [written(a, 'USD'), written(b, 'USD')]
    expect(compareMoney(x, y)).toEqual(E.right(order))
    expect(eqMoney.equals(x, y)).toBe(order === 0)
  })

  it('is zero however many zeros are written', () => {
    expect(isZero(written('0.00', 'USD'))).toBe(true)
    expect(isZero(written('0.01', 'USD'))).toBe(false)
    expect(isZero(written('-1', 'USD'))).toBe(false)
  })

  it.each([
    ['2090000', 'USD', 'USD 2,090,000'],
    ['200000', 'USD', 'USD 200,000'],
    ['999', 'USD', 'USD 999'],
    ['1000', 'USD', 'USD 1,000'],
    ['0', 'JPY', 'JPY 0'],
    ['-1234.50', 'EUR', 'EUR -1,234.50'],
    ['-123', 'EUR', 'EUR -123'],
    ['1234.5678', 'UYW', 'UYW 1,234.5678'],
    ['15000000000', 'SAR', 'SAR 15,000,000,000']
  ])('%s %s reads %s', (amount, currency, text) => {
    expect(formatMoney(written(amount, currency))).toBe(text)
  })
})

describe('a long amount', () => {
  it.each([1_001, 200_000])('of %i digits is refused', (digits) => {
    expect(rules(money('9'.repeat(digits), 'USD'))).toEqual([['amount', 'LongDecimal']])
    expect(DecimalString.is(`-${'9'.repeat(999)}`)).toBe(true)
  })

  it.each([
    ['7', 'USD 7'],
    ['-1234', 'USD -1,234'],
    ['123456.50', 'USD 123,456.50'],
    ['1234567', 'USD 1,234,567']
  ])('is printed in groups of three: %s', (amount, printed) => {
    expect(formatMoney({ amount, currency: 'USD' } as Money)).toBe(printed)
  })

  it('is printed in linear time, such as a sum that is longer than any amount', () => {
    expect(formatMoney({ amount: '1'.repeat(3_000_000), currency: 'USD' } as Money)).toHaveLength(4 + 3_999_999)
  })
})
