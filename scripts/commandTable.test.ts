import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cooperationCommandCodecs } from '../packages/core/src/cooperationCommand.ts'
import { commandRows } from './commandTable.ts'

describe('the table of commands in the README of core', () => {
  const readme = readFileSync(new URL('../packages/core/README.md', import.meta.url), 'utf8')

  it('has a row for every command, with its event', () => {
    const rows = commandRows()
    expect(rows.map(([command]) => command).toSorted()).toEqual(Object.keys(cooperationCommandCodecs).toSorted())
    const missing = rows.filter(
      ([command, event]) => !new RegExp(`\\| \`${command}\` +\\| \`${event}\` +\\|`).test(readme)
    )
    expect(missing.map(([command]) => command)).toEqual([]) // `pnpm commands` writes them
  })

  it('has a meaning for every event', () => {
    for (const [, event, meaning] of commandRows())
      expect([event, meaning]).toEqual([event, expect.stringMatching(/\S{2}.*\.$/)])
  })
})
