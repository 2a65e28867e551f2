import type { TextReference, TextRelation } from '@communique/core/advanced'
import type { TextsRelated } from '@communique/core/events'
import type { Citation, Effective, EventId } from '@communique/kernel'
import { citationsOf } from './correctionNote.ts'
import { type ShownDate, shownDate } from './shownDate.ts'

/**
 * A relation of a text to another, as either of them shows it. `Outgoing`: this text implements, renews, supersedes … the
 * other; `Incoming`: the other does so to this one.
 */
export interface RelatedText {
  readonly eventId: EventId
  readonly direction: 'Outgoing' | 'Incoming'
  readonly relation: TextRelation
  /** The other text. */
  readonly text: TextReference
  readonly on: ShownDate
  readonly citations: ReadonlyArray<Citation>
}

/** A relation as the text of this reference shows it: on one side, or on both of a text that is related to itself. */
export const relatedTexts = (
  event: Effective<TextsRelated>,
  isIt: (reference: TextReference) => boolean
): ReadonlyArray<RelatedText> => {
  const { relation, text, to, on } = event.data
  const shared = { eventId: event.id, relation, on: shownDate(on), citations: citationsOf(event) }
  return [
    ...(isIt(text) ? [{ ...shared, direction: 'Outgoing' as const, text: to }] : []),
    ...(isIt(to) ? [{ ...shared, direction: 'Incoming' as const, text }] : [])
  ]
}
