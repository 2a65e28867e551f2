import { type ArbitraryTable, cooperationValues, denseArbitraries } from '@communique/fixtures'
import * as fc from 'fast-check'
import { recalling, recallingAll } from './recalling.ts'

/** Names that every object answers to, though nobody gave it a field of that name. */
const inheritedNames: ReadonlyArray<string> = ['constructor', 'toString', '__proto__']

/** Those of `denseArbitraries` that name something. */
export const identities: ArbitraryTable = Object.fromEntries(
  Object.entries(denseArbitraries).filter(([name]) => name.endsWith('Id') || name === 'CountryCode')
)

/** Few words, few days and small numbers, so that events meet; now and then any. */
export const dense: ArbitraryTable = {
  ...denseArbitraries,
  ...recallingAll(identities),
  // Of one day there are ties; of days, months and years it is not always known which came first.
  Edtf: fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom('2020-01-01', '2020-01-02', '2020-01', '2019') },
    { weight: 2, arbitrary: cooperationValues.Edtf }
  ),
  string: recalling(
    fc.oneof(
      { withCrossShrink: true },
      { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c') },
      { weight: 2, arbitrary: fc.constantFrom(...inheritedNames) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/) }
    )
  ),
  Int: fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.nat(4) },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.maxSafeInteger() }
  ),
  number: fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.nat(4) },
    { weight: 1, arbitrary: fc.integer() },
    {
      weight: 1,
      arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
    }
  )
}
