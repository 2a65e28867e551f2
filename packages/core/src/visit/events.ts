import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { link, onSideOf, placed } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { GatheringId, MeetingId, PartyId, VisitId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Participant } from '../vocabulary/participation.ts'
import { Place } from '../vocabulary/place.ts'

/** A party visited a country; meetings name the visit they belong to. The country visited is its `Host`. */
export const VisitPaid = occurrenceCodec(
  'VisitPaid',
  1,
  t.type({
    visitId: VisitId,
    visitor: PartyId,
    participants: t.readonlyArray(Participant),
    unnamed: nullable(Text),
    to: CountryCode,
    on: OccurrenceDate
  })
)
export interface VisitPaid extends t.TypeOf<typeof VisitPaid> {}
/**
 * States that a party visited a country: once for each identifier. A visit that was announced is paid where it was
 * announced to, and not certainly before its announcement.
 */
export const visitPaid = (data: VisitPaid['data']): VisitPaid => ({ type: 'VisitPaid', data })

/**
 * A visit is to take place; `on` is when it was announced, `scheduledFor` when it is to be. It is to a country, to a party,
 * or both, as the source has it. An announced visit was not paid. An invitation to visit is `InvitationExtended`.
 */
export const VisitAnnounced = occurrenceCodec(
  'VisitAnnounced',
  1,
  t.type({
    visitId: VisitId,
    visitor: PartyId,
    to: nullable(CountryCode),
    host: nullable(PartyId),
    countries: CountryLinks,
    on: OccurrenceDate,
    scheduledFor: nullable(OccurrenceDate),
    gathering: nullable(GatheringId),
    meeting: nullable(MeetingId)
  })
)
export interface VisitAnnounced extends t.TypeOf<typeof VisitAnnounced> {}
/**
 * States that a visit to a country or a party is to take place: once. After the visit is on record as paid, only an
 * announcement that certainly came before is recorded.
 */
export const visitAnnounced = (data: VisitAnnounced['data']): VisitAnnounced => ({ type: 'VisitAnnounced', data })

/**
 * A party visited another: an organisation's headquarters, a company, a university. No country hosts it: where the source
 * speaks of a visit to a country, that is `VisitPaid`. The place is no more than the venue.
 */
export const PartyVisited = occurrenceCodec(
  'PartyVisited',
  1,
  t.type({
    visitId: VisitId,
    visitor: PartyId,
    host: PartyId,
    participants: t.readonlyArray(Participant),
    unnamed: nullable(Text),
    place: nullable(Place),
    countries: CountryLinks,
    on: OccurrenceDate
  })
)
export interface PartyVisited extends t.TypeOf<typeof PartyVisited> {}
/** States that a party visited another party, under the rules of `visitPaid`. */
export const partyVisited = (data: PartyVisited['data']): PartyVisited => ({ type: 'PartyVisited', data })

/** The event that each command records. */
export interface VisitFacts {
  readonly AnnounceVisit: VisitAnnounced
  readonly RecordVisit: VisitPaid
  readonly RecordVisitToParty: PartyVisited
}
/** The events of a visit: announced and paid. */
export type VisitEvent = EventIn<VisitFacts>
/** The commands to a visit, one for each of its events. */
export type VisitCommand = CommandIn<VisitFacts>

/** The table of visits: the event that each command records, with its strength, parts, persons and countries. */
export const visitFacts = subjectFacts<VisitFacts>({
  AnnounceVisit: {
    records: VisitAnnounced,
    strength: 'Announced',
    step: 'StandsAlone',
    binds: null,
    parts: ({ visitor, host }) => ({ Visitor: visitor, Host: host }),
    countries: ({ to }) => (to === null ? [] : [link(to, 'Host')])
  },
  RecordVisitToParty: {
    records: PartyVisited,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ visitor, host }) => ({ Visitor: visitor, Host: host }),
    people: ({ participants, visitor }) => participants.map(onSideOf(visitor)),
    countries: placed('Venue')
  },
  RecordVisit: {
    records: VisitPaid,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ visitor }) => ({ Visitor: visitor }),
    people: ({ participants, visitor }) => participants.map(onSideOf(visitor)),
    countries: ({ to }) => [link(to, 'Host')]
  }
})
