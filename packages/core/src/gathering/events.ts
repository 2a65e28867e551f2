import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { onSideOf, placed } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { GatheringId, MeetingId, PartyId, PersonId, UndertakingId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Participant } from '../vocabulary/participation.ts'
import { Place } from '../vocabulary/place.ts'
import { Theme } from '../vocabulary/theme.ts'

/** A conference, forum or summit is to take place; `on` is when it was announced, `scheduledFor` when it is to be. */
export const GatheringAnnounced = occurrenceCodec(
  'GatheringAnnounced',
  1,
  t.type({
    gatheringId: GatheringId,
    name: Text,
    organisers: t.readonlyArray(PartyId),
    countries: CountryLinks,
    place: nullable(Place),
    on: OccurrenceDate,
    scheduledFor: nullable(OccurrenceDate),
    undertaking: nullable(UndertakingId),
    themes: t.readonlyArray(Theme)
  })
)
export interface GatheringAnnounced extends t.TypeOf<typeof GatheringAnnounced> {}
/** States that a gathering is to take place: once, and not after it was held. */
export const gatheringAnnounced = (data: GatheringAnnounced['data']): GatheringAnnounced => ({
  type: 'GatheringAnnounced',
  data
})

/** A party said that it will take part, and how: with a pavilion, a delegation. */
export const ParticipationAnnounced = occurrenceCodec(
  'ParticipationAnnounced',
  1,
  t.type({
    gatheringId: GatheringId,
    party: PartyId,
    form: nullable(Text),
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId)
  })
)
export interface ParticipationAnnounced extends t.TypeOf<typeof ParticipationAnnounced> {}
/**
 * States that a party said it will take part: once for each party, and not after the gathering was held. That it came is
 * `partyParticipated`.
 */
export const participationAnnounced = (data: ParticipationAnnounced['data']): ParticipationAnnounced => ({
  type: 'ParticipationAnnounced',
  data
})

/**
 * A party took part: with a delegation, a pavilion, a side event. A party that only said that it will is
 * `ParticipationAnnounced`; one that sat at a table there is a side of `MeetingHeld`.
 */
export const PartyParticipated = occurrenceCodec(
  'PartyParticipated',
  1,
  t.type({
    gatheringId: GatheringId,
    party: PartyId,
    form: nullable(Text),
    participants: t.readonlyArray(Participant),
    unnamed: nullable(Text),
    countries: CountryLinks,
    on: OccurrenceDate
  })
)
export interface PartyParticipated extends t.TypeOf<typeof PartyParticipated> {}
/**
 * States that a party took part in a gathering, announced by it or not, and before or after the gathering itself is on
 * record as held: once for each party and form.
 */
export const partyParticipated = (data: PartyParticipated['data']): PartyParticipated => ({
  type: 'PartyParticipated',
  data
})

/** A person was invited to speak, be it before the gathering is announced. It is no invitation to observer status. */
export const SpeakerInvited = occurrenceCodec(
  'SpeakerInvited',
  1,
  t.type({
    gatheringId: GatheringId,
    speaker: PersonId,
    party: nullable(PartyId),
    as: t.keyof({ Keynote: null, Speaker: null }),
    by: PartyId,
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId),
    undertaking: nullable(UndertakingId)
  })
)
export interface SpeakerInvited extends t.TypeOf<typeof SpeakerInvited> {}
/**
 * States an invitation to speak: once for each person and capacity, and not after the gathering was held. An invitation
 * to become observer is `observerInvited`.
 */
export const speakerInvited = (data: SpeakerInvited['data']): SpeakerInvited => ({ type: 'SpeakerInvited', data })

/** It took place. */
export const GatheringHeld = occurrenceCodec(
  'GatheringHeld',
  1,
  t.type({
    gatheringId: GatheringId,
    name: Text,
    organisers: t.readonlyArray(PartyId),
    countries: CountryLinks,
    place: nullable(Place),
    on: OccurrenceDate,
    themes: t.readonlyArray(Theme)
  })
)
export interface GatheringHeld extends t.TypeOf<typeof GatheringHeld> {}
/**
 * States that a gathering took place, announced on record or not, and not certainly before its announcement. Afterwards
 * it takes participations, and what certainly came before.
 */
export const gatheringHeld = (data: GatheringHeld['data']): GatheringHeld => ({ type: 'GatheringHeld', data })

/** The event that each command records. */
export interface GatheringFacts {
  readonly AnnounceGathering: GatheringAnnounced
  readonly AnnounceParticipation: ParticipationAnnounced
  readonly RecordParticipation: PartyParticipated
  readonly InviteSpeaker: SpeakerInvited
  readonly HoldGathering: GatheringHeld
}
/** The events of a conference, forum or summit, from its announcement until it was held. */
export type GatheringEvent = EventIn<GatheringFacts>
/** The commands to a gathering, one for each of its events. */
export type GatheringCommand = CommandIn<GatheringFacts>

const organised = {
  step: 'StandsAlone',
  binds: null,
  parts: ({ organisers }: GatheringHeld['data']) => ({ Organiser: organisers }),
  countries: placed('Host')
} as const

/** The table of gatherings: the event that each command records, with its strength, parts, persons and countries. */
export const gatheringFacts = subjectFacts<GatheringFacts>({
  AnnounceGathering: { records: GatheringAnnounced, strength: 'Announced', ...organised },
  AnnounceParticipation: {
    records: ParticipationAnnounced,
    strength: 'Announced',
    step: 'StandsAlone',
    binds: null,
    parts: ({ party }) => ({ Participant: party })
  },
  RecordParticipation: {
    records: PartyParticipated,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ party }) => ({ Participant: party }),
    people: ({ participants, party }) => participants.map(onSideOf(party))
  },
  InviteSpeaker: {
    records: SpeakerInvited,
    strength: 'Invited',
    step: 'StandsAlone',
    binds: null,
    parts: ({ by, party }) => ({ Inviter: by, Invitee: party }),
    people: ({ speaker, party }) => [
      { person: speaker, printedName: null, printedTitle: null, capacity: 'Invited', party }
    ]
  },
  HoldGathering: { records: GatheringHeld, strength: 'Occurred', ...organised }
})
