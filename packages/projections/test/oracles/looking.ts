import {
  boundsOf,
  type Citation,
  type CooperationEvent,
  type CooperationEventType,
  type Effective,
  type OccurrenceDate
} from '@communique/core'
import type { ShownDate } from '../../src/shownDate.ts'

// How oracles look through a history: all of it, for every question.

export type History = ReadonlyArray<Effective<CooperationEvent>>
type Said = History[number]
export type Happened<Type extends CooperationEventType> = Said & Extract<CooperationEvent, { readonly type: Type }>

/** All that happened of these types. */
export const ofTypes = <Type extends CooperationEventType>(
  history: History,
  ...types: ReadonlyArray<Type>
): ReadonlyArray<Happened<Type>> =>
  history.filter((event): event is Happened<Type> => (types as ReadonlyArray<string>).includes(event.type))

/** What was recorded before this. */
export const before = <Event extends Said>(history: ReadonlyArray<Event>, event: Said): ReadonlyArray<Event> =>
  history.slice(
    0,
    history.findIndex(({ id }) => id === event.id)
  )

/** What was recorded after this. */
export const after = <Event extends Said>(history: ReadonlyArray<Event>, event: Said): ReadonlyArray<Event> =>
  history.slice(history.findIndex(({ id }) => id === event.id) + 1)

/** The view of each of these keys, however often it is named. */
export const ofEach = <Key extends string, View>(
  keys: ReadonlyArray<Key>,
  view: (key: Key) => View
): Readonly<Record<Key, View>> =>
  // Of every key.
  Object.fromEntries([...new Set(keys)].map((key) => [key, view(key)])) as Record<Key, View>

/** All that these rest on: of each the corrections, the latest first, and then its own word. */
export const wordsFor = (events: History): ReadonlyArray<Citation> =>
  events.flatMap((event) => [...event.corrections, event].flatMap(({ citations }) => citations))

/** A date as recorded, with its first and its last day. */
export const dated = (date: OccurrenceDate): ShownDate => ({ ...date, ...boundsOf(date) })
