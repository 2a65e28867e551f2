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

/** An office that a party or a person holds for a time, such as the presidency of a council. */
export const OfficeId = identifier('OfficeId')
export type OfficeId = t.TypeOf<typeof OfficeId>

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
/** Validates a text as a PartyId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const partyId: (text: string) => Validated<PartyId> = validate(PartyId)
/** Validates a text as a PersonId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const personId: (text: string) => Validated<PersonId> = validate(PersonId)
/** Validates a text as a MeetingId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const meetingId: (text: string) => Validated<MeetingId> = validate(MeetingId)
/** Validates a text as a VisitId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const visitId: (text: string) => Validated<VisitId> = validate(VisitId)
/** Validates a text as a UndertakingId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const undertakingId: (text: string) => Validated<UndertakingId> = validate(UndertakingId)
/** Validates a text as a AgreementId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const agreementId: (text: string) => Validated<AgreementId> = validate(AgreementId)
/** Validates a text as a ObligationId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const obligationId: (text: string) => Validated<ObligationId> = validate(ObligationId)
/** Validates a text as a PledgeId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const pledgeId: (text: string) => Validated<PledgeId> = validate(PledgeId)
/** Validates a text as a DisbursementId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const disbursementId: (text: string) => Validated<DisbursementId> = validate(DisbursementId)
/** Validates a text as a PartyClassId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const partyClassId: (text: string) => Validated<PartyClassId> = validate(PartyClassId)
/** Validates a text as a InitiativeId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const initiativeId: (text: string) => Validated<InitiativeId> = validate(InitiativeId)
/** Validates a text as a GatheringId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const gatheringId: (text: string) => Validated<GatheringId> = validate(GatheringId)
/** Validates a text as a InaugurationId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const inaugurationId: (text: string) => Validated<InaugurationId> = validate(InaugurationId)
/** Validates a text as a InvitationId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const invitationId: (text: string) => Validated<InvitationId> = validate(InvitationId)
/** Validates a text as a IndicatorId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const indicatorId: (text: string) => Validated<IndicatorId> = validate(IndicatorId)
/** Validates a text as a OfficeId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const officeId: (text: string) => Validated<OfficeId> = validate(OfficeId)
/** Validates a text as a DesignationId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const designationId: (text: string) => Validated<DesignationId> = validate(DesignationId)
/** Validates a text as a JointBodyId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const jointBodyId: (text: string) => Validated<JointBodyId> = validate(JointBodyId)
/** Validates a text as a TreatyId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const treatyId: (text: string) => Validated<TreatyId> = validate(TreatyId)
/** Validates a text as a ReservationId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const reservationId: (text: string) => Validated<ReservationId> = validate(ReservationId)
/** Validates a text as a AmendmentId: 1 to 64 lower-case letters, digits and hyphens, first a letter or a digit. */
export const amendmentId: (text: string) => Validated<AmendmentId> = validate(AmendmentId)
