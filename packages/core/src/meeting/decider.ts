import { factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import type { MeetingId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { type MeetingCommand, type MeetingEvent, type MeetingFacts, meetingFacts } from './events.ts'

/** The state of a meeting: on record as held, or not. */
export type MeetingState = { readonly status: 'Absent' } | { readonly status: 'Held' }

/** A refusal: the meeting cannot be recorded. */
export type MeetingRefusal =
  /** The identifier stands for a meeting with other particulars; another meeting needs an identifier of its own. */
  | { readonly type: 'MeetingAlreadyRecorded'; readonly meetingId: MeetingId }
  | { readonly type: 'TooFewSides'; readonly meetingId: MeetingId; readonly sides: number }
  | { readonly type: 'PartyOnTwoSides'; readonly meetingId: MeetingId; readonly party: PartyId }
  | { readonly type: 'PersonNamedTwice'; readonly meetingId: MeetingId; readonly person: PersonId }

const refusalOf = ({ data }: MeetingCommand, { status }: MeetingState): MeetingRefusal | null => {
  const { meetingId, delegations } = data
  if (status === 'Held') return { type: 'MeetingAlreadyRecorded', meetingId }
  const party = firstRepeated(delegations.map((delegation) => delegation.party))
  if (party !== null) return { type: 'PartyOnTwoSides', meetingId, party }
  if (delegations.length < 2) return { type: 'TooFewSides', meetingId, sides: delegations.length }
  const person = firstRepeated(delegations.flatMap(({ participants }) => participants.map((each) => each.person)))
  return person === null ? null : { type: 'PersonNamedTwice', meetingId, person }
}

const evolve = (_state: MeetingState, _event: MeetingEvent): MeetingState => ({ status: 'Held' })

/**
 * A meeting of two sides or more, all of equal standing; each side is another party, and nobody sits twice at the
 * table. Two meetings with one country on one day are two meetings.
 *
 * @category deciding
 * @since 0.1.0
 */
export const meetingDecider = factDecider<MeetingFacts, MeetingState, MeetingRefusal>({
  initialState: { status: 'Absent' },
  facts: meetingFacts.events,
  refusalOf,
  evolve
})
