import type { AnyEvent, Effective } from '@communique/kernel'
import { type Pack, packAsIs } from '../packing/packed.ts'
import { Packer } from '../packing/packing.ts'
import type { Projection, Recipe } from '../projection.ts'
import { shard, type Sharded } from '../partition/shard.ts'
import { byRecording } from '../data/recordingOrder.ts'
import { FieldShape } from './fields.ts'
import { FieldNumbers } from '../provenance/origins.ts'
import { tracedInitial } from '../provenance/tracedStructures.ts'

/** A projection as the engine runs it, made once. */
export interface CompiledProjection<Event extends AnyEvent> {
  readonly projection: AnyProjection<Event>
  readonly keys: (event: Effective<Event>, prepared: unknown) => ReadonlyArray<string>
  readonly recipes: ReadonlyMap<string, AnyRecipe<Event>>
  readonly forget: AnyRecipe<Event> | null
  /** Those of some keys that it has views of: all, unless it is a shard. */
  readonly ours: (keys: ReadonlyArray<string>) => ReadonlyArray<string>
  /** The order in which events are folded. */
  readonly order: (a: Effective<Event>, b: Effective<Event>) => number
  readonly shape: FieldShape
  readonly fieldNumbers: FieldNumbers
  /** Prepares an event for all the keys it touches. */
  readonly prepare: (event: Effective<Event>) => unknown
  readonly initialView: unknown
}

/** A recipe of some projection. */
export type AnyRecipe<Event extends AnyEvent> = Recipe<Event, unknown, unknown>

/** Some projection: what its views are is its own affair. */
export type AnyProjection<Event extends AnyEvent> = Omit<
  Projection<Event, unknown, unknown, unknown>,
  'keys' | 'when' | 'forget' | 'merge' | 'initialView'
> & {
  readonly keys: object
  readonly when: object
  readonly forget?: object
  readonly initialView: unknown
}

export const compileProjection = <Event extends AnyEvent>(
  projection: AnyProjection<Event>,
  order: CompiledProjection<Event>['order'] = byRecording
): CompiledProjection<Event> => {
  const initialView = projection.provenance === true ? tracedInitial(projection.initialView) : projection.initialView
  const isOurs = (projection as Sharded)[shard]
  const pack: Pack = projection.packed === true ? new Packer().keep : packAsIs
  return {
    projection,
    keys: projection.keys as CompiledProjection<Event>['keys'], // it is given what its own prepare returned
    ours: isOurs === undefined ? (keys) => keys : (keys) => keys.filter((key) => isOurs(key)),
    recipes: new Map(Object.entries(projection.when as Readonly<Record<string, AnyRecipe<Event>>>)),
    forget: (projection.forget as AnyRecipe<Event> | undefined) ?? null,
    order,
    shape: new FieldShape(initialView),
    fieldNumbers: new FieldNumbers(),
    prepare: (event) => projection.prepare?.(event, pack),
    initialView
  }
}
