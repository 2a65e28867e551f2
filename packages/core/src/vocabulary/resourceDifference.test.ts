import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { validate } from '@communique/kernel'
import { Resource } from './resource.ts'
import { isPositive, measureDifference, resourceDifference } from './resourceDifference.ts'

const money = (amount: string, currency: string): Resource =>
  must(validate(Resource)({ type: 'Money', money: { amount, currency } }))
const inKind = (quantity: string | null, thing: string): Resource =>
  must(validate(Resource)({ type: 'InKind', quantity, thing }))
const support: Resource = must(validate(Resource)({ type: 'Unquantified', description: 'support' }))

describe('two resources', () => {
  it.each([
    [money('5', 'USD'), money('7', 'USD')],
    [inKind('5', 'tablets'), inKind(null, 'masks')],
    [support, support]
  ])('are of one kind, whatever the amounts: %j and %j', (one, other) => {
    expect(resourceDifference(one, other)).toBeNull()
    expect(measureDifference(one, other)).toBeNull()
  })

  it('differ by their currency', () => {
    const difference = { type: 'CurrencyDiffers', expected: 'USD', found: 'EUR' }
    expect(resourceDifference(money('5', 'USD'), money('5', 'EUR'))).toEqual(difference)
    expect(measureDifference(money('5', 'USD'), money('5', 'EUR'))).toEqual(difference)
  })

  it('differ by their kind', () => {
    const difference = { type: 'ResourceKindDiffers', expected: 'InKind', found: 'Money' }
    expect(resourceDifference(inKind('5', 'tablets'), money('5', 'EUR'))).toEqual(difference)
    expect(measureDifference(inKind('5', 'tablets'), money('5', 'EUR'))).toEqual(difference)
  })

  it('do not differ by measure where one of them has none', () => {
    expect(measureDifference(support, money('5', 'EUR'))).toBeNull()
    expect(measureDifference(money('5', 'EUR'), support)).toBeNull()
    expect(resourceDifference(support, money('5', 'EUR'))).toEqual({
      type: 'ResourceKindDiffers',
      expected: 'Unquantified',
      found: 'Money'
    })
  })
})

describe('a resource', () => {
  it.each([money('0.01', 'USD'), inKind('0.5', 'tablets'), inKind(null, 'tablets'), support])(
    'is more than nothing: %j',
    (resource) => {
      expect(isPositive(resource)).toBe(true)
    }
  )

  it.each([
    money('0', 'USD'),
    money('0.00', 'USD'),
    money('-5', 'USD'),
    inKind('0', 'tablets'),
    inKind('0.0', 'tablets')
  ])('is not more than nothing: %j', (resource) => {
    expect(isPositive(resource)).toBe(false)
  })
})
