import { quoted, correct, another, order, type Wordings } from './wording.ts'

/** The words for refusals of memberships and offices. */
export const standingRefusals = {
  MemberOfItself: ({ party }) => [`${quoted(party)} would be a member of itself`, 'name the organisation'],
  AlreadyMemberOfOrganisation: ({ organisation, party }) => [
    `${quoted(party)} has this standing with ${quoted(organisation)} already`,
    correct
  ],
  NotAMemberOfOrganisation: ({ organisation, party }) => [
    `${quoted(party)} left ${quoted(organisation)}`,
    'record first that it became a member again, or correct the end of its membership'
  ],
  MembershipApplicationOpen: ({ organisation, party }) => [
    `${quoted(party)} has applied to ${quoted(organisation)} already`,
    correct
  ],
  MembershipAlreadySuspended: ({ organisation, party }) => [
    `the membership of ${quoted(party)} in ${quoted(organisation)} is suspended`,
    correct
  ],
  MembershipNotSuspended: ({ organisation, party }) => [
    `the membership of ${quoted(party)} in ${quoted(organisation)} is not suspended`,
    'record the suspension first'
  ],
  MembershipEndsBeforeNotice: ({ on, effectiveOn }) => order('the notice', 'its effect')(on, effectiveOn),
  OfficeOfAnotherBody: ({ officeId, of }) => [
    `the office ${quoted(officeId)} is one of ${quoted(of.type === 'Party' ? of.party : of.jointBody)}`,
    another('office')
  ],
  AlreadyInOffice: ({ officeId, holder }) => [
    `${quoted(holder.type === 'Party' ? holder.party : holder.person)} holds the office ${quoted(officeId)}`,
    'record first that the office was left, or correct the event on record'
  ],
  NotInOffice: ({ officeId, holder }) => [
    `${quoted(holder.type === 'Party' ? holder.party : holder.person)} left the office ${quoted(officeId)}`,
    correct
  ],
  SucceedsOneself: () => ['a holder would take over from itself', 'name the predecessor, or none'],
  LeftBeforeAssumed: ({ assumedOn, on }) => order('the taking of office', 'the leaving')(assumedOn, on),
  TermEndsBeforeItBegins: ({ from, until }) => order('the beginning of the term', 'its end')(from, until)
} satisfies Wordings
