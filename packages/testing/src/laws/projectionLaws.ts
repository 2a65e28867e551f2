import type { AnyEvent, Effective, StreamName } from '@communique/kernel'
import { type CooperationEvent, occurrenceOf } from '@communique/core'
import { cooperationEventCodecs, streamOf } from '@communique/core/advanced'
import type { OccurrenceOf, Plan } from '@communique/projections/advanced'
import type { Projection } from '@communique/projections'
import type * as fc from 'fast-check'
import type * as t from 'io-ts'
import { cooperationRecord, cooperationRecordFor } from '../histories/cooperationRecord.ts'
import { drawnOnce } from '../histories/drawnOnce.ts'
import type { RecordOf } from '../histories/record.ts'
import { type Checking, type Law, lawsOf } from './law.ts'
import { coverageLaws } from './projection/coverage.ts'
import { dateLaws } from './projection/dates.ts'
import { definitionLaws } from './projection/definitions.ts'
import { foldingLaws } from './projection/folding.ts'
import { followingLaws } from './projection/following.ts'
import { codecsByType, type Identities, identitiesByCodec, identitiesByField } from './projection/identities.ts'
import { knowledgeLaws } from './projection/knowledge.ts'
import type { ProjectionLawName } from './projection/names.ts'
import { partLaws } from './projection/parts.ts'
import { recipeLaws } from './projection/recipes.ts'
import { renamingLaws } from './projection/renaming.ts'
import { type OldShapes, type SomeProjection, subjectOf } from './projection/subject.ts'

/** The settings of the laws of a projection. */
export interface ProjectionLawOptions<Event extends AnyEvent, Views> extends Checking<ProjectionLawName> {
  /** Records to try; `recordOf` makes them from the codec of one's own events. */
  readonly record?: fc.Arbitrary<RecordOf<Event>> & { readonly events?: t.Type<Event, unknown> }
  /** When an event occurred; without it, nothing is asked as of a date. */
  readonly occurrenceOf?: OccurrenceOf<Event>
  /** The stream in which an event belongs; without it, where it stands. */
  readonly streamOf?: (event: Event) => StreamName
  /** The expected views, computed by code that shares no line with the projection. */
  readonly oracle?: (history: ReadonlyArray<Effective<Event>>) => Views
  /** Definitions that this one replaced, whose stored views may still be about. */
  readonly earlier?: ReadonlyArray<Projection<Event, never, never, never>>
  /** Shapes that events had once. */
  readonly oldShapes?: OldShapes<Event>
  /**
   * The fields that hold identities; `[]`: there are none. Where not given: the values of codecs named as `BookId` is, if
   * the record is of `recordOf`, else fields named like `id`, `orderId`, `sku`, `key`.
   */
  readonly identities?: ReadonlyArray<string>
}

type OfOwnEvents<Event extends AnyEvent, Views> = ProjectionLawOptions<Event, Views> & {
  readonly record: fc.Arbitrary<RecordOf<Event>>
}

/** The views of a projection by key. */
export type ViewsOf<View> = Readonly<Record<string, View>>

/**
 * The laws of every projection, on any record, as `[name, check]` pairs for any runner: batch equals increment, following
 * equals folding, corrections and late news land in their place, and twenty more (`ProjectionLawName`).
 *
 * A projection over the events of cooperation needs nothing more; one over events of one's own needs a `record`. A law
 * that is not to hold is excepted by name, with the reason: in the definition of the projection, or here. A broken law
 * tells its least case as a story, and how to see that case again.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import type { CooperationEvent } from '@communique/core'
 * import type { Projection } from '@communique/projections'
 * import { checkLaws, projectionLaws } from '@communique/testing'
 *
 * const meetings: Projection<CooperationEvent, { readonly held: number }> = {
 *   name: 'meetings',
 *   version: 1,
 *   keys: ({ type, data }) => (type === 'MeetingHeld' ? data.delegations.map(({ party }) => party) : []),
 *   routing: 'ByEvent',
 *   initialView: { held: 0 },
 *   when: { MeetingHeld: (draft) => { draft.held += 1 } }
 * }
 * checkLaws(projectionLaws(meetings, { numRuns: 5 }))
 *
 * const forgetful = { ...meetings, forget: () => {} }
 * assert.throws(() => checkLaws(projectionLaws(forgetful)), /meetings breaks a law: a retracted event leaves no trace/)
 * @category laws
 * @since 0.1.0
 */
export function projectionLaws<View, Working, Row>(
  projection: Projection<CooperationEvent, View, Working, Row>,
  options?: ProjectionLawOptions<CooperationEvent, ViewsOf<View>>
): ReadonlyArray<Law<ProjectionLawName>>
export function projectionLaws<Event extends AnyEvent, View, Working, Row>(
  projection: Projection<Event, View, Working, Row>,
  options: OfOwnEvents<Event, ViewsOf<View>>
): ReadonlyArray<Law<ProjectionLawName>>
export function projectionLaws<Event extends AnyEvent, View, Working, Row>(
  projection: Projection<Event, View, Working, Row>,
  options: ProjectionLawOptions<Event, ViewsOf<View>> = {}
): ReadonlyArray<Law<ProjectionLawName>> {
  // What its views are is its own affair.
  return foldableLaws<Event>(
    projection as unknown as SomeProjection<Event>,
    options as ProjectionLawOptions<Event, never>,
    'projectionLaws'
  )
}

/**
 * The laws of a plan: projections folded together, in stages, or by code of your own.
 *
 * @example
 * import { fundingLedger, partyDirectory, together } from '@communique/projections'
 * import { checkLaws, planLaws } from '@communique/testing'
 *
 * const office = together({ funding: fundingLedger, parties: partyDirectory })
 * checkLaws(planLaws(office, {
 *   numRuns: 5,
 *   except: { 'the order of recording does not matter': 'the directory lists names as they were recorded' }
 * }))
 * @category laws
 * @since 0.1.0
 */
export const planLaws = <Event extends AnyEvent, Result, Changed>(
  plan: Plan<Event, Result, Changed>,
  options: ProjectionLawOptions<Event, unknown> = {}
): ReadonlyArray<Law<ProjectionLawName>> =>
  foldableLaws<Event>(
    plan as unknown as Plan<Event, unknown, unknown>,
    options as ProjectionLawOptions<Event, never>,
    'planLaws'
  )

const cooperationCodecs: Readonly<Record<string, t.Mixed>> = cooperationEventCodecs

/** The identities of events: by their codec, else by the names of fields. Those of cooperation have a codec. */
const identitiesOf = <Event extends AnyEvent>({
  record,
  identities
}: ProjectionLawOptions<Event, never>): Identities<Event> | null => {
  const codecOf = record?.events === undefined ? null : codecsByType(record.events)
  if (identities !== undefined) return identities.length === 0 ? null : identitiesByField(identities, codecOf)
  if (codecOf !== null) return identitiesByCodec(codecOf)
  if (record !== undefined) return identitiesByField(null, null)
  return identitiesByCodec((type) => (Object.hasOwn(cooperationCodecs, type) ? cooperationCodecs[type] : undefined))
}

/** Records of these libraries are frozen, so that all laws can try the same; those of others may not be. */
const recordFor = <Event extends AnyEvent>(
  record: ProjectionLawOptions<Event, never>['record'],
  types: ReadonlyArray<string>
): fc.Arbitrary<RecordOf<Event>> => {
  // Where no record is given, the events are those of cooperation: the signatures say so.
  if (record === undefined)
    return drawnOnce((types.length > 0 ? cooperationRecordFor(types) : cooperationRecord) as never)
  return record.events === undefined ? record : drawnOnce(record)
}

const foldableLaws = <Event extends AnyEvent>(
  foldable: SomeProjection<Event> | Plan<Event, unknown, unknown>,
  options: ProjectionLawOptions<Event, never>,
  call: string
): ReadonlyArray<Law<ProjectionLawName>> => {
  const types = 'when' in foldable ? Object.keys(foldable.when) : []
  const byDefault = options.record === undefined
  const subject = subjectOf<Event>(foldable, {
    record: recordFor(options.record, types),
    occurrenceOf: options.occurrenceOf ?? (byDefault ? (occurrenceOf as never) : null),
    streamOf: options.streamOf ?? (byDefault ? (streamOf as never) : null),
    oracle: options.oracle ?? null,
    earlier: (options.earlier ?? []) as unknown as ReadonlyArray<SomeProjection<Event>>,
    oldShapes: options.oldShapes ?? null,
    identities: identitiesOf(options)
  })
  const declared = 'when' in foldable ? foldable.except : {}
  const rules = [
    ...foldingLaws(subject),
    ...recipeLaws(subject),
    ...followingLaws(subject),
    ...dateLaws(subject),
    ...partLaws(subject),
    ...definitionLaws(subject),
    ...renamingLaws(subject),
    ...knowledgeLaws(subject),
    ...coverageLaws(subject)
  ]
  // That these are names of laws is looked at there.
  const except = { ...declared, ...options.except } as NonNullable<typeof options.except>
  return lawsOf(rules, subject.name, call, { ...options, except })
}
