import type { IsoDay, PartyId, TreatyId } from '@communique/core'
import type { Text } from '@communique/kernel'
import type { ConsentForm } from '@communique/core/events'
import type { ShownDate } from '../../shared/shownDate.ts'
import { partiesOn } from './partiesOn.ts'
import type { TreatyAct, TreatyRow } from './treatyRegister.ts'

/** The standing of a party to a treaty on a day, in the columns of a depositary's table. */
export interface TreatyStatusLine {
  readonly party: PartyId
  /** On the day: bound, not bound, or left open by the record. */
  readonly bound: 'Certainly' | 'Possibly' | 'No'
  readonly signedOn: ShownDate | null
  /** The consent recorded last, and its form; null where none is on record. */
  readonly consent: { readonly form: ConsentForm; readonly on: ShownDate } | null
  readonly appliedProvisionallyFrom: ShownDate | null
  /** The entry into force recorded last. */
  readonly inForceFrom: ShownDate | null
  /** The notice recorded last that was not revoked. */
  readonly withdrawal: { readonly on: ShownDate; readonly effectiveOn: TreatyAct['on']['edtf'] | null } | null
  /** Reservations that were not withdrawn. */
  readonly reservations: number
  readonly declarations: number
}

type FactOf<Type extends TreatyAct['fact']['type']> = TreatyAct & {
  readonly fact: Extract<TreatyAct['fact'], { readonly type: Type }>
}

const ofType = <Type extends TreatyAct['fact']['type']>(
  acts: ReadonlyArray<TreatyAct>,
  type: Type
): ReadonlyArray<FactOf<Type>> => acts.filter((act): act is FactOf<Type> => act.fact.type === type)

const withdrawalOf = (acts: ReadonlyArray<TreatyAct>): TreatyStatusLine['withdrawal'] => {
  const last = acts.findLast(({ fact: { type } }) => type === 'WithdrawalNotified' || type === 'WithdrawalRevoked')
  return last?.fact.type === 'WithdrawalNotified'
    ? { on: last.on, effectiveOn: last.fact.data.effectiveOn?.edtf ?? null }
    : null
}

/**
 * The status table of a treaty on a day: a line for each party on record, in the order of their identities, with what it
 * signed, by what it is bound, since when, and whether it left.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay } from '@communique/core'
 * import { must } from '@communique/fixtures'
 * import { fold, treatyRegister } from '@communique/projections'
 * import { treatyStatus } from '@communique/projections/advanced'
 *
 * const { views } = fold(treatyRegister)([])
 * assert.deepEqual(views['ottawa'] === undefined ? [] : treatyStatus(views['ottawa'], must(isoDay('2024-01-01'))), [])
 * @category treaty register
 * @since 0.1.0
 */
export const treatyStatus = (row: TreatyRow, day: IsoDay): ReadonlyArray<TreatyStatusLine> => {
  const { certainly, possibly } = partiesOn(row, day)
  return Object.entries(row.parties)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, acts]) => {
      const party = id as PartyId // keys are parties
      const consent = ofType(acts, 'ConsentToBeBoundExpressed').at(-1)
      const withdrawn = new Set(ofType(acts, 'ReservationWithdrawn').map(({ fact }) => fact.data.reservationId))
      const bound = certainly.includes(party) ? 'Certainly' : possibly.includes(party) ? 'Possibly' : 'No'
      return {
        party,
        bound,
        signedOn: ofType(acts, 'TreatySigned').at(-1)?.on ?? null,
        consent: consent === undefined ? null : { form: consent.fact.data.form, on: consent.on },
        appliedProvisionallyFrom: ofType(acts, 'TreatyAppliedProvisionally').at(-1)?.on ?? null,
        inForceFrom: ofType(acts, 'TreatyEnteredIntoForceForParty').at(-1)?.on ?? null,
        withdrawal: withdrawalOf(acts),
        reservations: ofType(acts, 'ReservationFormulated').filter(
          ({ fact }) => !withdrawn.has(fact.data.reservationId)
        ).length,
        declarations: ofType(acts, 'TreatyDeclarationMade').length
      }
    })
}

/** The standing of one party under one treaty. */
export interface PartyTreaty extends TreatyStatusLine {
  readonly treaty: TreatyId
  readonly title: Text | null
}

/**
 * The treaties of a party on a day: a line for each treaty on record under which it acted, in the order of the
 * identities of the treaties.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay, PartyId, validate } from '@communique/core'
 * import { must } from '@communique/fixtures'
 * import { fold, treatyRegister } from '@communique/projections'
 * import { treatiesOf } from '@communique/projections/advanced'
 *
 * const { views } = fold(treatyRegister)([])
 * assert.deepEqual(treatiesOf(views, must(validate(PartyId)('norway')), must(isoDay('2024-01-01'))), [])
 * @category treaty register
 * @since 0.1.0
 */
export const treatiesOf = (
  views: Readonly<Record<string, TreatyRow>>,
  party: PartyId,
  day: IsoDay
): ReadonlyArray<PartyTreaty> =>
  Object.entries(views)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, row]) =>
      treatyStatus(row, day).flatMap(
        (line) => (line.party === party ? [{ treaty: id as TreatyId, title: row.title, ...line }] : []) // keys are treaties
      )
    )
