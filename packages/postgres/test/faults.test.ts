import { afterAll, describe, expect, it } from 'vitest'
import { type Fault, postgresFaults } from './faults/all.ts'
import { debianBinaries, npmBinaries } from './server.ts'

/** `pnpm faults` has a hundred. */
const rounds = 3

const npm = await npmBinaries()
const binaries = npm ?? debianBinaries('15')
const faults: ReadonlyArray<Fault> = binaries === null ? [] : postgresFaults(binaries)

describe('after a fault, every acknowledged event is on record once', () => {
  it('finds a PostgreSQL to run faults on', () => {
    expect(binaries).not.toBe(null)
  })
  afterAll(async () => {
    await npm?.remove()
  })

  it.each(faults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0 })
    expect(report.acknowledged).toBeGreaterThanOrEqual(rounds)
  })
})
