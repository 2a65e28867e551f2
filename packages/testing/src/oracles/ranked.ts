type Comparable = number | string

interface Ranking<Item> {
  /** The value by which items are ranked; of a list, the next one decides where the one before is the same. */
  readonly by: (item: Item) => Comparable | ReadonlyArray<Comparable>
  /** The least first, where not given. */
  readonly order?: 'Ascending' | 'Descending'
  /** The order within a tie: as recorded, where not given, or the latest first. */
  readonly ties?: 'AsRecorded' | 'LatestFirst'
}

const compare = (one: Comparable, other: Comparable): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The items of a history in rank and file, with the order within ties as it is said: the oracle of a list that a reducer
 * keeps sorted event by event.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { ranked } from '@communique/testing/oracles'
 *
 * const bids = [{ no: 1, amount: 5 }, { no: 2, amount: 7 }, { no: 3, amount: 7 }]
 * const numbers = (ties: 'AsRecorded' | 'LatestFirst') =>
 *   ranked(bids, { by: ({ amount }) => amount, order: 'Descending', ties }).map(({ no }) => no)
 * assert.deepEqual(numbers('AsRecorded'), [2, 3, 1])
 * assert.deepEqual(numbers('LatestFirst'), [3, 2, 1])
 * @category oracles
 * @since 0.1.0
 */
export const ranked = <Item>(
  items: ReadonlyArray<Item>,
  { by, order = 'Ascending', ties = 'AsRecorded' }: Ranking<Item>
): ReadonlyArray<Item> => {
  const valuesOf = (item: Item): ReadonlyArray<Comparable> => {
    const found = by(item)
    return typeof found === 'object' ? found : [found]
  }
  return items
    .map((item, place) => ({ item, place, values: valuesOf(item) }))
    .toSorted((a, b) => {
      const difference =
        a.values.map((value, at) => compare(value, b.values[at] ?? value)).find((each) => each !== 0) ?? 0
      if (difference !== 0) return order === 'Ascending' ? difference : -difference
      return ties === 'AsRecorded' ? a.place - b.place : b.place - a.place
    })
    .map(({ item }) => item)
}
