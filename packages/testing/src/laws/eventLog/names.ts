/**
 * The laws of event logs, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type EventLogLawName =
  | 'it answers as a plain list would'
  | 'what is read is what was appended'
  | 'what is read is what was appended, however large'
  | 'nobody has a hold on what is on record'
  | 'of writers who expect the same version one succeeds'
  | 'whoever expects nothing meets no conflict'
  | 'whoever appends again is told that it is on record'
  | 'of writers of the same event one succeeds'
  | 'of appends that come at once each has its own outcome'
  | 'what is too large is refused as a whole'
  | 'pages of any size make up the same record'
  | 'a filter leaves out what is not wanted, and nothing else'
  | 'places compare as the events stand'
  | 'places of another log are refused'
  | 'a follower beside many writers sees what a replay sees'
  | 'appends that end out of order are all seen'
  | 'who listens is woken up'
