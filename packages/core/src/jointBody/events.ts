import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { Ordinal } from '@communique/kernel/advanced'
import { noCountries, noParts, sides } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { GatheringId, JointBodyId, MeetingId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Parties } from '../vocabulary/participation.ts'
import { Place } from '../vocabulary/place.ts'
import { Theme } from '../vocabulary/theme.ts'

const firstKinds = { WorkingGroup: null, Committee: null, Centre: null } as const

/** The sort of a body that parties have in common. */
export const JointBodyKind = t.keyof(
  { ...firstKinds, Commission: null, Council: null, Fund: null, Secretariat: null },
  'JointBodyKind'
)
export type JointBodyKind = t.TypeOf<typeof JointBodyKind>

const firstConstitution = {
  jointBodyId: JointBodyId,
  kind: t.keyof(firstKinds, 'JointBodyKind'),
  name: nullable(Text),
  purpose: Text,
  parties: t.readonlyArray(PartyId),
  countries: CountryLinks,
  on: OccurrenceDate,
  meeting: nullable(MeetingId),
  themes: t.readonlyArray(Theme)
}

const constitution = t.type({
  ...firstConstitution,
  kind: JointBodyKind,
  /** The summit, conference or other gathering that set it up; null: its parties did. */
  gathering: nullable(GatheringId),
  /** The body whose place it takes. */
  succeeds: nullable(JointBodyId)
})

/** The first shape of an agreed body: it was set up by its parties alone, and succeeded none. */
export const JointBodyAgreedV1 = eventCodec('JointBodyAgreed', 1, t.type(firstConstitution))

/** The first shape of an established body. */
export const JointBodyEstablishedV1 = eventCodec('JointBodyEstablished', 1, t.type(firstConstitution))

/** The parties agreed to set it up; it does not exist yet. */
export const JointBodyAgreed = occurrenceCodec('JointBodyAgreed', 2, constitution)
export interface JointBodyAgreed extends t.TypeOf<typeof JointBodyAgreed> {}
/**
 * States that a body is to be set up, by two parties at least or by a gathering: once. Where the body is on record as
 * existing, only an agreement that certainly came before is recorded.
 */
export const jointBodyAgreed = (data: JointBodyAgreed['data']): JointBodyAgreed => ({ type: 'JointBodyAgreed', data })

/** It was established, by its parties or by a gathering, and exists from then on. */
export const JointBodyEstablished = occurrenceCodec('JointBodyEstablished', 2, constitution)
export interface JointBodyEstablished extends t.TypeOf<typeof JointBodyEstablished> {}
/**
 * States the establishment of a body: once, by two parties at least or by a gathering, and not certainly before it was
 * agreed. It may be recorded after an attestation or a session, and is not certainly after that.
 */
export const jointBodyEstablished = (data: JointBodyEstablished['data']): JointBodyEstablished => ({
  type: 'JointBodyEstablished',
  data
})

/**
 * A source speaks of it as existing, and does not say when it was established. Use it where the news of a session is all
 * there is; the establishment may be recorded later. `on` is the date at which the source speaks.
 */
export const JointBodyAttested = occurrenceCodec('JointBodyAttested', 1, constitution)
export interface JointBodyAttested extends t.TypeOf<typeof JointBodyAttested> {}
/**
 * States that a source speaks of the body as existing, as often as sources do; the parties need not be named. Where the
 * source dates the establishment, use `jointBodyEstablished`.
 */
export const jointBodyAttested = (data: JointBodyAttested['data']): JointBodyAttested => ({
  type: 'JointBodyAttested',
  data
})

/**
 * It met. `number` is that of the session, as printed; the meeting names who took part. A meeting
 * of the parties that is no session of the body is `MeetingHeld` alone.
 */
export const JointBodyMet = occurrenceCodec(
  'JointBodyMet',
  1,
  t.type({
    jointBodyId: JointBodyId,
    number: nullable(Ordinal),
    on: OccurrenceDate,
    place: nullable(Place),
    meeting: nullable(MeetingId),
    outcome: nullable(Text)
  })
)
export interface JointBodyMet extends t.TypeOf<typeof JointBodyMet> {}
/**
 * States a session of an existing body. Sessions are recorded in any order; each number stands once, and a later
 * session has a higher number.
 */
export const jointBodyMet = (data: JointBodyMet['data']): JointBodyMet => ({ type: 'JointBodyMet', data })

/** Parties joined it, so that it has more members. A party that only sat in on a session did not join. */
export const JointBodyEnlarged = occurrenceCodec(
  'JointBodyEnlarged',
  1,
  t.type({ jointBodyId: JointBodyId, joined: Parties, countries: CountryLinks, on: OccurrenceDate })
)
export interface JointBodyEnlarged extends t.TypeOf<typeof JointBodyEnlarged> {}
/** States that parties became members of an existing body; none of them is a member already. */
export const jointBodyEnlarged = (data: JointBodyEnlarged['data']): JointBodyEnlarged => ({
  type: 'JointBodyEnlarged',
  data
})

/** It was dissolved. */
export const JointBodyDissolved = occurrenceCodec(
  'JointBodyDissolved',
  1,
  t.type({ jointBodyId: JointBodyId, on: OccurrenceDate, reason: nullable(Text) })
)
export interface JointBodyDissolved extends t.TypeOf<typeof JointBodyDissolved> {}
/** States the end of an existing body: once. Afterwards it takes only what certainly came before, and corrections. */
export const jointBodyDissolved = (data: JointBodyDissolved['data']): JointBodyDissolved => ({
  type: 'JointBodyDissolved',
  data
})

/** The event that each command records. */
export interface JointBodyFacts {
  readonly AgreeJointBody: JointBodyAgreed
  readonly EstablishJointBody: JointBodyEstablished
  readonly AttestJointBody: JointBodyAttested
  readonly RecordJointBodySession: JointBodyMet
  readonly EnlargeJointBody: JointBodyEnlarged
  readonly DissolveJointBody: JointBodyDissolved
}
/** The events of a joint body, from the plan to set it up to its dissolution. */
export type JointBodyEvent = EventIn<JointBodyFacts>
/** The commands to a joint body, one for each of its events. */
export type JointBodyCommand = CommandIn<JointBodyFacts>

const constituted = { step: 'Opens', binds: null, parts: sides } as const

// The place of a session is no country's part in the body: the session concerns the countries of its members.
/** The table of joint bodies: the event that each command records, with its strength, parts and countries. */
export const jointBodyFacts = subjectFacts<JointBodyFacts>({
  AgreeJointBody: { records: JointBodyAgreed, strength: 'Agreed', ...constituted },
  EstablishJointBody: { records: JointBodyEstablished, strength: 'Occurred', ...constituted },
  AttestJointBody: { records: JointBodyAttested, strength: 'Attested', ...constituted },
  RecordJointBodySession: {
    records: JointBodyMet,
    strength: 'Occurred',
    step: 'FollowsUp',
    parts: noParts,
    countries: noCountries
  },
  EnlargeJointBody: {
    records: JointBodyEnlarged,
    strength: 'Occurred',
    step: 'Opens',
    binds: null,
    parts: ({ joined }) => ({ Side: joined })
  },
  DissolveJointBody: { records: JointBodyDissolved, strength: 'Occurred', step: 'Ends' }
})
