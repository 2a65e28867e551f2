import type { EventLog } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Surroundings } from '../surroundings.ts'

/** Events of a record below which it is read as a whole: an index would save nothing. */
const fewest = 5000

/** Tests for a record that is long enough for an index; `COMMUNIQUE_INDEX` may say "always" or "none". */
export const isWorthAnIndex = async (log: EventLog, { env }: Pick<Surroundings, 'env'>): Promise<boolean> => {
  const { COMMUNIQUE_INDEX: use } = env
  if (use === 'none' || use === 'always') return use === 'always'
  const count = await log.countAfter(null)()
  return E.isRight(count) && count.right >= fewest
}
