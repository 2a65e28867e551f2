import * as t from 'io-ts'
import type { Unbranded } from '../validation/unbranded.ts'

/** An event: a type in the past tense, and its facts. A command has the same form with an imperative type. */
export interface AnyEvent {
  readonly type: string
  readonly data: unknown
}

/** The codec of one event type, with the name of the type and the version of its shape. */
export type EventCodec<T extends string, D extends t.Mixed> = t.TypeC<{ type: t.LiteralC<T>; data: D }> & {
  readonly eventType: T
  readonly schemaVersion: number
}

/** A codec whose declaration names its events and not their fields, which keeps declarations of catalogues short. */
export interface CodecOf<E extends AnyEvent> extends t.InterfaceType<
  { type: t.LiteralC<E['type']>; data: t.Type<E['data'], Unbranded<E['data']>> },
  E,
  Unbranded<E>
> {}

/** The codec of every command, under the name of its type. */
export type CommandCatalogue<Command extends AnyEvent> = { readonly [C in Command as C['type']]: CodecOf<C> }

/** The codec of every event, under the name of its type. */
export type EventCatalogue<Event extends AnyEvent> = {
  readonly [E in Event as E['type']]: CodecOf<E> & { readonly eventType: E['type']; readonly schemaVersion: number }
}

/**
 * Makes the codec of one event type. The name and the fields are the stored format: add an upcaster and raise the
 * version, never rename in place.
 *
 * @param schemaVersion 1 for the first shape of the type; raised by one with every change of shape.
 * @category events
 * @since 0.1.0
 */
export const eventCodec = <T extends string, D extends t.Mixed>(
  eventType: T,
  schemaVersion: number,
  data: D
): EventCodec<T, D> =>
  Object.assign(t.type({ type: t.literal(eventType), data }, eventType), { eventType, schemaVersion })

/** A command that asks for the facts of an event to be recorded. */
export interface CommandFor<T extends string, Event extends AnyEvent> {
  readonly type: T
  readonly data: Event['data']
}

/** Makes the codec of one command: an imperative name and the facts to be recorded. */
export const commandCodec = <T extends string, D extends t.Mixed>(
  commandType: T,
  data: D
): t.TypeC<{ type: t.LiteralC<T>; data: D }> => t.type({ type: t.literal(commandType), data }, commandType)
