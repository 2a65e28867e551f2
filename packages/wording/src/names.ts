// What to call the parties, persons, sources and subjects of a record.
import { type CooperationEvent, type CountryCode, countryName } from '@communique/core'
import { streamOf } from '@communique/core/advanced'
import { currentId, nameOf } from '@communique/projections'
import { lazily } from './lazily.ts'
import type { Views } from './views.ts'

/** Names for reading. An identity that is not registered is its own name. */
export interface Names {
  /** The organisation that keeps the record; null where the reader named none. */
  readonly organisation: string | null
  readonly party: (id: string) => string
  /** A party by the name of its registration, also where it has an acronym. */
  readonly partyInFull: (id: string) => string
  readonly person: (id: string) => string
  readonly country: (code: CountryCode) => string
  /** A subject by its stream: `initiative/digital-home`. */
  readonly subject: (category: string, id: string) => string
  /** True of the party that keeps this record, and of those that belong to it. */
  readonly isOurs: (id: string) => boolean
}

const spelledOut = (id: string): string => id.replaceAll('-', ' ')

const titleOf = ({ data }: CooperationEvent): string | null => {
  if ('title' in data && data.title !== null) return data.title
  if ('name' in data && data.name !== null) return data.name
  if ('what' in data) return data.what
  return 'purpose' in data ? data.purpose : null
}

type Registered = Pick<Views, 'believed' | 'parties' | 'persons'>

/** The names that a record gives; of a party with an acronym, the acronym. */
export const namesOf = ({ believed, parties, persons }: Registered, organisation: string | null = null): Names => {
  const subjects = lazily({
    titles: () => {
      const titles = new Map<string, string>()
      for (const event of believed) {
        const title = titleOf(event)
        if (title !== null) titles.set(streamOf(event), title)
      }
      return titles
    }
  })
  // A party may be called `constructor`: only what the directory itself holds is listed.
  const listings = new Map(Object.entries(parties))
  const known = new Map<string, string>()
  const party = (id: string): string => {
    const before = known.get(id)
    if (before !== undefined) return before
    const acronym = listings.get(currentId(parties, id))?.aliases.find((alias) => /^\p{Lu}{2,10}$/u.test(alias))
    const name = acronym ?? nameOf(parties, id)
    known.set(id, name)
    return name
  }
  const isOurs = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      seen.add(at)
      const current: string = currentId(parties, at)
      if (current === organisation) return true
      const listing = listings.get(current)
      at = listing?.onRecord === true ? listing.parent : null
    }
    return false
  }
  return {
    organisation,
    party,
    partyInFull: (id) => nameOf(parties, id),
    person: (id) => nameOf(persons, id),
    country: countryName,
    subject: (category, id) => {
      const { titles } = subjects
      return titles.get(`${category}/${id}`) ?? titles.get(`undertaking/${id}`) ?? spelledOut(id)
    },
    isOurs
  }
}
