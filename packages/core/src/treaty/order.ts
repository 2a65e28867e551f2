import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import type { OrderFault, TreatyRule } from './rules.ts'

/** The kinds of acts of one party whose order the law of treaties knows. */
export type PartyActKind =
  | 'Signature'
  | 'DefinitiveSignature'
  | 'Ratification'
  | 'Accession'
  | 'Succession'
  | 'OtherConsent'
  | 'ProvisionalApplication'
  | 'EntryIntoForce'
  | 'Reservation'
  | 'Withdrawal'
  | 'Other'

/** One act of one party. */
export interface PartyAct {
  readonly kind: PartyActKind
  readonly on: OccurrenceDate
  /** Of a withdrawal: the day on which it takes effect; null where no source says so. */
  readonly effectiveOn: OccurrenceDate | null
  /** Of a withdrawal: the day on which the notice was revoked. */
  readonly revokedOn: OccurrenceDate | null
}

/** The dates of the treaty itself, as far as they are on record. */
export interface TreatyCourse {
  readonly adoptedOn: OccurrenceDate | null
  readonly inForceOn: OccurrenceDate | null
  readonly terminatedOn: OccurrenceDate | null
}

const certainly = (earlier: OccurrenceDate, later: OccurrenceDate): boolean => before(earlier, later) === 'Yes'

/**
 * The date from which a withdrawal may have taken effect; null if it was revoked. Where no source gives the effect, it is
 * not before the notice.
 */
export const leavesOn = ({ on, effectiveOn, revokedOn }: PartyAct): OccurrenceDate | null =>
  revokedOn === null ? (effectiveOn ?? on) : null

const ofKinds = (acts: ReadonlyArray<PartyAct>, ...kinds: ReadonlyArray<PartyActKind>): ReadonlyArray<PartyAct> =>
  acts.filter(({ kind }) => kinds.includes(kind))

const consentKinds = ['DefinitiveSignature', 'Ratification', 'Accession', 'Succession', 'OtherConsent'] as const
const boundToTheCourse: ReadonlyArray<PartyActKind> = [
  ...consentKinds,
  'Signature',
  'ProvisionalApplication',
  'EntryIntoForce',
  'Withdrawal'
]

/** `true` for acts that nobody can perform once the treaty has ended: joining and leaving. */
export const joinsOrLeaves = ({ kind }: PartyAct): boolean => boundToTheCourse.includes(kind)

type Pair = readonly [PartyAct, PartyAct]

const pairsOf = (acts: ReadonlyArray<PartyAct>): ReadonlyArray<Pair> =>
  acts.flatMap((later, at) => acts.slice(0, at).map((earlier): Pair => [earlier, later]))

/** The party may have left after the one and before the other. */
const mayHaveLeftBetween = (first: PartyAct, second: PartyAct, withdrawals: ReadonlyArray<PartyAct>): boolean =>
  withdrawals.some((withdrawal) => {
    const left = leavesOn(withdrawal)
    if (left === null || certainly(second.on, left)) return false
    return withdrawal.effectiveOn === null || !certainly(left, first.on)
  })

const repeated = (
  rule: TreatyRule,
  acts: ReadonlyArray<PartyAct>,
  withdrawals: ReadonlyArray<PartyAct>
): ReadonlyArray<OrderFault> =>
  pairsOf(acts)
    .filter(([a, b]) => !mayHaveLeftBetween(a, b, withdrawals) && !mayHaveLeftBetween(b, a, withdrawals))
    .map(([{ on: against }, { on }]) => ({ rule, on, against }))

const fault = (rule: TreatyRule, { on }: PartyAct, against: OccurrenceDate | null): OrderFault => ({
  rule,
  on,
  against
})

/** Every act that contradicts a date of the treaty itself. */
const contradicting = (
  rule: TreatyRule,
  acts: ReadonlyArray<PartyAct>,
  date: OccurrenceDate | null,
  contradicts: (on: OccurrenceDate, date: OccurrenceDate) => boolean
): ReadonlyArray<OrderFault> =>
  date === null ? [] : acts.filter(({ on }) => contradicts(on, date)).map((act) => fault(rule, act, date))

/** Every act that is certainly before all of these; at least one is given. */
const beforeAll = (
  rule: TreatyRule,
  acts: ReadonlyArray<PartyAct>,
  others: ReadonlyArray<PartyAct>
): ReadonlyArray<OrderFault> => {
  const [first] = others
  if (first === undefined) return []
  return acts
    .filter(({ on }) => others.every((other) => certainly(on, other.on)))
    .map((act) => fault(rule, act, first.on))
}

const withdrawalFaults = (
  withdrawals: ReadonlyArray<PartyAct>,
  consents: ReadonlyArray<PartyAct>,
  bonds: ReadonlyArray<PartyAct>
): ReadonlyArray<OrderFault> => [
  ...withdrawals.flatMap((withdrawal) => {
    const { on, effectiveOn, revokedOn } = withdrawal
    const faults: Array<OrderFault> = []
    if (effectiveOn !== null && certainly(effectiveOn, on))
      faults.push(fault('EffectBeforeNotice', withdrawal, effectiveOn))
    if (effectiveOn !== null && revokedOn !== null && certainly(effectiveOn, revokedOn))
      faults.push({ rule: 'RevokedAfterEffect', on: revokedOn, against: effectiveOn })
    if (bonds.length === 0) faults.push(fault('WithdrawalWithoutConsent', withdrawal, null))
    return faults
  }),
  ...beforeAll('WithdrawalBeforeConsent', withdrawals, bonds),
  ...pairsOf(withdrawals.filter(({ revokedOn }) => revokedOn === null))
    .filter(
      ([a, b]) =>
        !consents.some(
          ({ on }) => (!certainly(on, a.on) && !certainly(b.on, on)) || (!certainly(on, b.on) && !certainly(a.on, on))
        )
    )
    .map(([{ on: against }, later]) => fault('WithdrawnTwice', later, against))
]

const entryFaults = (
  entries: ReadonlyArray<PartyAct>,
  consents: ReadonlyArray<PartyAct>,
  withdrawals: ReadonlyArray<PartyAct>,
  { inForceOn }: TreatyCourse
): ReadonlyArray<OrderFault> => [
  ...repeated('EnteredTwice', entries, withdrawals),
  // A successor is bound from the succession of states on, which its notification follows.
  ...(consents.some(({ kind }) => kind === 'Succession') ? [] : beforeAll('EntryBeforeConsent', entries, consents)),
  ...entries.flatMap((entry) => {
    const faults: Array<OrderFault> = []
    if (inForceOn !== null && certainly(entry.on, inForceOn)) faults.push(fault('EntryBeforeTreaty', entry, inForceOn))
    if (consents.length === 0) return [...faults, fault('EntryWithoutConsent', entry, null)]
    const left = withdrawals
      .filter(({ effectiveOn }) => effectiveOn !== null)
      .find((withdrawal) => {
        const on = leavesOn(withdrawal)
        if (on === null || !certainly(on, entry.on)) return false
        return consents.every((consent) => certainly(consent.on, withdrawal.on) || certainly(entry.on, consent.on))
      })
    return left === undefined ? faults : [...faults, fault('EntryAfterWithdrawal', entry, left.effectiveOn)]
  })
]

/**
 * Everything in the acts of one party that the law of treaties forbids or finds irregular, whatever the order in which the
 * acts were recorded. Only certain contradictions count: dates are intervals, and a date in doubt contradicts nothing.
 *
 * A party may leave and join again, so acts are compared within one period of membership.
 */
export const partyFaults = (course: TreatyCourse, acts: ReadonlyArray<PartyAct>): ReadonlyArray<OrderFault> => {
  const signatures = ofKinds(acts, 'Signature', 'DefinitiveSignature')
  const ratifications = ofKinds(acts, 'Ratification')
  const consents = ofKinds(acts, ...consentKinds)
  const entries = ofKinds(acts, 'EntryIntoForce')
  const withdrawals = ofKinds(acts, 'Withdrawal')
  const { adoptedOn, terminatedOn } = course
  return [
    ...contradicting('ActBeforeAdoption', acts, adoptedOn, certainly),
    ...contradicting('ActAfterTermination', acts.filter(joinsOrLeaves), terminatedOn, (on, end) => certainly(end, on)),
    ...repeated('SignedTwice', signatures, withdrawals),
    ...beforeAll('ConsentBeforeSignature', ratifications, signatures),
    ...repeated('ConsentedTwice', consents, withdrawals),
    ...ofKinds(acts, 'ProvisionalApplication').flatMap((act) =>
      entries.filter(({ on }) => certainly(on, act.on)).map(({ on }) => fault('ProvisionalAfterEntry', act, on))
    ),
    ...entryFaults(entries, consents, withdrawals, course),
    ...withdrawalFaults(withdrawals, consents, [...consents, ...entries]),
    ...ofKinds(acts, 'Reservation').flatMap((act) => {
      const [last] = consents.slice(-1)
      return last !== undefined && consents.every(({ on }) => certainly(on, act.on))
        ? [fault('LateReservation', act, last.on)]
        : []
    }),
    ...(signatures.length === 0 ? ratifications.map((act) => fault('ConsentWithoutSignature', act, null)) : []),
    ...ofKinds(acts, 'Accession').flatMap((act) =>
      signatures.slice(0, 1).map(({ on }) => fault('AccessionOfSignatory', act, on))
    )
  ]
}

/** Everything in the course of the treaty itself that the law of treaties forbids. */
export const courseFaults = ({ adoptedOn, inForceOn, terminatedOn }: TreatyCourse): ReadonlyArray<OrderFault> => {
  const faults: Array<OrderFault> = []
  if (inForceOn !== null && adoptedOn !== null && certainly(inForceOn, adoptedOn))
    faults.push({ rule: 'EntryBeforeAdoption', on: inForceOn, against: adoptedOn })
  if (terminatedOn !== null && inForceOn !== null && certainly(terminatedOn, inForceOn))
    faults.push({ rule: 'TerminationBeforeEntry', on: terminatedOn, against: inForceOn })
  if (terminatedOn !== null && inForceOn === null && adoptedOn !== null && certainly(terminatedOn, adoptedOn))
    faults.push({ rule: 'TerminationBeforeEntry', on: terminatedOn, against: adoptedOn })
  return faults
}
