/**
 * A list that shares its beginning with the lists it came from; adding to its end costs the same however long it is.
 */
export type Chain<Item> = { readonly last: Item; readonly before: Chain<Item> } | null

/** Its members, first to last. */
export const membersOf = <Item>(chain: Chain<Item>): Array<Item> => {
  const members: Array<Item> = []
  for (let at = chain; at !== null; at = at.before) members.push(at.last)
  return members.toReversed()
}

/** The chain of these. */
export const chainOf = <Item>(members: Iterable<Item>): Chain<Item> => {
  let chain: Chain<Item> = null
  for (const last of members) chain = { last, before: chain }
  return chain
}

/** Adds to the end, or where the order has it, after all that the order cannot tell from it. */
export const linked = <Item>(chain: Chain<Item>, item: Item, order: (a: Item, b: Item) => number): Chain<Item> => {
  const later: Array<Item> = []
  let before = chain
  while (before !== null && order(before.last, item) > 0) {
    later.push(before.last)
    before = before.before
  }
  let whole: Chain<Item> = { last: item, before }
  for (const last of later.toReversed()) whole = { last, before: whole }
  return whole
}

/** The chain without the members that pass the test. */
export const unlinked = <Item>(chain: Chain<Item>, isOut: (item: Item) => boolean): Chain<Item> =>
  chainOf(membersOf(chain).filter((item) => !isOut(item)))
