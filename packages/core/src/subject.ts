import type { CommandCodecsIn, EventCodecsIn } from '@communique/kernel/advanced'
import { type CommandIn, commandsFor, type EventIn, type StreamName, type Vocabulary } from '@communique/kernel'
import type { AnyFacets, Facets } from './eventFacets.ts'

/** For every command of a subject the event that it records, and the facets of that event that hold in every view. */
export type FactRows<V extends Vocabulary<V>> = {
  readonly [C in keyof V]: { readonly records: EventCodecsIn<V>[C] } & Facets<V[C]['data']>
}

/** A subject's table of facts, read three ways. */
export interface SubjectFacts<V extends Vocabulary<V>> {
  /** The codec of the event that each command records. */
  readonly events: EventCodecsIn<V>
  /** The codec of each command. */
  readonly commands: CommandCodecsIn<V>
  /** The facets of each event, under its type. */
  readonly facets: Readonly<Record<EventIn<V>['type'], AnyFacets>>
}

/**
 * The one table in which a subject says what can be recorded of it. Commands, catalogues, facets and the decider's table
 * derive from it. A row that is missing, or lacks a facet that the event's shape calls for, does not compile.
 */
export const subjectFacts = <V extends Vocabulary<V>>(rows: FactRows<V>): SubjectFacts<V> => {
  const named = Object.entries<{ readonly records: { readonly eventType: string } } & AnyFacets>(
    rows as never // one row for each command
  )
  const events = Object.fromEntries(named.map(([command, { records }]) => [command, records])) as EventCodecsIn<V>
  const facets = Object.fromEntries(named.map(([, { records, ...facets }]) => [records.eventType, facets]))
  return { events, commands: commandsFor<V>(events), facets: facets as SubjectFacts<V>['facets'] }
}

/** A kind of thing on the record: its facts and its streams. The rules of its life are in the table of deciders. */
export interface CooperationSubject<V extends Vocabulary<V>> extends SubjectFacts<V> {
  /** The stream to which a command or an event belongs. */
  readonly stream: (commandOrEvent: CommandIn<V> | EventIn<V>) => StreamName
}

/** Puts a subject together. */
export const subject = <V extends Vocabulary<V>>(
  facts: SubjectFacts<V>,
  stream: CooperationSubject<V>['stream']
): CooperationSubject<V> => ({ ...facts, stream })
