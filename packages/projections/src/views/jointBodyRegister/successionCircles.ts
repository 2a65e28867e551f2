import type { JointBodyId } from '@communique/core'
import { pathBetween } from '@communique/core/advanced'
import type { JointBodyView } from './jointBodyRegister.ts'

/**
 * The circles in which joint bodies succeed one another, each once: from the body whose identity comes first, through
 * those that it succeeds, and back to it.
 *
 * A ledger refuses to record one; it may be left by a process that was killed before it took its part back, or stand in a
 * log that was written otherwise. Correct or retract one of the constitutions.
 *
 * @param views the views of `jointBodyRegister`.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, jointBodyRegister } from '@communique/projections'
 * import { successionCircles } from '@communique/projections/advanced'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(jointBodyRegister)(cooperationAsOf(history, {}))
 * assert.deepEqual(successionCircles(views), [])
 * @category joint body register
 * @since 0.2.0
 */
export const successionCircles = (
  views: Readonly<Record<string, JointBodyView>>
): ReadonlyArray<ReadonlyArray<JointBodyId>> => {
  // A body may be called `constructor`: only the register's own views count.
  const register = new Map(Object.entries(views))
  const predecessorsOf = (body: JointBodyId): ReadonlyArray<JointBodyId> =>
    (register.get(body)?.constitutions ?? []).flatMap(({ fact }) => fact.data.succeeds ?? [])
  const shown = new Set<JointBodyId>()
  return [...register.keys()].toSorted().flatMap((key) => {
    const body = key as JointBodyId // the register has its views under the identities of bodies
    if (shown.has(body)) return []
    const [back] = predecessorsOf(body).flatMap((other) => {
      const path = pathBetween(other, body, predecessorsOf, String)
      return path === null ? [] : [path]
    })
    if (back === undefined) return []
    for (const each of back) shown.add(each)
    return [[body, ...back]]
  })
}
