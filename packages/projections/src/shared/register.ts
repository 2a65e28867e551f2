import type { CooperationEvent, CooperationEventType, DatedEvent } from '@communique/core'
import { cooperationEventTypes, isDatedType } from '@communique/core/advanced'
import type { Citation, Effective, EventId } from '@communique/kernel'
import type { Projection, Recipes } from '../engine/projection.ts'
import { citationsOf } from './correctionNote.ts'
import { type ByOccurrence, byOccurrence, recordingOrderIsVisible } from './occurrenceOrder.ts'
import { type ShownDate, shownDate } from './shownDate.ts'

/** A fact in a register: when it occurred, and on whose word it stands. */
export interface RegisterItem<Fact extends DatedEvent = DatedEvent> {
  readonly eventId: EventId
  readonly position: number
  readonly date: ShownDate
  /** The event's type and its content as it is believed now. */
  readonly fact: Fact
  readonly citations: ReadonlyArray<Citation>
}

/** The lists of a register, each in the order of occurrence. */
type Lists<View> = { readonly [List in keyof View]: ReadonlyArray<RegisterItem> }

/** The lists that take facts of a type. */
type ListsFor<View extends Lists<View>, Type extends CooperationEventType> = {
  [List in keyof View]: Extract<DatedEvent, { readonly type: Type }> extends View[List][number]['fact'] ? List : never
}[keyof View]

/** The lists as the recipes of a register see them. */
export type RegisterDraft<View extends Lists<View>> = {
  readonly [List in keyof View]: ByOccurrence<View[List][number]>
}

/** The entries of an event: the key of each view that it stands in, and the list there; no list twice. */
type Entries<View extends Lists<View>, Type extends CooperationEventType> = (
  event: Effective<Extract<DatedEvent, { readonly type: Type }>>
) => ReadonlyArray<readonly [key: string, list: ListsFor<View, Type>]>

/** A register: its name, its lists, and the entries of each type of event that it has an answer for. */
export interface RegisterDefinition<View extends Lists<View>> {
  readonly name: string
  readonly version: number
  readonly lists: Readonly<Record<keyof View, true>>
  readonly entries: { readonly [Type in DatedEvent['type']]?: Entries<View, Type> }
}

/** The same entries for every type of event that occurs at some time. */
export const ofEveryType = <View extends Lists<View>>(
  entries: (event: Effective<DatedEvent>) => ReadonlyArray<readonly [key: string, list: keyof View]>
): RegisterDefinition<View>['entries'] =>
  // The entries of all are those of each.
  Object.fromEntries(cooperationEventTypes.filter(isDatedType).map((type) => [type, entries])) as never

/**
 * Makes a register: a view that keeps facts as they were recorded, in lists by their kind, each in the order of
 * occurrence. Whatever follows from the facts, such as a status, is worked out by the reader of the view.
 */
export const registerOf = <View extends Lists<View>>({
  name,
  version,
  lists,
  entries
}: RegisterDefinition<View>): Projection<CooperationEvent, View, RegisterDraft<View>> => {
  const entriesOf = (event: Effective<CooperationEvent>): ReadonlyArray<readonly [string, keyof View]> => {
    const ofType = (entries as Readonly<Record<string, Entries<View, never> | undefined>>)[event.type]
    return ofType === undefined ? [] : ofType(event as never) // the entry of its own type
  }
  const listsAt = (event: Effective<CooperationEvent>, key: string): ReadonlyArray<keyof View> =>
    entriesOf(event).flatMap(([at, list]) => (at === key ? [list] : []))
  const names = Object.keys(lists) as ReadonlyArray<string> as ReadonlyArray<keyof View & string>
  const noted = (draft: RegisterDraft<View>, event: Effective<DatedEvent>, key: string): void => {
    const item: RegisterItem = {
      eventId: event.id,
      position: event.position,
      date: shownDate(event.data.on),
      fact: { type: event.type, data: event.data } as DatedEvent, // they were one event
      citations: citationsOf(event)
    }
    for (const list of listsAt(event, key)) (draft[list] as ByOccurrence<RegisterItem>).insert(item)
  }
  return {
    name,
    version,
    except: recordingOrderIsVisible,
    keys: (event) => [...new Set(entriesOf(event).map(([key]) => key))],
    routing: 'ByEvent',
    initialView: Object.fromEntries(names.map((list) => [list, byOccurrence()])) as never, // one for each list
    when: Object.fromEntries(Object.keys(entries).map((type) => [type, noted])) as Recipes<
      CooperationEvent,
      RegisterDraft<View>
    >,
    forget: (draft, event, key) => {
      const { id: eventId, position } = event
      const item = { date: shownDate((event as Effective<DatedEvent>).data.on), position, eventId }
      const working = draft as RegisterDraft<View>
      for (const list of listsAt(event, key)) working[list].remove(item)
    }
  }
}
