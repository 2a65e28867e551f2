import { expect, it } from 'vitest'
import { lawTable, type LawTest } from './lawTable.ts'

const test = (group: string, title: string, status = 'passed'): LawTest => ({ ancestorTitles: [group], title, status })

it('has a row for each law, and a column for each engine', () => {
  expect(
    lawTable([
      test('the log in memory', 'places compare'),
      test('the views and checkpoints in memory', 'a lease is held by one'),
      test('the log on SQLite', 'places compare', 'failed'),
      test('the log on SQLite', 'beside views: a lease is held by one'),
      test('the log on PostgreSQL 18', 'appends that end out of order are all seen')
    ])
  ).toBe(
    [
      '| law | memory | SQLite | PostgreSQL 18 |',
      '| --- | --- | --- | --- |',
      '| places compare | holds | BROKEN | not applicable |',
      '| a lease is held by one | holds | holds | not applicable |',
      '| appends that end out of order are all seen | not applicable | not applicable | holds |',
      ''
    ].join('\n')
  )
})
