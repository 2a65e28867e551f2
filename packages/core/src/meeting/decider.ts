import { factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import type { MeetingId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { bodiesOf, type Delegation, type Participant } from '../vocabulary/participation.ts'
import { type MeetingCommand, type MeetingEvent, type MeetingFacts, meetingFacts } from './events.ts'

/** The state of a meeting: on record as held, or not. */
export type MeetingState = { readonly status: 'Absent' } | { readonly status: 'Held' }

/** A refusal: the meeting cannot be recorded. */
export type MeetingRefusal =
  /** The identifier stands for a meeting with other particulars; another meeting needs an identifier of its own. */
  | { readonly type: 'MeetingAlreadyRecorded'; readonly meetingId: MeetingId }
  | { readonly type: 'TooFewSides'; readonly meetingId: MeetingId; readonly sides: number }
  | { readonly type: 'PartyOnTwoSides'; readonly meetingId: MeetingId; readonly party: PartyId }
  /** On two sides, or twice under one name and title on one source's word. */
  | { readonly type: 'PersonNamedTwice'; readonly meetingId: MeetingId; readonly person: PersonId }
  /** A participant with neither a name nor a title nor an identity. */
  | { readonly type: 'ParticipantNotDescribed'; readonly meetingId: MeetingId; readonly party: PartyId }

const isDescribed = ({ person, printedName, printedTitle }: Participant): boolean =>
  person !== null || printedName !== null || printedTitle !== null

interface Named extends Participant {
  readonly person: PersonId
}

/** The words of one source for a person. */
const printedAs = ({ person, printedName, printedTitle, accordingTo }: Named): string =>
  JSON.stringify([person, printedName, printedTitle, accordingTo])

/** Somebody on two sides, or twice on one although no source prints the name or the title otherwise. */
const personTwice = (delegations: ReadonlyArray<Delegation>): PersonId | null => {
  const sides = delegations.map(({ participants }) =>
    participants.filter((each): each is Named => each.person !== null)
  )
  const named = sides.flat()
  const onTwoSides = firstRepeated(sides.flatMap((side) => [...new Set(side.map(({ person }) => person))]))
  const alike = firstRepeated(named.map(printedAs))
  return named.find((each) => each.person === onTwoSides || printedAs(each) === alike)?.person ?? null
}

const refusalOf = ({ data }: MeetingCommand, { status }: MeetingState): MeetingRefusal | null => {
  const { meetingId, delegations } = data
  if (status === 'Held') return { type: 'MeetingAlreadyRecorded', meetingId }
  const party = firstRepeated(delegations.flatMap(bodiesOf))
  if (party !== null) return { type: 'PartyOnTwoSides', meetingId, party }
  if (delegations.length < 2) return { type: 'TooFewSides', meetingId, sides: delegations.length }
  const vague = delegations.find(({ participants }) => !participants.every(isDescribed))
  if (vague !== undefined) return { type: 'ParticipantNotDescribed', meetingId, party: vague.party }
  const person = personTwice(delegations)
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
