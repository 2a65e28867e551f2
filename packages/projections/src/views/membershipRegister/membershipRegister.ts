import type { MembershipEvent } from '@communique/core/events'
import { type RegisterItem, registerOf } from '../../shared/register.ts'

/**
 * The memberships of one party: those in it and those that it has; each list in the order of occurrence.
 *
 * @category membership register
 * @since 0.1.0
 */
export interface MembershipView {
  /** As the organisation: every step of those that are, were or would be its members. */
  readonly members: ReadonlyArray<RegisterItem<MembershipEvent>>
  /** As the party that is, was or would be a member. */
  readonly memberships: ReadonlyArray<RegisterItem<MembershipEvent>>
}

const stepOf = ({
  data: { organisation, party }
}: {
  readonly data: MembershipEvent['data']
}): ReadonlyArray<readonly [string, keyof MembershipView]> => [
  [organisation, 'members'],
  [party, 'memberships']
]

/**
 * The memberships of parties in organisations.
 *
 * One view for each organisation and each party, under its identity; `membersOn` and `membershipsOn` read from it who is
 * a member on a day. Observers stand in `observerRoster`.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { fold, membershipRegister } from '@communique/projections'
 *
 * assert.deepEqual(fold(membershipRegister)([]).views, {})
 * @category membership register
 * @since 0.1.0
 */
export const membershipRegister = registerOf<MembershipView>({
  name: 'membershipRegister',
  version: 1,
  lists: { members: true, memberships: true },
  entries: {
    MembershipApplied: stepOf,
    MembershipAcquired: stepOf,
    MembershipAttested: stepOf,
    MembershipSuspended: stepOf,
    MembershipRestored: stepOf,
    MembershipEnded: stepOf
  }
})
