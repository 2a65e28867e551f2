import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { partiesOn } from '@communique/projections'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { exchangeSource } from '../src/source.ts'
import { exportTreaties, statusLines } from '../src/treaty/exportTreaties.ts'
import { recordPlain } from './recordPlain.ts'

const on = (edtf: string) => ({ edtf, basis: 'Stated', words: null, note: null })
const act = (type: string, party: string, date: string, more: object = {}) => ({
  type,
  data: { treatyId: 'water', party, on: on(date), ...more }
})

describe('the status of treaties', async () => {
  const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
  const refused = await recordPlain(ledger, [
    { type: 'AdoptTreatyText', data: { treatyId: 'water', title: 'Convention on water', on: on('2000-01-01') } },
    act('SignTreaty', 'uzb', '2000-01-01'),
    act('ConsentToBeBound', 'uzb', '2001', { form: 'Ratification' }),
    act('ConsentToBeBound', 'jpn', '2002-05', { form: 'Accession' }),
    { type: 'BringTreatyIntoForce', data: { treatyId: 'water', on: on('2003-01-01') } },
    act('BringTreatyIntoForceForParty', 'uzb', '2003-01-01'),
    act('SignTreaty', 'fra', '2000-06-01')
  ])
  const source = exchangeSource(must(await ledger.history()()))
  const { files, report } = exportTreaties(source)

  it('has a line for each participant, with the marks of depositaries and bounds as they are', () => {
    expect(refused).toEqual([])
    expect(
      statusLines(source).map(({ participant, signature, consent, entryIntoForce, bound }) => [
        participant,
        signature,
        consent,
        entryIntoForce,
        bound
      ])
    ).toEqual([
      ['fra', '2000-06-01', null, null, 'No'],
      ['jpn', null, '2002-05 a', null, 'Possibly'],
      ['uzb', '2000-01-01', '2001', '2003-01-01', 'Certainly']
    ])
  })

  it('counts as the register counts, in CSV and in JSON', () => {
    const rows: ReadonlyArray<Record<string, string>> = parse(String(files[0]?.content), { columns: true })
    const { certainly, possibly } = partiesOn(
      must({ _tag: 'Right', right: source.views.treaties['water'] }) as never,
      source.views.day
    )
    expect(rows.filter(({ bound }) => bound === 'Certainly').map(({ participant }) => participant)).toEqual(certainly)
    expect(rows.filter(({ bound }) => bound === 'Possibly').map(({ participant }) => participant)).toEqual(possibly)
    expect(JSON.parse(String(files[1]?.content))).toEqual(statusLines(source))
    expect(report.written).toBe(3)
  })
})
