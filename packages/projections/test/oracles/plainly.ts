import {
  boundsOf,
  type Citation,
  type CooperationEvent,
  type Effective,
  occurrenceOf,
  type OccurrenceDate
} from '@communique/core'
import type { CorrectionNote } from '../../src/provenance.ts'
import type { ShownDate } from '../../src/shownDate.ts'

/** All that is believed, in the order of recording. */
export type Believed = ReadonlyArray<Effective<CooperationEvent>>

/** What is told of each that is named, however often it is. */
export const ofEach = <View>(
  named: ReadonlyArray<string>,
  told: (name: string) => View
): Readonly<Record<string, View>> => Object.fromEntries([...new Set(named)].map((name) => [name, told(name)]))

/** A date with the days it may mean. */
export const shown = (date: OccurrenceDate): ShownDate => ({ ...date, ...boundsOf(date) })

/** What an event rests on: what was cited last comes first, and what it cites itself comes last. */
export const restsOn = (event: Effective<CooperationEvent>): ReadonlyArray<Citation> =>
  [...event.corrections, event].flatMap(({ citations }) => citations)

/** The corrections of an event, each with the date that it gave. */
export const notesOn = (event: Effective<CooperationEvent>): ReadonlyArray<CorrectionNote> =>
  event.corrections.map((correction) => ({
    eventId: correction.id,
    recordedAt: correction.recordedAt,
    recordedBy: correction.recordedBy,
    reason: correction.data.reason,
    date: occurrenceOf(correction.data.content),
    citations: correction.citations
  }))
