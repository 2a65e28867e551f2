import type * as t from 'io-ts'
import type { Unbranded } from './unbranded.ts'

/**
 * A codec named by its values. Declarations and messages read `Codec<Place>` instead of spelling out every field at every
 * use.
 *
 * @category validation
 * @since 0.1.0
 */
export interface Codec<A> extends t.Type<A, Unbranded<A>> {}

/** Keeps the name of a union: the compiler spells out one that is derived from a codec, but not one that it distributes. */
export type Named<Union> = Union extends unknown ? Union : never
