import { either as E } from 'fp-ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import type { Subject } from './factDecider.ts'

/** A subject of any commands, events, state and refusals. */
export interface AnySubject {
  readonly commandTypes: ReadonlyArray<string>
  readonly eventTypes: ReadonlyArray<string>
  readonly initialState: unknown
  readonly decide: (command: never, state: never) => E.Either<unknown, ReadonlyArray<AnyEvent>>
  readonly evolve: (state: never, event: never) => unknown
}

/** The commands of a subject, or of any of several. */
export type CommandOf<S extends AnySubject> = S extends {
  readonly decide: (command: infer C extends AnyEvent, state: never) => unknown
}
  ? C
  : never

/** The events of a subject, or of any of several. */
export type EventOf<S extends AnySubject> = S extends {
  readonly decide: (command: never, state: never) => E.Either<unknown, ReadonlyArray<infer Event extends AnyEvent>>
}
  ? Event
  : never

/** The refusals of a subject, or of any of several. */
export type RefusalOf<S extends AnySubject> = S extends {
  readonly decide: (command: never, state: never) => E.Either<infer R, unknown>
}
  ? R
  : never

type Subjects = Readonly<Record<string, AnySubject>>

type TypesOf<S extends AnySubject> = CommandOf<S>['type'] | EventOf<S>['type']

/** The types of commands and events that more than one of the subjects claims. */
export type ClaimedTwice<S extends Subjects> = {
  readonly [K in keyof S]: TypesOf<S[K]> & TypesOf<S[Exclude<keyof S, K>]>
}[keyof S]

/** The composition of several subjects: all of their commands and events, and the state of each under its name. */
export type Composed<S extends Subjects> = Subject<
  CommandOf<S[keyof S]>,
  EventOf<S[keyof S]>,
  { readonly [K in keyof S]: S[K]['initialState'] },
  RefusalOf<S[keyof S]>
>

type States = Readonly<Record<string, unknown>>
type Untyped<State> = Subject<AnyEvent, AnyEvent, State, unknown>

/**
 * Composes several subjects into one decider: each command and each event goes to the subject that declares its type,
 * and the state holds the state of each subject under its name. A type that no subject declares, which the compiler
 * rules out, changes nothing.
 *
 * Subjects that declare the same type of command or event do not compose: the call does not compile, and the compiler
 * names the type.
 *
 * Law: the composed decider decides as the subject alone does after the events of that subject alone.
 *
 * @example
 * import { composeDeciders, factDecider } from '@communique/kernel'
 * import assert from 'node:assert/strict'
 *
 * type LetterSent = { readonly type: 'LetterSent'; readonly data: { readonly letter: string } }
 * type MapDrawn = { readonly type: 'MapDrawn'; readonly data: { readonly map: string } }
 *
 * const letters = factDecider<{ SendLetter: LetterSent }, number, never>({
 *   initialState: 0,
 *   facts: { SendLetter: { eventType: 'LetterSent' } },
 *   refusalOf: () => null,
 *   evolve: (sent) => sent + 1
 * })
 * const maps = factDecider<{ DrawMap: MapDrawn }, number, never>({
 *   initialState: 0,
 *   facts: { DrawMap: { eventType: 'MapDrawn' } },
 *   refusalOf: () => null,
 *   evolve: (drawn) => drawn + 1
 * })
 * const both = composeDeciders({ letters, maps })
 * const after = both.evolve(both.initialState, { type: 'MapDrawn', data: { map: 'the valley' } })
 * assert.deepEqual([after.letters.current, after.maps.current], [0, 1])
 * @category deciding
 * @since 0.1.0
 */
export const composeDeciders = <S extends Subjects>(
  subjects: S & ([ClaimedTwice<S>] extends [never] ? unknown : { readonly claimedTwice: ClaimedTwice<S> })
): Composed<S> => {
  // By the types, each owner below is given only its own commands, events and states.
  const named = Object.entries(subjects as unknown as Readonly<Record<string, Untyped<unknown>>>)
  const ownersOf = (typesOf: (subject: Untyped<unknown>) => ReadonlyArray<string>) =>
    new Map(named.flatMap(([name, subject]) => typesOf(subject).map((type) => [type, { name, subject }] as const)))
  const commandOwners = ownersOf(({ commandTypes }) => commandTypes)
  const eventOwners = ownersOf(({ eventTypes }) => eventTypes)

  const composed: Untyped<States> = {
    commandTypes: [...commandOwners.keys()],
    eventTypes: [...eventOwners.keys()],
    initialState: Object.fromEntries(named.map(([name, { initialState }]) => [name, initialState])),
    decide: (command, states) => {
      const owner = commandOwners.get(command.type)
      return owner === undefined ? E.right([]) : owner.subject.decide(command, states[owner.name])
    },
    evolve: (states, event) => {
      const owner = eventOwners.get(event.type)
      if (owner === undefined) return states
      return { ...states, [owner.name]: owner.subject.evolve(states[owner.name], event) }
    }
  }
  return composed as unknown as Composed<S>
}
