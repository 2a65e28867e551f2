// Find: names in every spelling on record, and events by their words and facets.
import { countryLinks, themesOf } from '@communique/core'
import { rowsOf } from '@communique/projections'
import { searchable } from '@communique/wording/advanced'
import { wordsOf } from '@communique/wording'
import { once } from './once.ts'
import type { Item, RecordAt } from './recordAt.ts'
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

const inPeriod = ({ date }: Item, from: string, until: string): boolean => {
  if (from === '' && until === '') return true
  if (date === null) return false
  const { earliest, latest } = date
  return (until === '' || (earliest ?? '0000') <= `${until}-12-31`) && (from === '' || (latest ?? '9999') >= from)
}

const languages = ['en', 'fr', 'ar'] as const

const countryNames = (code: string, english: string): ReadonlyArray<string> => [
  english,
  code,
  // Of states that are no more, Intl gives the name of an heir.
  ...(code.length === 2
    ? languages.flatMap((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? [])
    : [])
]

const spellings = (at: RecordAt): ReadonlyArray<NameFound> => {
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

/** A search in a record. Names are searched at once; events in steps, so that a page answers keys in between. */
export const finder = (at: RecordAt) => {
  const names = once(() => spellings(at).map((found) => ({ ...found, text: searchable(found.spelling) })))
  const texts: Array<string> = []
  const textOf = (item: Item): string => {
    const before = texts[item.index]
    if (before !== undefined) return before
    const { headline, details } = wordsOf(item.event, at.names())
    const text = searchable([headline, ...details.flatMap((one) => one.texts)].join(' '))
    texts[item.index] = text
    return text
  }
  const wordsIn = (words: string): ReadonlyArray<string> =>
    searchable(words)
      .split(' ')
      .filter((word) => word !== '')

  /** The subjects that have all the words in one of their names, each once. */
  const findNames = (words: string): ReadonlyArray<NameFound> => {
    const wanted = wordsIn(words)
    if (wanted.length === 0) return []
    const found = new Map<SubjectKey, NameFound>()
    for (const { key, spelling, text } of names())
      if (!found.has(key) && wanted.every((word) => text.includes(word))) found.set(key, { key, spelling })
    return [...found.values()]
  }

  /** The events that answer a question, in the order of occurrence; null after each event that was looked at. */
  function* findItems({ words, facets, from, until }: FindQuestion): Generator<Item | null> {
    // A word may stand in the event, or in another name of somebody whom it names.
    const wanted = wordsIn(words).map((word) => ({
      word,
      keys: new Set(names().flatMap(({ key, text }) => (text.includes(word) ? [key] : [])))
    }))
    const narrowed = facetNames.filter((facet) => (facets[facet] ?? '') !== '')
    for (const item of at.ordered()) {
      const matches =
        inPeriod(item, from, until) &&
        narrowed.every((facet) => facetValues(item, facet).includes(String(facets[facet]))) &&
        wanted.every(({ word, keys }) => item.links.some((key) => keys.has(key)) || textOf(item).includes(word))
      yield matches ? item : null
    }
  }
  return { findNames, findItems }
}

/** How many items have each value of each facet, the most frequent first. */
export const facetCounts = (
  items: ReadonlyArray<Item>
): ReadonlyArray<{ readonly facet: FacetName; readonly values: ReadonlyArray<readonly [string, number]> }> =>
  facetNames.map((facet) => {
    const counts = new Map<string, number>()
    for (const item of items)
      for (const value of facetValues(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return { facet, values: [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)) }
  })
