import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { onSideOf, placed } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { MeetingId, PartyId, VisitId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { bodiesOf, Delegation, MeetingMode } from '../vocabulary/participation.ts'
import { Place } from '../vocabulary/place.ts'
import { Theme } from '../vocabulary/theme.ts'

/** Sides sat together. Talk is talk: what was agreed there is an event of its own. */
export const MeetingHeld = occurrenceCodec(
  'MeetingHeld',
  1,
  t.type({
    meetingId: MeetingId,
    on: OccurrenceDate,
    /** null: the source does not say how they met. */
    mode: nullable(MeetingMode),
    place: nullable(Place),
    host: nullable(PartyId),
    visit: nullable(VisitId),
    occasion: nullable(Text),
    delegations: t.readonlyArray(Delegation),
    countries: CountryLinks,
    themes: t.readonlyArray(Theme)
  })
)
export interface MeetingHeld extends t.TypeOf<typeof MeetingHeld> {}
/**
 * States that a meeting took place: once for each identifier, of two sides at least, with no party on two sides and no
 * person named twice.
 */
export const meetingHeld = (data: MeetingHeld['data']): MeetingHeld => ({ type: 'MeetingHeld', data })

/** The event that each command records. */
export interface MeetingFacts {
  readonly RecordMeeting: MeetingHeld
}
/** The event of a meeting: it was held. */
export type MeetingEvent = EventIn<MeetingFacts>
/** The command to a meeting. */
export type MeetingCommand = CommandIn<MeetingFacts>

/** The table of meetings: the event that the command records, with its strength, parts, persons and countries. */
export const meetingFacts = subjectFacts<MeetingFacts>({
  RecordMeeting: {
    records: MeetingHeld,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: 'Meeting',
    parts: ({ delegations, host }) => ({ Side: delegations.flatMap(bodiesOf), Host: host }),
    onOneSide: ({ delegations }) => delegations.map(bodiesOf),
    people: ({ delegations }) => delegations.flatMap(({ party, participants }) => participants.map(onSideOf(party))),
    countries: placed('Venue')
  }
})
