/**
 * The laws of projections, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type ProjectionLawName =
  | 'no history makes it fail'
  | 'the same history shows the same, at any time and in any place'
  | 'a view survives JSON'
  | 'the record stays as it was'
  | 'fields have no order'
  | 'names mean nothing'
  | 'records reach every recipe'
  | 'folded in parts, it shows what it shows folded whole'
  | 'published views never change'
  | 'a repeated event changes nothing'
  | 'an event of an unknown type changes nothing'
  | 'followed, it shows the history as corrected'
  | 'it names the views that a step changed'
  | 'late events land in their place'
  | 'a retracted event leaves no trace'
  | 'the order of recording does not matter'
  | 'it continues from stored views'
  | 'another rule is another definition'
  | 'views of an earlier definition are refused'
  | 'views of another definition or log are refused'
  | 'as of a date, it shows the history cut there'
  | 'known and occurred can be cut in either order'
  | 'between two points, it explains what differs'
  | 'keys folded apart are the whole, put together'
  | 'parts of the record, folded apart, add up to the whole'
  | 'recipes do what immer does'
  | 'it remembers which events made a view'
  | 'packed, it shows the same'
  | 'events of old shapes fold as those of today'
  | 'it agrees with its oracle'
