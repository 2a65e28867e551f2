/**
 * A page of a list, counted from one: the oracle of a view that fills pages event by event. A page beyond the last is empty.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { pageOf } from '@communique/testing/oracles'
 *
 * assert.deepEqual(pageOf(['a', 'b', 'c'], { number: 2, size: 2 }), ['c'])
 * @category oracles
 * @since 0.1.0
 */
export const pageOf = <Item>(
  items: ReadonlyArray<Item>,
  { number, size }: { readonly number: number; readonly size: number }
): ReadonlyArray<Item> => items.filter((_, at) => Math.floor(at / size) === number - 1)

/**
 * All pages of a list, in their order; of an empty one there is none.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { pagesOf } from '@communique/testing/oracles'
 *
 * assert.deepEqual(pagesOf(['a', 'b', 'c'], 2), [['a', 'b'], ['c']])
 * @category oracles
 * @since 0.1.0
 */
export const pagesOf = <Item>(items: ReadonlyArray<Item>, size: number): ReadonlyArray<ReadonlyArray<Item>> =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => pageOf(items, { number: index + 1, size }))

/**
 * The last items of a history, the oldest of them first: the oracle of a window of so many events.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { lastOf } from '@communique/testing/oracles'
 *
 * assert.deepEqual(lastOf(['a', 'b', 'c'], 2), ['b', 'c'])
 * @category oracles
 * @since 0.1.0
 */
export const lastOf = <Item>(items: ReadonlyArray<Item>, count: number): ReadonlyArray<Item> =>
  items.filter((_, at) => at >= items.length - count)

/**
 * The items of a span of time that ends with an instant: after the start, up to and with the end. The oracle of a window
 * such as the last seven days.
 *
 * @param span in milliseconds
 * @example
 * import assert from 'node:assert/strict'
 * import { within } from '@communique/testing/oracles'
 *
 * const visits = ['2020-01-01T00:00:00Z', '2020-01-01T12:00:00Z', '2020-01-02T00:00:00Z']
 * const day = 86_400_000
 * assert.deepEqual(within(visits, { at: (visit) => visit, until: '2020-01-02T00:00:00Z', span: day }), visits.slice(1))
 * @category oracles
 * @since 0.1.0
 */
export const within = <Item>(
  items: ReadonlyArray<Item>,
  {
    at,
    until,
    span
  }: {
    readonly at: (item: Item) => string | number
    readonly until: string | number
    readonly span: number
  }
): ReadonlyArray<Item> => {
  const instantOf = (value: string | number): number => (typeof value === 'number' ? value : Date.parse(value))
  const end = instantOf(until)
  return items.filter((item) => instantOf(at(item)) > end - span && instantOf(at(item)) <= end)
}
