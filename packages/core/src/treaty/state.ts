import { emptyMap, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import type { PartyId } from '../vocabulary/identifiers.ts'
import { boundsOf, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { isPartyEvent, type PartyEvent, statedAct, withAct } from './acts.ts'
import type { TreatyEvent } from './events.ts'
import { joinsOrLeaves, type PartyAct, type TreatyCourse } from './order.ts'

/** A treaty on record: its course, the acts of each party, its reservations and its amendments. */
export interface TreatyOnRecord {
  readonly status: 'OnRecord'
  readonly adopted: boolean
  readonly course: TreatyCourse
  /** By party. */
  readonly acts: PersistentMap<ReadonlyArray<PartyAct>>
  /** The acts of any party between which the dates of the treaty must lie. */
  readonly firstAct: OccurrenceDate | null
  readonly firstEntry: OccurrenceDate | null
  readonly lastAct: OccurrenceDate | null
  readonly reservations: PersistentMap<{ readonly party: PartyId; readonly withdrawn: boolean }>
  readonly amendments: PersistentMap<{ readonly adoptedOn: OccurrenceDate; readonly inForceOn: OccurrenceDate | null }>
  /** `amendment/party` for each acceptance. */
  readonly acceptances: PersistentMap<true>
}

/** All that is on record of one treaty. It has no end: acts of before its termination may be recorded after it. */
export type TreatyState = { readonly status: 'Absent' } | TreatyOnRecord

/** The acts of a party, in the order of recording. */
export const actsOf = ({ acts }: TreatyOnRecord, party: PartyId): ReadonlyArray<PartyAct> => valueAt(acts, party) ?? []

// Of dates in doubt nothing is certain, so they bound nothing.
const isCertain = (on: OccurrenceDate): boolean => boundsOf(on).qualifier === 'None'

const earliest = (known: OccurrenceDate | null, on: OccurrenceDate): OccurrenceDate | null => {
  const { latest } = boundsOf(on)
  if (latest === null || !isCertain(on)) return known
  return known === null || latest < (boundsOf(known).latest ?? '') ? on : known
}

const latest = (known: OccurrenceDate | null, on: OccurrenceDate): OccurrenceDate | null => {
  const { earliest: first } = boundsOf(on)
  if (first === null || !isCertain(on)) return known
  return known === null || first > (boundsOf(known).earliest ?? '') ? on : known
}

const onRecord = (adopted: boolean, adoptedOn: OccurrenceDate | null): TreatyOnRecord => ({
  status: 'OnRecord',
  adopted,
  course: { adoptedOn, inForceOn: null, terminatedOn: null },
  acts: emptyMap,
  firstAct: null,
  firstEntry: null,
  lastAct: null,
  reservations: emptyMap,
  amendments: emptyMap,
  acceptances: emptyMap
})

const withDates = (state: TreatyOnRecord, act: PartyAct | null): TreatyOnRecord =>
  act === null
    ? state
    : {
        ...state,
        firstAct: earliest(state.firstAct, act.on),
        firstEntry: act.kind === 'EntryIntoForce' ? earliest(state.firstEntry, act.on) : state.firstEntry,
        lastAct: joinsOrLeaves(act) ? latest(state.lastAct, act.on) : state.lastAct
      }

const withPartyEvent = (state: TreatyOnRecord, event: PartyEvent): TreatyOnRecord => {
  const { party } = event.data
  const next = withDates(
    { ...state, acts: withEntry(state.acts, party, withAct(actsOf(state, party), event)) },
    statedAct(event)
  )
  if (event.type === 'TreatyAmendmentAccepted')
    return { ...next, acceptances: withEntry(state.acceptances, `${event.data.amendmentId}/${party}`, true) }
  if (event.type !== 'ReservationFormulated' && event.type !== 'ReservationWithdrawn') return next
  const { reservationId } = event.data
  const known = valueAt(state.reservations, reservationId)
  if (event.type === 'ReservationFormulated')
    return known === null
      ? { ...next, reservations: withEntry(state.reservations, reservationId, { party, withdrawn: false }) }
      : next
  return known === null
    ? next
    : { ...next, reservations: withEntry(state.reservations, reservationId, { ...known, withdrawn: true }) }
}

// What can only befall a treaty on record changes nothing where none is.
/** The state after one more event. */
export const evolve = (state: TreatyState, event: TreatyEvent): TreatyState => {
  if (event.type === 'TreatyTextAdopted') {
    if (state.status === 'Absent') return onRecord(true, event.data.on)
    return state.adopted ? state : { ...state, adopted: true, course: { ...state.course, adoptedOn: event.data.on } }
  }
  if (event.type === 'TreatyAttested') return state.status === 'Absent' ? onRecord(false, null) : state
  if (state.status === 'Absent') return state
  if (isPartyEvent(event)) return withPartyEvent(state, event)
  const { on } = event.data
  const { course, amendments } = state
  switch (event.type) {
    case 'DepositaryDesignated':
      return state
    case 'TreatyEnteredIntoForce':
      return { ...state, course: { ...course, inForceOn: course.inForceOn ?? on } }
    case 'TreatyTerminated':
      return { ...state, course: { ...course, terminatedOn: course.terminatedOn ?? on } }
    case 'TreatyAmendmentAdopted':
    case 'TreatyAmendmentEnteredIntoForce': {
      const { amendmentId } = event.data
      const known = valueAt(amendments, amendmentId)
      if (event.type === 'TreatyAmendmentAdopted')
        return known === null
          ? { ...state, amendments: withEntry(amendments, amendmentId, { adoptedOn: on, inForceOn: null }) }
          : state
      return known === null
        ? state
        : { ...state, amendments: withEntry(amendments, amendmentId, { ...known, inForceOn: known.inForceOn ?? on }) }
    }
  }
}
