import { afterAll, describe, expect, inject, it } from 'vitest'
import { type Binaries, debianBinaries, npmBinaries } from '../../postgres/test/server.ts'
import { runnerFailovers } from './faults/failoverUnderRunner.ts'
import { runnerFaults } from './faults/runnerFaults.ts'

/** `pnpm faults` runs a hundred. */
const rounds = 4

const npm = await npmBinaries()
const binaries = npm ?? debianBinaries('15')

describe.each(inject('servers').slice(0, 1))('after a fault, on $name, views are a fresh fold', ({ name, url }) => {
  it.each(runnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(url, name, rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})

describe('after a failover to a standby, views are a fresh fold', () => {
  it('finds a PostgreSQL to fail over', () => {
    expect(binaries).not.toBe(null)
  })
  afterAll(async () => {
    await npm?.remove()
  })

  it.each(binaries === null ? [] : runnerFailovers)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(binaries as Binaries, 1)
    expect(report).toMatchObject({ rounds: 1, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
  })
})
