import { factDecider } from '@communique/kernel'
import type { DesignationId } from '../vocabulary/identifiers.ts'
import { type DesignationCommand, type DesignationEvent, type DesignationFacts, designationFacts } from './events.ts'

/** The state of a title: conferred, opened, concluded. */
export type DesignationState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Conferred' }
  | { readonly status: 'Open' }
  | { readonly status: 'Concluded' }

/** A refusal: a title cannot be conferred, opened or concluded so. */
export type DesignationRefusal =
  | { readonly type: 'DesignationAlreadyConferred'; readonly designationId: DesignationId }
  | { readonly type: 'DesignationNotConferred'; readonly designationId: DesignationId }
  | { readonly type: 'DesignationAlreadyOpen'; readonly designationId: DesignationId }
  | { readonly type: 'DesignationIsConcluded'; readonly designationId: DesignationId }

const refusalOf = (
  { type, data: { designationId } }: DesignationCommand,
  { status }: DesignationState
): DesignationRefusal | null => {
  if (type === 'ConferDesignation')
    return status === 'Absent' ? null : { type: 'DesignationAlreadyConferred', designationId }
  if (status === 'Absent') return { type: 'DesignationNotConferred', designationId }
  if (status === 'Concluded') return { type: 'DesignationIsConcluded', designationId }
  return type === 'OpenDesignation' && status === 'Open' ? { type: 'DesignationAlreadyOpen', designationId } : null
}

const evolve = (_state: DesignationState, event: DesignationEvent): DesignationState => {
  switch (event.type) {
    case 'DesignationConferred':
      return { status: 'Conferred' }
    case 'DesignationOpened':
      return { status: 'Open' }
    case 'DesignationConcluded':
      return { status: 'Concluded' }
  }
}

/**
 * A title that a place bears: conferred, opened, concluded. It may conclude without having been opened on record.
 *
 * @category deciding
 * @since 0.1.0
 */
export const designationDecider = factDecider<DesignationFacts, DesignationState, DesignationRefusal>({
  initialState: { status: 'Absent' },
  facts: designationFacts.events,
  refusalOf,
  evolve
})
