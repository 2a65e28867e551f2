import { describe, expect, it } from 'vitest'
import { cooperationCommandCodecs } from '../packages/core/src/cooperationCommand.ts'
import { DateBasis } from '../packages/core/src/vocabulary/occurrenceDate.ts'
import { isDatedType } from '../packages/core/src/facets.ts'
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

  it('names the dates of every event: its own for all that occurs', () => {
    for (const [, event, , , , dates] of commandRows())
      expect([event, dates.split(', ').includes('`on`')]).toEqual([event, isDatedType(event)])
    const dates = Object.fromEntries(commandRows().map(([command, , , , , dates]) => [command, dates]))
    expect(dates).toMatchObject({ EndMembership: '`on`, `effectiveOn?`', RegisterPerson: '' })
  })

  it('says when to use each basis', () => {
    const page = commandPage()
    for (const basis of Object.keys(DateBasis.keys)) expect(page).toMatch(new RegExp(`^\\| \`${basis}\` +\\| \\S`, 'm'))
  })
})
