import { isDeepStrictEqual } from 'node:util'
import {
  boundsOf,
  type CooperationEvent,
  type CooperationEventType,
  type OccurrenceDate,
  occurrenceOf
} from '@communique/core'
import type { Citation, Effective } from '@communique/kernel'
import type { CorrectionNote } from '../../src/shared/correctionNote.ts'
import type { Dissent } from '../../src/shared/dissent.ts'
import type { ShownDate } from '../../src/shared/shownDate.ts'
import type { Believed } from '../histories.ts'

// How oracles look through a history: all of it, for every question.

type Statement = Believed[number]
export type Happened<Type extends CooperationEventType> = Extract<Statement, { readonly type: Type }>

/** All that happened of these types. */
export const ofTypes = <Type extends CooperationEventType>(
  history: Believed,
  ...types: ReadonlyArray<Type>
): ReadonlyArray<Happened<Type>> =>
  history.filter((event): event is Happened<Type> => (types as ReadonlyArray<string>).includes(event.type))

/** The events recorded before this one. */
export const before = <Event extends Statement>(
  history: ReadonlyArray<Event>,
  event: Statement
): ReadonlyArray<Event> =>
  history.slice(
    0,
    history.findIndex(({ id }) => id === event.id)
  )

/** The events recorded after this one. */
export const after = <Event extends Statement>(history: ReadonlyArray<Event>, event: Statement): ReadonlyArray<Event> =>
  history.slice(history.findIndex(({ id }) => id === event.id) + 1)

/** The view of each of these keys, however often it is named. */
export const ofEach = <Key extends string, View>(
  keys: ReadonlyArray<Key>,
  view: (key: Key) => View
): Readonly<Record<Key, View>> =>
  // Of every key.
  Object.fromEntries([...new Set(keys)].map((key) => [key, view(key)])) as Record<Key, View>

/** All that these rest on: of each the corrections, the latest first, its own word, and further sources that agree. */
export const wordsFor = (events: Believed): ReadonlyArray<Citation> =>
  events.flatMap((event) =>
    [...event.corrections, event, ...furtherSources(event, true)].flatMap(({ citations }) => citations)
  )

/** The further sources of an event: those that agree with the belief, or those that differ. */
export const furtherSources = ({ type, data, attestations }: Effective<CooperationEvent>, agree: boolean) =>
  (attestations ?? []).filter((one) => isDeepStrictEqual(one.data.content, { type, data }) === agree)

/** The further sources that differ, each with its own content. */
export const dissentIn = (event: Effective<CooperationEvent>): ReadonlyArray<Dissent> =>
  furtherSources(event, false).map(({ id, recordedAt, recordedBy, data, citations }) => ({
    eventId: id,
    recordedAt,
    recordedBy,
    fact: data.content,
    note: data.note,
    citations
  }))

/** A date as recorded, with its first and its last day. */
export const dated = (date: OccurrenceDate): ShownDate => ({ ...date, ...boundsOf(date) })

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
