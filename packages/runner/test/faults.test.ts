import { describe, expect, inject, it } from 'vitest'
import { runnerFaults } from './faults/runnerFaults.ts'

/** `pnpm faults` has a hundred. */
const rounds = 4

describe.each(inject('servers').slice(0, 1))('after a fault, on $name, views are a fresh fold', ({ name, url }) => {
  it.each(runnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(url, name, rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})
