import { factDecider } from '@communique/kernel'
import type { VisitId } from '../vocabulary/identifiers.ts'
import { type VisitCommand, type VisitEvent, type VisitFacts, visitFacts } from './events.ts'

/** The state of a visit: on record as paid, or not. */
export type VisitState = { readonly status: 'Absent' } | { readonly status: 'Paid' }

/** A refusal: the visit cannot be recorded. */
export type VisitRefusal =
  /** The identifier stands for a visit with other particulars. */
  { readonly type: 'VisitAlreadyRecorded'; readonly visitId: VisitId }

const refusalOf = ({ data: { visitId } }: VisitCommand, { status }: VisitState): VisitRefusal | null =>
  status === 'Paid' ? { type: 'VisitAlreadyRecorded', visitId } : null

const evolve = (_state: VisitState, _event: VisitEvent): VisitState => ({ status: 'Paid' })

/**
 * A visit of a party to a country, recorded once; the meetings that belong to it name it.
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
