import { describe, expect, it } from 'vitest'
import { cooperationCommandCodecs } from '../packages/core/src/cooperationCommand.ts'
import { commandPage, commandRows } from './commandTable.ts'

describe('the table of commands in the API reference', () => {
  it('has a row for every command, with its event', () => {
    const rows = commandRows()
    expect(rows.map(([command]) => command).toSorted()).toEqual(Object.keys(cooperationCommandCodecs).toSorted())
    const page = commandPage()
    expect(rows.filter(([command, event]) => !page.includes(`| \`${command}\`<br>\`${event}\` |`))).toEqual([])
  })

  it('has a meaning for every event', () => {
    for (const [, event, meaning] of commandRows())
      expect([event, meaning]).toEqual([event, expect.stringMatching(/\S{2}.*\.$/)])
  })
})
