import type { ComparisonFigures, GoalFigures } from './figures.ts'
import type { Quartiles } from './quartiles.ts'

/** Three digits tell all that two cores with other work can know. */
const figure = (value: number, unit = 1): string => (value / unit).toLocaleString('en', { maximumSignificantDigits: 3 })

const range = ({ lower, upper }: Quartiles): string => `${figure(lower)} to ${figure(upper)}`

/** Columns, the first to the left and the others to the right. */
const table = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: ReadonlyArray<string>): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ')
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n')
}

const units = {
  time: [
    ['ms', 1_000],
    ['µs', 1]
  ],
  bytes: [
    ['MB', 1_000_000],
    ['kB', 1_000],
    ['bytes', 1]
  ]
} as const

/** The largest unit that gives the reference as ten or more, so that one column can be read downwards. */
const unitOf = ({ measures, reference, contenders }: ComparisonFigures): readonly [string, number] => {
  const cost = contenders.find(({ contender }) => contender === reference)?.cost.median ?? 0
  return units[measures].find(([, size]) => cost >= 10 * size) ?? [measures === 'time' ? 'µs' : 'bytes', 1]
}

const wording = { Reached: 'reached', Missed: 'MISSED', Open: 'left open by the noise', OutOfReach: 'out of reach' }

const bound = ({ bound, goal }: GoalFigures): string =>
  bound === 'AtMost' ? `at most ${figure(goal)} times` : `at least ${figure(goal)} times faster or smaller`

/** A goal and its outcome. */
const goalCells = (goal: GoalFigures): ReadonlyArray<string> => [
  `${goal.contender} against ${goal.against}: ${bound(goal)}`,
  figure(goal.ratio.median),
  range(goal.ratio),
  goal.limit === null
    ? wording[goal.verdict]
    : `${wording[goal.verdict]}; the plainest code: ${figure(goal.limit.median)}, ${range(goal.limit)}`
]

/** A comparison for reading: a row for each contender, then one for each goal. */
export const comparisonReport = (comparison: ComparisonFigures): string => {
  const { title, contenders, goals, reference, rounds } = comparison
  const [unit, size] = unitOf(comparison)
  const rows = contenders.map(({ contender, cost, ratio }) => [
    contender,
    figure(cost.median, size),
    ...(contender === reference ? ['1', ''] : [figure(ratio.median), range(ratio)])
  ])
  const parts = [title, table([[`${rounds} rounds`, unit, 'ratio', 'quartiles'], ...rows])]
  if (goals.length > 0) parts.push(table([['goal', 'ratio', 'quartiles', ''], ...goals.map(goalCells)]))
  return parts.join('\n')
}

/** All goals of all comparisons, under each other. */
export const goalsReport = (comparisons: ReadonlyArray<ComparisonFigures>): string => {
  const rows = comparisons.flatMap(({ title, goals }) =>
    goals.map((goal) => {
      const [what = '', ...rest] = goalCells(goal)
      return [`${title}: ${what}`, ...rest]
    })
  )
  return rows.length === 0 ? 'no goals' : table([['goals', 'ratio', 'quartiles', ''], ...rows])
}
