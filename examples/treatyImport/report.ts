import { treatyAnomalies, type TreatyRow } from '@communique/projections'

import type { ImportReport } from './importTreaties.ts'

const counted = (rules: ReadonlyArray<string>): ReadonlyArray<string> => {
  const counts = new Map<string, number>()
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([rule, count]) => `  ${rule} ${count}`)
}

/** The report in lines: the acts recorded, those refused by each rule, and the irregular ones. */
export const reportLines = (
  { rows, recorded, refused, refusedCourses, sharedIdentities }: ImportReport,
  treaties: Readonly<Record<string, TreatyRow>>
): ReadonlyArray<string> => {
  const anomalies = Object.values(treaties).flatMap((row) => treatyAnomalies(row).map(({ rule }) => rule))
  return [
    `${rows} rows: ${recorded.length} recorded, ${refused.length} refused`,
    ...counted(refused.map(({ rule }) => rule)),
    `${refusedCourses.length} facts of treaties refused`,
    ...counted(refusedCourses.map(({ rule }) => rule)),
    `${sharedIdentities.length} identities shared by several treaties`,
    ...sharedIdentities.map((identity) => `  ${identity}`),
    `${anomalies.length} irregularities recorded`,
    ...counted(anomalies)
  ]
}
