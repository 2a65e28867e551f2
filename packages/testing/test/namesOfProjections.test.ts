import { type Effective, eventCodec, identifier } from '@communique/kernel'
import type { Projection } from '@communique/projections'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../src/histories/recordOf.ts'
import { type ProjectionLawOptions, projectionLaws } from '../src/laws/projectionLaws.ts'

const Lent = eventCodec('Lent', 1, t.type({ book: t.string, to: t.string }))
type Lent = t.TypeOf<typeof Lent>

const lendings = (keyOf: (book: string) => string): Projection<Lent, { readonly times: number }> => ({
  name: 'lendings',
  version: 1,
  keys: ({ data }) => [keyOf(data.book)],
  routing: 'ByEvent',
  initialView: { times: 0 },
  when: {
    Lent: (draft) => {
      draft.times += 1
    }
  }
})

const name = 'names mean nothing'
const checkNames = (
  keyOf: (book: string) => string,
  options: Partial<ProjectionLawOptions<Lent, Readonly<Record<string, { readonly times: number }>>>> = {}
): void => {
  const laws = projectionLaws(lendings(keyOf), { record: recordOf(Lent), seed: 1, ...options })
  for (const [law, check] of laws) if (law === name) check()
}

describe('the law of names', () => {
  it('demands identities, so that a run that renames nothing does not pass', () => {
    expect(() => checkNames((book) => book)).toThrow(/No record holds an identity.*identities: \[\]/)
  })

  it('is left out of a domain without identities', () => {
    const laws = projectionLaws(
      lendings((book) => book),
      { record: recordOf(Lent), identities: [] }
    )
    expect(laws.map(([law]) => law)).not.toContain(name)
  })

  it('holds where names are taken as they are', () => {
    expect(() => checkNames((book) => book, { identities: ['book'] })).not.toThrow()
  })

  it('holds where a record has more identities than there are hostile names, some of them hostile', () => {
    const BookId = identifier('BookId')
    const Shelved = eventCodec('Shelved', 1, t.type({ books: t.readonlyArray(BookId) }))
    type Shelved = t.TypeOf<typeof Shelved>
    const shelves: Projection<Shelved, { readonly times: number }> = {
      name: 'shelves',
      version: 1,
      // A name that is not lawful is shown nowhere.
      keys: ({ data }) => data.books.filter(BookId.is),
      routing: 'ByEvent',
      initialView: { times: 0 },
      when: {
        Shelved: (draft) => {
          draft.times += 1
        }
      }
    }
    const books = [...Array.from({ length: 30 }, (_, index) => `book-${index}`), 'constructor', 'length', '10']
    const record = recordOf(Shelved, {
      table: { Shelved: fc.constant({ type: 'Shelved', data: { books } }), BookId: fc.constantFrom(...books) }
    })
    const law = new Map(projectionLaws(shelves, { record, seed: 1, numRuns: 20 })).get(name)
    expect(law).not.toThrow()
  })

  it('renames the sources of attestations with the identities that they are', () => {
    const BookId = identifier('BookId')
    const Catalogued = eventCodec('Catalogued', 1, t.type({ after: t.readonlyArray(BookId) }))
    type Catalogued = t.TypeOf<typeof Catalogued>
    // More than there are hostile names: some keep their own.
    const books = Array.from({ length: 50 }, (_, index) => `book-${index}` as t.TypeOf<typeof BookId>)
    const namedIn = ({ data, citations, attestations = [] }: Effective<Catalogued>): ReadonlyArray<string> => [
      ...data.after,
      ...[citations, ...attestations.map((each) => each.citations)].flat().map(({ source }) => source)
    ]
    const catalogue: Projection<Catalogued, { readonly times: number }> = {
      name: 'catalogue',
      version: 1,
      keys: namedIn,
      routing: 'ByEvent',
      initialView: { times: 0 },
      when: {
        Catalogued: (draft, event, key) => {
          draft.times += namedIn(event).filter((named) => named === key).length
        }
      }
    }
    const record = recordOf(Catalogued, {
      table: { Catalogued: fc.constant({ type: 'Catalogued', data: { after: books } }) }
    }).map((events) => {
      const [first] = events
      if (first?.type !== 'Catalogued') return events
      const { type, data, ...envelope } = first
      const citations = books.map((source) => ({ source, digest: null, position: null, quote: null }))
      const attestation = { type: 'EventAttested', data: { attests: first.id, content: { type, data }, note: null } }
      const at = { id: 'attestation', position: events.length + 1, version: events.length + 1, citations }
      return [...events, { ...envelope, ...attestation, ...at } as unknown as (typeof events)[number]]
    })
    const law = new Map(projectionLaws(catalogue, { record, identities: ['after'], seed: 1, numRuns: 20 })).get(name)
    expect(law).not.toThrow()
  })

  it.each<readonly [string, (book: string) => string]>([
    ['paths split at dots', (book) => book.split('.')[0] ?? book],
    ['paths split at slashes', (book) => book.split('/')[0] ?? book],
    ['blanks cut off', (book) => book.trim()],
    ['small letters of any language', (book) => book.toLowerCase()],
    ['digits read as a number', (book) => (/^\d+$/.test(book) ? String(Number(book)) : book)],
    ['quotation marks left out', (book) => book.replaceAll(/['"]/g, '')],
    ['accents composed', (book) => book.normalize('NFC')],
    ['long names cut', (book) => book.slice(0, 63)]
  ])('finds, in names of any text, %s', (_fault, keyOf) => {
    for (const seed of [1, 2, 3])
      expect(() => checkNames(keyOf, { identities: ['book'], seed })).toThrow(/names mean nothing/)
  })
})
