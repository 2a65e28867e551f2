import { describe, expect, it } from 'vitest'
import { sqliteFaults } from './faults/all.ts'
import { powerCut } from './faults/powerCut/powerCut.ts'

/** `pnpm faults` has a hundred. */
const rounds = 3

describe('after a fault, what was acknowledged is on record, once', () => {
  it.each(sqliteFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(rounds)
    // Where a disk cannot be mounted, or a process cannot be traced.
    if (report === null) return
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0 })
    expect(report.acknowledged).toBeGreaterThanOrEqual(rounds)
  })

  it('a disk that forgets flushed writes is found out', async () => {
    const report = await powerCut(rounds, 'Ignored')
    expect(report === null || report.lost > 0).toBe(true)
  })
})
