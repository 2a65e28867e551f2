import { must } from '@communique/fixtures'
import {
  type AnyEvent,
  effectiveHistory,
  eventCodec,
  type EventLog,
  eventReader,
  type EventReader,
  streamName,
  upcaster,
  upcasterChain
} from '@communique/kernel'
import { fold, type Projection } from '@communique/projections'
import * as t from 'io-ts'
import { toAppend } from '../../kernel/test/sharedText.ts'

// A library that lends books: a domain whose events once had other shapes.

export const BookLent = eventCodec('BookLent', 2, t.type({ book: t.string, to: t.string }))
const BookLentV1 = eventCodec('BookLent', 1, t.type({ book: t.string, who: t.string }))
const BooksLent = eventCodec('BooksLent', 1, t.type({ first: t.string, second: t.string, to: t.string }))

export type BookLent = t.TypeOf<typeof BookLent>

const lent = (book: string, to: string) => ({ type: 'BookLent' as const, data: { book, to } })

const readerWith = (first: ReturnType<typeof upcaster>): EventReader<BookLent> =>
  eventReader<BookLent>({
    codecs: { BookLent },
    chain: must(
      upcasterChain({
        current: { BookLent: 2 },
        steps: [
          first,
          upcaster({
            from: BooksLent,
            to: [BookLent, BookLent],
            upcast: ({ first, second, to }) => [lent(first, to), lent(second, to)]
          })
        ]
      })
    )
  })

/** Reads the first shape of a loan as it was written. */
export const readLoans = readerWith(
  upcaster({ from: BookLentV1, to: [BookLent], upcast: ({ book, who }) => [lent(book, who)] })
)

/** Reads it with the spaces around a name removed: the upcaster was mended. */
export const readLoansTrimmed = readerWith(
  upcaster({ from: BookLentV1, to: [BookLent], upcast: ({ book, who }) => [lent(book, who.trim())] })
)

/** The books that a reader has borrowed. */
export const borrowed: Projection<BookLent, { readonly books: ReadonlyArray<string> }> = {
  name: 'borrowed',
  version: 1,
  keys: ({ data }) => [data.to],
  routing: 'ByEvent',
  initialView: { books: [] },
  when: {
    BookLent: (draft, { data }) => {
      draft.books.push(data.book)
    }
  }
}

/** Puts an event of one of these shapes on a log. */
export const record = async (
  log: EventLog,
  id: string,
  type: string,
  schemaVersion: number,
  data: unknown
): Promise<void> => {
  const event = { ...toAppend(id, type, data), schemaVersion }
  must(await log.append(streamName('book', id), [event], { type: 'Any' })())
}

/** The views of a fold of the log, read by this reader. */
export const foldOf = async <Event extends AnyEvent, View>(
  log: EventLog,
  read: EventReader<Event>,
  projection: Projection<Event, View>
): Promise<Readonly<Record<string, View>>> => {
  const { events } = must(await log.readAll(null, Number.POSITIVE_INFINITY)())
  return fold(projection)(effectiveHistory<Event>(events.flatMap((event) => must(read(event))))).views
}
