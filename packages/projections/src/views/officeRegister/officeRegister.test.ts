import { type CooperationEvent, isoDay } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, date, happened, idAt } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { officeRegister } from './officeRegister.ts'
import { holdersOn, tenuresOf } from './tenures.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const viewAfter = (...events: Events) =>
  fold(officeRegister)(believed(...events)).views['presidency'] ?? emptyView(officeRegister)
const on = (day: string, ...events: Events) => {
  const { certainly, possibly } = holdersOn(viewAfter(...events), must(isoDay(day)))
  return [certainly.map(({ party }) => party), possibly.map(({ party }) => party)]
}
const state = (party: string) => ({ type: 'Party', party })
const took = (party: string, edtf: string, predecessor: string | null = null) =>
  happened('OfficeAssumed', {
    holder: state(party),
    on: date(edtf),
    predecessor: predecessor === null ? null : state(predecessor)
  })
const attested = (party: string, edtf: string) => happened('OfficeAttested', { holder: state(party), on: date(edtf) })
const left = (party: string, edtf: string) => happened('OfficeLeft', { holder: state(party), on: date(edtf) })

describe('the holders of an office', () => {
  it('follow one another by handing over, in whatever order that is recorded', () => {
    const history = [took('belgium', '2024-01-01', 'spain'), took('spain', '2023-07-01', 'sweden')]
    for (const events of [history, history.toReversed()]) {
      expect(on('2023-06-30', ...events)).toEqual([[], ['sweden']])
      expect(on('2023-07-01', ...events)).toEqual([['spain'], []])
      expect(on('2024-01-01', ...events)).toEqual([['belgium'], []])
      expect(tenuresOf(viewAfter(...events)).map(({ holder, until }) => [holder.party, until?.edtf])).toEqual([
        ['sweden', '2023-07-01'],
        ['spain', '2024-01-01'],
        ['belgium', undefined]
      ])
    }
  })

  it('hold it from when a source speaks of them, and perhaps before', () => {
    const events = [attested('japan', '2022-05-01'), left('japan', '2024-01-01')]
    expect(on('2021-01-01', ...events)).toEqual([[], ['japan']])
    expect(on('2023-01-01', ...events)).toEqual([['japan'], []])
    expect(on('2024-01-01', ...events)).toEqual([[], []])
    expect(on('2019-06-01', ...events, took('japan', '2020-01-01'))).toEqual([[], []])
  })

  it('may be several, and may return', () => {
    expect(on('2023-01-01', took('japan', '2022'), took('spain', '2022'))).toEqual([['japan', 'spain'], []])
    const events = [took('japan', '2020-01-01'), left('japan', '2021-01-01'), took('japan', '2023-01-01')]
    expect(on('2022-01-01', ...events)).toEqual([[], []])
    expect(on('2023-01-01', ...events)).toEqual([['japan'], []])
  })

  it('are not those who are only chosen, though the register has them', () => {
    const chosen = happened('OfficeHolderAppointed', { from: date('2024-07') })
    expect(on('2025-01-01', chosen)).toEqual([[], []])
    expect(viewAfter(chosen).appointments.map(({ eventId }) => eventId)).toEqual([idAt(1)])
  })
})
