import { codecLaws, deciderLaws, given, projectionLaws, recordOf, specify } from '@communique/testing'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bookStream, lending, LendingCommand, LendingEvent, readers, readersOracle } from './lending.ts'

const lent = (book: string, to: string): LendingEvent => ({ type: 'BookLent', data: { book, to } })

// #region laws
describe('readers, on any record of lendings', () => {
  const laws = projectionLaws(readers, {
    record: recordOf(LendingEvent, { streamOf: bookStream }),
    streamOf: bookStream,
    identities: ['book', 'to'],
    oracle: readersOracle
  })
  it.each(laws)('%s', (_law, check) => check())
})

describe('lending, under any command', () => {
  const laws = deciderLaws(lending, {
    name: 'lending',
    commands: LendingCommand,
    events: LendingEvent,
    except: { 'no fact is recorded twice': 'a book is lent to the same reader again' }
  })
  it.each(laws)('%s', (_law, check) => check())
})

describe('a stored loan', () => {
  const golden = { 'BookLent.v1.json': { type: 'BookLent', data: { book: 'dune', to: 'amina' } } }
  it.each(codecLaws(LendingEvent, { golden }))('%s', (_law, check) => check())
})
// #endregion laws

describe('a book', () => {
  it('is with one reader at a time', () => {
    const asked = specify(lending)
      .given(lent('dune', 'amina'))
      .when({ type: 'LendBook', data: { book: 'dune', to: 'bert' } })
    asked.thenRefused({ type: 'BookIsLent', book: 'dune', to: 'amina' })
  })

  it('is listed with the reader who has it', () => {
    given(lent('dune', 'amina'), lent('emma', 'amina'), { type: 'BookReturned', data: { book: 'dune' } })
      .project(readers, { streamOf: bookStream })
      .thenView('amina', { lent: 2, books: ['emma'] })
  })
})

it('obeys the same laws under the runner that comes with Node', () => {
  const file = fileURLToPath(new URL('laws.node.ts', import.meta.url))
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--conditions=@communique/source', '--test', '--test-reporter=tap', file],
    { encoding: 'utf8', env: {} }
  )
  expect(status, stdout).toBe(0)
  expect(Number(/^# pass (\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(30)
  expect(stdout).toMatch(/^# fail 0$/m)
})
