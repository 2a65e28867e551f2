import { type CommandIn, factDecider } from '@communique/kernel'
import type { CountryCode } from '../vocabulary/countryCode.ts'
import type { PartyId, VisitId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type VisitCommand, type VisitEvent, type VisitFacts, visitFacts } from './events.ts'

type AnnounceVisit = CommandIn<VisitFacts, 'AnnounceVisit'>
type PayVisit = CommandIn<VisitFacts, 'RecordVisit' | 'RecordVisitToParty'>

/** The country, the party, or both, that a visit is to. */
export interface VisitDestination {
  readonly to: CountryCode | null
  readonly host: PartyId | null
}

/** The state of a visit: neither announced nor paid, announced, or paid. */
export type VisitState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Announced'; readonly announcedOn: OccurrenceDate; readonly destination: VisitDestination }
  | { readonly status: 'Paid'; readonly paidOn: OccurrenceDate; readonly announced: boolean }

/** A refusal: a visit cannot be recorded so. */
export type VisitRefusal =
  /** The identifier stands for a visit with other particulars. */
  | { readonly type: 'VisitAlreadyRecorded'; readonly visitId: VisitId }
  | { readonly type: 'VisitAlreadyAnnounced'; readonly visitId: VisitId }
  | { readonly type: 'VisitToNobody'; readonly visitId: VisitId }
  | {
      readonly type: 'PaidBeforeAnnounced'
      readonly visitId: VisitId
      readonly announcedOn: OccurrenceDate
      readonly paidOn: OccurrenceDate
    }
  /** The visit announced was to another country or party: record it as another visit. */
  | {
      readonly type: 'VisitElsewhere'
      readonly visitId: VisitId
      readonly announced: VisitDestination
      readonly found: VisitDestination
    }

const announcementRefusal = (
  { data: { visitId, to, host, on } }: AnnounceVisit,
  state: VisitState
): VisitRefusal | null => {
  if (to === null && host === null) return { type: 'VisitToNobody', visitId }
  if (state.status === 'Absent') return null
  if (state.status === 'Announced' || state.announced) return { type: 'VisitAlreadyAnnounced', visitId }
  // That it had been announced may come to be known after it was paid.
  return before(on, state.paidOn) === 'Yes' ? null : { type: 'VisitAlreadyRecorded', visitId }
}

const destinationOf = ({ data }: PayVisit): VisitDestination => ({
  to: 'to' in data ? data.to : null,
  host: 'host' in data ? data.host : null
})

const differs = (announced: string | null, found: string | null): boolean =>
  announced !== null && found !== null && announced !== found

const paymentRefusal = (command: PayVisit, state: VisitState): VisitRefusal | null => {
  const { visitId, on: paidOn } = command.data
  if (state.status === 'Absent') return null
  if (state.status === 'Paid') return { type: 'VisitAlreadyRecorded', visitId }
  const { announcedOn, destination: announced } = state
  if (before(paidOn, announcedOn) === 'Yes') return { type: 'PaidBeforeAnnounced', visitId, announcedOn, paidOn }
  const found = destinationOf(command)
  return differs(announced.to, found.to) || differs(announced.host, found.host)
    ? { type: 'VisitElsewhere', visitId, announced, found }
    : null
}

const refusalOf = (command: VisitCommand, state: VisitState): VisitRefusal | null =>
  command.type === 'AnnounceVisit' ? announcementRefusal(command, state) : paymentRefusal(command, state)

const evolve = (state: VisitState, event: VisitEvent): VisitState => {
  const { on } = event.data
  if (event.type !== 'VisitAnnounced')
    return state.status === 'Paid' ? state : { status: 'Paid', paidOn: on, announced: state.status === 'Announced' }
  if (state.status === 'Paid') return { ...state, announced: true }
  const { to, host } = event.data
  return state.status === 'Announced' ? state : { status: 'Announced', announcedOn: on, destination: { to, host } }
}

/**
 * A visit of a party to a country (`VisitPaid`) or to a party (`PartyVisited`), recorded once, and announced at most once;
 * the meetings that belong to it name it.
 *
 * @category deciding
 * @since 0.1.0
 */
export const visitDecider = factDecider<VisitFacts, VisitState, VisitRefusal>({
  initialState: { status: 'Absent' },
  facts: visitFacts.events,
  refusalOf,
  evolve
})
