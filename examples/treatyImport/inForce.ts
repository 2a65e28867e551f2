import { type IsoDay, isoDay } from '@communique/core'
import { partiesOn, type TreatyRow } from '@communique/projections'

import { either as E } from 'fp-ts'
import { DatabaseSync } from 'node:sqlite'

/** The last day of a year. */
const endOf = (year: number): IsoDay => {
  const day = isoDay(`${String(year).padStart(4, '0')}-12-31`)
  if (E.isLeft(day)) throw new Error(`no year: ${year}`)
  return day.right
}

/** For how many parties, of all treaties together, a treaty was in force at the end of each year: by the record. */
export const inForceByYear = (
  treaties: Readonly<Record<string, TreatyRow>>,
  years: ReadonlyArray<number>
): ReadonlyArray<number> =>
  years.map((year) =>
    Object.values(treaties).reduce((sum, row) => sum + partiesOn(row, endOf(year)).certainly.length, 0)
  )

/**
 * The same, by SQL over the rows of the table that were recorded: nothing of the record is asked. An end before the entry
 * into force is none.
 */
export const inForceBySql = (
  table: ReadonlyArray<Readonly<Record<string, string>>>,
  recorded: ReadonlyArray<number>,
  years: ReadonlyArray<number>
): ReadonlyArray<number> => {
  const database = new DatabaseSync(':memory:')
  database.exec(`
    create table cells (line integer, entry text, entry2 text, gone text, term text, force text);
    create table kept (line integer primary key);
    create view days as select line, ${['entry', 'entry2', 'gone', 'term', 'force']
      .map(
        (cell) =>
          `case when ${cell} like '__.__.____' and ${cell} <> '31.12.9999' then substr(${cell}, 7, 4) || '-' || substr(${cell}, 4, 2) || '-' || substr(${cell}, 1, 2) end as ${cell}`
      )
      .join(', ')} from cells;
    create view entries as
      select line, entry as began, gone, case when term >= force then term end as ended from days
      union all select line, entry2, gone, case when term >= force then term end from days;
  `)
  const insert = database.prepare('insert into cells values (?, ?, ?, ?, ?, ?)')
  table.forEach((row, at) => {
    const cell = (column: string): string => row[column] ?? 'NA'
    insert.run(
      BigInt(at + 2),
      cell('stateForce'),
      cell('stateForce2'),
      cell('stateWithdrawal'),
      cell('Term'),
      cell('Force')
    )
  })
  const keep = database.prepare('insert into kept values (?)')
  for (const line of recorded) keep.run(BigInt(line))
  const count = database.prepare(`
    select count(distinct line) as parties from entries join kept using (line)
    where began <= :day and (gone is null or gone > :day or gone < began) and (ended is null or ended > :day)
  `)
  const counts = years.map((year) => Number(count.get({ day: `${year}-12-31` })?.['parties']))
  database.close()
  return counts
}
