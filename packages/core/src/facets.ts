import type { CooperationEvent } from './cooperationEvent.ts'
import type { MeetingId, PartyId, PersonId } from './vocabulary/identifiers.ts'
import type { OccurrenceDate } from './vocabulary/occurrenceDate.ts'
import type { Invitee } from './vocabulary/participation.ts'
import type { Theme } from './vocabulary/theme.ts'

/** When it occurred. The registers of sources, parties and persons occur at no time: null. */
export const occurrenceOf = ({ data }: CooperationEvent): OccurrenceDate | null => ('on' in data ? data.on : null)

/** The meeting it is, or took place at. */
export const meetingOf = ({ data }: CooperationEvent): MeetingId | null => {
  if ('meetingId' in data) return data.meetingId
  return 'meeting' in data ? data.meeting : null
}

/** What it is about. */
export const themesOf = ({ data }: CooperationEvent): ReadonlyArray<Theme> => ('themes' in data ? data.themes : [])

const named = (invitee: Invitee): PartyId | null => (invitee.type === 'Party' ? invitee.party : null)

const actors = (event: CooperationEvent): ReadonlyArray<PartyId | null> => {
  switch (event.type) {
    case 'MeetingHeld':
      return [...event.data.delegations.map(({ party }) => party), event.data.host]
    case 'VisitPaid':
      return [event.data.visitor]
    case 'IntentExpressed':
    case 'ProposalTabled':
    case 'UndertakingAgreed':
      return [...event.data.by, ...event.data.with]
    case 'MoUSigned':
    case 'AgreementSigned':
      return [...event.data.parties, ...event.data.signatures.map(({ party }) => party)]
    case 'AgreementDraftingAgreed':
    case 'JointBodyAgreed':
    case 'JointBodyEstablished':
      return event.data.parties
    case 'FundingPledged': {
      const { donor, recipient, through, beneficiaries } = event.data
      return [donor, recipient, through, ...beneficiaries.parties]
    }
    case 'DisbursementRecorded':
    case 'PrizeAwarded':
      return [event.data.to]
    case 'ObserverInvited':
      return [event.data.organisation, named(event.data.invitee)]
    case 'ObserverApplied':
    case 'ObserverAdmitted':
    case 'ObserverDeclined':
    case 'ObserverWithdrawn':
    case 'ObserverStatusAttested':
      return [event.data.organisation, event.data.party]
    case 'InitiativeInvitationExtended':
      return [event.data.by, named(event.data.invitee)]
    case 'InitiativeJoined':
    case 'ParticipationAnnounced':
      return [event.data.party]
    case 'UndertakingProgressed':
    case 'AgreementTerminated':
    case 'InitiativeLaunched':
    case 'InitiativeAttested':
      return event.data.by
    case 'PrizeAnnounced':
    case 'InitiativeFigureReported':
      return [event.data.by]
    case 'SpeakerInvited':
      return [event.data.by, event.data.party]
    case 'GatheringAnnounced':
    case 'GatheringHeld':
      return event.data.organisers
    case 'DesignationConferred':
      return [event.data.conferredBy]
    case 'SourceRecorded':
    case 'PartyRegistered':
    case 'PartyAliasAdded':
    case 'PartiesMerged':
    case 'PersonRegistered':
    case 'PersonAliasAdded':
    case 'PersonsMerged':
    case 'UndertakingFulfilled':
    case 'UndertakingLapsed':
    case 'AgreementEnteredIntoForce':
    case 'AgreementAmended':
    case 'AgreementExtended':
    case 'AgreementExpired':
    case 'ObligationFulfilled':
    case 'ObligationWaived':
    case 'PledgeRevised':
    case 'PledgeCancelled':
    case 'InitiativeConcluded':
    case 'DesignationOpened':
    case 'DesignationConcluded':
    case 'JointBodyDissolved':
      return []
  }
}

const few = 16

/** Each once, in order, without what is not named. Events name a few most often, for which a set is not worth making. */
const distinct = <A>(values: ReadonlyArray<A | null>): ReadonlyArray<A> => {
  if (values.length > few) return [...new Set(values.filter((value) => value !== null))]
  const once: Array<A> = []
  for (const value of values) if (value !== null && !once.includes(value)) once.push(value)
  return once.slice() // without the room that an engine leaves for more: views keep these lists
}

/**
 * Whom it names as taking part: who acted, was addressed or is to receive, each once, in the order of the event's
 * fields. A party that only lends its headquarters takes no part; the registers name nobody as acting.
 *
 * @category facets
 * @since 0.1.0
 */
export const partiesOf = (event: CooperationEvent): ReadonlyArray<PartyId> => distinct(actors(event))

/**
 * Which persons it names: who sat at the table, travelled, signed, told what a text contains, or was invited to speak;
 * each once.
 *
 * @category facets
 * @since 0.1.0
 */
export const personsOf = ({ data }: CooperationEvent): ReadonlyArray<PersonId> => {
  if ('delegations' in data)
    return distinct(data.delegations.flatMap(({ participants }) => participants.map(({ person }) => person)))
  if ('participants' in data) return distinct(data.participants.map(({ person }) => person))
  if ('signatures' in data)
    return distinct([
      ...data.signatures.map(({ person }) => person),
      ...data.provisions.map(({ accordingTo }) => accordingTo)
    ])
  return 'speaker' in data ? [data.speaker] : []
}
