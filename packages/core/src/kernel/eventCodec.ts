import * as t from 'io-ts'

/** Anything that happened: a type in the past tense and its facts. */
export interface AnyEvent {
  readonly type: string
  readonly data: unknown
}

/** The codec of one event type; it also knows the type's name and the version of its shape. */
export type EventCodec<T extends string, D extends t.Mixed> = t.TypeC<{ type: t.LiteralC<T>; data: D }> & {
  readonly eventType: T
  readonly schemaVersion: number
}

/**
 * The codec of one event type. The name and the fields are the stored format: add an upcaster and raise the version,
 * never rename in place.
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

/** The codec of one command: an imperative name and the facts it wants recorded. */
export const commandCodec = <T extends string, D extends t.Mixed>(
  commandType: T,
  data: D
): t.TypeC<{ type: t.LiteralC<T>; data: D }> => t.type({ type: t.literal(commandType), data }, commandType)
