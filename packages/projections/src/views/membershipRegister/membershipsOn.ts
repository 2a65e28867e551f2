import { type IsoDay, type OccurrenceDate, occurredBy, ordOccurrence, type PartyId } from '@communique/core'
import { membershipDecider, type MembershipState } from '@communique/core/advanced'
import type { MembershipCategory, MembershipEvent } from '@communique/core/events'
import type { RegisterItem } from '../../shared/register.ts'
import { groupBy } from '../../shared/groupBy.ts'
import type { MembershipView } from './membershipRegister.ts'

/** A membership on a day. */
export interface MemberStanding {
  readonly organisation: PartyId
  readonly party: PartyId
  /** Null: no source says in which category. */
  readonly as: MembershipCategory | null
  readonly isSuspended: boolean
}

/** The memberships on a day, and those that the record leaves open; no pair of parties is in both. */
export interface MembershipsOn {
  readonly certainly: ReadonlyArray<MemberStanding>
  readonly possibly: ReadonlyArray<MemberStanding>
}

type Step = RegisterItem<MembershipEvent>

/** The day from which a step holds. */
const effectOf = ({ fact: { data } }: Step): OccurrenceDate =>
  'effectiveOn' in data ? (data.effectiveOn ?? data.on) : data.on

const standingAfter = (steps: ReadonlyArray<Step>): MembershipState =>
  steps.reduce((state, { fact }) => membershipDecider.evolve(state, fact), membershipDecider.initialState).current

const isMember = ({ status }: MembershipState): boolean =>
  status === 'Attested' || status === 'Member' || status === 'Suspended'

const sameStanding = (a: MembershipState, b: MembershipState): boolean =>
  isMember(a) && isMember(b) && a.as === b.as && (a.status === 'Suspended') === (b.status === 'Suspended')

const pairOf = ({ fact: { data } }: Step): string => `${data.organisation}/${data.party}`

const onDay = (steps: ReadonlyArray<Step>, day: IsoDay): MembershipsOn => {
  const certainly: Array<MemberStanding> = []
  const possibly: Array<MemberStanding> = []
  const inOrder = steps.toSorted((a, b) => ordOccurrence.compare(effectOf(a), effectOf(b)) || a.position - b.position)
  for (const [pair, ofPair] of groupBy(inOrder, pairOf)) {
    const [organisation = '', party = ''] = pair.split('/') as ReadonlyArray<string> as ReadonlyArray<PartyId> // identities hold no slash
    const had = (step: Step) => occurredBy(effectOf(step), day)
    const atLeast = standingAfter(ofPair.filter((step) => had(step) === 'Yes'))
    const atMost = standingAfter(ofPair.filter((step) => had(step) !== 'No'))
    if (!isMember(atLeast) && !isMember(atMost)) continue
    const { as, status } = isMember(atLeast) ? atLeast : atMost
    const standing = { organisation, party, as, isSuspended: status === 'Suspended' } as MemberStanding
    if (sameStanding(atLeast, atMost)) certainly.push(standing)
    else possibly.push(standing)
  }
  return { certainly, possibly }
}

/**
 * The members of an organisation on a day. What may have happened by then, such as an admission of that year, leaves a
 * membership possible; notice that is not in effect leaves it certain.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay } from '@communique/core'
 * import { must } from '@communique/fixtures'
 * import { membersOn } from '@communique/projections/advanced'
 *
 * const day = must(isoDay('2024-05-30'))
 * assert.deepEqual(membersOn({ members: [], memberships: [] }, day), { certainly: [], possibly: [] })
 * @category membership register
 * @since 0.1.0
 */
export const membersOn = ({ members }: MembershipView, day: IsoDay): MembershipsOn => onDay(members, day)

/** The organisations that have a party as their member on a day, by the rule of `membersOn`. */
export const membershipsOn = ({ memberships }: MembershipView, day: IsoDay): MembershipsOn => onDay(memberships, day)
