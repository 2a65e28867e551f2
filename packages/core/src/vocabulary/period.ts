import { either as E, eq as Eq, number as N } from 'fp-ts'
import * as t from 'io-ts'
import { type Codec, refined, validate, type Validated } from '@communique/kernel'

const Count = refined('Count', t.number, (value) =>
  Number.isSafeInteger(value) && value >= 0 ? null : 'NonNegativeInteger'
)

const periodCodec = refined('Period', t.type({ years: Count, months: Count, days: Count }), (value) =>
  value.years + value.months + value.days === 0 ? 'EmptyPeriod' : null
)

/**
 * A length of time in the units of the calendar: three months is not ninety days.
 *
 * Law: at least one unit is positive (rule `EmptyPeriod`); each is a whole number from 0 (rule `NonNegativeInteger`).
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay } from '@communique/core'
 * import { addPeriod, period } from '@communique/core/advanced'
 * import { apply, either as E, function as F } from 'fp-ts'
 *
 * const terms = apply.sequenceS(E.Apply)({ day: isoDay('2020-11-30'), quarter: period('P3M') })
 * assert.deepEqual(
 *   F.pipe(
 *     terms,
 *     E.map(({ day, quarter }) => addPeriod(day, quarter))
 *   ),
 *   E.right('2021-02-28')
 * )
 * @category time
 * @since 0.1.0
 */
export const Period: Codec<Period> = periodCodec
export interface Period extends t.TypeOf<typeof periodCodec> {}

const count = (digits: string | undefined): number => Number(digits ?? 0)

const isoDuration = /^P(?=\d)(?:(\d+)W|(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?)$/

/**
 * Reads a duration of ISO 8601-1 (section 5.5.2) in years, months and days, or in weeks alone, which become days:
 * `P1Y`, `P3M`, `P1Y6M`, `P2W`. Times of day and fractions are refused under the rule `IsoDuration`.
 *
 * @category time
 * @since 0.1.0
 */
export const period = (text: string): Validated<Period> => {
  const match = isoDuration.exec(text)
  if (match === null) return E.left([{ path: [], rule: 'IsoDuration', expected: 'Period', found: text }])
  const [, weeks, years, months, days] = match
  return validate(Period)({ years: count(years), months: count(months), days: count(days) + 7 * count(weeks) })
}

const part = (value: number, unit: string): string => (value === 0 ? '' : `${value}${unit}`)

/** The duration as ISO 8601 text; `period` reads it back as the same period. */
export const renderPeriod = ({ years, months, days }: Period): string =>
  `P${part(years, 'Y')}${part(months, 'M')}${part(days, 'D')}`

/** Same units, same numbers: twelve months and one year are kept apart, as in the sources. */
export const eqPeriod: Eq.Eq<Period> = Eq.struct({ years: N.Eq, months: N.Eq, days: N.Eq })
