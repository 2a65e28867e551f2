/**
 * The laws of projectors with a store, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type ProjectorLawName =
  | 'no history makes it fail'
  | 'the same history shows the same, at any time and in any place'
  | 'documents survive any store'
  | 'an event is handled when it says so'
  | 'events delivered again change nothing'
  | 'it continues after a failure of the store'
  | 'restarted after any event, it shows the same'
  | 'instances do not affect one another'
  | 'an event of an unknown type changes nothing'
  | 'names mean nothing'
  | 'every type of event changes something'
  | 'it agrees with its oracle'
