// Find: names in every spelling on record, and events by their words and facets.
import { countryLinks, themesOf } from '@communique/core'
import { rowsOf } from '@communique/projections'
import { searchable } from '@communique/wording/advanced'
import { wordsOf } from '@communique/wording'
import { once } from './once.ts'
import { facetColumn, type FacetColumn } from './facetColumn.ts'
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

/** The values of a facet among the items found, and how many have each, the most frequent first. */
export interface FacetCount {
  readonly facet: FacetName
  readonly values: ReadonlyArray<readonly [value: string, items: number]>
}

/** The answer to a question: the newest of the items first, as many as were asked for. */
export interface Found {
  readonly total: number
  readonly items: ReadonlyArray<Item>
  /** A mark of 1 for each item that was found, for `counts`. */
  readonly marks: Uint8Array
}

/** Says whether whatever answers a question answered another one, too, as while one types on. */
const narrows = (next: FindQuestion, before: FindQuestion): boolean =>
  next.from === before.from &&
  next.until === before.until &&
  facetNames.every((facet) => (next.facets[facet] ?? '') === (before.facets[facet] ?? '')) &&
  wordsIn(before.words).every((word) => wordsIn(next.words).some((longer) => longer.includes(word)))

/**
 * A search in a record. It is prepared in steps, so that a page answers keys in between; a question is then answered at
 * once from texts and columns, of the items prepared so far.
 */
export const finder = (at: RecordAt) => {
  const items = once(() => newestFirst(at.ordered()))
  const names: Array<NameFound & { readonly text: string }> = []
  const texts: Array<string> = []
  const columns: ReadonlyArray<readonly [FacetName, FacetColumn]> = facetNames.map((facet) => [facet, facetColumn()])
  /** The place of each item in the list, by its place in the record. */
  const places = once(() => {
    const found = new Uint32Array(items().length)
    for (const [place, { index }] of items().entries()) found[index] = place
    return found
  })
  let isPrepared = false
  let last: { readonly question: FindQuestion; readonly marks: Uint8Array } | null = null

  /** Prepares the search, a name or an item at each step. */
  function* prepare(): Generator<void, void> {
    if (isPrepared) return
    for (const found of spellings(at).slice(names.length)) {
      names.push({ ...found, text: searchable(found.spelling) })
      yield
    }
    for (const item of items().slice(texts.length)) {
      texts.push(textOf(item, at))
      for (const [facet, column] of columns) column.add(facetValues(item, facet))
      yield
    }
    isPrepared = true
  }

  /** The subjects that have all the words in one of their names, each once. */
  const findNames = (words: string): ReadonlyArray<NameFound> => {
    const wanted = wordsIn(words)
    if (wanted.length === 0) return []
    const found = new Map<SubjectKey, NameFound>()
    for (const { key, spelling, text } of names)
      if (!found.has(key) && wanted.every((word) => text.includes(word))) found.set(key, { key, spelling })
    return [...found.values()]
  }

  /** Keeps the items that have a word, or name a subject or cite a source that has it in any of its names. */
  const keepWord = (kept: Uint8Array, word: string): void => {
    const named = new Uint8Array(kept.length)
    for (const { key, text } of names)
      if (text.includes(word)) for (const { index } of at.keys().get(key) ?? []) named[places()[index] ?? 0] = 1
    for (let place = 0; place < kept.length; place += 1)
      if (kept[place] === 1 && named[place] !== 1 && !(texts[place] ?? '').includes(word)) kept[place] = 0
  }

  const marksOf = (question: FindQuestion): Uint8Array => {
    const { words, facets, from, until } = question
    if (last !== null && last.marks.length === texts.length && narrows(question, last.question)) {
      const marks = last.marks.slice()
      for (const word of wordsIn(words)) keepWord(marks, word)
      return marks
    }
    const marks = new Uint8Array(texts.length).fill(1)
    for (const [facet, column] of columns) {
      const value = facets[facet] ?? ''
      if (value !== '') column.keep(marks, value)
    }
    for (const word of wordsIn(words)) keepWord(marks, word)
    if (from === '' && until === '') return marks
    for (const [place, item] of items().entries())
      if (marks[place] === 1 && !inPeriod(item, from, until)) marks[place] = 0
    return marks
  }

  /** Answers a question with as many items as are asked for. */
  const find = (question: FindQuestion, most: number): Found => {
    const marks = marksOf(question)
    last = { question, marks }
    const first: Array<Item> = []
    let total = 0
    for (let place = 0; place < marks.length; place += 1) {
      if (marks[place] !== 1) continue
      total += 1
      const item = first.length < most ? items()[place] : undefined
      if (item !== undefined) first.push(item)
    }
    return { total, items: first, marks }
  }

  /** The values of each facet among marked items. */
  const counts = (marks: Uint8Array): ReadonlyArray<FacetCount> =>
    columns.map(([facet, column]) => ({ facet, values: column.counts(marks) }))

  return { prepare, isPrepared: () => isPrepared, findNames, find, counts }
}
