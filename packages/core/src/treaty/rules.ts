import type { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'

/**
 * The rules of order, each with the articles of the Vienna Convention on the Law of Treaties that it follows from.
 *
 * `Forbidden`: no two dates can both be true, so the later statement is refused. `Irregular`: it happens, against the rule
 * or because the record lacks an act; it is recorded, and shown as an anomaly.
 *
 * @category treaties
 * @since 0.1.0
 */
export const treatyRules = {
  /** Nobody signs, joins or leaves before the text is adopted. */
  ActBeforeAdoption: { articles: '9, 10', force: 'Forbidden' },
  /** Nobody joins or leaves a treaty that has ended. */
  ActAfterTermination: { articles: '54, 70', force: 'Forbidden' },
  /** The treaty does not enter into force before its text is adopted. */
  EntryBeforeAdoption: { articles: '9, 24', force: 'Forbidden' },
  /** The treaty does not end before it enters into force. */
  TerminationBeforeEntry: { articles: '24, 54', force: 'Forbidden' },
  /** A party signs once, unless it left in between. */
  SignedTwice: { articles: '10, 12', force: 'Forbidden' },
  /** Ratification, acceptance and approval confirm a signature, which comes first. */
  ConsentBeforeSignature: { articles: '14', force: 'Forbidden' },
  /** A party consents once, unless it left in between. */
  ConsentedTwice: { articles: '11', force: 'Forbidden' },
  /** Provisional application is pending the entry into force. */
  ProvisionalAfterEntry: { articles: '25', force: 'Forbidden' },
  /** A party is bound from its consent on at the earliest; a successor, from the succession of states on. */
  EntryBeforeConsent: { articles: '24', force: 'Forbidden' },
  /** The treaty is in force for nobody before it is in force. */
  EntryBeforeTreaty: { articles: '24', force: 'Forbidden' },
  /** It enters into force for a party once, unless that left in between. */
  EnteredTwice: { articles: '24', force: 'Forbidden' },
  /** A party that left is bound again only after a new consent. */
  EntryAfterWithdrawal: { articles: '24, 70', force: 'Forbidden' },
  /** A party that never consented has nothing to withdraw from. */
  WithdrawalBeforeConsent: { articles: '54, 56', force: 'Forbidden' },
  /** A withdrawal does not take effect before it is notified. */
  EffectBeforeNotice: { articles: '56, 67', force: 'Forbidden' },
  /** A party leaves once, unless it consented anew in between. */
  WithdrawnTwice: { articles: '54, 56', force: 'Forbidden' },
  /** A notice may be revoked until it takes effect. */
  RevokedAfterEffect: { articles: '68', force: 'Forbidden' },
  /** A reservation is formulated on signing or consenting, not later. */
  LateReservation: { articles: '19', force: 'Irregular' },
  /** Ratification, acceptance or approval without a signature on record. */
  ConsentWithoutSignature: { articles: '14', force: 'Irregular' },
  /** Accession is for states that did not sign. */
  AccessionOfSignatory: { articles: '15', force: 'Irregular' },
  /** Entry into force for a party without its consent on record. */
  EntryWithoutConsent: { articles: '24', force: 'Irregular' },
  /** A withdrawal without a consent or an entry into force on record. */
  WithdrawalWithoutConsent: { articles: '54, 56', force: 'Irregular' }
} as const satisfies Readonly<Record<string, { readonly articles: string; readonly force: 'Forbidden' | 'Irregular' }>>
/** A rule of order of the law of treaties, by its name in `treatyRules`. */
export type TreatyRule = keyof typeof treatyRules

/** An order of two dates that a rule speaks against; `against` is null where an act is missing. */
export interface OrderFault {
  readonly rule: TreatyRule
  readonly on: OccurrenceDate
  readonly against: OccurrenceDate | null
}
