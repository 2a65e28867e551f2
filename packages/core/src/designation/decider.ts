import { factDecider } from '@communique/kernel'
import { earlierAttestation, mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { DesignationId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type DesignationCommand, type DesignationEvent, type DesignationFacts, designationFacts } from './events.ts'

/** The state of a title: the steps of its life that are on record. */
export interface DesignationState {
  /** A source speaks of the place as bearing the title, or conferred it. */
  readonly isOnRecord: boolean
  readonly isConferred: boolean
  /** The day by which sources speak of the place as bearing the title; null: none does. */
  readonly attestedOn: OccurrenceDate | null
  readonly isOpened: boolean
  /** Null: nothing says that it concluded. */
  readonly concludedOn: OccurrenceDate | null
}

/** A refusal: a title cannot be conferred, opened or concluded so. */
export type DesignationRefusal =
  | { readonly type: 'DesignationAlreadyConferred'; readonly designationId: DesignationId }
  /** Record the conferral first; where no source reports it, attest the title. */
  | { readonly type: 'DesignationNotConferred'; readonly designationId: DesignationId }
  | { readonly type: 'DesignationAlreadyOpen'; readonly designationId: DesignationId }
  | { readonly type: 'DesignationIsConcluded'; readonly designationId: DesignationId }

const refusalOf = (
  { type, data: { designationId, on } }: DesignationCommand,
  { isOnRecord, isConferred, attestedOn, isOpened, concludedOn }: DesignationState
): DesignationRefusal | null => {
  const introduces = type === 'ConferDesignation' || type === 'AttestDesignation'
  const wasConferred = isConferred || (attestedOn !== null && !mayHaveBegunBy(attestedOn, on))
  if (type === 'ConferDesignation' && wasConferred) return { type: 'DesignationAlreadyConferred', designationId }
  if (!introduces && !isOnRecord) return { type: 'DesignationNotConferred', designationId }
  // What came before its end may come to be known later.
  if (concludedOn !== null && (type === 'ConcludeDesignation' || before(on, concludedOn) !== 'Yes'))
    return { type: 'DesignationIsConcluded', designationId }
  return type === 'OpenDesignation' && isOpened ? { type: 'DesignationAlreadyOpen', designationId } : null
}

const evolve = (state: DesignationState, event: DesignationEvent): DesignationState => {
  switch (event.type) {
    case 'DesignationConferred':
      return { ...state, isOnRecord: true, isConferred: true }
    case 'DesignationAttested':
      return { ...state, isOnRecord: true, attestedOn: earlierAttestation(state.attestedOn, event.data.on) }
    case 'DesignationOpened':
      return { ...state, isOnRecord: true, isOpened: true }
    case 'DesignationConcluded':
      return { ...state, isOnRecord: true, concludedOn: state.concludedOn ?? event.data.on }
  }
}

/**
 * A title that a place bears: conferred, opened, concluded. It may conclude without having been opened on record, and it
 * may be first known because a source speaks of it; its conferral, if that comes to be known later, is not certainly after
 * the attestation. Once concluded, it takes what certainly came to pass before, by its
 * date, and corrections.
 *
 * @category deciding
 * @since 0.1.0
 */
export const designationDecider = factDecider<DesignationFacts, DesignationState, DesignationRefusal>({
  initialState: { isOnRecord: false, isConferred: false, attestedOn: null, isOpened: false, concludedOn: null },
  facts: designationFacts.events,
  refusalOf,
  evolve
})
