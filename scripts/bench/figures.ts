import type { Comparison, Goal } from './comparison.ts'
import { type Quartiles, quartiles } from './quartiles.ts'
import { type Bound, type Verdict, verdict } from './verdict.ts'

export interface ContenderFigures {
  readonly contender: string
  /** Microseconds, or bytes, a unit. */
  readonly cost: Quartiles
  /** Times what the reference took in the same round. */
  readonly ratio: Quartiles
}

export interface GoalFigures {
  readonly contender: string
  readonly against: string
  readonly bound: Bound
  readonly goal: number
  readonly ratio: Quartiles
  /** The ratio of the plainest code, where the goal has such a limit. */
  readonly limit: Quartiles | null
  readonly verdict: Verdict
}

export interface ComparisonFigures {
  readonly title: string
  readonly measures: 'time' | 'bytes'
  readonly reference: string
  readonly rounds: number
  readonly contenders: ReadonlyArray<ContenderFigures>
  readonly goals: ReadonlyArray<GoalFigures>
}

/** The cost of a unit for each contender, round by round. */
export type Costs = ReadonlyMap<string, ReadonlyArray<number>>

const boundsOf = ({ atMost, atLeast }: Goal): ReadonlyArray<readonly [Bound, number]> => [
  ...(atMost === undefined ? [] : [['AtMost', atMost] as const]),
  ...(atLeast === undefined ? [] : [['AtLeast', atLeast] as const])
]

/** The faults of a comparison that cannot be judged: an unknown contender, a goal without a bound. */
export const faultsOf = ({ contenders, reference, goals = [] }: Comparison): ReadonlyArray<string> => {
  const named = [
    reference,
    ...goals.flatMap(({ contender, against = reference, limit }) => [
      contender,
      against,
      ...(limit === undefined ? [] : [limit.contender, limit.against])
    ])
  ]
  return [
    ...new Set(named.filter((name) => !Object.hasOwn(contenders, name)).map((name) => `no contender "${name}"`)),
    ...goals
      .filter((goal) => boundsOf(goal).length === 0)
      .map(({ contender }) => `the goal of "${contender}" has no bound`)
  ]
}

/** Judges the rounds of a comparison. Two costs are compared within a round only, since a machine has slow minutes. */
export const figuresOf = ({ title, measures = 'time', reference, goals = [] }: Comparison, costs: Costs) => {
  const ratio = (contender: string, against: string): Quartiles => {
    const others = costs.get(against) ?? []
    return quartiles((costs.get(contender) ?? []).map((cost, round) => cost / (others[round] ?? Number.NaN)))
  }
  const figures: ComparisonFigures = {
    title,
    measures,
    reference,
    rounds: costs.get(reference)?.length ?? 0,
    contenders: [...costs].map(([contender, own]) => ({
      contender,
      cost: quartiles(own),
      ratio: ratio(contender, reference)
    })),
    goals: goals.flatMap((goal) =>
      boundsOf(goal).map(([bound, value]): GoalFigures => {
        const { contender, against = reference, limit } = goal
        const judge = (one: string, other: string): Quartiles =>
          bound === 'AtMost' ? ratio(one, other) : ratio(other, one)
        const judged = judge(contender, against)
        const best = limit === undefined ? null : judge(limit.contender, limit.against)
        const found = verdict(bound, value, judged)
        const isOutOfReach = found === 'Missed' && best !== null && verdict(bound, value, best) === 'Missed'
        return {
          contender,
          against,
          bound,
          goal: value,
          ratio: judged,
          limit: best,
          verdict: isOutOfReach ? 'OutOfReach' : found
        }
      })
    )
  }
  return figures
}
