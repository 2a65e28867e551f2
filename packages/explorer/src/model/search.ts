// Find: names in every spelling on record, and events by their words and facets.
import { countryLinks, themesOf } from '@communique/core'
import { rowsOf } from '@communique/projections'
import { searchable } from '@communique/wording/advanced'
import { wordsOf } from '@communique/wording'
import { once } from './once.ts'
import { facetColumn, type FacetColumn } from './facetColumn.ts'
import { type ItemIndex, itemIndex, markAll } from './itemIndex.ts'
import { type Item, newestFirst, type RecordAt } from './recordAt.ts'
import { keyOf, partsOfKey, type SubjectKey } from './references.ts'

/** A question to the record: words, and a value for each facet that is narrowed. */
export interface FindQuestion {
  readonly words: string
  readonly facets: Readonly<Record<string, string>>
  /** Years, both included; empty for an open end. */
  readonly from: string
  readonly until: string
}

/** A subject under one of its names. */
export interface NameFound {
  readonly key: SubjectKey
  readonly spelling: string
}

/** The facets by which events are narrowed. */
export const facetNames = ['country', 'party', 'role', 'strength', 'kind', 'theme'] as const
export type FacetName = (typeof facetNames)[number]

/** The words of a question, as texts are compared. */
export const wordsIn = (words: string): ReadonlyArray<string> =>
  searchable(words)
    .split(' ')
    .filter((word) => word !== '')

/** The text of an item that a search reads. */
export const textOf = (item: Item, at: RecordAt): string => {
  const { headline, details } = wordsOf(item.event, at.names())
  return searchable([headline, ...details.flatMap((one) => one.texts)].join(' '))
}

const themeText = (theme: ReturnType<typeof themesOf>[number]): string =>
  theme.type === 'Kept' ? theme.theme : theme.tag

/** The values of an item in a facet. */
export const facetValues = (item: Item, facet: FacetName): ReadonlyArray<string> => {
  switch (facet) {
    case 'country':
    case 'party':
      return item.links.flatMap((key) => (key.startsWith(`${facet}/`) ? [partsOfKey(key)[1]] : []))
    case 'role':
      return [...new Set(countryLinks(item.event).map(({ role }) => role))]
    case 'strength':
      return item.strength === null ? [] : [item.strength]
    case 'kind':
      return [item.kind]
    case 'theme':
      return themesOf(item.event).map(themeText)
  }
}

/** Says whether an item may have occurred in a period of years. */
export const inPeriod = ({ date }: Item, from: string, until: string): boolean => {
  if (from === '' && until === '') return true
  if (date === null) return false
  const { earliest, latest } = date
  return (until === '' || (earliest ?? '0000') <= `${until}-12-31`) && (from === '' || (latest ?? '9999') >= from)
}

const languages = ['en', 'fr', 'ar'] as const

const regions = once(() => languages.map((language) => new Intl.DisplayNames([language], { type: 'region' })))

const countryNames = (code: string, english: string): ReadonlyArray<string> => [
  english,
  code,
  // Of states that are no more, Intl gives the name of an heir.
  ...(code.length === 2 ? regions().flatMap((names) => names.of(code) ?? []) : [])
]

/** Every name on record, with the subject that bears it. */
export const spellings = (at: RecordAt): ReadonlyArray<NameFound> => {
  const { parties, persons, sources } = at.views
  const named = (key: SubjectKey, names: ReadonlyArray<string>) => names.map((spelling) => ({ key, spelling }))
  const registered = new Set(['party', 'person', 'source', 'country'])
  return [
    ...rowsOf(parties).flatMap(({ partyId, name, aliases }) =>
      named(at.current(keyOf('party', partyId)), [name, ...aliases])
    ),
    ...rowsOf(persons).flatMap(({ personId, name, aliases }) =>
      named(at.current(keyOf('person', personId)), [name, ...aliases])
    ),
    ...rowsOf(sources).flatMap(({ sourceId, title }) => named(keyOf('source', sourceId), [title])),
    ...Array.from(at.keys().keys()).flatMap((key) => {
      const [category, id] = partsOfKey(key)
      if (category === 'country') return named(key, countryNames(id, at.nameOf(key)))
      return registered.has(category) ? [] : named(key, [at.nameOf(key)])
    })
  ]
}

/** The answer to a question: the newest of the items first, as many as were asked for. */
export interface Found {
  readonly total: number
  readonly items: ReadonlyArray<Item>
  /** A mark of 1 for each item that was found, for `counts` of the same search. */
  readonly marks: Uint8Array
}

/** A name as it is written, and as it is compared. */
interface Name extends NameFound {
  readonly text: string
  /** The number of its subject among all that have names. */
  readonly subject: number
  /** The places of the items that name its subject. */
  readonly places: ReadonlyArray<number>
}

/** All names on record, and their places by their words. */
interface Names {
  readonly all: ReadonlyArray<Name>
  readonly words: ItemIndex
}

/** Everything that a search has read of items so far. Items have places in the order in which they were read. */
interface Prepared {
  readonly items: Array<Item>
  /** The place of each item, by its index in the record; null: it was not read yet. */
  readonly places: Array<number | null>
  /** Places by the words of texts, and by the subjects and sources that items name. */
  readonly words: ItemIndex
  readonly subjects: ItemIndex
  readonly columns: Readonly<Record<FacetName, FacetColumn>>
}

/** A search in a record. */
export interface Finder {
  readonly at: RecordAt
  /** Prepares the search, a name or an item at each step. */
  readonly prepare: () => Generator<void, void>
  readonly isPrepared: () => boolean
  /** The subjects that have all the words in one of their names, each once. */
  readonly findNames: (words: string) => ReadonlyArray<NameFound>
  /** Answers a question with as many items as are asked for. */
  readonly find: (question: FindQuestion, most: number) => Found
  /** The values of a facet among marked items, and how many have each, the most frequent first. */
  readonly counts: (facet: FacetName, marks: Uint8Array) => ReadonlyArray<readonly [value: string, items: number]>
  /** Everything read so far, for the search of the record once it has grown. */
  readonly handOver: () => { readonly prepared: Prepared; readonly names: Names }
}

const nothingPrepared = (): Prepared => ({
  items: [],
  places: [],
  words: itemIndex(),
  subjects: itemIndex(),
  columns: {
    country: facetColumn(),
    party: facetColumn(),
    role: facetColumn(),
    strength: facetColumn(),
    kind: facetColumn(),
    theme: facetColumn()
  }
})

/** Says whether a record begins with the items of another, and calls by other names nothing that those name. */
const goesOnFrom = (at: RecordAt, earlier: RecordAt): boolean => {
  const before = earlier.items()
  const now = at.items()
  return (
    before.length <= now.length &&
    before.every((item, index) => item === now[index]) &&
    now
      .slice(before.length)
      .flatMap(({ links, sources }) => [...links, ...sources.map((source) => keyOf('source', source))])
      .every((key) => !earlier.keys().has(key) || earlier.nameOf(key) === at.nameOf(key))
  )
}

/**
 * A search in a record. It is prepared in steps, so that a page answers keys in between; a question is then answered at
 * once from indexes, of the items prepared so far.
 *
 * @param before the search before the record grew. This one goes on with what that one read, which is over then.
 */
export const finder = (at: RecordAt, before: Finder | null = null): Finder => {
  const earlier = before !== null && goesOnFrom(at, before.at) ? before.handOver() : null
  const prepared = earlier?.prepared ?? nothingPrepared()
  let names: Names = earlier?.names ?? { all: [], words: itemIndex() }
  let isPrepared = false
  /** The indexes of all items, the newest first. */
  const newest = once(() => Uint32Array.from(newestFirst(at.ordered()), ({ index }) => index))

  const read = (item: Item): void => {
    const { items, places, words, subjects, columns } = prepared
    const place = items.push(item) - 1
    places[item.index] = place
    for (const word of textOf(item, at).split(' ')) words.add(word, place)
    for (const key of item.links) subjects.add(key, place)
    for (const source of item.sources) subjects.add(keyOf('source', source), place)
    for (const facet of facetNames) columns[facet].add(facetValues(item, facet))
  }

  function* prepare(): Generator<void, void> {
    if (isPrepared) return
    const known = new Map(names.all.map(({ spelling, text }) => [spelling, text]))
    const subjects = new Map<SubjectKey, number>()
    const all: Array<Name> = []
    const words = itemIndex()
    for (const found of spellings(at)) {
      const { key, spelling } = found
      const subject = subjects.get(key) ?? subjects.size
      subjects.set(key, subject)
      const text = known.get(spelling) ?? searchable(spelling)
      for (const word of text.split(' ')) words.add(word, all.length)
      all.push({ ...found, text, subject, places: prepared.subjects.under(key) })
      yield
    }
    names = { all, words }
    const { places } = prepared
    for (let index = places.length; index < at.items().length; index += 1) places.push(null)
    for (const index of newest()) {
      const item = places[index] === null ? at.items()[index] : undefined
      if (item === undefined) continue
      read(item)
      yield
    }
    isPrepared = true
  }

  /** Marks of the places under entries that all the words are in, each in one. */
  const marksBy = (length: number, words: ReadonlyArray<string>, mark: (has: Uint8Array, word: string) => void) => {
    const [first, ...others] = words
    const marks = new Uint8Array(length)
    if (first === undefined) return marks.fill(1)
    mark(marks, first)
    for (const word of others) {
      const has = new Uint8Array(length)
      mark(has, word)
      for (let place = 0; place < length; place += 1) if (has[place] !== 1) marks[place] = 0
    }
    return marks
  }

  let lately: { readonly of: Names; readonly words: string; readonly found: ReadonlyArray<Name> } | null = null

  /** The names that have all the words. A page asks for those of its words, and then for items by the same words. */
  const namesWith = (words: ReadonlyArray<string>): ReadonlyArray<Name> => {
    const asked = words.join(' ')
    if (lately?.of === names && lately.words === asked) return lately.found
    const marks = marksBy(names.all.length, words, names.words.markContaining)
    const found: Array<Name> = []
    for (let place = marks.indexOf(1); place !== -1; place = marks.indexOf(1, place + 1)) {
      const name = names.all[place]
      if (name !== undefined) found.push(name)
    }
    lately = { of: names, words: asked, found }
    return found
  }

  const findNames = (words: string): ReadonlyArray<NameFound> => {
    const wanted = wordsIn(words)
    if (wanted.length === 0) return []
    const seen = new Uint8Array(names.all.length)
    return namesWith(wanted).filter(({ subject }) => {
      const isFirst = seen[subject] === 0
      seen[subject] = 1
      return isFirst
    })
  }

  /** Marks the items that have a word, or name a subject or cite a source that has it in any of its names. */
  const markWord = (has: Uint8Array, word: string): void => {
    prepared.words.markContaining(has, word)
    for (const { places } of namesWith([word])) markAll(has, places)
  }

  const marksOf = ({ words, facets, from, until }: FindQuestion): Uint8Array => {
    const marks = marksBy(prepared.items.length, wordsIn(words), markWord)
    for (const facet of facetNames) {
      const value = facets[facet] ?? ''
      if (value !== '') prepared.columns[facet].keep(marks, value)
    }
    if (from === '' && until === '') return marks
    for (const [place, item] of prepared.items.entries())
      if (marks[place] === 1 && !inPeriod(item, from, until)) marks[place] = 0
    return marks
  }

  const find = (question: FindQuestion, most: number): Found => {
    const { items, places } = prepared
    const marks = marksOf(question)
    let total = 0
    for (let place = 0; place < marks.length; place += 1) total += marks[place] ?? 0
    const first: Array<Item> = []
    for (const index of newest()) {
      if (first.length >= Math.min(most, total)) break
      const place = places[index] ?? null
      const item = place === null || marks[place] !== 1 ? undefined : items[place]
      if (item !== undefined) first.push(item)
    }
    return { total, items: first, marks }
  }

  return {
    at,
    prepare,
    isPrepared: () => isPrepared,
    findNames,
    find,
    counts: (facet, marks) => prepared.columns[facet].counts(marks),
    handOver: () => ({ prepared, names })
  }
}
