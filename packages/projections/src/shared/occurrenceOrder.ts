import type { EventId } from '@communique/kernel'
import { byPart } from '../engine/data/recordingOrder.ts'
import { sequence, type Sequence, type SequenceDefinition, type SequenceRules } from '../engine/structures/sequence.ts'
import { byShownDate, dayNumber, type Days } from './shownDate.ts'

/** Anything that an event made. */
export interface Positioned {
  readonly position: number
  readonly eventId: EventId
}

const inRecord = (a: Positioned, b: Positioned): number => a.position - b.position || byPart(a.eventId, b.eventId)

/** Anything that stands in the order of occurrence. */
export interface Placed extends Positioned {
  readonly date: Days
}

/** The order for display (`byShownDate`), then recording. */
export const compareOccurrence = (a: Placed, b: Placed): number => byShownDate(a.date, b.date) || inRecord(a, b)

const rankOf = ({ date }: Placed): number => dayNumber(date)

/** A sequence in the order of occurrence, as recipes see it. */
export type ByOccurrence<Entry extends Placed> = Sequence<Entry, Placed>

/** An empty sequence in the order of occurrence; the reader sees the entries as they are. */
export const byOccurrence = <Entry extends Placed>(): SequenceDefinition<Entry, Entry, Placed> =>
  sequence<Entry, Placed>(compareOccurrence, { rank: rankOf })

/** An empty sequence in the order of occurrence whose readers see more than it holds. */
export const byOccurrenceAs = <Item extends Placed, Shown>(
  rules: Pick<SequenceRules<Item, Shown, Placed>, 'shown' | 'stored'>
): SequenceDefinition<Item, Shown, Placed> =>
  sequence<Item, Shown, Placed>(compareOccurrence, { ...rules, rank: rankOf })

/** A sequence in the order of recording, as recipes see it. */
export type ByRecordingOrder<Entry extends Positioned> = Sequence<Entry, Positioned>

/** Of views that show which of two facts was recorded first: there the order of recording matters. */
export const recordingOrderIsVisible: Readonly<Record<string, string>> = {
  'the order of recording does not matter':
    'of two facts of one day, or under one text, the one recorded first stands first'
}

/** An empty sequence in the order of recording. */
export const byRecordingOrder = <Entry extends Positioned>(): SequenceDefinition<Entry, Entry, Positioned> =>
  sequence<Entry, Positioned>(inRecord, { rank: ({ position }) => position })
