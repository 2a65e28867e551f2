import { type Beneficiaries, type OccurrenceDate, type Resource } from '@communique/core'
import type { Names } from '@communique/wording/advanced'
import { dateWords, resourceWords } from '@communique/wording/advanced'
import type { Cell } from '../../output/format.ts'

/** A date: EDTF for scripts. */
export const date = (on: Pick<OccurrenceDate, 'edtf'> | null): Cell =>
  on === null ? null : { value: on.edtf, words: dateWords(on.edtf) }

/** The bounds of a day on which something falls due. */
export const bounds = (due: { readonly earliest: string | null; readonly latest: string | null } | null): Cell => {
  if (due === null) return null
  const { earliest, latest } = due
  const isOneDay = earliest !== null && earliest === latest
  return {
    value: [earliest, latest],
    words: dateWords(isOneDay ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`)
  }
}

export const resource = (given: Resource | null): Cell =>
  given === null ? null : { value: given, words: resourceWords(given) }

/** Several identities by their names. */
export const several = (ids: ReadonlyArray<string>, name: (id: string) => string): Cell => ({
  value: ids,
  words: ids.length === 0 ? '–' : ids.map(name).join(', ')
})

/** One identity by its name. */
export const one = <Id extends string>(id: Id | null, name: (id: Id) => string): Cell =>
  id === null ? null : { value: id, words: name(id) }

export const beneficiaries = (value: Beneficiaries, { country, party }: Names): Cell => ({
  value,
  words: [
    ...value.countries.map(country),
    ...value.parties.map(party),
    ...(value.others === null ? [] : [value.others])
  ].join(', ')
})
