/**
 * The laws of event logs, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type EventLogLawName =
  | 'it answers as a plain list would'
  | 'events are read as they were appended'
  | 'large events and appends are read as they were appended'
  | 'an event that is not strict JSON is refused by every log'
  | 'an event under the identity of a part is refused by every log'
  | 'callers cannot change stored events'
  | 'of writers who expect the same version one succeeds'
  | 'an append that expects nothing meets no conflict'
  | 'a repeated append is answered by the event on record'
  | 'an append whose answer was lost is on record once'
  | 'of writers of the same event one succeeds'
  | 'of appends that come at once each has its own outcome'
  | 'an append to several streams takes effect as a whole or not at all'
  | 'an append that is too large is refused as a whole'
  | 'pages of any size make up the same record'
  | 'a filter leaves out the other events, and nothing else'
  | 'places compare as the events stand'
  | 'places of another log are refused'
  | 'a place beyond the end is refused'
  | 'a follower beside many writers sees what a replay sees'
  | 'appends that end out of order are all seen'
  | 'a listener is woken up'
  | 'a listener that throws harms nobody'
