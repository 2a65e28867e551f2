import type * as t from 'io-ts'
import { identifier } from '@communique/kernel'

/** A state, ministry, embassy, organisation, company, foundation, research body, association or commission. */
export const PartyId = identifier('PartyId')
export type PartyId = t.TypeOf<typeof PartyId>

export const PersonId = identifier('PersonId')
export type PersonId = t.TypeOf<typeof PersonId>

export const MeetingId = identifier('MeetingId')
export type MeetingId = t.TypeOf<typeof MeetingId>

export const VisitId = identifier('VisitId')
export type VisitId = t.TypeOf<typeof VisitId>

export const UndertakingId = identifier('UndertakingId')
export type UndertakingId = t.TypeOf<typeof UndertakingId>

export const AgreementId = identifier('AgreementId')
export type AgreementId = t.TypeOf<typeof AgreementId>

/** A duty within one agreement; unique there. */
export const ObligationId = identifier('ObligationId')
export type ObligationId = t.TypeOf<typeof ObligationId>

export const PledgeId = identifier('PledgeId')
export type PledgeId = t.TypeOf<typeof PledgeId>

export const DisbursementId = identifier('DisbursementId')
export type DisbursementId = t.TypeOf<typeof DisbursementId>

/** A class of parties named together, such as every non-member state; no party is invited by name through it. */
export const PartyClassId = identifier('PartyClassId')
export type PartyClassId = t.TypeOf<typeof PartyClassId>

/** A coalition, prize, platform, programme, list or charter. */
export const InitiativeId = identifier('InitiativeId')
export type InitiativeId = t.TypeOf<typeof InitiativeId>

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

export const DesignationId = identifier('DesignationId')
export type DesignationId = t.TypeOf<typeof DesignationId>

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
