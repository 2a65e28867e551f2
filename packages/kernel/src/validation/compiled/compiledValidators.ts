import type * as t from 'io-ts'
import { type Validated, validate } from '../violation.ts'
import { compiledTogether } from './compiled.ts'

/** Compiles the codecs of a catalogue together, to validators under their names. */
export const compiledValidators = <A>(
  codecs: Readonly<Record<string, t.Decoder<unknown, A>>>
): ReadonlyMap<unknown, (json: unknown) => Validated<A>> => {
  const names = Object.keys(codecs)
  return new Map(compiledTogether(Object.values(codecs)).map((codec, index) => [names[index], validate(codec)]))
}
