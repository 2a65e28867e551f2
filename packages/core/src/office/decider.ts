import { type CommandIn, factDecider } from '@communique/kernel'
import { mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { OfficeId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  type OfficeCommand,
  type OfficeEvent,
  type OfficeFacts,
  officeFacts,
  type OfficeHolder,
  type OfficeSeat
} from './events.ts'

type AssumeOffice = CommandIn<OfficeFacts, 'AssumeOffice'>
type LeaveOffice = CommandIn<OfficeFacts, 'LeaveOffice'>

/** The time of one holder in an office. */
export interface Tenure {
  readonly holder: OfficeHolder
  /** When the holder took it up; null where that is not on record. */
  readonly from: OccurrenceDate | null
  /** When a source first spoke of the holder; null where the holder was recorded otherwise. */
  readonly attestedOn: OccurrenceDate | null
  /** When the holder left it; null: nothing says so. */
  readonly until: OccurrenceDate | null
}

/** The state of an office: whose it is, and every tenure, in the order of recording. */
export interface OfficeState {
  readonly of: OfficeSeat | null
  readonly tenures: ReadonlyArray<Tenure>
}

/** A refusal: an office cannot have been filled so. */
export type OfficeRefusal =
  | { readonly type: 'OfficeOfAnotherBody'; readonly officeId: OfficeId; readonly of: OfficeSeat }
  | { readonly type: 'AlreadyInOffice'; readonly officeId: OfficeId; readonly holder: OfficeHolder }
  | { readonly type: 'NotInOffice'; readonly officeId: OfficeId; readonly holder: OfficeHolder }
  | { readonly type: 'SucceedsOneself'; readonly officeId: OfficeId; readonly holder: OfficeHolder }
  | {
      readonly type: 'LeftBeforeAssumed'
      readonly officeId: OfficeId
      readonly assumedOn: OccurrenceDate
      readonly on: OccurrenceDate
    }
  | {
      readonly type: 'TermEndsBeforeItBegins'
      readonly officeId: OfficeId
      readonly from: OccurrenceDate
      readonly until: OccurrenceDate
    }

// One holder may be printed under several names and titles.
const isSame = (a: OfficeHolder, b: OfficeHolder): boolean =>
  a.type === 'Party' ? b.type === 'Party' && a.party === b.party : b.type === 'Person' && a.person === b.person

const isSameSeat = (a: OfficeSeat, b: OfficeSeat): boolean =>
  a.type === 'Party' ? b.type === 'Party' && a.party === b.party : b.type === 'JointBody' && a.jointBody === b.jointBody

const lastOf = ({ tenures }: OfficeState, holder: OfficeHolder): Tenure | null =>
  tenures.findLast((tenure) => isSame(tenure.holder, holder)) ?? null

const isBefore = (a: OccurrenceDate, b: OccurrenceDate | null): boolean => b !== null && before(a, b) === 'Yes'

/** A tenure that is only attested becomes precise, unless it certainly began after the attestation. */
const isMadePrecise = ({ from, attestedOn, until }: Tenure, on: OccurrenceDate): boolean =>
  from === null && until === null && attestedOn !== null && mayHaveBegunBy(attestedOn, on)

const termRefusal = (
  officeId: OfficeId,
  from: OccurrenceDate | null,
  until: OccurrenceDate | null
): OfficeRefusal | null =>
  from !== null && until !== null && before(until, from) === 'Yes'
    ? { type: 'TermEndsBeforeItBegins', officeId, from, until }
    : null

const assumptionRefusal = ({ data }: AssumeOffice, state: OfficeState): OfficeRefusal | null => {
  const { officeId, holder, predecessor, on, until } = data
  if (predecessor !== null && isSame(predecessor, holder)) return { type: 'SucceedsOneself', officeId, holder }
  const last = lastOf(state, holder)
  // One who held it before, or left it since, may take it up again; news of an earlier time is taken.
  const holds = last !== null && last.until === null && !isMadePrecise(last, on) && !isBefore(on, last.from)
  return holds ? { type: 'AlreadyInOffice', officeId, holder } : termRefusal(officeId, on, until)
}

const departureRefusal = ({ data }: LeaveOffice, state: OfficeState): OfficeRefusal | null => {
  const { officeId, holder, on } = data
  const last = lastOf(state, holder)
  if (last === null) return null
  if (last.until !== null) return isBefore(on, last.until) ? null : { type: 'NotInOffice', officeId, holder }
  return last.from !== null && before(on, last.from) === 'Yes'
    ? { type: 'LeftBeforeAssumed', officeId, assumedOn: last.from, on }
    : null
}

const refusalOf = (command: OfficeCommand, state: OfficeState): OfficeRefusal | null => {
  const { officeId } = command.data
  if ('of' in command.data && state.of !== null && !isSameSeat(state.of, command.data.of))
    return { type: 'OfficeOfAnotherBody', officeId, of: state.of }
  switch (command.type) {
    case 'AppointOfficeHolder':
      return termRefusal(officeId, command.data.from, command.data.until)
    case 'AssumeOffice':
      return assumptionRefusal(command, state)
    case 'AttestOffice':
      return null
    case 'LeaveOffice':
      return departureRefusal(command, state)
  }
}

type Tenures = ReadonlyArray<Tenure>

const replaced = (tenures: Tenures, tenure: Tenure, by: Tenure): Tenures =>
  tenures.map((each) => (each === tenure ? by : each))

const opened = (state: OfficeState, holder: OfficeHolder, on: OccurrenceDate): Tenures => {
  const last = lastOf(state, holder)
  if (last !== null && isMadePrecise(last, on)) return replaced(state.tenures, last, { ...last, from: on })
  const tenure: Tenure = { holder, from: on, attestedOn: null, until: null }
  // What came to be known later and lies before stands before.
  return last !== null && isBefore(on, last.from) ? [tenure, ...state.tenures] : [...state.tenures, tenure]
}

const closed = (state: OfficeState, holder: OfficeHolder, on: OccurrenceDate): Tenures => {
  const last = lastOf(state, holder)
  if (last !== null && last.until === null) return replaced(state.tenures, last, { ...last, until: on })
  const tenure: Tenure = { holder, from: null, attestedOn: null, until: on }
  return last === null ? [...state.tenures, tenure] : [tenure, ...state.tenures]
}

const attested = (state: OfficeState, holder: OfficeHolder, on: OccurrenceDate): Tenures => {
  const last = lastOf(state, holder)
  const isNewTenure = last === null || (last.until !== null && before(last.until, on) === 'Yes')
  return isNewTenure ? [...state.tenures, { holder, from: null, attestedOn: on, until: null }] : state.tenures
}

const evolve = (state: OfficeState, event: OfficeEvent): OfficeState => {
  const { holder, on } = event.data
  const of = 'of' in event.data ? (state.of ?? event.data.of) : state.of
  switch (event.type) {
    case 'OfficeHolderAppointed':
      return { ...state, of }
    case 'OfficeAssumed': {
      const { predecessor } = event.data
      const last = predecessor === null ? null : lastOf(state, predecessor)
      const left =
        predecessor === null || (last !== null && last.until !== null) ? state.tenures : closed(state, predecessor, on)
      return { of, tenures: opened({ of, tenures: left }, holder, on) }
    }
    case 'OfficeAttested':
      return { of, tenures: attested(state, holder, on) }
    case 'OfficeLeft':
      return { of, tenures: closed(state, holder, on) }
  }
}

/**
 * An office and those who hold it, one after the other or together. Each step is recorded on its source's word, although
 * nothing earlier may be known. No holder takes up an office twice without leaving it, or leaves it twice; an office belongs to
 * one organisation or body. A handing over names the predecessor, whose tenure ends by it.
 *
 * @category deciding
 * @since 0.1.0
 */
export const officeDecider = factDecider<OfficeFacts, OfficeState, OfficeRefusal>({
  initialState: { of: null, tenures: [] },
  facts: officeFacts.events,
  refusalOf,
  evolve
})
