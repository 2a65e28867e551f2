import { arbitraryOf, type ArbitraryTable } from '@communique/fixtures'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { dense } from './dense.ts'
import { listsOf, ofSomeKinds } from './ofSomeKinds.ts'
import { recallingAll } from './recalling.ts'
import { kindsOf, valuesOf, type ValuesByPath, walkOf } from './schema/schemaArbitrary.ts'
import { describedAs, type DescribedSchema, isDescribed, type JsonSchema, validated } from './schema/standardSchema.ts'

/** The settings of histories that are made from a schema. */
export interface HistoryRules {
  /** At most so many events; 36 where not given. */
  readonly length?: number
  /** Arbitraries of one's own, under the paths of fields (`data.items[].price`); for io-ts under the names of codecs. */
  readonly values?: ValuesByPath & ArbitraryTable
}

/** A schema of events: of io-ts, of a library that describes itself, or plain JSON Schema as TypeBox writes it. */
export type EventSchema<Event> =
  t.Type<Event, unknown> | DescribedSchema<Event> | (JsonSchema & { readonly '~kind'?: unknown })

const isCodec = (schema: unknown): schema is t.Mixed =>
  typeof schema === 'object' && schema !== null && 'decode' in schema && 'encode' in schema && 'is' in schema

const membersOf = (codec: t.Mixed): ReadonlyArray<t.Mixed> => {
  const { _tag, types } = codec as t.Mixed & { readonly _tag?: string; readonly types?: ReadonlyArray<t.Mixed> }
  return _tag === 'UnionType' && types !== undefined ? types.flatMap(membersOf) : [codec]
}

const longestSearch = 5000

/** Values as the schema returns them. A rule that its JSON Schema omits is met by trying; if that fails, it is named. */
const accepted = (schema: DescribedSchema<unknown>, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  let missed = 0
  return values
    .map((value) => validated(schema, value))
    .filter((outcome) => {
      if ('value' in outcome) {
        missed = 0
        return true
      }
      missed += 1
      if (missed > longestSearch)
        throw new Error(
          `The schema refuses values of ${outcome.path === '' ? 'the whole event' : outcome.path} made from its own description (${outcome.issue}). Name an arbitrary for them, values: { '${outcome.path}': … }`
        )
      return false
    })
    .map((outcome) => ('value' in outcome ? outcome.value : undefined))
}

/** Events of each kind in a schema, kind by kind, so that a history can be about some of them. */
export const kindsOfEvents = <Event>(
  schema: EventSchema<Event>,
  values: HistoryRules['values'] = {}
): ReadonlyArray<fc.Arbitrary<Event>> => {
  if (isCodec(schema))
    return membersOf(schema).map(
      (member) => arbitraryOf(member, { ...dense, ...recallingAll(values) }) as fc.Arbitrary<Event>
    )
  const described = isDescribed(schema)
  const root = described ? describedAs(schema) : (schema as JsonSchema)
  const walk = walkOf(root, recallingAll(values))
  return kindsOf(root).map((kind) => {
    const all = valuesOf(kind, walk)
    return (described ? accepted(schema, all) : all) as fc.Arbitrary<Event>
  })
}

/**
 * Histories in any order, from the schema of one's events: of zod (from 4.2), arktype (from 2.1.28), valibot (through
 * `toStandardJsonSchema`), TypeBox, plain JSON Schema or io-ts. There are few identities, so that events meet; every
 * seventh text is one that careless code stumbles over; instants are of every hour. Half of the histories are dense: long,
 * and mostly about one identity and one or two kinds of events, others in each run of a law.
 *
 * @throws for what cannot be made, by its path, with the option that names an arbitrary for it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { historyOf } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * const Lent = { type: 'object', properties: { type: { const: 'Lent' }, book: { type: 'string' } }, required: ['type', 'book'] }
 * for (const history of fc.sample(historyOf<{ readonly type: 'Lent' }>(Lent), 5)) assert.ok(history.length <= 36)
 * @category histories
 * @since 0.1.0
 */
export const historyOf = <Event>(
  schema: EventSchema<Event>,
  { length = 36, values = {} }: HistoryRules = {}
): fc.Arbitrary<ReadonlyArray<Event>> =>
  // Without the bias of early runs towards little.
  fc.noBias(ofSomeKinds(kindsOfEvents(schema, values), listsOf(length)))
