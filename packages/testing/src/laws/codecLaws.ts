import { arbitraryOf, type ArbitraryTable } from '@communique/fixtures'
import type { eq } from 'fp-ts'
import type * as fc from 'fast-check'
import type * as t from 'io-ts'
import { copyOf } from '../failure/copyOf.ts'
import { dense } from '../histories/dense.ts'
import { hostileJson } from '../histories/hostileJson.ts'
import { drawnOnce } from '../histories/drawnOnce.ts'
import { throughJson } from '../histories/throughJson.ts'
import type { CodecLawName } from './codec/names.ts'
import { codecRules } from './codec/rules.ts'
import { type Checking, type Law, lawsOf } from './law.ts'

/** The settings of the laws of a codec. */
export interface CodecLawOptions<A> extends Checking<CodecLawName> {
  /** The name of the codec in failures; its own name where not given. */
  readonly name?: string
  /** Its values, where they cannot be made by walking the codec. */
  readonly values?: fc.Arbitrary<A>
  /** Arbitraries under the names of codecs; `string` and `number` are names, too. */
  readonly table?: ArbitraryTable
  /** The equality of values, where they are instances of a class. */
  readonly eq?: eq.Eq<A>
  /** Values stored by earlier versions, as JSON, each under the name of its file. */
  readonly golden?: Readonly<Record<string, unknown>>
}

/**
 * The laws of every io-ts codec whose values are stored, as `[name, check]` pairs for any runner (`CodecLawName`): decode
 * after encode and encode after decode are the identity; nothing from outside makes it throw; a refusal has a reason;
 * golden files are read for ever.
 *
 * A codec that drops, fills in or normalises excepts `encoding a decoded value restores its input`, with the reason.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { Money, OccurrenceDate } from '@communique/core'
 * import { checkLaws, codecLaws } from '@communique/testing'
 * import * as fc from 'fast-check'
 * import * as t from 'io-ts'
 *
 * checkLaws(codecLaws(OccurrenceDate))
 * checkLaws(codecLaws(Money, { golden: { 'pledge-2020.json': { amount: '2090000', currency: 'USD' } } }))
 *
 * const Rounded = new t.Type<number, number>(
 *   'Rounded',
 *   t.number.is,
 *   (input, context) => (typeof input === 'number' ? t.success(Math.round(input)) : t.failure(input, context)),
 *   t.identity
 * )
 * assert.throws(() => checkLaws(codecLaws(Rounded, { values: fc.double({ noNaN: true }) })), /Encoded and decoded, it is/)
 * @category laws
 * @since 0.1.0
 */
export const codecLaws = <A, Output>(
  codec: t.Type<A, Output>,
  options: CodecLawOptions<NoInfer<A>> = {}
): ReadonlyArray<Law<CodecLawName>> => {
  // Checks take copies of the drawn cases.
  const values = drawnOnce(options.values ?? arbitraryOf(codec, { ...dense, ...options.table }))
  const subject = {
    codec,
    values,
    // Damaged input is always JSON, although a faulty codec may write something else.
    inputs: drawnOnce(hostileJson(values.map((value) => jsonOf(() => codec.encode(copyOf(value)))))),
    eq: options.eq ?? null,
    golden: options.golden ?? {}
  }
  return lawsOf(codecRules(subject), options.name ?? codec.name, 'codecLaws', options)
}

/** The JSON of what a codec writes; null where it writes nothing that JSON has. */
const jsonOf = (encode: () => unknown): unknown => {
  try {
    return throughJson(encode() ?? null)
  } catch {
    return null
  }
}
