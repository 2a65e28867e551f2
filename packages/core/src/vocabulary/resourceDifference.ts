import type { CurrencyCode } from './currency.ts'
import { isNegative, isZero } from './money.ts'
import type { Resource } from './resource.ts'

/** A refusal: one resource cannot be counted against another. */
export type ResourceDifference =
  | { readonly type: 'CurrencyDiffers'; readonly expected: CurrencyCode; readonly found: CurrencyCode }
  | { readonly type: 'ResourceKindDiffers'; readonly expected: Resource['type']; readonly found: Resource['type'] }

/** True of a resource of the same kind, and money of the same currency; gifts in kind are not compared. */
export const resourceDifference = (expected: Resource, found: Resource): ResourceDifference | null => {
  if (expected.type !== found.type) return { type: 'ResourceKindDiffers', expected: expected.type, found: found.type }
  if (expected.type !== 'Money' || found.type !== 'Money' || expected.money.currency === found.money.currency)
    return null
  return { type: 'CurrencyDiffers', expected: expected.money.currency, found: found.money.currency }
}

/** As `resourceDifference`, but what has no measure, on either side, differs from nothing. */
export const measureDifference = (expected: Resource, found: Resource): ResourceDifference | null =>
  expected.type === 'Unquantified' || found.type === 'Unquantified' ? null : resourceDifference(expected, found)

/** True of more than nothing. A gift without a quantity is. */
export const isPositive = (resource: Resource): boolean => {
  switch (resource.type) {
    case 'Money':
      return !isZero(resource.money) && !isNegative(resource.money)
    case 'InKind':
      return resource.quantity === null || /[1-9]/.test(resource.quantity)
    case 'Unquantified':
      return true
  }
}
