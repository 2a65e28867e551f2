import { structure, type StructureDefinition } from './structure.ts'

/**
 * Many things in a kept order, as a recipe sees them. A reader of the view sees an array.
 *
 * @category structures
 * @since 0.1.0
 */
export interface Sequence<Item extends Place, Place = Item> extends Iterable<Item> {
  readonly length: number
  /** Puts it in its place; after all that the order cannot tell from it. Late news costs a search, not a rebuild. */
  readonly insert: (item: Item) => void
  /** Takes out all that stand in this place: whatever the order cannot tell from it. */
  readonly remove: (place: Place) => void
}

/** The order of a sequence's members, and the form in which a reader of the view sees each. */
export interface SequenceRules<Item extends Place, Shown, Place = Item> {
  readonly order: (a: Place, b: Place) => number
  /**
   * A number that grows with the order, or stays: a day or a position. Members of different numbers are not looked at
   * when a place is searched for, which in a long sequence is most of what late news and corrections cost.
   *
   * Law (`recipeFaults`): where the number of one is less than that of another, the one stands before the other.
   */
  readonly rank: (place: Place) => number
  /** The member as a reader sees it; called when the view is read. */
  readonly shown: (item: Item) => Shown
  /** The member that a reader sees so; needed to go on from a view that was stored as JSON. */
  readonly stored: (shown: Shown) => Item
}

/** Stands in an initial view where a sequence is to be. */
export interface SequenceDefinition<Item extends Place, Shown, Place = Item>
  extends SequenceRules<Item, Shown, Place>, StructureDefinition {
  readonly [structure]: 'Sequence'
}

const unranked = (): number => 0
const asItIs = <Item>(item: Item): Item => item

/**
 * A sequence in a view, at first empty. Give it an order that tells the members of different events apart (it ends in
 * the position of the event), so that views do not depend on when something became known.
 *
 * Where the reader sees more of a member than has to be kept, `shown` makes it on reading: a member may be a pair of
 * the part that many views share and the view's own.
 *
 * Laws: `shown(stored(shown(item)))` equals `shown(item)`, and `order` finds the two members alike.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { fold, sequence, type Projection, type Sequence } from '@communique/projections'
 *
 * interface Heard { readonly type: 'Heard'; readonly data: { readonly by: string; readonly on: string } }
 * interface News { readonly items: ReadonlyArray<{ readonly on: string; readonly position: number }> }
 * const news: Projection<Heard, News, { readonly items: Sequence<News['items'][number]> }> = {
 *   name: 'news',
 *   version: 1,
 *   keys: ({ data }) => [data.by],
 *   routing: 'ByEvent',
 *   initialView: { items: sequence((a, b) => (a.on === b.on ? a.position - b.position : a.on < b.on ? -1 : 1)) },
 *   when: { Heard: ({ items }, { data, position }) => items.insert({ on: data.on, position }) }
 * }
 *
 * assert.deepEqual(fold(news)([]).views, {})
 * @category structures
 * @since 0.1.0
 */
export function sequence<Item extends Place, Place = Item>(
  order: (a: Place, b: Place) => number,
  rules?: Partial<Pick<SequenceRules<Item, Item, Place>, 'rank'>>
): SequenceDefinition<Item, Item, Place>
export function sequence<Item extends Place, Shown, Place = Item>(
  order: (a: Place, b: Place) => number,
  rules: Pick<SequenceRules<Item, Shown, Place>, 'shown' | 'stored'> &
    Partial<Pick<SequenceRules<Item, Shown, Place>, 'rank'>>
): SequenceDefinition<Item, Shown, Place>
export function sequence<Item>(
  order: (a: Item, b: Item) => number,
  rules: Partial<SequenceRules<Item, Item>> = {}
): SequenceDefinition<Item, Item> {
  return { [structure]: 'Sequence', order, rank: unranked, shown: asItIs, stored: asItIs, ...rules }
}
