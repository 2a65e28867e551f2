/**
 * The laws of deciders, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type DeciderLawName =
  | 'no history makes it fail'
  | 'no command makes it fail'
  | 'the same question has the same answer, at any time and in any place'
  | 'deciding changes nothing'
  | 'evolving changes nothing that was before'
  | 'what it decides can stand on record'
  | 'a refusal is a plain fact'
  | 'a refused command leaves no trace'
  | 'repeated at once, a command decides nothing'
  | 'no fact is recorded twice'
  | 'a subject that ended accepts nothing but corrections'
