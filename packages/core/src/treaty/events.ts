import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { placed } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import {
  AmendmentId,
  GatheringId,
  MeetingId,
  PartyId,
  PersonId,
  ReservationId,
  TreatyId
} from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Place } from '../vocabulary/place.ts'
import { Theme } from '../vocabulary/theme.ts'

// Articles are those of the Vienna Convention on the Law of Treaties of 1969. A treaty is used for texts that parties
// join one by one; a text that all its parties sign together is an agreement.

/**
 * The effect of a signature. `Definitive`: it expresses consent to be bound (article 12). `SubjectToRatification`,
 * `SubjectToAcceptance`, `SubjectToApproval`: consent is still to follow (article 14). `AdReferendum`: the state has yet to
 * confirm the signature (article 12, paragraph 2).
 */
export const SignatureEffect = t.keyof(
  {
    Definitive: null,
    SubjectToRatification: null,
    SubjectToAcceptance: null,
    SubjectToApproval: null,
    AdReferendum: null
  },
  'SignatureEffect'
)
export type SignatureEffect = t.TypeOf<typeof SignatureEffect>

/**
 * The means of expressing consent to be bound (articles 11 and 13 to 15). `FormalConfirmation` is what ratification is to
 * an organisation (convention of 1986, article 14); `Succession` is a notification that a state considers itself bound by
 * what bound its predecessor (convention of 1978 on succession, article 2); `OtherMeans`: any other means so agreed.
 */
export const ConsentForm = t.keyof(
  {
    Ratification: null,
    Acceptance: null,
    Approval: null,
    Accession: null,
    FormalConfirmation: null,
    ExchangeOfInstruments: null,
    Succession: null,
    OtherMeans: null
  },
  'ConsentForm'
)
export type ConsentForm = t.TypeOf<typeof ConsentForm>

/** The word of the text, or of the notice, for leaving (articles 54 and 56). */
export const WithdrawalForm = t.keyof({ Denunciation: null, Withdrawal: null }, 'WithdrawalForm')
export type WithdrawalForm = t.TypeOf<typeof WithdrawalForm>

const text = {
  treatyId: TreatyId,
  title: Text,
  purpose: nullable(Text),
  countries: CountryLinks,
  on: OccurrenceDate,
  /** The state, organisation or officer that keeps the treaty and the acts of its parties (article 76). */
  depositary: nullable(PartyId),
  themes: t.readonlyArray(Theme)
}

/** The text was adopted by the states that drew it up, or at a conference, or by an organ (article 9); it binds nobody. */
export const TreatyTextAdopted = occurrenceCodec(
  'TreatyTextAdopted',
  1,
  t.type({
    ...text,
    by: t.readonlyArray(PartyId),
    gathering: nullable(GatheringId),
    place: nullable(Place),
    /** On what it is to enter into force, in our words (article 24). */
    condition: nullable(Text)
  })
)
export interface TreatyTextAdopted extends t.TypeOf<typeof TreatyTextAdopted> {}
/**
 * States the adoption of a treaty's text (article 9): once, and not certainly after an act of a party. It may follow an
 * attestation on record.
 */
export const treatyTextAdopted = (data: TreatyTextAdopted['data']): TreatyTextAdopted => ({
  type: 'TreatyTextAdopted',
  data
})

/**
 * A source speaks of the treaty as existing, and does not say when its text was adopted. Use it where a notice of one
 * party's act is all there is; the adoption may be recorded later. `on` is the date at which the source speaks.
 */
export const TreatyAttested = occurrenceCodec('TreatyAttested', 1, t.type(text))
export interface TreatyAttested extends t.TypeOf<typeof TreatyAttested> {}
/** Opens the record of a treaty whose adoption no source at hand dates. It stands as often as sources speak of the treaty. */
export const treatyAttested = (data: TreatyAttested['data']): TreatyAttested => ({ type: 'TreatyAttested', data })

/** A depositary was designated, or replaced another (article 76). */
export const DepositaryDesignated = occurrenceCodec(
  'DepositaryDesignated',
  1,
  t.type({ treatyId: TreatyId, depositary: PartyId, on: OccurrenceDate })
)
export interface DepositaryDesignated extends t.TypeOf<typeof DepositaryDesignated> {}
/** States who keeps a treaty on record (article 76), as often as the depositary changes. */
export const depositaryDesignated = (data: DepositaryDesignated['data']): DepositaryDesignated => ({
  type: 'DepositaryDesignated',
  data
})

const act = { treatyId: TreatyId, party: PartyId, countries: CountryLinks, on: OccurrenceDate }

/**
 * One party signed. Unless `effect` is `Definitive` it is not bound, but must not defeat the treaty's object and purpose
 * (article 18). `effect` is null where the source does not say.
 */
export const TreatySigned = occurrenceCodec(
  'TreatySigned',
  1,
  t.type({
    ...act,
    effect: nullable(SignatureEffect),
    person: nullable(PersonId),
    printedName: nullable(Text),
    printedTitle: nullable(Text),
    place: nullable(Place),
    meeting: nullable(MeetingId)
  })
)
export interface TreatySigned extends t.TypeOf<typeof TreatySigned> {}
/**
 * States the signature of one party (articles 10 and 12): once, unless the party left in between, and neither certainly
 * before the adoption nor after the end.
 */
export const treatySigned = (data: TreatySigned['data']): TreatySigned => ({ type: 'TreatySigned', data })

/**
 * One party expressed its consent to be bound, by the deposit or exchange of an instrument or its notification (articles
 * 11 and 16). A parliament's vote, or a signature that ratification is to follow, is no consent: record the first as
 * progress of an undertaking and the second as `TreatySigned`.
 */
export const ConsentToBeBoundExpressed = occurrenceCodec(
  'ConsentToBeBoundExpressed',
  1,
  t.type({
    ...act,
    form: ConsentForm,
    /** The state to whose treaties a successor succeeds, where the source names it. */
    predecessor: nullable(PartyId)
  })
)
export interface ConsentToBeBoundExpressed extends t.TypeOf<typeof ConsentToBeBoundExpressed> {}
/**
 * States the consent of one party (articles 11 to 16): once, unless it left in between. Ratification, acceptance and
 * approval do not certainly precede its signature (article 14).
 */
export const consentToBeBoundExpressed = (data: ConsentToBeBoundExpressed['data']): ConsentToBeBoundExpressed => ({
  type: 'ConsentToBeBoundExpressed',
  data
})

/** One party applies the treaty, or a part of it, pending its entry into force (article 25). */
export const TreatyAppliedProvisionally = occurrenceCodec(
  'TreatyAppliedProvisionally',
  1,
  t.type({ ...act, part: nullable(Text) })
)
export interface TreatyAppliedProvisionally extends t.TypeOf<typeof TreatyAppliedProvisionally> {}
/** States that one party applies the treaty provisionally (article 25), not certainly after its entry into force. */
export const treatyAppliedProvisionally = (data: TreatyAppliedProvisionally['data']): TreatyAppliedProvisionally => ({
  type: 'TreatyAppliedProvisionally',
  data
})

/** One party ended its provisional application without becoming a party (article 25, paragraph 2). */
export const ProvisionalApplicationEnded = occurrenceCodec('ProvisionalApplicationEnded', 1, t.type(act))
export interface ProvisionalApplicationEnded extends t.TypeOf<typeof ProvisionalApplicationEnded> {}
/**
 * States that one party ended its provisional application (article 25, paragraph 2). A withdrawal from a treaty in
 * force is `withdrawalNotified`.
 */
export const provisionalApplicationEnded = (
  data: ProvisionalApplicationEnded['data']
): ProvisionalApplicationEnded => ({ type: 'ProvisionalApplicationEnded', data })

/** The treaty itself entered into force, between those that had consented (article 24, paragraphs 1 and 2). */
export const TreatyEnteredIntoForce = occurrenceCodec(
  'TreatyEnteredIntoForce',
  1,
  t.type({ treatyId: TreatyId, on: OccurrenceDate, condition: nullable(Text) })
)
export interface TreatyEnteredIntoForce extends t.TypeOf<typeof TreatyEnteredIntoForce> {}
/**
 * States the entry into force of the treaty itself (article 24): once, neither certainly before the adoption nor after
 * its entry into force for a party.
 */
export const treatyEnteredIntoForce = (data: TreatyEnteredIntoForce['data']): TreatyEnteredIntoForce => ({
  type: 'TreatyEnteredIntoForce',
  data
})

/** The treaty entered into force for one party, which is bound from then on (article 24, paragraph 3). */
export const TreatyEnteredIntoForceForParty = occurrenceCodec('TreatyEnteredIntoForceForParty', 1, t.type(act))
export interface TreatyEnteredIntoForceForParty extends t.TypeOf<typeof TreatyEnteredIntoForceForParty> {}
/**
 * States the entry into force for one party (article 24), not certainly before its consent, unless it is a successor,
 * or before the treaty itself.
 */
export const treatyEnteredIntoForceForParty = (
  data: TreatyEnteredIntoForceForParty['data']
): TreatyEnteredIntoForceForParty => ({ type: 'TreatyEnteredIntoForceForParty', data })

/** One party purports to exclude or modify the legal effect of a provision for itself (articles 2 and 19). */
export const ReservationFormulated = occurrenceCodec(
  'ReservationFormulated',
  1,
  t.type({ ...act, reservationId: ReservationId, reservation: Text })
)
export interface ReservationFormulated extends t.TypeOf<typeof ReservationFormulated> {}
/**
 * States a reservation of one party (article 19): once for each identifier. One that is later than its signature and
 * consent is recorded as an anomaly.
 */
export const reservationFormulated = (data: ReservationFormulated['data']): ReservationFormulated => ({
  type: 'ReservationFormulated',
  data
})

/** A reservation was withdrawn by the party that had formulated it (article 22). */
export const ReservationWithdrawn = occurrenceCodec(
  'ReservationWithdrawn',
  1,
  t.type({ ...act, reservationId: ReservationId })
)
export interface ReservationWithdrawn extends t.TypeOf<typeof ReservationWithdrawn> {}
/** States that a party withdrew its own reservation (article 22): once. */
export const reservationWithdrawn = (data: ReservationWithdrawn['data']): ReservationWithdrawn => ({
  type: 'ReservationWithdrawn',
  data
})

/** Another party objected to a reservation (articles 20 and 21). */
export const ReservationObjected = occurrenceCodec(
  'ReservationObjected',
  1,
  t.type({
    ...act,
    reservationId: ReservationId,
    /** The objecting party definitely opposed that the treaty enters into force between the two (article 20, 4 b). */
    precludesEntryIntoForce: t.boolean,
    reason: nullable(Text)
  })
)
export interface ReservationObjected extends t.TypeOf<typeof ReservationObjected> {}
/** States that another party objected to a reservation on record (article 20). */
export const reservationObjected = (data: ReservationObjected['data']): ReservationObjected => ({
  type: 'ReservationObjected',
  data
})

/** One party stated how it understands or applies the treaty, without excluding a provision; that is a reservation. */
export const TreatyDeclarationMade = occurrenceCodec('TreatyDeclarationMade', 1, t.type({ ...act, declaration: Text }))
export interface TreatyDeclarationMade extends t.TypeOf<typeof TreatyDeclarationMade> {}
/**
 * States a declaration on how a party understands or applies the treaty. One that excludes a provision is a
 * reservation, however phrased or named (article 2).
 */
export const treatyDeclarationMade = (data: TreatyDeclarationMade['data']): TreatyDeclarationMade => ({
  type: 'TreatyDeclarationMade',
  data
})

/**
 * One party gave notice that it leaves (articles 54, 56 and 67). It stays bound until the notice takes effect. Where a
 * source gives only the day of the effect, `on` is any day up to it (`../2019-06-30`).
 */
export const WithdrawalNotified = occurrenceCodec(
  'WithdrawalNotified',
  1,
  t.type({ ...act, form: WithdrawalForm, effectiveOn: nullable(OccurrenceDate), reason: nullable(Text) })
)
export interface WithdrawalNotified extends t.TypeOf<typeof WithdrawalNotified> {}
/**
 * States that a party gave notice of leaving (articles 54 and 56): not certainly before its consent, and with no effect
 * before the notice.
 */
export const withdrawalNotified = (data: WithdrawalNotified['data']): WithdrawalNotified => ({
  type: 'WithdrawalNotified',
  data
})

/** One party revoked its notice before it took effect (article 68). */
export const WithdrawalRevoked = occurrenceCodec('WithdrawalRevoked', 1, t.type(act))
export interface WithdrawalRevoked extends t.TypeOf<typeof WithdrawalRevoked> {}
/** States that a party revoked a notice on record (article 68), not certainly after it took effect. */
export const withdrawalRevoked = (data: WithdrawalRevoked['data']): WithdrawalRevoked => ({
  type: 'WithdrawalRevoked',
  data
})

/** The text of an amendment was adopted (articles 39 and 40); it binds those parties only that accept it. */
export const TreatyAmendmentAdopted = occurrenceCodec(
  'TreatyAmendmentAdopted',
  1,
  t.type({ treatyId: TreatyId, amendmentId: AmendmentId, amendment: Text, on: OccurrenceDate })
)
export interface TreatyAmendmentAdopted extends t.TypeOf<typeof TreatyAmendmentAdopted> {}
/** States that the text of an amendment was adopted (articles 39 and 40): once for each identifier. */
export const treatyAmendmentAdopted = (data: TreatyAmendmentAdopted['data']): TreatyAmendmentAdopted => ({
  type: 'TreatyAmendmentAdopted',
  data
})

/** One party consented to be bound by an amendment (article 40, paragraph 4). */
export const TreatyAmendmentAccepted = occurrenceCodec(
  'TreatyAmendmentAccepted',
  1,
  t.type({ ...act, amendmentId: AmendmentId })
)
export interface TreatyAmendmentAccepted extends t.TypeOf<typeof TreatyAmendmentAccepted> {}
/** States that one party accepted an adopted amendment (article 40): once. */
export const treatyAmendmentAccepted = (data: TreatyAmendmentAccepted['data']): TreatyAmendmentAccepted => ({
  type: 'TreatyAmendmentAccepted',
  data
})

/** An amendment entered into force between those that accepted it. */
export const TreatyAmendmentEnteredIntoForce = occurrenceCodec(
  'TreatyAmendmentEnteredIntoForce',
  1,
  t.type({ treatyId: TreatyId, amendmentId: AmendmentId, on: OccurrenceDate })
)
export interface TreatyAmendmentEnteredIntoForce extends t.TypeOf<typeof TreatyAmendmentEnteredIntoForce> {}
/** States the entry into force of an adopted amendment: once, and not certainly before its adoption. */
export const treatyAmendmentEnteredIntoForce = (
  data: TreatyAmendmentEnteredIntoForce['data']
): TreatyAmendmentEnteredIntoForce => ({ type: 'TreatyAmendmentEnteredIntoForce', data })

/** The treaty ended for all: by its terms, by consent of all, or because a later treaty replaced it (articles 54 and 59). */
export const TreatyTerminated = occurrenceCodec(
  'TreatyTerminated',
  1,
  t.type({ treatyId: TreatyId, on: OccurrenceDate, supersededBy: nullable(TreatyId), reason: nullable(Text) })
)
export interface TreatyTerminated extends t.TypeOf<typeof TreatyTerminated> {}
/**
 * States the end of the treaty for all its parties (articles 54 and 59): once, and not certainly before its entry into
 * force or an act of a party that joins or leaves.
 */
export const treatyTerminated = (data: TreatyTerminated['data']): TreatyTerminated => ({
  type: 'TreatyTerminated',
  data
})

/** The event that each command records. */
export interface TreatyFacts {
  readonly AdoptTreatyText: TreatyTextAdopted
  readonly AttestTreaty: TreatyAttested
  readonly DesignateDepositary: DepositaryDesignated
  readonly SignTreaty: TreatySigned
  readonly ConsentToBeBound: ConsentToBeBoundExpressed
  readonly ApplyTreatyProvisionally: TreatyAppliedProvisionally
  readonly EndProvisionalApplication: ProvisionalApplicationEnded
  readonly BringTreatyIntoForce: TreatyEnteredIntoForce
  readonly BringTreatyIntoForceForParty: TreatyEnteredIntoForceForParty
  readonly FormulateReservation: ReservationFormulated
  readonly WithdrawReservation: ReservationWithdrawn
  readonly ObjectToReservation: ReservationObjected
  readonly MakeTreatyDeclaration: TreatyDeclarationMade
  readonly NotifyWithdrawal: WithdrawalNotified
  readonly RevokeWithdrawal: WithdrawalRevoked
  readonly AdoptTreatyAmendment: TreatyAmendmentAdopted
  readonly AcceptTreatyAmendment: TreatyAmendmentAccepted
  readonly BringTreatyAmendmentIntoForce: TreatyAmendmentEnteredIntoForce
  readonly TerminateTreaty: TreatyTerminated
}
/** The events of a treaty: of its text, of each party's acts, of its amendments, and its end. */
export type TreatyEvent = EventIn<TreatyFacts>
/** The commands to a treaty, one for each of its events. */
export type TreatyCommand = CommandIn<TreatyFacts>

const contracting = ({ party }: { readonly party: PartyId }) => ({ ContractingParty: party })

// An act of one party opens the treaty for that party: what befalls the treaty later concerns it. Other parties are not
// concerned by it, and no two parties are bound to each other by the act of one.
const joining = { step: 'Opens', binds: null } as const
const alone = { strength: 'Occurred', step: 'StandsAlone', binds: null, parts: contracting } as const
const follows = { strength: 'Occurred', step: 'FollowsUp' } as const

/** The table of treaties: the event that each command records, with its strength, parts, persons and countries. */
export const treatyFacts = subjectFacts<TreatyFacts>({
  AdoptTreatyText: {
    records: TreatyTextAdopted,
    ...joining,
    strength: 'Occurred',
    parts: ({ by, depositary }) => ({ Doer: by, Depositary: depositary }),
    countries: placed('Venue')
  },
  AttestTreaty: {
    records: TreatyAttested,
    ...joining,
    strength: 'Attested',
    parts: ({ depositary }) => ({ Depositary: depositary })
  },
  DesignateDepositary: {
    records: DepositaryDesignated,
    ...follows,
    parts: ({ depositary }) => ({ Depositary: depositary })
  },
  SignTreaty: {
    records: TreatySigned,
    ...joining,
    strength: 'Signed',
    parts: ({ party }) => ({ Signatory: party }),
    people: ({ person, printedName, printedTitle, party }) => [
      { person, printedName, printedTitle, capacity: 'Signer', party }
    ],
    countries: placed('Venue')
  },
  ConsentToBeBound: { records: ConsentToBeBoundExpressed, ...joining, strength: 'Agreed', parts: contracting },
  ApplyTreatyProvisionally: {
    records: TreatyAppliedProvisionally,
    ...joining,
    strength: 'Occurred',
    parts: contracting
  },
  EndProvisionalApplication: { records: ProvisionalApplicationEnded, ...alone },
  BringTreatyIntoForce: { records: TreatyEnteredIntoForce, ...follows },
  BringTreatyIntoForceForParty: {
    records: TreatyEnteredIntoForceForParty,
    ...joining,
    strength: 'Occurred',
    parts: contracting
  },
  FormulateReservation: { records: ReservationFormulated, ...alone },
  WithdrawReservation: { records: ReservationWithdrawn, ...alone },
  ObjectToReservation: { records: ReservationObjected, ...alone },
  MakeTreatyDeclaration: { records: TreatyDeclarationMade, ...alone },
  NotifyWithdrawal: { records: WithdrawalNotified, ...alone },
  RevokeWithdrawal: { records: WithdrawalRevoked, ...alone },
  AdoptTreatyAmendment: { records: TreatyAmendmentAdopted, ...follows },
  AcceptTreatyAmendment: { records: TreatyAmendmentAccepted, ...alone, strength: 'Agreed' },
  BringTreatyAmendmentIntoForce: { records: TreatyAmendmentEnteredIntoForce, ...follows },
  TerminateTreaty: { records: TreatyTerminated, strength: 'Occurred', step: 'Ends' }
})
