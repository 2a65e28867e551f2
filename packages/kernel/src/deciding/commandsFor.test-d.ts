import * as t from 'io-ts'
import { describe, expectTypeOf, it } from 'vitest'
import { eventCodec } from '../events/eventCodec.ts'
import { type CommandIn, commandsFor, type EventIn } from './commandsFor.ts'

const BookLent = eventCodec('BookLent', 1, t.type({ book: t.string }))
interface BookLent extends t.TypeOf<typeof BookLent> {}
const BookReturned = eventCodec('BookReturned', 1, t.type({ book: t.string, damage: t.number }))
interface BookReturned extends t.TypeOf<typeof BookReturned> {}

interface Lending {
  readonly LendBook: BookLent
  readonly ReturnBook: BookReturned
}

describe('a vocabulary of commands', () => {
  it('gives each command the facts of its event', () => {
    expectTypeOf<CommandIn<Lending, 'ReturnBook'>['data']>().toEqualTypeOf<{ book: string; damage: number }>()
    expectTypeOf<CommandIn<Lending>['type']>().toEqualTypeOf<'LendBook' | 'ReturnBook'>()
    expectTypeOf<EventIn<Lending>>().toEqualTypeOf<BookLent | BookReturned>()
  })

  it('has a codec for each command', () => {
    const commands = commandsFor<Lending>({ LendBook: BookLent, ReturnBook: BookReturned })
    expectTypeOf<t.TypeOf<typeof commands.LendBook>['data']>().toEqualTypeOf<BookLent['data']>()
  })

  it('does not compile with a name missing, a name too many, or the codec of another event', () => {
    // @ts-expect-error -- ReturnBook is missing
    commandsFor<Lending>({ LendBook: BookLent })
    // @ts-expect-error -- nobody burns books
    commandsFor<Lending>({ LendBook: BookLent, ReturnBook: BookReturned, BurnBook: BookReturned })
    // @ts-expect-error -- the codecs are exchanged
    commandsFor<Lending>({ LendBook: BookReturned, ReturnBook: BookLent })
  })
})
