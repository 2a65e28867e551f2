import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { cooperationAsOf, fold, partyDirectory, rowsOf, treatyRegister } from '@communique/projections'
import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importTreaties } from './importTreaties.ts'
import { inForceByYear, inForceBySql } from './inForce.ts'
import { reportLines } from './report.ts'

const sample = readFileSync(new URL('sample.csv', import.meta.url), 'utf8')

const imported = async (csv: string) => {
  const ledger = cooperationLedger({ log: inMemoryEventLog() })
  const report = await importTreaties(csv, ledger, '2024-06-03T09:00:00.000Z')
  const believed = cooperationAsOf(must(await ledger.history()()), {})
  const treaties = fold(treatyRegister)(believed).views
  return { report, believed, treaties }
}

describe('a table of treaties and states', async () => {
  const { report, believed, treaties } = await imported(sample)

  it('has every row recorded, or refused with the rule that it breaks', () => {
    expect(report.rows).toBe(14)
    expect(report.recorded).toEqual([2, 3, 4, 5, 6, 13, 15])
    expect(report.refused.map(({ line, state, rule }) => `${line} ${state} ${rule}`)).toEqual([
      '7 FRA EnteredTwice',
      '8 ITA EntryBeforeTreaty',
      '9 ESP WithdrawalBeforeConsent',
      '10 XYZ UnknownState',
      '11  NotADay',
      '12 NOR RowRepeated',
      '14 DNK ActAfterTermination'
    ])
    expect(report.refused[0]).toMatchObject({ on: '1985-05-05', against: '1981-06-01' })
    expect(report.recorded.length + report.refused.length).toBe(report.rows)
  })

  it('records nothing of a refused row', () => {
    expect(Object.keys(treaties['lake-1980a']?.parties ?? {}).toSorted()).toEqual(['ddr', 'eue', 'nor', 'scg', 'tuv'])
  })

  it('refuses an end that comes before the entry into force, and keeps the rest of the treaty', () => {
    expect(report.refusedCourses).toEqual([{ treatyId: 'ferry-1990a-2', rule: 'TerminationBeforeEntry' }])
    expect(treaties['ferry-1990a-2']).toMatchObject({ inForceOn: { edtf: '2000-02-01' }, terminatedOn: null })
  })

  it('tells two treaties under one identity apart', () => {
    expect(report.sharedIdentities).toEqual(['FERRY_1990A'])
    expect(Object.keys(treaties).toSorted()).toEqual(['ferry-1990a', 'ferry-1990a-2', 'lake-1980a'])
  })

  it('reads the sentinels as open, and records states that are no more under their own codes', () => {
    const acts = (of: string) =>
      Object.entries(treaties['lake-1980a']?.parties ?? {})
        .filter(([party]) => party === of)
        .flatMap(([, acts]) => acts.map(({ fact }) => fact.type))
    expect(acts('nor')).toEqual(['TreatySigned', 'ConsentToBeBoundExpressed', 'TreatyEnteredIntoForceForParty'])
    expect(acts('ddr').at(-1)).toBe('WithdrawalNotified')
    const parties = rowsOf(fold(partyDirectory)(believed).views)
    const countryOf = (id: string) => parties.find(({ partyId }) => partyId === id)?.country
    expect(['ddr', 'scg', 'eue', 'nor'].map(countryOf)).toEqual(['DD', 'CSXX', null, 'NO'])
  })

  it('records the consent of a successor, not that of its predecessor', () => {
    const consents = Object.entries(treaties['lake-1980a']?.parties ?? {})
      .filter(([party]) => party === 'tuv')
      .flatMap(([, acts]) => acts.filter(({ fact }) => fact.type === 'ConsentToBeBoundExpressed'))
    expect(consents.map(({ on }) => on.edtf)).toEqual(['1983-09-09'])
  })

  it('agrees with SQL on the parties in force, year by year', () => {
    const years = Array.from({ length: 60 }, (_, at) => 1970 + at)
    const byRecord = inForceByYear(treaties, years)
    expect(byRecord).toEqual(inForceBySql(parse(sample, { columns: true }), report.recorded, years))
    const on = (year: number) => byRecord[year - 1970]
    expect([1980, 1981, 1989, 1990, 1999, 2000, 2004].map(on)).toEqual([0, 2, 3, 3, 3, 4, 5])
  })

  it('reports counts by rule, and what is irregular', () => {
    expect(reportLines(report, treaties)).toEqual([
      '14 rows: 7 recorded, 7 refused',
      '  ActAfterTermination 1',
      '  EnteredTwice 1',
      '  EntryBeforeTreaty 1',
      '  NotADay 1',
      '  RowRepeated 1',
      '  UnknownState 1',
      '  WithdrawalBeforeConsent 1',
      '1 facts of treaties refused',
      '  TerminationBeforeEntry 1',
      '1 identities shared by several treaties',
      '  FERRY_1990A',
      '2 irregularities recorded',
      '  ConsentWithoutSignature 1',
      '  EntryWithoutConsent 1'
    ])
  })

  it('is recorded once when it is imported twice', async () => {
    const ledger = cooperationLedger({ log: inMemoryEventLog() })
    const first = await importTreaties(sample, ledger, '2024-06-03T09:00:00.000Z')
    const once = must(await ledger.history()()).length
    expect(await importTreaties(sample, ledger, '2024-06-03T09:00:00.000Z')).toEqual(first)
    expect(must(await ledger.history()())).toHaveLength(once)
  })
})

it('reads an empty table as no rows', async () => {
  const { report } = await imported(sample.split('\n').slice(0, 1).join('\n'))
  expect(report).toMatchObject({ rows: 0, recorded: [], refused: [] })
})
