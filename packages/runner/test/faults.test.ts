import { describe, expect, inject, it } from 'vitest'
import { memoryRunnerFaults } from './faults/memoryRunnerFaults.ts'
import { pgliteRunnerFaults } from './faults/pgliteRunnerFaults.ts'
import { runnerFaults } from './faults/runnerFaults.ts'
import { sqliteRunnerFaults } from './faults/sqliteRunnerFaults.ts'

/** `pnpm faults` runs a hundred. */
const rounds = 4

describe.each(inject('servers').slice(0, 1))('after a fault, on $name, views are a fresh fold', ({ name, url }) => {
  it.each(runnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(url, name, rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})

describe('after a fault, in memory, views are a fresh fold', () => {
  it.each(memoryRunnerFaults)('%s', async (_name, bringAbout) => {
    const report = await bringAbout(rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})

describe('after a fault, on PGlite, views are a fresh fold', () => {
  it.each(pgliteRunnerFaults)('%s', { timeout: 240_000 }, async (_name, bringAbout) => {
    const report = await bringAbout(2)
    expect(report).toMatchObject({ rounds: 2, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(2)
  })
})

describe('after a fault, on SQLite, views are a fresh fold', () => {
  it.each(sqliteRunnerFaults)('%s', { timeout: 240_000 }, async (_name, bringAbout) => {
    const report = await bringAbout(rounds)
    expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, misplaced: 0, unequal: 0 })
    expect(report.acknowledged).toBeGreaterThan(rounds)
  })
})
