import {
  type CooperationEvent,
  type CountryCode,
  countryLinks,
  type Effective,
  occurrenceOf,
  ordOccurrence
} from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../test/histories.ts'
import { fold } from '../kernel/fold.ts'
import { countryTimeline, shownEntries } from './countryTimeline.ts'
import { defaultRoles } from './roles.ts'

type History = ReadonlyArray<Effective<CooperationEvent>>

/** Named apart from the projection: what goes on with a subject and names no country. */
const continues =
  /^(Undertaking(Progressed|Fulfilled|Lapsed)|Agreement(EnteredIntoForce|Amended|Extended|Expired|Terminated)|Obligation\w+|Pledge(Revised|Cancelled)|Disbursement\w+|InitiativeConcluded|Designation(Opened|Concluded)|JointBodyDissolved)$/

/** What nothing goes on with: a meeting, a visit, a step of an observer, a gathering are told once. */
const standsAlone = /^(MeetingHeld|VisitPaid|Observer\w+|Gathering\w+|ParticipationAnnounced|SpeakerInvited)$/

const opens = ({ type }: Effective<CooperationEvent>): boolean => !continues.test(type) && !standsAlone.test(type)

const concerns = (event: Effective<CooperationEvent>, country: CountryCode): boolean =>
  countryLinks(event).some((link) => link.country === country)

/** The naive answer: filter, then sort. */
const expectedEntries = (history: History, country: CountryCode): ReadonlyArray<Effective<CooperationEvent>> =>
  history
    .filter((event, index) =>
      continues.test(event.type)
        ? history
            .slice(0, index)
            .some((earlier) => earlier.stream === event.stream && opens(earlier) && concerns(earlier, country))
        : concerns(event, country)
    )
    .toSorted((a, b) => {
      const [first, second] = [occurrenceOf(a), occurrenceOf(b)]
      return (first === null || second === null ? 0 : ordOccurrence.compare(first, second)) || a.position - b.position
    })

const countriesOf = (history: History): ReadonlyArray<CountryCode> => [
  ...new Set(history.flatMap((event) => countryLinks(event).map(({ country }) => country)))
]

describe('a country timeline, whatever is on record', () => {
  it('holds what filtering and sorting the record by hand holds, in that order', () => {
    fc.assert(
      fc.property(believed, (history) => {
        const { views } = fold(countryTimeline)(history)
        for (const country of countriesOf(history)) {
          const expected = expectedEntries(history, country)
          const entries = views[country]?.entries ?? []
          expect(entries.map(({ eventId }) => eventId)).toEqual(expected.map(({ id }) => id))
          expect(entries.map(({ fact }) => fact)).toEqual(expected.map(({ type, data }) => ({ type, data })))
        }
      }),
      { numRuns: 200 }
    )
  })

  it('gives every entry a role, and shows it exactly if one of its roles is asked for', () => {
    fc.assert(
      fc.property(believed, fc.subarray([...defaultRoles, 'Venue', 'Accreditation'] as const), (history, roles) => {
        for (const timeline of Object.values(fold(countryTimeline)(history).views)) {
          const shown = shownEntries(timeline, roles)
          for (const entry of timeline.entries) {
            expect(entry.roles.length).toBeGreaterThan(0)
            expect(shown.includes(entry)).toBe(
              new Set([...entry.roles, ...roles]).size < entry.roles.length + roles.length
            )
          }
        }
      })
    )
  })
})
