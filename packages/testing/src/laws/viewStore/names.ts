/**
 * The laws of stores of views and checkpoints, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type ViewStoreLawName =
  | 'it keeps views as a plain table would'
  | 'views are loaded as they were saved'
  | 'of writers from the same revision one succeeds'
  | 'views and checkpoint are of one moment'
  | 'a lease is held by one at a time'
  | 'nothing is saved under a lease that was lost'
  | 'events set aside are stored with their step'
