import { either as E, function as F, readonlyArray as RA, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { StoredContent } from './storedEvent.ts'
import type { Shape, Upcaster } from './upcaster.ts'
import type { Violation } from '../validation/violation.ts'

/**
 * A defect of a list of upcasters.
 *
 * - `MissingStep`: no step leaves an older shape of a type
 * - `DeadEnd`: a step leads to a shape that is neither current nor the start of a step
 * - `Cycle`: the steps from a shape lead back to it
 * - `TwoSteps`: two steps leave one shape
 * - `StepFromCurrent`: a step leaves the current shape of a type, or a later one
 * - `AmbiguousTarget`: a step may produce one event in two shapes of one type, which cannot be distinguished
 */
export type ChainGap =
  | { readonly type: 'MissingStep'; readonly shape: Shape }
  | { readonly type: 'DeadEnd'; readonly from: Shape; readonly to: Shape }
  | { readonly type: 'Cycle'; readonly shape: Shape }
  | { readonly type: 'TwoSteps'; readonly from: Shape }
  | { readonly type: 'StepFromCurrent'; readonly from: Shape; readonly current: number }
  | { readonly type: 'AmbiguousTarget'; readonly from: Shape; readonly eventType: string }

/** The reason for which stored content cannot be brought to its current shape. */
export type UpcastFailure =
  | { readonly type: 'UnknownEventType'; readonly eventType: string }
  | {
      readonly type: 'UnknownSchemaVersion'
      readonly eventType: string
      readonly schemaVersion: number
      /** The versions that can be read. */
      readonly readable: ReadonlyArray<number>
    }
  | {
      readonly type: 'InvalidEvent'
      readonly eventType: string
      readonly schemaVersion: number
      readonly violations: RNEA.ReadonlyNonEmptyArray<Violation>
    }

/** The current version of every event type. */
export type SchemaVersions = Readonly<Record<string, number>>

/** All shapes that can be read, and the conversion of each to the current one. */
export interface UpcasterChain {
  readonly current: SchemaVersions
  readonly steps: ReadonlyArray<Upcaster>
  readonly upcast: (content: StoredContent) => E.Either<UpcastFailure, ReadonlyArray<StoredContent>>
}

const keyOf = ({ eventType, schemaVersion }: Shape): string => `${schemaVersion} ${eventType}`

/** The shapes and steps of a chain that is being checked. */
interface Shapes {
  readonly current: ReadonlyMap<string, number>
  readonly steps: ReadonlyArray<Upcaster>
  readonly stepFrom: ReadonlyMap<string, Upcaster>
}

const missingSteps = ({ current, steps, stepFrom }: Shapes): ReadonlyArray<ChainGap> => {
  const lastOld = new Map(Array.from(current, ([eventType, version]) => [eventType, version - 1]))
  for (const { from } of steps)
    if (!current.has(from.eventType))
      lastOld.set(from.eventType, Math.max(from.schemaVersion, lastOld.get(from.eventType) ?? 0))
  return Array.from(lastOld, ([eventType, last]) =>
    Array.from({ length: last }, (_, index): Shape => ({ eventType, schemaVersion: index + 1 }))
  )
    .flat()
    .filter((shape) => !stepFrom.has(keyOf(shape)))
    .map((shape) => ({ type: 'MissingStep', shape }))
}

const deadEnds = ({ current, steps, stepFrom }: Shapes): ReadonlyArray<ChainGap> =>
  steps.flatMap(({ from, to }) =>
    to
      .flat()
      .filter((shape) => current.get(shape.eventType) !== shape.schemaVersion && !stepFrom.has(keyOf(shape)))
      .map((shape): ChainGap => ({ type: 'DeadEnd', from, to: shape }))
  )

const cycles = ({ steps, stepFrom }: Shapes): ReadonlyArray<ChainGap> =>
  steps
    .filter(({ from, to }) => {
      const reached = new Set(to.flat().map(keyOf))
      // A set that grows while it is iterated visits its new members, too.
      for (const key of reached) for (const next of stepFrom.get(key)?.to.flat() ?? []) reached.add(keyOf(next))
      return reached.has(keyOf(from))
    })
    .map(({ from }) => ({ type: 'Cycle', shape: from }))

const twoSteps = ({ steps, stepFrom }: Shapes): ReadonlyArray<ChainGap> =>
  steps.filter((step) => stepFrom.get(keyOf(step.from)) !== step).map(({ from }) => ({ type: 'TwoSteps', from }))

const stepsFromCurrent = ({ current, steps }: Shapes): ReadonlyArray<ChainGap> =>
  steps.flatMap(({ from }): ReadonlyArray<ChainGap> => {
    const version = current.get(from.eventType)
    return version === undefined || from.schemaVersion < version
      ? []
      : [{ type: 'StepFromCurrent', from, current: version }]
  })

const ambiguousTargets = ({ steps }: Shapes): ReadonlyArray<ChainGap> =>
  steps.flatMap(({ from, to }) =>
    to.flatMap((shapes) =>
      shapes
        .filter(({ eventType }, index) => shapes.findIndex((shape) => shape.eventType === eventType) < index)
        .map(({ eventType }): ChainGap => ({ type: 'AmbiguousTarget', from, eventType }))
    )
  )

const rules = [missingSteps, deadEnds, cycles, twoSteps, stepsFromCurrent, ambiguousTargets]

/**
 * Joins steps to a chain that brings every earlier shape to the current one, or returns every defect.
 *
 * Laws: reading an old shape equals reading the result of its step; content in a current shape is unchanged; every shape
 * from version 1 to the current one can be read.
 *
 * @category events
 * @since 0.1.0
 */
export const upcasterChain = ({
  current,
  steps
}: {
  readonly current: SchemaVersions
  readonly steps: ReadonlyArray<Upcaster>
}): E.Either<RNEA.ReadonlyNonEmptyArray<ChainGap>, UpcasterChain> => {
  const versions = new Map(Object.entries(current))
  const stepFrom = new Map(steps.toReversed().map((step) => [keyOf(step.from), step]))
  const gaps = rules.flatMap((rule) => rule({ current: versions, steps, stepFrom }))

  const unknown = ({ type: eventType, schemaVersion }: StoredContent): UpcastFailure => {
    const old = steps.filter(({ from }) => from.eventType === eventType).map(({ from }) => from.schemaVersion)
    const readable = [
      ...old,
      ...Object.entries(current).flatMap(([type, version]) => (type === eventType ? version : []))
    ]
    return readable.length === 0
      ? { type: 'UnknownEventType', eventType }
      : { type: 'UnknownSchemaVersion', eventType, schemaVersion, readable: readable.toSorted((a, b) => a - b) }
  }

  const upcast = (content: StoredContent): E.Either<UpcastFailure, ReadonlyArray<StoredContent>> => {
    const { type: eventType, schemaVersion, data } = content
    if (versions.get(eventType) === schemaVersion) return E.right([content])
    const step = stepFrom.get(keyOf({ eventType, schemaVersion }))
    if (step === undefined) return E.left(unknown(content))
    const made = step.upcast(data)
    if (E.isLeft(made)) return E.left({ type: 'InvalidEvent', eventType, schemaVersion, violations: made.left })
    return F.pipe(made.right, E.traverseArray(upcast), E.map(RA.flatten))
  }

  return RA.isNonEmpty(gaps) ? E.left(gaps) : E.right({ current, steps, upcast })
}
