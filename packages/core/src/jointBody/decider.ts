import { type CommandIn, factDecider } from '@communique/kernel'
import type { JointBodyId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type JointBodyCommand, type JointBodyEvent, type JointBodyFacts, jointBodyFacts } from './events.ts'

type AgreeJointBody = CommandIn<JointBodyFacts, 'AgreeJointBody'>
type DissolveJointBody = CommandIn<JointBodyFacts, 'DissolveJointBody'>
type EstablishJointBody = CommandIn<JointBodyFacts, 'EstablishJointBody'>

/** The state of a joint body: agreed, established, dissolved. */
export type JointBodyState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Agreed'; readonly agreedOn: OccurrenceDate }
  | { readonly status: 'Established' }
  | { readonly status: 'Dissolved' }

/** A refusal: a joint body cannot be agreed, established or dissolved so. */
export type JointBodyRefusal =
  | {
      readonly type: 'TooFewParties'
      readonly jointBodyId: JointBodyId
      readonly parties: ReadonlyArray<PartyId>
    }
  | { readonly type: 'JointBodyAlreadyAgreed'; readonly jointBodyId: JointBodyId }
  | { readonly type: 'JointBodyAlreadyEstablished'; readonly jointBodyId: JointBodyId }
  | { readonly type: 'JointBodyNotEstablished'; readonly jointBodyId: JointBodyId }
  | { readonly type: 'JointBodyIsDissolved'; readonly jointBodyId: JointBodyId }
  | {
      readonly type: 'EstablishedBeforeAgreed'
      readonly jointBodyId: JointBodyId
      readonly agreedOn: OccurrenceDate
      readonly establishedOn: OccurrenceDate
    }

const partiesRefusal = ({
  data: { jointBodyId, parties }
}: AgreeJointBody | EstablishJointBody): JointBodyRefusal | null =>
  new Set(parties).size < 2 ? { type: 'TooFewParties', jointBodyId, parties } : null

const establishmentRefusal = (command: EstablishJointBody, state: JointBodyState): JointBodyRefusal | null => {
  const { jointBodyId, on: establishedOn } = command.data
  if (state.status === 'Agreed' && before(establishedOn, state.agreedOn) === 'Yes')
    return { type: 'EstablishedBeforeAgreed', jointBodyId, agreedOn: state.agreedOn, establishedOn }
  return partiesRefusal(command)
}

const dissolutionRefusal = (
  { data: { jointBodyId } }: DissolveJointBody,
  state: JointBodyState
): JointBodyRefusal | null => (state.status === 'Established' ? null : { type: 'JointBodyNotEstablished', jointBodyId })

const refusalOf = (command: JointBodyCommand, state: JointBodyState): JointBodyRefusal | null => {
  const { jointBodyId } = command.data
  if (state.status === 'Dissolved') return { type: 'JointBodyIsDissolved', jointBodyId }
  if (command.type === 'DissolveJointBody') return dissolutionRefusal(command, state)
  if (state.status === 'Established') return { type: 'JointBodyAlreadyEstablished', jointBodyId }
  if (command.type === 'EstablishJointBody') return establishmentRefusal(command, state)
  return state.status === 'Agreed' ? { type: 'JointBodyAlreadyAgreed', jointBodyId } : partiesRefusal(command)
}

const evolve = (state: JointBodyState, event: JointBodyEvent): JointBodyState => {
  switch (event.type) {
    case 'JointBodyAgreed':
      return state.status === 'Absent' ? { status: 'Agreed', agreedOn: event.data.on } : state
    case 'JointBodyEstablished':
      return state.status === 'Dissolved' ? state : { status: 'Established' }
    case 'JointBodyDissolved':
      return { status: 'Dissolved' }
  }
}

/**
 * A working group, committee or centre of at least two parties. Agreed is not established: only an established body is
 * dissolved. It may be first seen when it exists already. Once dissolved, it takes nothing but corrections.
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
