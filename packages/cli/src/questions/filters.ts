import {
  AgreementKind,
  type CooperationEvent,
  type CountryCode,
  countryLinks,
  CountryRole,
  InitiativeKind,
  type IsoDay,
  JointBodyKind,
  occurrenceOf,
  partiesOf,
  type PartyId,
  PartyKind,
  type Strength,
  strengthOf,
  type Theme,
  themeLabel,
  themesOf
} from '@communique/core'
import { cooperationEventTypes, fallsWithin, subjects } from '@communique/core/advanced'
import { currentId, shownDate, type ShownDate } from '@communique/projections'
import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { strengthWords, type Views } from '@communique/wording/advanced'
import type { Options } from '../program/options.ts'
import { misused, type Outcome } from '../surroundings.ts'
import { countryNamed, partyNamed } from './naming.ts'
import { searchable } from '@communique/wording/advanced'
import { boundNamed } from './point.ts'

/** The filters of a question; an empty one admits everything. */
export interface Filters {
  readonly countries: ReadonlyArray<CountryCode>
  readonly roles: ReadonlyArray<CountryRole>
  readonly parties: ReadonlyArray<PartyId>
  /** For comparison, as `searchable` makes them. */
  readonly themes: ReadonlyArray<string>
  readonly strengths: ReadonlyArray<Strength>
  /** Types of events, categories of subjects and kinds of things, for comparison. */
  readonly kinds: ReadonlyArray<string>
  readonly from: IsoDay | null
  readonly until: IsoDay | null
}

/** The properties of a fact that filters speak of. */
export interface Facets {
  readonly countries: ReadonlyArray<{ readonly country: CountryCode; readonly role: CountryRole }>
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
  readonly strength: Strength | null
  readonly kinds: ReadonlyArray<string>
  /** null: it has no date of its own. */
  readonly date: ShownDate | null
}

const listIn = (values: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  values.flatMap((value) => value.split(',')).map((value) => value.trim())

const everyOf =
  <A extends string>(option: string, all: ReadonlyArray<A>) =>
  (values: ReadonlyArray<string> | undefined): Outcome<ReadonlyArray<A>> =>
    E.traverseArray((name: string) => {
      const found = all.find((each) => each.toLowerCase() === name.toLowerCase())
      return found === undefined
        ? E.left(misused(`${option}: “${name}” is none of ${all.join(', ')}.`))
        : E.right(found)
    })(listIn(values))

const allRoles = Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole>
const allStrengths = Object.keys(strengthWords) as ReadonlyArray<Strength>

/** The roles of `--roles`: a list, or all; `null` where none are named. */
export const rolesNamed = ({ roles }: Options): Outcome<ReadonlyArray<CountryRole> | null> => {
  if (roles === undefined) return E.right(null)
  return listIn(roles).includes('all') ? E.right(allRoles) : everyOf('--roles', allRoles)(roles)
}

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('/'))

const kindsOf = ({ type, data, stream }: CooperationEvent & { readonly stream: string }): ReadonlyArray<string> => {
  const kind = 'kind' in data && typeof data.kind === 'string' ? [data.kind] : []
  return [type, categoryOf(stream), ...kind].map((each) => each.toLowerCase())
}

/** Every kind there is, of events, of subjects and of things, and those that the record has. */
const knownKinds = ({ believed }: Pick<Views, 'believed'>): ReadonlySet<string> => {
  const things = [AgreementKind, InitiativeKind, JointBodyKind, PartyKind].flatMap(({ keys }) => Object.keys(keys))
  const all = [...cooperationEventTypes, ...Object.keys(subjects), ...things].map((kind) => kind.toLowerCase())
  return new Set([...all, ...believed.flatMap(kindsOf)])
}

/** Reads the filters of a question; names of parties are those of the record. */
export const filtersOf = (options: Options, views: Pick<Views, 'parties' | 'believed'>): Outcome<Filters> => {
  const countries = E.traverseArray(countryNamed)(options.country ?? [])
  if (E.isLeft(countries)) return countries
  const roles = rolesNamed(options)
  if (E.isLeft(roles)) return roles
  const parties = E.traverseArray((name: string) => partyNamed(name, views))(options.party ?? [])
  if (E.isLeft(parties)) return parties
  const strengths = everyOf('--strength', allStrengths)(options.strength)
  if (E.isLeft(strengths)) return strengths
  const from = boundNamed('--from', options.from)
  if (E.isLeft(from)) return from
  const until = boundNamed('--to', options.to)
  if (E.isLeft(until)) return until
  const kinds = listIn(options.kind).map((kind) => kind.toLowerCase())
  const known = kinds.length === 0 ? new Set<string>() : knownKinds(views)
  const unknown = kinds.find((kind) => !known.has(kind))
  if (unknown !== undefined) {
    const nearest = nearestTo(unknown, known)
    return E.left(
      misused(`--kind: there is no kind “${unknown}”${nearest === null ? '' : `; did you mean “${nearest}”?`}`)
    )
  }
  return E.right({
    countries: countries.right,
    roles: roles.right ?? [],
    parties: parties.right,
    themes: listIn(options.theme).map(searchable),
    strengths: strengths.right,
    kinds,
    from: from.right,
    until: until.right
  })
}

/** Says whether any filter narrows the answer. */
export const isNarrowed = ({ from, until, ...lists }: Filters): boolean =>
  from !== null || until !== null || Object.values(lists).some(({ length }) => length > 0)

const isAny = <A>(wanted: ReadonlyArray<A>, found: ReadonlyArray<A>): boolean =>
  wanted.length === 0 || found.some((each) => wanted.includes(each))

const namesOfTheme = (theme: Theme): ReadonlyArray<string> =>
  (theme.type === 'Kept' ? [theme.theme, themeLabel(theme)] : [theme.tag]).map(searchable)

const isWithin = (date: ShownDate | null, from: IsoDay | null, until: IsoDay | null): boolean => {
  if (from === null && until === null) return true
  if (date === null) return false
  return fallsWithin(date, from ?? ('0000-01-01' as IsoDay), until ?? ('9999-12-31' as IsoDay)) !== 'No'
}

/** Says whether a fact passes every filter; one that is not certain in time passes. */
export const passes = (
  { countries, roles, parties, themes, strengths, kinds, from, until }: Filters,
  facets: Facets
): boolean =>
  isAny(parties, facets.parties) &&
  isAny(themes, facets.themes.flatMap(namesOfTheme)) &&
  isAny(strengths, facets.strength === null ? [] : [facets.strength]) &&
  isAny(kinds, facets.kinds) &&
  (countries.length + roles.length === 0 ||
    facets.countries.some(({ country, role }) => isAny(countries, [country]) && isAny(roles, [role]))) &&
  isWithin(facets.date, from, until)

type Believed = Views['believed'][number]

/** The strength of an event; null: it has no date of its own, as in registers. */
export const strengthIn = (event: Believed): Strength | null =>
  'on' in event.data ? strengthOf(event as Parameters<typeof strengthOf>[0]) : null // dated, since it has "on"

/** The facets of a believed event by itself. */
export const facetsOf = (event: Believed, { parties }: Pick<Views, 'parties'>): Facets => {
  const on = occurrenceOf(event)
  return {
    countries: countryLinks(event),
    parties: partiesOf(event).map((party) => currentId<PartyId>(parties, party)),
    themes: themesOf(event),
    strength: strengthIn(event),
    kinds: kindsOf(event),
    date: on === null ? null : shownDate(on)
  }
}
