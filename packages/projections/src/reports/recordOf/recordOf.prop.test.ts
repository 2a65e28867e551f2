import { type CooperationEvent, CountryCode, countryLinks, occurrenceOf, partiesOf } from '@communique/core'
import type { Effective } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { countryTimelineOracle } from '../../../test/oracles/countryTimeline.ts'
import { partyTimelineOracle } from '../../../test/oracles/partyTimeline.ts'
import { opensSubject } from '../../../test/oracles/sharedEntry.ts'
import { recordOf } from './recordOf.ts'

type Event = Effective<CooperationEvent>

/** The party that an identity stands for after the merges that are believed; the first merge of each counts. */
const standsFor = (history: ReadonlyArray<Event>, party: string): string => {
  const seen = new Set<string>()
  let now = party
  for (;;) {
    seen.add(now)
    const merge = history.find((event) => event.type === 'PartiesMerged' && event.data.merged === now)
    const next = merge?.type === 'PartiesMerged' ? merge.data.into : now
    if (seen.has(next)) return now
    now = next
  }
}

const isFromNobodysRegister = (event: Event): boolean => occurrenceOf(event) === null
const isVenue = (role: string): boolean => role === 'Venue' || role === 'Accreditation'

describe('the record of an organisation, of a country, or of the two', () => {
  it('is what stands in their timelines, with the openings of its subjects and the registers', () => {
    fc.assert(
      fc.property(believed, fc.nat(30), fc.nat(30), fc.boolean(), fc.boolean(), (history, party, country, ofParty, ofCountry) => {
        const parties = [...new Set(history.flatMap((event) => partiesOf(event)))]
        const countries = [...new Set(history.flatMap((event) => countryLinks(event).map((link) => link.country)))]
        const organisation = ofParty ? parties[party % Math.max(1, parties.length)] : undefined
        const place = ofCountry ? countries[country % Math.max(1, countries.length)] : undefined
        const partyEntries = Object.entries(partyTimelineOracle(history))
          .filter(([id]) => organisation !== undefined && standsFor(history, id) === standsFor(history, organisation))
          .flatMap(([, { entries }]) => entries.map(({ eventId }) => eventId))
        const countryEntries =
          place === undefined
            ? []
            : (countryTimelineOracle(history)[place]?.entries ?? [])
                .filter(({ roles }) => !roles.every(isVenue))
                .map(({ eventId }) => eventId)
        const isTheirs = ({ id }: Event): boolean =>
          (organisation === undefined || partyEntries.includes(id)) &&
          (place === undefined || countryEntries.includes(id))
        const expected = history.filter(
          (event) =>
            (organisation === undefined && place === undefined) ||
            isFromNobodysRegister(event) ||
            isTheirs(event) ||
            (opensSubject(event) && history.some((other) => other.stream === event.stream && isTheirs(other)))
        )
        const whose = {
          ...(organisation === undefined ? {} : { organisation }),
          ...(place !== undefined && CountryCode.is(place) ? { country: place } : {})
        }
        expect(recordOf(history, whose).map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      }),
      { numRuns: 150 }
    )
  })
})
