import { type CommandIn, factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import { earlierAttestation, mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { JointBodyId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type JointBodyCommand, type JointBodyEvent, type JointBodyFacts, jointBodyFacts } from './events.ts'

type Constitution = CommandIn<JointBodyFacts, 'AgreeJointBody' | 'EstablishJointBody' | 'AttestJointBody'>
type DissolveJointBody = CommandIn<JointBodyFacts, 'DissolveJointBody'>
type EnlargeJointBody = CommandIn<JointBodyFacts, 'EnlargeJointBody'>
type EstablishJointBody = CommandIn<JointBodyFacts, 'EstablishJointBody'>
type RecordJointBodySession = CommandIn<JointBodyFacts, 'RecordJointBodySession'>

/** A session that has a number. */
export interface NumberedSession {
  readonly number: number
  readonly on: OccurrenceDate
}

/** A body that exists: its members and its numbered sessions. */
export interface StandingBody {
  /** Null: no agreement to set it up is on record. */
  readonly agreedOn: OccurrenceDate | null
  /** Null: its establishment is not on record. */
  readonly since: OccurrenceDate | null
  /** The day by which it existed: a source speaks of it, it met or was enlarged. Null: nothing says so. */
  readonly existedOn: OccurrenceDate | null
  readonly members: ReadonlyArray<PartyId>
  readonly sessions: ReadonlyArray<NumberedSession>
}

/** The state of a joint body: agreed, established, dissolved. */
export type JointBodyState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Agreed'; readonly agreedOn: OccurrenceDate }
  | ({ readonly status: 'Established' } & StandingBody)
  | ({ readonly status: 'Dissolved'; readonly dissolvedOn: OccurrenceDate } & StandingBody)

type ExistingState = Extract<JointBodyState, StandingBody>

/** A refusal: this cannot have befallen a joint body. */
export type JointBodyRefusal =
  | {
      readonly type: 'TooFewParties'
      readonly jointBodyId: JointBodyId
      readonly parties: ReadonlyArray<PartyId>
    }
  | { readonly type: 'JointBodyAlreadyAgreed'; readonly jointBodyId: JointBodyId }
  | { readonly type: 'JointBodyAlreadyEstablished'; readonly jointBodyId: JointBodyId }
  /** Record its establishment first; where no source dates that, attest the body. */
  | { readonly type: 'JointBodyNotEstablished'; readonly jointBodyId: JointBodyId }
  | { readonly type: 'JointBodyIsDissolved'; readonly jointBodyId: JointBodyId }
  | { readonly type: 'JointBodySucceedsItself'; readonly jointBodyId: JointBodyId }
  | {
      readonly type: 'EstablishedBeforeAgreed'
      readonly jointBodyId: JointBodyId
      readonly agreedOn: OccurrenceDate
      readonly establishedOn: OccurrenceDate
    }
  /** Nothing befalls a body certainly before its establishment. */
  | {
      readonly type: 'BeforeEstablishment'
      readonly jointBodyId: JointBodyId
      readonly establishedOn: OccurrenceDate
      readonly on: OccurrenceDate
    }
  | { readonly type: 'SessionAlreadyRecorded'; readonly jointBodyId: JointBodyId; readonly number: number }
  /** A later session has a higher number. */
  | {
      readonly type: 'SessionOutOfOrder'
      readonly jointBodyId: JointBodyId
      readonly session: NumberedSession
      readonly against: NumberedSession
    }
  | { readonly type: 'PartyNamedTwice'; readonly jointBodyId: JointBodyId; readonly party: PartyId }
  | { readonly type: 'AlreadyMember'; readonly jointBodyId: JointBodyId; readonly party: PartyId }

/** A body has two parties at least, unless a gathering set it up. A source that only attests it need not name them. */
const constitutionRefusal = ({ type, data }: Constitution): JointBodyRefusal | null => {
  const { jointBodyId, parties, gathering, succeeds } = data
  if (succeeds === jointBodyId) return { type: 'JointBodySucceedsItself', jointBodyId }
  const party = firstRepeated(parties)
  if (type === 'AttestJointBody') return party === null ? null : { type: 'PartyNamedTwice', jointBodyId, party }
  return new Set(parties).size < 2 && gathering === null ? { type: 'TooFewParties', jointBodyId, parties } : null
}

const establishmentRefusal = (command: EstablishJointBody, state: JointBodyState): JointBodyRefusal | null => {
  const { jointBodyId, on: establishedOn } = command.data
  const agreedOn = state.status === 'Absent' ? null : state.agreedOn
  if (agreedOn !== null && before(establishedOn, agreedOn) === 'Yes')
    return { type: 'EstablishedBeforeAgreed', jointBodyId, agreedOn, establishedOn }
  return constitutionRefusal(command)
}

/** That it was agreed, and when it was established, may come to be known after the body itself: as older news. */
const lateConstitutionRefusal = (
  command: Exclude<Constitution, { readonly type: 'AttestJointBody' }>,
  state: ExistingState
): JointBodyRefusal | null => {
  const { jointBodyId, on } = command.data
  const { agreedOn, since, existedOn } = state
  if (command.type === 'AgreeJointBody') {
    if (agreedOn !== null) return { type: 'JointBodyAlreadyAgreed', jointBodyId }
    const existed = since ?? existedOn
    return existed !== null && before(on, existed) === 'Yes'
      ? constitutionRefusal(command)
      : { type: 'JointBodyAlreadyEstablished', jointBodyId }
  }
  return since !== null || (existedOn !== null && !mayHaveBegunBy(existedOn, on))
    ? { type: 'JointBodyAlreadyEstablished', jointBodyId }
    : establishmentRefusal(command, state)
}

/** A session, an enlargement and the end of a body come after its beginning. */
const dateRefusal = (
  { data: { jointBodyId, on } }: RecordJointBodySession | EnlargeJointBody | DissolveJointBody,
  { since }: StandingBody
): JointBodyRefusal | null =>
  since !== null && before(on, since) === 'Yes'
    ? { type: 'BeforeEstablishment', jointBodyId, establishedOn: since, on }
    : null

const sessionRefusal = (
  { data: { jointBodyId, number, on } }: RecordJointBodySession,
  { sessions }: StandingBody
): JointBodyRefusal | null => {
  if (number === null) return null
  const session = { number, on }
  for (const against of sessions) {
    if (against.number === number) return { type: 'SessionAlreadyRecorded', jointBodyId, number }
    const [earlier, later] = against.number < number ? [against, session] : [session, against]
    if (before(later.on, earlier.on) === 'Yes') return { type: 'SessionOutOfOrder', jointBodyId, session, against }
  }
  return null
}

const enlargementRefusal = (
  { data: { jointBodyId, joined } }: EnlargeJointBody,
  { members }: StandingBody
): JointBodyRefusal | null => {
  const twice = firstRepeated(joined)
  if (twice !== null) return { type: 'PartyNamedTwice', jointBodyId, party: twice }
  const member = joined.find((party) => members.includes(party))
  return member === undefined ? null : { type: 'AlreadyMember', jointBodyId, party: member }
}

const existenceRefusal = (
  command: RecordJointBodySession | EnlargeJointBody | DissolveJointBody,
  state: ExistingState
): JointBodyRefusal | null => {
  switch (command.type) {
    case 'RecordJointBodySession':
      return dateRefusal(command, state) ?? sessionRefusal(command, state)
    case 'EnlargeJointBody':
      return dateRefusal(command, state) ?? enlargementRefusal(command, state)
    case 'DissolveJointBody':
      return dateRefusal(command, state)
  }
}

const isConstitution = (command: JointBodyCommand): command is Constitution => 'parties' in command.data

/** After its end a body takes what came to pass before. */
const isTooLate = (command: JointBodyCommand, state: JointBodyState): boolean =>
  state.status === 'Dissolved' &&
  (command.type === 'DissolveJointBody' || before(command.data.on, state.dissolvedOn) !== 'Yes')

const refusalOf = (command: JointBodyCommand, state: JointBodyState): JointBodyRefusal | null => {
  const { jointBodyId } = command.data
  if (isTooLate(command, state)) return { type: 'JointBodyIsDissolved', jointBodyId }
  const exists = state.status === 'Established' || state.status === 'Dissolved'
  if (!isConstitution(command))
    return exists ? existenceRefusal(command, state) : { type: 'JointBodyNotEstablished', jointBodyId }
  if (command.type === 'AttestJointBody') return constitutionRefusal(command)
  if (exists) return lateConstitutionRefusal(command, state)
  if (command.type === 'EstablishJointBody') return establishmentRefusal(command, state)
  return state.status === 'Agreed' ? { type: 'JointBodyAlreadyAgreed', jointBodyId } : constitutionRefusal(command)
}

const nobody: StandingBody = { agreedOn: null, since: null, existedOn: null, members: [], sessions: [] }

const withMembers = (members: ReadonlyArray<PartyId>, joined: ReadonlyArray<PartyId>): ReadonlyArray<PartyId> => [
  ...new Set([...members, ...joined])
]

const evolve = (state: JointBodyState, event: JointBodyEvent): JointBodyState => {
  const exists = state.status === 'Established' || state.status === 'Dissolved'
  switch (event.type) {
    case 'JointBodyAgreed':
      if (exists) return { ...state, agreedOn: state.agreedOn ?? event.data.on }
      return state.status === 'Absent' ? { status: 'Agreed', agreedOn: event.data.on } : state
    case 'JointBodyEstablished':
    case 'JointBodyAttested': {
      const { on, parties } = event.data
      const agreedOn = state.status === 'Absent' ? null : state.agreedOn
      const known = exists ? state : { ...nobody, agreedOn, status: 'Established' as const }
      const members = withMembers(known.members, parties)
      return event.type === 'JointBodyEstablished'
        ? { ...known, since: known.since ?? on, members }
        : { ...known, existedOn: earlierAttestation(known.existedOn, on), members }
    }
    case 'JointBodyMet': {
      const { number, on } = event.data
      if (!exists) return state
      const existedOn = earlierAttestation(state.existedOn, on)
      return { ...state, existedOn, sessions: number === null ? state.sessions : [...state.sessions, { number, on }] }
    }
    case 'JointBodyEnlarged':
      if (!exists) return state
      return {
        ...state,
        existedOn: earlierAttestation(state.existedOn, event.data.on),
        members: withMembers(state.members, event.data.joined)
      }
    case 'JointBodyDissolved':
      if (state.status === 'Dissolved') return state
      return { ...(exists ? state : nobody), status: 'Dissolved', dissolvedOn: event.data.on }
  }
}

/**
 * A working group, commission, centre or fund of at least two parties, or one that a gathering set up. Agreed is not
 * established: only a body that is established or attested meets, is enlarged and is dissolved. Its sessions may be
 * recorded in any order, but a later one has a higher number. Its agreement and its establishment may come to be known
 * after it: older news is taken by its date. Once dissolved, it takes what came to pass before, by its
 * date, and corrections. The successor names the body that it succeeds.
 *
 * @category deciding
 * @since 0.1.0
 */
export const jointBodyDecider = factDecider<JointBodyFacts, JointBodyState, JointBodyRefusal>({
  initialState: { status: 'Absent' },
  facts: jointBodyFacts.events,
  refusalOf,
  evolve
})
