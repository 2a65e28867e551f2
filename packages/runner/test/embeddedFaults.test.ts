import { describe, expect, it } from 'vitest'
import { memoryRunnerFaults } from './faults/memoryRunnerFaults.ts'
import { pgliteRunnerFaults } from './faults/pgliteRunnerFaults.ts'
import { sqliteRunnerFaults } from './faults/sqliteRunnerFaults.ts'

/** `pnpm faults` runs a hundred. */
const rounds = 4

describe('after a fault, in memory, views are a fresh fold', () => {
  it.each(memoryRunnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})

describe('after a fault, on PGlite, views are a fresh fold', () => {
  it.each(pgliteRunnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(2)
    expect(report).toMatchObject({ rounds: 2, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(2)
  })
})

describe('after a fault, on SQLite, views are a fresh fold', () => {
  it.each(sqliteRunnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})
