import type * as t from 'io-ts'
import { type AnyEvent, type CodecOf, commandCodec, type CommandFor } from '../events/eventCodec.ts'

/** Names of commands, each with the event whose facts the command asks to be recorded. */
export type Vocabulary<V> = { readonly [C in keyof V]: AnyEvent }

/** The commands of a vocabulary: all of them, or those of these names. */
export type CommandIn<V extends Vocabulary<V>, Name extends keyof V & string = keyof V & string> = {
  [C in Name]: CommandFor<C, V[C]>
}[Name]

/** The events of a vocabulary. */
export type EventIn<V extends Vocabulary<V>> = V[keyof V]

/** For every command of a vocabulary the codec of the event that it records. */
export type EventCodecsIn<V extends Vocabulary<V>> = {
  readonly [C in keyof V]: t.Decoder<unknown, V[C]> & {
    readonly eventType: V[C]['type']
    readonly schemaVersion: number
    readonly props: { readonly data: t.Mixed }
  }
}

/** The codecs of the commands of a vocabulary, each under its name. */
export type CommandCodecsIn<V extends Vocabulary<V>> = { readonly [C in keyof V & string]: CodecOf<CommandIn<V, C>> }

/**
 * The codecs of commands, derived from the events that they record. A command and its event share one shape, so the
 * vocabulary is written once. The compiler refuses a name that the vocabulary lacks, a missing one, and a codec of
 * another event.
 *
 * @example
 * import { commandsFor, eventCodec, validate } from '@communique/kernel'
 * import { either as E } from 'fp-ts'
 * import * as t from 'io-ts'
 * import assert from 'node:assert/strict'
 *
 * const BookLent = eventCodec('BookLent', 1, t.type({ book: t.string }))
 * const commands = commandsFor<{ LendBook: t.TypeOf<typeof BookLent> }>({ LendBook: BookLent })
 *
 * const lend = validate(commands.LendBook)({ type: 'LendBook', data: { book: 'atlas' } })
 * assert.deepEqual(E.isRight(lend), true)
 * @category deciding
 * @since 0.1.0
 */
export const commandsFor = <V extends Vocabulary<V>>(events: EventCodecsIn<V>): CommandCodecsIn<V> =>
  Object.fromEntries(
    Object.entries<{ readonly props: { readonly data: t.Mixed } }>(events).map(([name, { props }]) => [
      name,
      commandCodec(name, props.data)
    ])
  ) as never // a codec under each name of the vocabulary
