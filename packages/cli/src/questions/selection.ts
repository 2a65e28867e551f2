import type { Views } from '@communique/wording/advanced'
import { type Facets, facetsOf, type Filters, isNarrowed, passes } from './filters.ts'

type Believed = Views['believed']

/** The part of a record that a question with filters is about. */
export interface Selection {
  /** The events that pass; what follows up a subject has the countries, parties and themes of the subject. */
  readonly events: Believed
  /** Every event of a subject with one that passes, and the registers. */
  readonly subjects: Believed
}

const isRegister = (stream: string): boolean => stream.endsWith('/register')

/** The facets that the events of a subject have together. */
const together = (facets: ReadonlyArray<Facets>): Pick<Facets, 'countries' | 'parties' | 'themes'> => ({
  countries: facets.flatMap(({ countries }) => countries),
  parties: facets.flatMap(({ parties }) => parties),
  themes: facets.flatMap(({ themes }) => themes)
})

/** Selects the events, and the subjects, that pass the filters. */
export const selectionOf = (views: Pick<Views, 'believed' | 'parties'>, filters: Filters): Selection => {
  const { believed } = views
  if (!isNarrowed(filters)) return { events: believed, subjects: believed }
  const own = believed.map((event) => facetsOf(event, views))
  const bySubject = new Map<string, Array<Facets>>()
  for (const [at, { stream }] of believed.entries()) {
    const facets = own[at]
    if (facets === undefined || isRegister(stream)) continue
    const group = bySubject.get(stream)
    if (group === undefined) bySubject.set(stream, [facets])
    else group.push(facets)
  }
  const shared = new Map(Array.from(bySubject, ([stream, facets]) => [stream, together(facets)]))
  const passed = new Set<string>()
  const events = believed.filter(({ stream }, at) => {
    const facets = own[at]
    if (facets === undefined) return false
    // An event that names its countries, parties or themes itself concerns those.
    const ofSubject = shared.get(stream)
    const inherited = <A>(mine: ReadonlyArray<A>, theirs: ReadonlyArray<A> | undefined): ReadonlyArray<A> =>
      mine.length > 0 ? mine : (theirs ?? [])
    const passing = passes(filters, {
      ...facets,
      countries: inherited(facets.countries, ofSubject?.countries),
      parties: [...facets.parties, ...(ofSubject?.parties ?? [])],
      themes: inherited(facets.themes, ofSubject?.themes)
    })
    if (passing) passed.add(stream)
    return passing
  })
  return { events, subjects: believed.filter(({ stream }) => isRegister(stream) || passed.has(stream)) }
}
