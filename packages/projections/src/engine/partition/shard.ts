/** A shard keeps the test of its keys under this symbol, so that it has the definition of the whole. */
export const shard: unique symbol = Symbol('the keys of a shard')

/** A projection, or some of its keys. */
export interface Sharded {
  readonly [shard]?: (key: string) => boolean
}
