import * as t from 'io-ts'
import { type Codec, EventId, nullable, refined, Text } from '@communique/kernel'
import { Comparison } from './comparison.ts'
import { GatheringId, PartyId, PersonId } from './identifiers.ts'
import { Quantity } from './resource.ts'

/**
 * The reason for which somebody was there who was no side: `Attended`, among the guests or the public; `Witnessed` a
 * signature; `Moderated` or `Interpreted` between the sides.
 */
export const PresenceKind = t.keyof(
  { Attended: null, Witnessed: null, Moderated: null, Interpreted: null },
  'PresenceKind'
)
export type PresenceKind = t.TypeOf<typeof PresenceKind>

const presenceCodec = t.type(
  {
    as: PresenceKind,
    party: nullable(PartyId),
    person: nullable(PersonId),
    printedName: nullable(Text),
    /** The office or title printed there; it stands alone where the source gives no name. */
    printedTitle: nullable(Text)
  },
  'Presence'
)

/** Somebody who was there and no side: presence makes no tie and no counterpart. */
export const Presence: Codec<Presence> = presenceCodec
export interface Presence extends t.TypeOf<typeof presenceCodec> {}

/** The part of those whom the source does not name: they did or wish something, are addressed or served, or were there. */
export const UnnamedPart = t.keyof({ Acting: null, Addressed: null, Present: null }, 'UnnamedPart')
export type UnnamedPart = t.TypeOf<typeof UnnamedPart>

const unnamedCodec = t.type(
  {
    as: UnnamedPart,
    /** Their number; null: the source does not count them. */
    number: nullable(Quantity),
    comparison: Comparison,
    /** Who they are, in our words: companies, observers, member states. */
    of: Text
  },
  'Unnamed'
)

/** Those whom a source counts or describes and does not name: three companies, eleven observers. They are no parties. */
export const Unnamed: Codec<Unnamed> = unnamedCodec
export interface Unnamed extends t.TypeOf<typeof unnamedCodec> {}

const circumstancesCodec = refined(
  'Circumstances',
  t.type({
    /** The gathering at which it happened, on its programme or by its decision. */
    at: nullable(GatheringId),
    /** The gathering beside which it happened: "in the margins of", "on the sidelines of". */
    inMarginsOf: nullable(GatheringId),
    /** The organisation whose organ met or decided. It is no side by that. */
    organisation: nullable(PartyId),
    /** The organ, such as a general conference or an executive board. */
    organ: nullable(Text),
    /** The event that this one follows up: what was announced there, took place here. */
    followsUp: nullable(EventId),
    present: t.readonlyArray(Presence),
    unnamed: t.readonlyArray(Unnamed)
  }),
  ({ at, inMarginsOf, organisation, organ, followsUp, present, unnamed }) => {
    if (at !== null && at === inMarginsOf) return 'AtAndBesideOneGathering'
    const isEmpty = [at, inMarginsOf, organisation, organ, followsUp].every((part) => part === null)
    return isEmpty && present.length === 0 && unnamed.length === 0 ? 'CircumstancesWithoutAny' : null
  }
)

/**
 * The circumstances of an event, as far as its source gives them: the gathering, the organisation whose organ met, the
 * event that it follows up, and those who were there without being a side or who are not named. They tie nobody, and no
 * country's timeline has an entry for them.
 *
 * Any event that occurs may have them; one without any has no such field. Use the event's own fields for sides, signatories
 * and participants.
 *
 * Law: at least one circumstance is given (rule `CircumstancesWithoutAny`); nothing happens at a gathering and beside it
 * (rule `AtAndBesideOneGathering`).
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { validate } from '@communique/core'
 * import { Circumstances } from '@communique/core/advanced'
 * import { either as E } from 'fp-ts'
 *
 * const none = { inMarginsOf: null, organisation: null, organ: null, followsUp: null, present: [], unnamed: [] }
 * assert.deepEqual(E.isRight(validate(Circumstances)({ ...none, at: 'cop-29' })), true)
 * assert.deepEqual(E.isLeft(validate(Circumstances)({ ...none, at: null })), true)
 * @category circumstances
 * @since 0.1.0
 */
export const Circumstances: Codec<Circumstances> = circumstancesCodec
export interface Circumstances extends t.TypeOf<typeof circumstancesCodec> {}
