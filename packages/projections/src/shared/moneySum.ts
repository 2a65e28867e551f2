import { addMoney, subtractMoney } from '@communique/core/advanced'
import { type CurrencyCode, isZero, type Money } from '@communique/core'
import { isNegative } from '@communique/core/advanced'
import { either as E } from 'fp-ts'

/** Nothing, in a currency. */
export const noMoney = (currency: CurrencyCode): Money => ({ amount: '0', currency }) as Money // zero needs no decimals

/** The sum; money of another currency has none, and adds nothing. */
export const plus = (a: Money, b: Money): Money => E.getOrElse(() => a)(addMoney(a, b))

/** The difference; money of another currency has none, and takes nothing away. */
export const minus = (a: Money, b: Money): Money => E.getOrElse(() => a)(subtractMoney(a, b))

export const isPositive = (value: Money): boolean => !isNegative(value) && !isZero(value)
