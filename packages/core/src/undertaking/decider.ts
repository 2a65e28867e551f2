import { type CommandIn, factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import { earlierAttestation, mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { PartyId, UndertakingId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  type OpenRung,
  type UndertakingCommand,
  type UndertakingEvent,
  type UndertakingFacts,
  undertakingFacts
} from './events.ts'

type AttestUndertaking = CommandIn<UndertakingFacts, 'AttestUndertaking'>
type FulfilUndertaking = CommandIn<UndertakingFacts, 'FulfilUndertaking'>
type LapseUndertaking = CommandIn<UndertakingFacts, 'LapseUndertaking'>
type RungCommand = CommandIn<UndertakingFacts, 'ExpressIntent' | 'TableProposal' | 'AgreeUndertaking'>

/** An undertaking still to be done: its rung, and when it was mentioned, once for each rung. */
export interface OpenUndertaking {
  readonly status: OpenRung
  /** Attestations do not count: they speak of what was said before. */
  readonly mentionedOn: ReadonlyArray<OccurrenceDate>
  /** The date by which it stood on its rung, where sources only speak of it there; null: the rung itself is on record. */
  readonly attestedOn: OccurrenceDate | null
}

/** The state of an undertaking: the rung on which it stands, or its end. */
export type UndertakingState =
  | { readonly status: 'Absent' }
  | OpenUndertaking
  /** `stood`: the rung on which it stood before its end, as far as that is known. */
  | {
      readonly status: 'Fulfilled' | 'Lapsed'
      readonly endedOn: OccurrenceDate
      readonly stood: OpenUndertaking
    }

/** A refusal: an undertaking cannot have gone on so. */
export type UndertakingRefusal =
  /** Name who would do it, or count them among the unnamed who act. */
  | { readonly type: 'NobodyWouldDoIt'; readonly undertakingId: UndertakingId }
  | { readonly type: 'UndertakingNotOnRecord'; readonly undertakingId: UndertakingId }
  /** It stands as firm already, or firmer. */
  | {
      readonly type: 'UndertakingDoesNotClimb'
      readonly undertakingId: UndertakingId
      readonly standsAt: OpenRung
      readonly asked: OpenRung
    }
  | {
      readonly type: 'UndertakingIsClosed'
      readonly undertakingId: UndertakingId
      readonly status: 'Fulfilled' | 'Lapsed'
    }
  | { readonly type: 'PartyNamedTwice'; readonly undertakingId: UndertakingId; readonly party: PartyId }
  | {
      readonly type: 'ClosedBeforeMention'
      readonly undertakingId: UndertakingId
      readonly on: OccurrenceDate
      readonly mentionedOn: ReadonlyArray<OccurrenceDate>
    }

const ladder: ReadonlyArray<OpenRung> = ['Intended', 'Proposed', 'Agreed']

const rungOf = ({ type, data }: RungCommand | AttestUndertaking): OpenRung => {
  switch (type) {
    case 'ExpressIntent':
      return 'Intended'
    case 'TableProposal':
      return 'Proposed'
    case 'AgreeUndertaking':
      return 'Agreed'
    case 'AttestUndertaking':
      return data.as
  }
}

const climbs = ({ status }: OpenUndertaking, asked: OpenRung): boolean => ladder.indexOf(asked) > ladder.indexOf(status)

/** A lower rung that comes to be known later is taken where it certainly was reached before the one that stands. */
const cameBefore = (
  { status, mentionedOn, attestedOn }: OpenUndertaking,
  asked: OpenRung,
  on: OccurrenceDate
): boolean => {
  const reached = attestedOn ?? mentionedOn.at(-1)
  return asked !== status && reached !== undefined && before(on, reached) === 'Yes'
}

/** The rung on which sources spoke of it comes to be known itself. */
const isFoundOut = ({ status, attestedOn }: OpenUndertaking, asked: OpenRung, on: OccurrenceDate): boolean =>
  asked === status && attestedOn !== null && mayHaveBegunBy(attestedOn, on)

type Standing = OpenUndertaking | { readonly status: 'Absent' }

/** Those who would do it are named, or counted among the unnamed who act: "three companies wish to". */
const nobodyActs = ({ data: { by, circumstances } }: RungCommand | AttestUndertaking): boolean =>
  by.length === 0 && !(circumstances?.unnamed ?? []).some(({ as }) => as === 'Acting')

const rungRefusal = (command: RungCommand | AttestUndertaking, state: Standing): UndertakingRefusal | null => {
  const { data } = command
  const { undertakingId } = data
  if (nobodyActs(command)) return { type: 'NobodyWouldDoIt', undertakingId }
  const party = firstRepeated([...data.by, ...data.with])
  if (party !== null) return { type: 'PartyNamedTwice', undertakingId, party }
  if (state.status === 'Absent' || command.type === 'AttestUndertaking') return null
  const asked = rungOf(command)
  return climbs(state, asked) || cameBefore(state, asked, data.on) || isFoundOut(state, asked, data.on)
    ? null
    : { type: 'UndertakingDoesNotClimb', undertakingId, standsAt: state.status, asked }
}

const closingRefusal = (
  { data: { undertakingId, on } }: FulfilUndertaking | LapseUndertaking,
  state: Standing
): UndertakingRefusal | null => {
  if (state.status === 'Absent') return { type: 'UndertakingNotOnRecord', undertakingId }
  const { mentionedOn, attestedOn } = state
  return attestedOn === null && mentionedOn.every((mention) => before(on, mention) === 'Yes')
    ? { type: 'ClosedBeforeMention', undertakingId, on, mentionedOn }
    : null
}

const isEnd = ({ type }: UndertakingCommand): boolean => type === 'FulfilUndertaking' || type === 'LapseUndertaking'

const refusalOf = (command: UndertakingCommand, state: UndertakingState): UndertakingRefusal | null => {
  const { undertakingId, on } = command.data
  if ('stood' in state) {
    const { status, endedOn, stood } = state
    // What came before its end may come to be known later.
    return isEnd(command) || before(on, endedOn) !== 'Yes'
      ? { type: 'UndertakingIsClosed', undertakingId, status }
      : refusalOf(command, stood)
  }
  switch (command.type) {
    case 'ExpressIntent':
    case 'TableProposal':
    case 'AgreeUndertaking':
    case 'AttestUndertaking':
      return rungRefusal(command, state)
    case 'ReportProgress':
      return state.status === 'Absent' ? { type: 'UndertakingNotOnRecord', undertakingId } : null
    case 'FulfilUndertaking':
    case 'LapseUndertaking':
      return closingRefusal(command, state)
  }
}

const climbed = (state: UndertakingState, rung: OpenRung, on: OccurrenceDate): UndertakingState => {
  if (state.status === 'Absent') return { status: rung, mentionedOn: [on], attestedOn: null }
  if ('stood' in state) return { ...state, stood: onRung(state.stood, rung, on) }
  return onRung(state, rung, on)
}

const onRung = (state: OpenUndertaking, rung: OpenRung, on: OccurrenceDate): OpenUndertaking => {
  if (climbs(state, rung) || isFoundOut(state, rung, on))
    return { status: rung, mentionedOn: [...state.mentionedOn, on], attestedOn: null }
  return cameBefore(state, rung, on) ? { ...state, mentionedOn: [on, ...state.mentionedOn] } : state
}

const attested = (state: UndertakingState, rung: OpenRung, on: OccurrenceDate): UndertakingState => {
  if (state.status === 'Absent') return { status: rung, mentionedOn: [], attestedOn: on }
  if ('stood' in state) return { ...state, stood: attestedOnRung(state.stood, rung, on) }
  return attestedOnRung(state, rung, on)
}

const attestedOnRung = (state: OpenUndertaking, rung: OpenRung, on: OccurrenceDate): OpenUndertaking => {
  if (climbs(state, rung)) return { ...state, status: rung, attestedOn: on }
  return rung === state.status && state.attestedOn !== null
    ? { ...state, attestedOn: earlierAttestation(state.attestedOn, on) }
    : state
}

const closed = (state: UndertakingState, status: 'Fulfilled' | 'Lapsed', endedOn: OccurrenceDate): UndertakingState =>
  state.status === 'Absent' || 'stood' in state ? state : { status, endedOn, stood: state }

const evolve = (state: UndertakingState, event: UndertakingEvent): UndertakingState => {
  switch (event.type) {
    case 'IntentExpressed':
      return climbed(state, 'Intended', event.data.on)
    case 'ProposalTabled':
      return climbed(state, 'Proposed', event.data.on)
    case 'UndertakingAgreed':
      return climbed(state, 'Agreed', event.data.on)
    case 'UndertakingAttested':
      return attested(state, event.data.as, event.data.on)
    case 'UndertakingProgressed':
      return state
    case 'UndertakingFulfilled':
      return closed(state, 'Fulfilled', event.data.on)
    case 'UndertakingLapsed':
      return closed(state, 'Lapsed', event.data.on)
  }
}

/**
 * Something to be done, on a ladder: intended, proposed, agreed. It starts on any rung and climbs, never goes back, and
 * ends when it is fulfilled or lapses. It may be first known because a source speaks of it as standing on a rung; how it
 * came there may come to be known later. Older news is taken by its date: a lower rung that it certainly stood on before, and
 * whatever certainly came before its end.
 *
 * It may be fulfilled from any rung. That it was done is a firm fact of its own, and to ask for an agreement first
 * would make the record claim one that no source tells of. Progress, however great, is no step on the ladder.
 *
 * @category deciding
 * @since 0.1.0
 */
export const undertakingDecider = factDecider<UndertakingFacts, UndertakingState, UndertakingRefusal>({
  initialState: { status: 'Absent' },
  facts: undertakingFacts.events,
  refusalOf,
  evolve
})
