import { type AnyEvent, type Effective, effectiveHistory, type EventReader, type StreamName } from '@communique/kernel'
import {
  fold,
  type Folded,
  follow,
  type Followed,
  type Projection,
  resume,
  together,
  viewStorage
} from '@communique/projections'
import type { OccurrenceOf, Plan } from '@communique/projections/advanced'
import type * as fc from 'fast-check'
import type { RecordOf } from '../../histories/record.ts'
import { throughJson } from '../../histories/throughJson.ts'
import type { Identities } from './identities.ts'
import type { ArbitraryTable } from '@communique/fixtures'
import type * as t from 'io-ts'

/** An effective history: the record with its corrections applied. */
export type Believed<Event extends AnyEvent> = ReadonlyArray<Effective<Event>>

/** A projection of any views. */
export type SomeProjection<Event extends AnyEvent> = Projection<Event, object, object, unknown>

/** Shapes that events had once, and how they are read today. */
export interface OldShapes<Event extends AnyEvent> {
  readonly read: EventReader<Event>
  /** The version of each type's shape today. */
  readonly schemaVersions: Readonly<Record<Event['type'], number>>
  /** The codecs of the old shapes. */
  readonly shapes: ReadonlyArray<t.Mixed & { readonly eventType: string; readonly schemaVersion: number }>
  /** Arbitraries for them, under the names of their codecs. */
  readonly table?: ArbitraryTable
}

/** The further facts about a projection or plan under test. */
export interface Known<Event extends AnyEvent> {
  readonly record: fc.Arbitrary<RecordOf<Event>>
  readonly occurrenceOf: OccurrenceOf<Event> | null
  readonly streamOf: ((event: Event) => StreamName) | null
  readonly oracle: ((history: Believed<Event>) => unknown) | null
  readonly earlier: ReadonlyArray<SomeProjection<Event>>
  readonly oldShapes: OldShapes<Event> | null
  readonly identities: Identities<Event> | null
}

type AnyPlan<Event extends AnyEvent> = Plan<Event, unknown, unknown>
export type AnyFollowed<Event extends AnyEvent> = Followed<Event, unknown, unknown>

/** The projection or plan under test, as the laws use it. */
export interface Subject<Event extends AnyEvent> extends Known<Event> {
  readonly name: string
  /** The projection, where it is one alone. */
  readonly projection: SomeProjection<Event> | null
  readonly plan: AnyPlan<Event>
  readonly fold: (history: Iterable<Effective<Event>>, from?: unknown) => unknown
  readonly follow: (record: RecordOf<Event>, from?: AnyFollowed<Event>) => AnyFollowed<Event>
  /** Follows the steps of a record, one after the other. */
  readonly followed: (steps: ReadonlyArray<RecordOf<Event>>) => AnyFollowed<Event>
  readonly resume: (stored: unknown, recall: () => RecordOf<Event>) => AnyFollowed<Event>
  /** Goes through the text that it is stored as; null: it is not restored. */
  readonly storedAndRestored: (result: unknown) => unknown
  /** Folds the effective history of the whole record in one batch. */
  readonly whole: (record: RecordOf<Event>) => unknown
  /** Appends each event as it comes, without the filter of duplicates, and shows the result. */
  readonly appended: (history: Believed<Event>) => unknown
  /** The comparable part of a result: everything but its checkpoint. */
  readonly shown: (result: unknown) => unknown
}

/** Recognises the part of a result that holds the views of one projection. */
export const isFolded = (result: object): result is Folded<unknown> =>
  'checkpoint' in result && typeof result.checkpoint === 'number' && 'views' in result && 'routes' in result

/** Events of the ledger itself move a checkpoint beyond the last event believed. */
const withoutCheckpoints = (result: unknown): unknown => {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result
  if (isFolded(result)) {
    const { views, routes, origins } = result
    return { views, routes, ...(origins !== undefined && { origins }) }
  }
  return Object.fromEntries(Object.entries(result).map(([name, part]) => [name, withoutCheckpoints(part)]))
}

const only = 'only'

/** A plan of one projection, which is all there is to the result. */
const planOf = <Event extends AnyEvent>(projection: SomeProjection<Event>): AnyPlan<Event> =>
  together({ [only]: projection } as never) as unknown as AnyPlan<Event>

export const subjectOf = <Event extends AnyEvent>(
  foldable: SomeProjection<Event> | AnyPlan<Event>,
  known: Known<Event>
): Subject<Event> => {
  const projection = 'open' in foldable ? null : foldable
  const plan = 'open' in foldable ? foldable : planOf(foldable)
  const storage = viewStorage(plan, { epoch: 'the log of this test' })
  const resultOf = (result: unknown): unknown =>
    projection === null ? result : (result as { readonly [only]: unknown })[only]
  const shown = (result: unknown): unknown => withoutCheckpoints(resultOf(result))
  return {
    ...known,
    name:
      projection?.name ??
      plan
        .definitions()
        .map((each) => each.projection)
        .join(' with '),
    projection,
    plan,
    fold: fold(plan),
    follow: follow(plan),
    followed: (steps) =>
      steps.reduce<AnyFollowed<Event>>((before, step) => follow(plan)(step, before), follow(plan)([])),
    resume: resume(plan),
    storedAndRestored: (result) => {
      const restored = storage.restore(throughJson(storage.store(result)))
      return restored._tag === 'Right' ? restored.right : null
    },
    whole: (record) => fold(plan)(effectiveHistory(record)),
    appended: (history) => {
      const folding = plan.open(null, false)
      for (const event of history) folding.append(event)
      return shown(folding.publish(history.at(-1)?.position ?? 0).result)
    },
    shown
  }
}
