import type { CooperationEvent, Invitee, PartyId } from '@communique/core'

/** What a party does in an event, the closest tie first. */
const partsInOrder = [
  'Side',
  'Signatory',
  'Doer',
  'Donor',
  'Recipient',
  'Intermediary',
  'Beneficiary',
  'Inviter',
  'Invitee',
  'Organisation',
  'Candidate',
  'Participant',
  'Organiser',
  'Visitor',
  'Host'
] as const

/**
 * The part a party has in an event. `Side`: of a meeting, a text, a joint body, or of something to be done by others;
 * `Doer`: of what is to be done, was launched, announced, reported, conferred or ended; `Intermediary`: through whom a
 * pledge goes; `Organisation`: of which others are observers, or ask to be; `Candidate`: who applies, is admitted,
 * declines or leaves; `Participant`: who joins an initiative or takes part in a gathering.
 *
 * @category partner dossier
 * @since 0.1.0
 */
export type PartyPart = (typeof partsInOrder)[number]

type Named = PartyId | null | ReadonlyArray<PartyId>
type Parts = Partial<Readonly<Record<PartyPart, Named>>>

const named = (invitee: Invitee): PartyId | null => (invitee.type === 'Party' ? invitee.party : null)

const rung = (data: { readonly by: Named; readonly with: Named }): Parts => ({ Doer: data.by, Side: data.with })
const text = (data: {
  readonly parties: Named
  readonly signatures: ReadonlyArray<{ readonly party: PartyId }>
}): Parts => ({ Side: data.parties, Signatory: data.signatures.map(({ party }) => party) })
const sides = (data: { readonly parties: Named }): Parts => ({ Side: data.parties })
const doer = (data: { readonly by: Named }): Parts => ({ Doer: data.by })
const organisers = (data: { readonly organisers: Named }): Parts => ({ Organiser: data.organisers })
const candidate = (data: { readonly organisation: PartyId; readonly party: PartyId }): Parts => ({
  Organisation: data.organisation,
  Candidate: data.party
})

const tables: { readonly [E in CooperationEvent as E['type']]?: (data: E['data']) => Parts } = {
  MeetingHeld: ({ delegations, host }) => ({ Side: delegations.map(({ party }) => party), Host: host }),
  VisitPaid: ({ visitor }) => ({ Visitor: visitor }),
  IntentExpressed: rung,
  ProposalTabled: rung,
  UndertakingAgreed: rung,
  UndertakingProgressed: doer,
  AgreementDraftingAgreed: sides,
  MoUSigned: text,
  AgreementSigned: text,
  AgreementTerminated: doer,
  FundingPledged: ({ donor, recipient, through, beneficiaries }) => ({
    Donor: donor,
    Recipient: recipient,
    Intermediary: through,
    Beneficiary: beneficiaries.parties
  }),
  DisbursementRecorded: ({ to }) => ({ Recipient: to }),
  ObserverInvited: ({ organisation, invitee }) => ({ Organisation: organisation, Invitee: named(invitee) }),
  ObserverApplied: candidate,
  ObserverAdmitted: candidate,
  ObserverDeclined: candidate,
  ObserverWithdrawn: candidate,
  ObserverStatusAttested: candidate,
  InitiativeLaunched: doer,
  InitiativeAttested: doer,
  InitiativeInvitationExtended: ({ by, invitee }) => ({ Inviter: by, Invitee: named(invitee) }),
  InitiativeJoined: ({ party }) => ({ Participant: party }),
  PrizeAnnounced: doer,
  PrizeAwarded: ({ to }) => ({ Recipient: to }),
  InitiativeFigureReported: doer,
  GatheringAnnounced: organisers,
  ParticipationAnnounced: ({ party }) => ({ Participant: party }),
  SpeakerInvited: ({ by, party }) => ({ Inviter: by, Invitee: party }),
  GatheringHeld: organisers,
  DesignationConferred: ({ conferredBy }) => ({ Doer: conferredBy }),
  JointBodyAgreed: sides,
  JointBodyEstablished: sides
}

const names = (there: Named | undefined, party: PartyId): boolean =>
  Array.isArray(there) ? there.includes(party) : there === party

/** Each part once, the closest tie first. */
export const sortedParts = (parts: Iterable<PartyPart>): ReadonlyArray<PartyPart> => {
  const all = new Set(parts)
  return partsInOrder.filter((part) => all.has(part))
}

/** The parts that an event names the party in, the closest tie first. Law: none exactly if `partiesOf` leaves it out. */
export const partsOf = (event: CooperationEvent, party: PartyId): ReadonlyArray<PartyPart> => {
  // The table has, under a type, what to make of its data.
  const table = tables as Readonly<Record<string, ((data: CooperationEvent['data']) => Parts) | undefined>>
  const parts = table[event.type]?.(event.data) ?? {}
  return partsInOrder.filter((part) => names(parts[part], party))
}
