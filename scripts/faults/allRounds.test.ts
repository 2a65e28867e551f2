import { describe, expect, it } from 'vitest'
import type { FaultReport } from '../../packages/postgres/test/faults/account.ts'
import { allRounds } from './allRounds.ts'

const killed: FaultReport = {
  fault: 'writer killed',
  engine: 'SQLite',
  rounds: 20,
  acknowledged: 700,
  lost: 0,
  doubled: 1,
  misplaced: 0
}

describe('allRounds', () => {
  it('adds up rounds, acknowledged appends and harm', () => {
    const later = { ...killed, rounds: 80, acknowledged: 2_900, lost: 2, doubled: 0, misplaced: 3 }
    expect(allRounds([killed, later])).toEqual({
      ...killed,
      rounds: 100,
      acknowledged: 3_600,
      lost: 2,
      doubled: 1,
      misplaced: 3
    })
  })

  it('keeps unequal views and notes of any run', () => {
    const unequal = { ...killed, unequal: 1, note: '3 events were lost with the primary' }
    expect(allRounds([unequal, killed, { ...unequal, note: 'none was' }])).toMatchObject({
      unequal: 2,
      note: '3 events were lost with the primary; none was'
    })
  })

  it('is the outcome itself where there is one run', () => {
    expect(allRounds([killed])).toBe(killed)
  })
})
