import type * as t from 'io-ts'
import { identifier, validate, type Validated } from '@communique/kernel'

/** A state, ministry, embassy, organisation, company, foundation, research body, association or commission. */
export const PartyId = identifier('PartyId')
export type PartyId = t.TypeOf<typeof PartyId>

/** A person who acts for a party. Two identifiers of one person are merged, never reused. */
export const PersonId = identifier('PersonId')
export type PersonId = t.TypeOf<typeof PersonId>

/** A meeting. Two meetings with one country on one day have two identifiers. */
export const MeetingId = identifier('MeetingId')
export type MeetingId = t.TypeOf<typeof MeetingId>

/** A visit of a party to a country, which groups meetings. */
export const VisitId = identifier('VisitId')
export type VisitId = t.TypeOf<typeof VisitId>

/** Something to be done, from the first intent to its end. */
export const UndertakingId = identifier('UndertakingId')
export type UndertakingId = t.TypeOf<typeof UndertakingId>

/** A text that its parties sign together, such as a memorandum of understanding. */
export const AgreementId = identifier('AgreementId')
export type AgreementId = t.TypeOf<typeof AgreementId>

/** A duty within one agreement; unique there. */
export const ObligationId = identifier('ObligationId')
export type ObligationId = t.TypeOf<typeof ObligationId>

/** A donor's promise, under its later revisions and disbursements. */
export const PledgeId = identifier('PledgeId')
export type PledgeId = t.TypeOf<typeof PledgeId>

/** One sum or delivery under a pledge; unique there. */
export const DisbursementId = identifier('DisbursementId')
export type DisbursementId = t.TypeOf<typeof DisbursementId>

/** A class of parties named together, such as every non-member state; no party is invited by name through it. */
export const PartyClassId = identifier('PartyClassId')
export type PartyClassId = t.TypeOf<typeof PartyClassId>

/** A coalition, prize, platform, programme, list or charter. */
export const InitiativeId = identifier('InitiativeId')
export type InitiativeId = t.TypeOf<typeof InitiativeId>

/** A conference, forum or summit. */
export const GatheringId = identifier('GatheringId')
export type GatheringId = t.TypeOf<typeof GatheringId>

/** An opening of a centre, an office, a pavilion or an exhibition. */
export const InaugurationId = identifier('InaugurationId')
export type InaugurationId = t.TypeOf<typeof InaugurationId>

/** An invitation of one party, or of a class of parties, to visit or to attend. */
export const InvitationId = identifier('InvitationId')
export type InvitationId = t.TypeOf<typeof InvitationId>

/** A quantity that is reported again and again, such as scholarships awarded. */
export const IndicatorId = identifier('IndicatorId')
export type IndicatorId = t.TypeOf<typeof IndicatorId>

/** A title that a place bears for a period. */
export const DesignationId = identifier('DesignationId')
export type DesignationId = t.TypeOf<typeof DesignationId>

/** A working group, commission, centre, fund or other body that parties have in common. */
export const JointBodyId = identifier('JointBodyId')
export type JointBodyId = t.TypeOf<typeof JointBodyId>

/** A treaty that states and organisations become party to one by one. */
export const TreatyId = identifier('TreatyId')
export type TreatyId = t.TypeOf<typeof TreatyId>

/** A reservation to one treaty; unique there. */
export const ReservationId = identifier('ReservationId')
export type ReservationId = t.TypeOf<typeof ReservationId>

/** An amendment of one treaty; unique there. */
export const AmendmentId = identifier('AmendmentId')
export type AmendmentId = t.TypeOf<typeof AmendmentId>

// A constructor for each kind: it reads the text, or refuses it under the rule `Identifier`.
export const partyId: (text: string) => Validated<PartyId> = validate(PartyId)
export const personId: (text: string) => Validated<PersonId> = validate(PersonId)
export const meetingId: (text: string) => Validated<MeetingId> = validate(MeetingId)
export const visitId: (text: string) => Validated<VisitId> = validate(VisitId)
export const undertakingId: (text: string) => Validated<UndertakingId> = validate(UndertakingId)
export const agreementId: (text: string) => Validated<AgreementId> = validate(AgreementId)
export const obligationId: (text: string) => Validated<ObligationId> = validate(ObligationId)
export const pledgeId: (text: string) => Validated<PledgeId> = validate(PledgeId)
export const disbursementId: (text: string) => Validated<DisbursementId> = validate(DisbursementId)
export const partyClassId: (text: string) => Validated<PartyClassId> = validate(PartyClassId)
export const initiativeId: (text: string) => Validated<InitiativeId> = validate(InitiativeId)
export const gatheringId: (text: string) => Validated<GatheringId> = validate(GatheringId)
export const inaugurationId: (text: string) => Validated<InaugurationId> = validate(InaugurationId)
export const invitationId: (text: string) => Validated<InvitationId> = validate(InvitationId)
export const indicatorId: (text: string) => Validated<IndicatorId> = validate(IndicatorId)
export const designationId: (text: string) => Validated<DesignationId> = validate(DesignationId)
export const jointBodyId: (text: string) => Validated<JointBodyId> = validate(JointBodyId)
export const treatyId: (text: string) => Validated<TreatyId> = validate(TreatyId)
export const reservationId: (text: string) => Validated<ReservationId> = validate(ReservationId)
export const amendmentId: (text: string) => Validated<AmendmentId> = validate(AmendmentId)
