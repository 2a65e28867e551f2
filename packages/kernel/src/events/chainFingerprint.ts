import { fnv1a } from '../data/fnv1a.ts'
import type { UpcasterChain } from './upcasterChain.ts'

const shapesFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : Number(one !== other)

/**
 * A text that changes with a chain: with its current versions, its steps, the text of a step's function, or what a step
 * makes of its samples.
 */
export const chainFingerprint = ({ current, steps }: Pick<UpcasterChain, 'current' | 'steps'>): string =>
  fnv1a(
    JSON.stringify([
      Object.entries(current).toSorted(shapesFirst),
      steps
        .map(({ from, to, behaviour }): readonly [string, unknown] => [
          `${from.eventType} ${from.schemaVersion}`,
          [to, behaviour]
        ])
        .toSorted(shapesFirst)
    ])
  )
