import { before, type IsoDay, occurredBy, type OccurrenceDate, type OrderFault, type PartyId } from '@communique/core'
import { type Answer, courseFaults, leavesOn, type PartyAct, partyFaults, withAct } from '@communique/core/advanced'
import type { TreatyAct, TreatyRow } from './treatyRegister.ts'

/** The parties for which a treaty is in force on a day, and those that the record leaves open. */
export interface PartiesOn {
  readonly certainly: ReadonlyArray<PartyId>
  readonly possibly: ReadonlyArray<PartyId>
}

const actsOf = (acts: ReadonlyArray<TreatyAct>): ReadonlyArray<PartyAct> =>
  acts.reduce<ReadonlyArray<PartyAct>>((before, { fact }) => withAct(before, fact), [])

const consents = ['DefinitiveSignature', 'Ratification', 'Accession', 'Succession', 'OtherConsent']

const not: Readonly<Record<Answer, Answer>> = { Yes: 'No', No: 'Yes', Unknown: 'Unknown' }
const rank: ReadonlyArray<Answer> = ['No', 'Unknown', 'Yes']
const least = (answers: ReadonlyArray<Answer>): Answer => rank.find((answer) => answers.includes(answer)) ?? 'Yes'
const most = (answers: ReadonlyArray<Answer>): Answer => rank.findLast((answer) => answers.includes(answer)) ?? 'No'

/** Had the party left by that day, after it was bound since then? */
const hadLeft = (withdrawal: PartyAct, since: OccurrenceDate, day: IsoDay): Answer => {
  const on = leavesOn(withdrawal)
  // Revoked; or it took effect before, and so ended an earlier membership.
  if (on === null || (withdrawal.effectiveOn !== null && before(on, since) === 'Yes')) return 'No'
  const answer = occurredBy(on, day)
  return withdrawal.effectiveOn === null && answer === 'Yes' ? 'Unknown' : answer
}

const boundOn = ({ inForceOn, terminatedOn }: TreatyRow, acts: ReadonlyArray<PartyAct>, day: IsoDay): Answer => {
  const withdrawals = acts.filter(({ kind }) => kind === 'Withdrawal')
  const standsOn = (since: OccurrenceDate): Answer =>
    least([
      occurredBy(since, day),
      ...withdrawals.map((withdrawal) => not[hadLeft(withdrawal, since, day)]),
      ...(terminatedOn === null ? [] : [not[occurredBy(terminatedOn, day)]])
    ])
  const entries = acts.filter(({ kind }) => kind === 'EntryIntoForce')
  if (entries.length > 0) return most(entries.map(({ on }) => standsOn(on)))
  // Without its entry into force on record, a party that consented is bound at a day that only the text tells.
  if (inForceOn === null || occurredBy(inForceOn, day) === 'No') return 'No'
  const bound = most(acts.filter(({ kind }) => consents.includes(kind)).map(({ on }) => standsOn(on)))
  return bound === 'Yes' ? 'Unknown' : bound
}

const partiesOf = ({ parties }: TreatyRow): ReadonlyArray<readonly [PartyId, ReadonlyArray<PartyAct>]> =>
  Object.entries(parties)
    .map(([party, acts]) => [party as PartyId, actsOf(acts)] as const) // keys are parties
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/**
 * The parties between which a treaty is in force on a day. A party is bound from its entry into force until its withdrawal
 * takes effect or the treaty ends; on the day of the effect it no longer is. Dates are intervals, so some are `possibly`
 * bound, as is a party whose consent, but not whose entry into force, is on record.
 *
 * @category treaty register
 * @since 0.1.0
 */
export const partiesOn = (row: TreatyRow, day: IsoDay): PartiesOn => {
  const answers = partiesOf(row).map(([party, acts]) => ({ party, answer: boundOn(row, acts, day) }))
  const having = (wanted: Answer) => answers.flatMap(({ party, answer }) => (answer === wanted ? [party] : []))
  return { certainly: having('Yes'), possibly: having('Unknown') }
}

/** An order of dates that a rule of the law of treaties speaks against; no party: in the course of the treaty itself. */
export type TreatyAnomaly = OrderFault & { readonly party: PartyId | null }

/**
 * Everything in a treaty's record that the law of treaties forbids or finds irregular. A forbidden act is refused when
 * it is recorded, so that only corrections bring it about.
 *
 * @category treaty register
 * @since 0.1.0
 */
export const treatyAnomalies = (row: TreatyRow): ReadonlyArray<TreatyAnomaly> => [
  ...courseFaults(row).map((fault) => ({ ...fault, party: null })),
  ...partiesOf(row).flatMap(([party, acts]) => partyFaults(row, acts).map((fault) => ({ ...fault, party })))
]
