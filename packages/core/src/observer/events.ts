import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { invitedParty } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { MeetingId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Invitee } from '../vocabulary/participation.ts'

/** An organisation called on a party, or on a class of parties, to become observer. A class invites nobody by name. */
export const ObserverInvited = occurrenceCodec(
  'ObserverInvited',
  1,
  t.type({
    organisation: PartyId,
    invitee: Invitee,
    charter: nullable(Text),
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId)
  })
)
export interface ObserverInvited extends t.TypeOf<typeof ObserverInvited> {}
/**
 * States an invitation to become observer. A party that is an observer already is not invited, unless the invitation is
 * older than its status; a class may be invited at any time.
 */
export const observerInvited = (data: ObserverInvited['data']): ObserverInvited => ({ type: 'ObserverInvited', data })

const step = t.type({ organisation: PartyId, party: PartyId, countries: CountryLinks, on: OccurrenceDate })

/** A party asked for observer status, invited or not. */
export const ObserverApplied = occurrenceCodec('ObserverApplied', 1, step)
export interface ObserverApplied extends t.TypeOf<typeof ObserverApplied> {}
/**
 * States an application for observer status, invited or not. A party with an open application, or an observer, does not
 * apply, unless the news is older than that.
 */
export const observerApplied = (data: ObserverApplied['data']): ObserverApplied => ({ type: 'ObserverApplied', data })

/** The organisation granted the status. */
export const ObserverAdmitted = occurrenceCodec('ObserverAdmitted', 1, step)
export interface ObserverAdmitted extends t.TypeOf<typeof ObserverAdmitted> {}
/**
 * States an admission, with or without an application on record. It makes an attested status precise, unless it
 * certainly came after the attestation.
 */
export const observerAdmitted = (data: ObserverAdmitted['data']): ObserverAdmitted => ({
  type: 'ObserverAdmitted',
  data
})

/** The invitee declined the invitation, or the organisation the application. */
export const ObserverDeclined = occurrenceCodec(
  'ObserverDeclined',
  1,
  t.type({ ...step.props, by: t.keyof({ Invitee: null, Organisation: null }), reason: nullable(Text) })
)
export interface ObserverDeclined extends t.TypeOf<typeof ObserverDeclined> {}
/** States that the invitee or the organisation declined. For an observer that leaves, use `observerWithdrawn`. */
export const observerDeclined = (data: ObserverDeclined['data']): ObserverDeclined => ({
  type: 'ObserverDeclined',
  data
})

/** An observer left. */
export const ObserverWithdrawn = occurrenceCodec(
  'ObserverWithdrawn',
  1,
  t.type({ ...step.props, reason: nullable(Text) })
)
export interface ObserverWithdrawn extends t.TypeOf<typeof ObserverWithdrawn> {}
/** States that an observer left, even where no admission is on record; not of a party that left before. */
export const observerWithdrawn = (data: ObserverWithdrawn['data']): ObserverWithdrawn => ({
  type: 'ObserverWithdrawn',
  data
})

/** A source calls the party an observer; when it was admitted is not on record. */
export const ObserverStatusAttested = occurrenceCodec('ObserverStatusAttested', 1, step)
export interface ObserverStatusAttested extends t.TypeOf<typeof ObserverStatusAttested> {}
/**
 * States that a source calls the party an observer, as often as sources do. Where the source reports the admission, use
 * `observerAdmitted`.
 */
export const observerStatusAttested = (data: ObserverStatusAttested['data']): ObserverStatusAttested => ({
  type: 'ObserverStatusAttested',
  data
})

/** The event that each command records. */
export interface ObserverFacts {
  readonly InviteObserver: ObserverInvited
  readonly ApplyAsObserver: ObserverApplied
  readonly AdmitObserver: ObserverAdmitted
  readonly DeclineObserver: ObserverDeclined
  readonly WithdrawObserver: ObserverWithdrawn
  readonly AttestObserverStatus: ObserverStatusAttested
}
/** The events of a party on its way to observer status with an organisation, and out of it. */
export type ObserverEvent = EventIn<ObserverFacts>
/** The commands to an observer's standing, one for each of its events. */
export type ObserverCommand = CommandIn<ObserverFacts>

const candidacy = {
  step: 'StandsAlone',
  binds: null,
  parts: ({ organisation, party }: ObserverApplied['data']) => ({ Organisation: organisation, Candidate: party })
} as const

/** The table of observers: the event that each command records, with its strength, parts and countries. */
export const observerFacts = subjectFacts<ObserverFacts>({
  InviteObserver: {
    records: ObserverInvited,
    strength: 'Invited',
    step: 'StandsAlone',
    binds: null,
    parts: ({ organisation, invitee }) => ({ Organisation: organisation, Invitee: invitedParty(invitee) })
  },
  ApplyAsObserver: { records: ObserverApplied, strength: 'Occurred', ...candidacy },
  AdmitObserver: { records: ObserverAdmitted, strength: 'Occurred', ...candidacy },
  DeclineObserver: { records: ObserverDeclined, strength: 'Occurred', ...candidacy },
  WithdrawObserver: { records: ObserverWithdrawn, strength: 'Occurred', ...candidacy },
  AttestObserverStatus: { records: ObserverStatusAttested, strength: 'Attested', ...candidacy }
})
