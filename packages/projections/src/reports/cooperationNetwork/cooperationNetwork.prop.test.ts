import type { CooperationEvent } from '@communique/core'
import { tieOf } from '@communique/core/advanced'
import type { Effective } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { pairsIn } from '../../../test/oracles/partyTies.ts'
import { cooperationNetwork } from './cooperationNetwork.ts'
import { partyTies } from '../../views/partyTies/partyTies.ts'
import { fold } from '../../engine/folding/fold.ts'

type History = ReadonlyArray<Effective<CooperationEvent>>

/** The naive answer: for each two parties, the streams in which one binding event has them on different sides. */
const subjectsShared = (history: History): ReadonlyArray<string> => {
  const shared = new Set(
    history
      .filter(({ type }) => tieOf(type) !== null)
      .flatMap((event) => pairsIn(event).map(([a, b]) => `${a} and ${b} in ${event.stream}`))
  )
  const pairs = [...shared].map((line) => line.replace(/ in .*/, ''))
  return [...new Set(pairs)].map((pair) => `${pair}: ${pairs.filter((other) => other === pair).length}`).toSorted()
}

describe('the cooperation network, whatever is on record', () => {
  it('binds each two parties by as many subjects as counting by hand finds', () => {
    fc.assert(
      fc.property(believed, (history) => {
        const { nodes, edges } = cooperationNetwork(fold(partyTies)(history).views)
        const lines = edges.map(({ parties: [a, b], weights }) => {
          const subjects = Object.values(weights).reduce((sum, { standing, ended }) => sum + standing + ended, 0)
          return `${a} and ${b}: ${subjects}`
        })
        expect(lines.toSorted()).toEqual(subjectsShared(history))
        expect(nodes.reduce((sum, { degree }) => sum + degree, 0)).toBe(edges.length * 2)
      }),
      { numRuns: 200 }
    )
  })
})
