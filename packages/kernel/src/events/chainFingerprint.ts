import { fnv1a } from '../data/fnv1a.ts'
import type { UpcasterChain } from './upcasterChain.ts'

const shapesFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : Number(one !== other)

/**
 * A text that changes with a chain: with its current versions, its steps, or the text of a step's function. It does not
 * notice a change in a function that a step calls.
 */
export const chainFingerprint = ({ current, steps }: Pick<UpcasterChain, 'current' | 'steps'>): string =>
  fnv1a(
    JSON.stringify([
      Object.entries(current).toSorted(shapesFirst),
      steps
        .map(({ from, to, source }): readonly [string, unknown] => [
          `${from.eventType} ${from.schemaVersion}`,
          [to, source]
        ])
        .toSorted(shapesFirst)
    ])
  )
