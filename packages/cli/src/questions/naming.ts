import { type CountryCode, type PartyId, resolveCountry } from '@communique/core'
import { currentId, rowsOf } from '@communique/projections'
import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { searchable, type Views } from '@communique/wording/advanced'
import { type Outcome, refused } from '../surroundings.ts'

/** The country of a code or a name. */
export const countryNamed = (name: string): Outcome<CountryCode> => {
  const resolved = resolveCountry(name)
  if (E.isRight(resolved)) return resolved
  const near = resolved.left.near.map((each) => each.name)
  return E.left(
    refused(`No country is called “${name}”.${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`}`)
  )
}

/** Something that can be asked for by its identity or by one of its names. */
export interface Named {
  readonly id: string
  readonly names: ReadonlyArray<string>
}

/** The one of this identity or name, else the only one whose name has the words; the ones that it may be, if several. */
export const named = (kind: string, name: string, all: ReadonlyArray<Named>): Outcome<string> => {
  const wanted = searchable(name)
  const exact = all.filter(({ id, names }) => id === name || names.some((each) => searchable(each) === wanted))
  const like =
    exact.length > 0
      ? exact
      : all.filter(({ id, names }) => [id, ...names].some((each) => searchable(each).includes(wanted)))
  const byId = exact.find(({ id }) => id === name) ?? (like.length === 1 ? like[0] : undefined)
  if (byId !== undefined) return E.right(byId.id)
  const plural = kind === 'party' ? 'parties' : kind === 'treaty' ? 'treaties' : `${kind}s`
  const several = plural.charAt(0).toUpperCase() + plural.slice(1)
  if (like.length > 0)
    return E.left(
      refused(
        `Several ${several.toLowerCase()} are called so: ${like.map(({ id, names: [first] }) => (first === undefined ? id : `${id} (${first})`)).join('; ')}.`
      )
    )
  const nearest = nearestTo(
    name,
    all.flatMap(({ id, names }) => [id, ...names])
  )
  return E.left(
    refused(`No ${kind} on record is called “${name}”.${nearest === null ? '' : ` Did you mean “${nearest}”?`}`)
  )
}

/** The party of an identifier, a name, an alias or an acronym, under the identity that it goes under now. */
export const partyNamed = (name: string, { parties }: Pick<Views, 'parties'>): Outcome<PartyId> =>
  E.map((id: string) => currentId<PartyId>(parties, id as PartyId))(
    named(
      'party',
      name,
      rowsOf(parties)
        .filter(({ partyId, mergedInto }) => mergedInto === null || partyId === name)
        .map(({ partyId, name: official, aliases }) => ({ id: partyId, names: [official, ...aliases] }))
    )
  )
