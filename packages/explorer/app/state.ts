// The state of the page: its record, and the address, which holds everything else.
import { Instant, IsoDay } from '@communique/core'
import { computed, signal } from '@preact/signals'
import { languageNamed, languages } from '../src/language/language.ts'
import { type Address, readAddress, writeAddress } from '../src/model/address.ts'
import { recordAt, type RecordAt } from '../src/model/recordAt.ts'
import { partsOfKey, type SubjectKey } from '../src/model/references.ts'
import { type Finder, finder } from '../src/model/search.ts'
import { dayOr, recordingDays } from '../src/model/today.ts'
import type { ExplorerRecord } from '../src/record.ts'

export const record = signal<Omit<ExplorerRecord, 'texts'>>({ history: [], organisation: null })

/** The texts at hand, by digest: those of the file, or those that were asked of the service so far. */
export const texts = signal<ExplorerRecord['texts']>({})

/** Asks for texts that are not at hand yet. In a file there are no others. */
export const wantedTexts = signal<(digests: ReadonlyArray<string>) => void>(() => {})

/** The connection to a service; null in a file. */
export const connection = signal<Connection | null>(null)

/** A session at a service that is followed, or was cut off. */
export interface Connection {
  readonly state: 'Following' | 'CutOff'
  readonly recorder: string
  readonly end: () => void
}

export const address = signal<Address>(readAddress(location.hash))

addEventListener('hashchange', () => {
  address.value = readAddress(location.hash)
})

/** The language of the file; a page that says none takes that of the reader. */
const fileLanguage =
  document.documentElement.lang !== ''
    ? document.documentElement.lang
    : (navigator.languages.map((tag) => tag.slice(0, 2)).find((code) => Object.hasOwn(languages, code)) ?? 'en')
export const language = computed(() => languageNamed(address.value.query['lang'] ?? fileLanguage))

/** The last moment of a day, as an instant of recording; null for anything else. */
export const endOfDay = (day: string | undefined): Instant | null => {
  const instant = `${day ?? ''}T23:59:59.999Z`
  return Instant.is(instant) ? instant : null
}

/** The days of recording, the latest first. */
export const days = computed(() => recordingDays(record.value.history))

const known = computed(() => endOfDay(address.value.query['known']))
const dayNamed = (name: string): IsoDay | null => {
  const day = address.value.query[name]
  return day !== undefined && IsoDay.is(day) ? day : null
}
const published = computed(() => dayNamed('published'))
const occurred = computed(() => dayNamed('occurred'))

let before: RecordAt | null = null

/** The record as of the point that the address names. When it grows, views and items go on from those before. */
export const at = computed((): RecordAt => {
  const question = { known: known.value, published: published.value, occurred: occurred.value }
  before = recordAt(record.value, question, before)
  return before
})

let finding: Finder | null = null

/** The search of the record. When it grows, what was prepared goes on. */
export const find = computed((): Finder => {
  finding = finder(at.value, finding)
  return finding
})

const dayOfReader = (): string => {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The day from which the page counts: that of the point in time, or the reader's own. */
export const today = computed((): IsoDay =>
  dayOr(
    address.value.query['day'] ?? occurred.value ?? published.value ?? address.value.query['known'],
    dayOfReader() as IsoDay
  )
)

// These stay as they are from page to page.
const lasting = ['known', 'published', 'occurred', 'lang', 'day'] as const

// As text, so that links are drawn again when one of these changes, not with every letter that is typed.
const lastingText = computed(() => JSON.stringify(lasting.map((name) => [name, address.value.query[name] ?? ''])))
const lastingQuery = computed((): Readonly<Record<string, string>> =>
  Object.fromEntries(JSON.parse(lastingText.value) as ReadonlyArray<readonly [string, string]>)
)

/** The address of a place, under the point in time and in the language of this one. */
export const hrefOf = (path: ReadonlyArray<string>, query: Readonly<Record<string, string>> = {}): string =>
  writeAddress({ path, query: { ...lastingQuery.value, ...query } })

/** Changes the query of this address; an empty value leaves it out. */
export const goWith = (query: Readonly<Record<string, string>>, how: 'Push' | 'Replace' = 'Push'): void => {
  const next = writeAddress({ path: address.value.path, query: { ...address.value.query, ...query } })
  if (how === 'Push') location.hash = next
  else {
    history.replaceState(null, '', next)
    address.value = readAddress(next)
  }
}

/** The name of a subject in the language of the page; only countries have names in each. */
export const nameOf = (key: SubjectKey): string => {
  const name = at.value.nameOf(key)
  const [category, id] = partsOfKey(key)
  return category === 'country' ? language.value.country(id, name) : name
}

const visits = 'communique-visit'

const readVisit = (): string | null => {
  try {
    return localStorage.getItem(visits)
  } catch {
    return null // a browser may keep nothing for files
  }
}

/** The day of the reader's visit before this one, as far as the browser remembers it. */
export const lastVisit = readVisit()

try {
  localStorage.setItem(visits, dayOfReader())
} catch {
  // Then the next visit knows of none.
}
