import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { eventCodec } from '../events/eventCodec.ts'
import { commandsFor } from './commandsFor.ts'

const BookLent = eventCodec('BookLent', 1, t.type({ book: t.string }))
interface BookLent extends t.TypeOf<typeof BookLent> {}

const { LendBook } = commandsFor<{ readonly LendBook: BookLent }>({ LendBook: BookLent })

describe('a command derived from its event', () => {
  it('decodes the facts of the event under its own name', () => {
    const lend = { type: 'LendBook', data: { book: 'atlas' } }
    expect(LendBook.decode(lend)).toEqual(E.right(lend))
    expect(LendBook.name).toBe('LendBook')
  })

  it('decodes neither the event nor other facts', () => {
    expect(E.isLeft(LendBook.decode({ type: 'BookLent', data: { book: 'atlas' } }))).toBe(true)
    expect(E.isLeft(LendBook.decode({ type: 'LendBook', data: { book: 1 } }))).toBe(true)
  })
})
