import type * as t from 'io-ts'
import type { Unbranded } from './unbranded.ts'

/**
 * A codec known by the name of its values. Whoever uses it reads `Codec<Place>` in declarations and messages where
 * else the compiler would spell out every field, at every use.
 *
 * @category validation
 * @since 0.1.0
 */
export interface Codec<A> extends t.Type<A, Unbranded<A>> {}

/** A union that keeps its name: the compiler spells out one that is read off a codec, but not one that it distributes. */
export type Named<Union> = Union extends unknown ? Union : never
