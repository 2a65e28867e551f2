import { arbitraryOf, type ArbitraryTable } from '@communique/fixtures'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { dense } from './dense.ts'
import { kindsOf, valuesOf, type ValuesByPath, walkOf } from './schema/schemaArbitrary.ts'
import { describedAs, type DescribedSchema, isDescribed, type JsonSchema, validated } from './schema/standardSchema.ts'

/** The settings of histories that are made from a schema. */
export interface HistoryRules {
  /** At most so many events; 24 where not given. */
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
    return membersOf(schema).map((member) => arbitraryOf(member, { ...dense, ...values }) as fc.Arbitrary<Event>)
  const described = isDescribed(schema)
  const root = described ? describedAs(schema) : (schema as JsonSchema)
  const walk = walkOf(root, values)
  return kindsOf(root).map((kind) => {
    const all = valuesOf(kind, walk)
    return (described ? accepted(schema, all) : all) as fc.Arbitrary<Event>
  })
}

/**
 * Lists of events of some of the kinds: half of all are of any kind, a third are mostly about one, and the rest about two,
 * so that events of one kind meet one another often.
 */
export const ofSomeKinds = <Event, List>(
  kinds: ReadonlyArray<fc.Arbitrary<Event>>,
  listsOf: (events: fc.Arbitrary<Event>) => fc.Arbitrary<List>
): fc.Arbitrary<List> => {
  const any = fc.oneof({ withCrossShrink: true }, ...kinds)
  if (kinds.length < 2) return listsOf(any)
  const about = (chosen: ReadonlyArray<fc.Arbitrary<Event>>): fc.Arbitrary<List> =>
    listsOf(
      fc.oneof(
        { withCrossShrink: true },
        { weight: 1, arbitrary: any },
        ...chosen.map((arbitrary) => ({ weight: 4, arbitrary }))
      )
    )
  const pairs = kinds.map((kind, index) => [kind, kinds[(index + 1) % kinds.length] ?? kind])
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: listsOf(any) },
    { weight: 2, arbitrary: fc.oneof(...kinds.map((kind) => about([kind]))) },
    { weight: 1, arbitrary: fc.oneof(...pairs.map(about)) }
  )
}

/**
 * Histories in any order, from the schema of one's events: of zod (from 4.2), arktype (from 2.1.28), valibot (through
 * `toStandardJsonSchema`), TypeBox, plain JSON Schema or io-ts. There are few identities, so that events meet; every
 * seventh text is one that careless code stumbles over; instants are of every hour; a third of the histories are mostly
 * about one kind of event.
 *
 * @throws for what cannot be made, by its path, with the option that names an arbitrary for it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { historyOf } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * const Lent = { type: 'object', properties: { type: { const: 'Lent' }, book: { type: 'string' } }, required: ['type', 'book'] }
 * for (const history of fc.sample(historyOf<{ readonly type: 'Lent' }>(Lent), 5)) assert.ok(history.length <= 24)
 * @category histories
 * @since 0.1.0
 */
export const historyOf = <Event>(
  schema: EventSchema<Event>,
  { length = 24, values = {} }: HistoryRules = {}
): fc.Arbitrary<ReadonlyArray<Event>> =>
  // Without the bias of early runs towards little.
  ofSomeKinds(kindsOfEvents(schema, values), (events) =>
    fc.noBias(fc.array(events, { maxLength: length, size: 'max' }))
  )
