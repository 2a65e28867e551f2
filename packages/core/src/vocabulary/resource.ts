import * as t from 'io-ts'
import { type Codec, nullable, refined, Text, validate, type Validated } from '@communique/kernel'
import type { Named } from '@communique/kernel/advanced'
import { DecimalString, Money } from './money.ts'

/** The quantity of a thing: a decimal number from 0. */
export const Quantity = refined('Quantity', DecimalString, (value) =>
  value.startsWith('-') ? 'NegativeQuantity' : null
)
export type Quantity = t.TypeOf<typeof Quantity>

const resourceCodec = t.union(
  [
    t.type({ type: t.literal('Money'), money: Money }),
    t.type({ type: t.literal('InKind'), quantity: nullable(Quantity), thing: Text }),
    t.type({ type: t.literal('Unquantified'), description: Text })
  ],
  'Resource'
)

/**
 * A gift of a party: money; a thing in kind, with its quantity where the source has one; or something without measure,
 * such as expertise. Only money of one currency is ever summed; the unquantified is counted.
 *
 * @category resources
 * @since 0.1.0
 */
export const Resource: Codec<Resource> = resourceCodec
export type Resource = Named<t.TypeOf<typeof resourceCodec>>

/** An amount, as a resource. */
export const moneyResource = (money: Money): Resource => ({ type: 'Money', money })

/** A thing given in kind; `null` where the source has no quantity. */
export const inKind = (quantity: string | null, thing: string): Validated<Resource> =>
  validate(Resource)({ type: 'InKind', quantity, thing })

/** A gift without a measure in the source, such as expertise. */
export const unquantified = (description: string): Validated<Resource> =>
  validate(Resource)({ type: 'Unquantified', description })
