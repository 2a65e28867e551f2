import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { money } from './money.ts'
import { inKind, moneyResource, Quantity, Resource, unquantified } from './resource.ts'

const rules = (result: ReturnType<typeof inKind>): unknown =>
  E.isLeft(result) ? result.left.map(({ path, rule }) => [path.join('.'), rule]) : result.right

describe('what a party gives', () => {
  it('may be money', () => {
    const given = E.map(moneyResource)(money('2090000', 'USD'))
    expect(given).toEqual(E.right({ type: 'Money', money: { amount: '2090000', currency: 'USD' } }))
    expect(E.map(Resource.is)(given)).toEqual(E.right(true))
  })

  it('may be a thing, with its quantity where the source has one', () => {
    expect(inKind('12', 'ventilators')).toEqual(E.right({ type: 'InKind', quantity: '12', thing: 'ventilators' }))
    expect(inKind(null, 'protective masks')).toEqual(
      E.right({ type: 'InKind', quantity: null, thing: 'protective masks' })
    )
  })

  it('may be without measure', () => {
    expect(unquantified('expertise in restoration')).toEqual(
      E.right({ type: 'Unquantified', description: 'expertise in restoration' })
    )
  })

  it('has a quantity from 0 up, a name and a description', () => {
    expect(rules(inKind('-1', ' '))).toEqual([
      ['quantity', 'NegativeQuantity'],
      ['quantity', 'null'],
      ['thing', 'BlankText']
    ])
    expect(rules(inKind('a dozen', 'ventilators'))).toContainEqual(['quantity', 'Decimal'])
    expect(rules(unquantified(''))).toEqual([['description', 'BlankText']])
    expect(Quantity.is('0')).toBe(true)
    expect(Quantity.is('0.5')).toBe(true)
    expect(Quantity.is('-0.5')).toBe(false)
  })

  it('is one of these and nothing else', () => {
    expect(Resource.is({ type: 'Favour' })).toBe(false)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(E.isRight(Resource.decode(value))).toBe(Resource.is(value))
      })
    )
  })
})
