/**
 * The laws of reducers, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type ReducerLawName =
  | 'no history makes it fail'
  | 'the same history shows the same, at any time and in any place'
  | 'states and events stay as they were'
  | 'an equal state and an equal event lead to an equal state'
  | 'a state survives storage'
  | 'it continues from stored states'
  | 'fields have no order'
  | 'documents do not affect one another'
  | 'an event of an unknown type changes nothing'
  | 'events delivered again change nothing'
  | 'names mean nothing'
  | 'sums are exact'
  | 'every type of event changes something'
  | 'events of older shapes fold as those of today'
  | 'the order between streams does not matter'
  | 'it agrees with its oracle'
