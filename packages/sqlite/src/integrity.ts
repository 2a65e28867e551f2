import type { Connection } from './connection.ts'

/** The conditions of a sound log, beside those that SQLite checks itself; each query selects the exceptions. */
const rules: ReadonlyArray<readonly [finding: string, select: string]> = [
  [
    'positions are not dense from 1',
    `select 1 from (select count(*) as events, min(position) as first, max(position) as last from events)
      where events > 0 and (first <> 1 or last <> events)`
  ],
  [
    'versions of a stream are not dense from 1',
    'select 1 from events group by stream having min(version) <> 1 or max(version) <> count(*) limit 1'
  ],
  ['data is not JSON', 'select 1 from events where not json_valid(data) or not json_valid(citations) limit 1']
]

/** The faults of a file, in words; none: it is sound. Reads the whole file. */
export const findingsIn = (connection: Connection): ReadonlyArray<string> => {
  const found = connection
    .prepare('pragma integrity_check(20)')
    .all()
    .map(([finding]) => String(finding))
    .filter((finding) => finding !== 'ok')
  // Damaged pages may not be readable at all.
  if (found.length > 0) return found
  return rules.filter(([, select]) => connection.prepare(select).first() !== undefined).map(([finding]) => finding)
}
