import { either as E } from 'fp-ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { countryLinks } from './countryLinks.ts'
import { occurrenceOf } from './facets.ts'
import { type CountryCode, formerCountryOf } from './vocabulary/countryCode.ts'
import type { Edtf } from './vocabulary/edtf.ts'
import { boundsOf } from './vocabulary/occurrenceDate.ts'

/** The code of a country that is no more did not hold on any day that the date may mean. */
export interface CountryCodeOutOfUse {
  readonly type: 'CountryCodeOutOfUse'
  readonly country: CountryCode
  readonly on: Edtf
  /** The years in which the code held; an open start is the first edition of ISO 3166, of 1974. */
  readonly from: number | null
  readonly until: number
}

const outOfUse = (event: CooperationEvent): CountryCodeOutOfUse | null => {
  const on = occurrenceOf(event)
  if (on === null) return null
  for (const { country } of countryLinks(event)) {
    const former = formerCountryOf(country)
    if (former === null) continue
    const { earliest, latest, qualifier } = boundsOf(on)
    const { from, until } = former
    const tooLate = earliest !== null && earliest > `${until}-12-31`
    const tooEarly = from !== null && latest !== null && latest < `${from}-01-01`
    if (qualifier === 'None' && (tooLate || tooEarly))
      return { type: 'CountryCodeOutOfUse', country, on: on.edtf, from, until }
  }
  return null
}

/**
 * Refuses events of a country after the year in which its code was withdrawn (ISO 3166-3), or before it came in: what
 * occurred in 1995 did not occur with the USSR. A state of before 1974 has the code that the standard's first edition
 * gave it, so it is not refused; nor is a date that is in doubt.
 *
 * Law: an event that names no former country passes.
 */
export const withCodesInUse = (
  events: ReadonlyArray<CooperationEvent>
): E.Either<CountryCodeOutOfUse, ReadonlyArray<CooperationEvent>> => {
  for (const event of events) {
    const refusal = outOfUse(event)
    if (refusal !== null) return E.left(refusal)
  }
  return E.right(events)
}
