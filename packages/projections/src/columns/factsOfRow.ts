import {
  boundsOf,
  type CooperationEvent,
  type CooperationEventType,
  countryLinks,
  occurrenceOf,
  type Edtf
} from '@communique/core'
import { cooperationEventTypes } from '@communique/core/advanced'
import { correctionEventTypes } from '@communique/kernel'
import { yearOf } from '../shared/shownDate.ts'
import type { LinksOfEvent } from './links.ts'
import type { Numbered } from './rows.ts'

/** The year of dates that leave more than one, or none for certain. */
export const uncertain = 'uncertain'

const types: ReadonlyArray<string> = [...cooperationEventTypes, ...correctionEventTypes]
const numbers = new Map(types.map((type, at) => [type, at]))

/** The number of a type of events; those of corrections, retractions and attestations come last. */
export const numberOfType = (type: string): number => numbers.get(type) ?? types.length

/** The type of a number that is below `firstCorrection`. */
export const typeOfNumber = (number: number): CooperationEventType => types[number] as CooperationEventType

/** The numbers of corrections, retractions and attestations begin here. */
export const firstCorrection = cooperationEventTypes.length

/** The year of a date, as rows have it. */
export const yearOfDate = (edtf: Edtf): string =>
  // Its bounds do not depend on how it is known.
  yearOf(boundsOf({ edtf, basis: 'Stated', words: null, note: null })) ?? uncertain

/** The number of the year of an event; the countries that it names are added to the links. */
export const factsOfEvent = (event: CooperationEvent, years: Numbered, links: LinksOfEvent): number => {
  links.clear()
  const on = occurrenceOf(event)
  // What occurs at no time is in no view of a country.
  if (on === null) return 0
  links.addAll(countryLinks(event))
  return years.of(yearOfDate(on.edtf))
}
