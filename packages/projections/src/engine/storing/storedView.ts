import { type AnyEvent, validate, type Violation } from '@communique/kernel'
import { either as E, function as F, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import * as t from 'io-ts'
import type { Folded } from '../folding/folded.ts'
import type { Definition } from '../folding/definition.ts'
import { asPlan, type Foldable, type Plan } from '../folding/plan.ts'
import type { Projection } from '../projection.ts'

const StoredViewHead = t.type(
  {
    definitions: t.readonlyArray(
      t.type({ part: t.string, projection: t.string, version: t.number, hash: t.string }, 'Definition')
    ),
    epoch: t.string,
    checkpoint: t.number
  },
  'StoredView'
)

/**
 * Views as they are stored: what was folded, by which definitions, from which log, up to where. Plain JSON.
 *
 * @category storing views
 * @since 0.1.0
 */
export interface StoredView<Result> extends t.TypeOf<typeof StoredViewHead> {
  readonly folded: Result
}

/** A difference between a stored view and the one that would be stored now. */
export interface Mismatch {
  readonly part: 'Projection' | 'Version' | 'Definition' | 'Epoch' | 'Checkpoint'
  /** The name of the part, where several projections were folded together; else empty. */
  readonly of: string
  readonly expected: string | number
  readonly found: string | number
}

/**
 * The reason why stored views cannot be continued: they are to be folded anew.
 *
 * - `StaleView`: they were folded by another definition, or from another log
 * - `NotAStoredView`: they are not what was stored
 */
export type NotRestored =
  | { readonly type: 'StaleView'; readonly mismatches: RNEA.ReadonlyNonEmptyArray<Mismatch> }
  | { readonly type: 'NotAStoredView'; readonly violations: RNEA.ReadonlyNonEmptyArray<Violation> }

/** Stores and restores the views of one plan from one log. */
export interface ViewStorage<Result> {
  readonly store: (folded: Result) => StoredView<Result>
  /** @param json what was read from where it was stored */
  readonly restore: (json: unknown) => E.Either<NotRestored, Result>
}

const mismatch = (part: Mismatch['part'], of: string, expected: string | number, found: string | number) =>
  expected === found ? [] : [{ part, of, expected, found }]

const definitionMismatches = (
  expected: ReadonlyArray<Definition>,
  found: ReadonlyArray<Definition>
): ReadonlyArray<Mismatch> => {
  const names = (definitions: ReadonlyArray<Definition>): string =>
    definitions.map(({ part, projection }) => (part === '' ? projection : `${part}: ${projection}`)).join(', ')
  if (names(expected) !== names(found)) return mismatch('Projection', '', names(expected), names(found))
  return expected.flatMap(({ part, version, hash }, at) => {
    const other = found[at]
    if (other === undefined) return []
    if (other.version !== version) return mismatch('Version', part, version, other.version)
    return mismatch('Definition', part, hash, other.hash)
  })
}

/**
 * Keeps views between runs, and never hands out a stale one: what was folded by another projection, another version,
 * another definition or from another log is refused with what differs, and is to be folded anew.
 *
 * The hash of a definition is made from the text of its functions. It notices every change of a recipe, and also
 * another build of the same recipe, which costs a replay; it does not notice a change in what a recipe calls. For that,
 * raise `version`.
 *
 * Law: views restored from their JSON text continue as if they had never been stored.
 *
 * @param epoch which log the views are folded from: an identity that the log keeps, and that changes when it is
 * restored from a backup
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, fold, viewStorage } from '@communique/projections'
 * import { either as E } from 'fp-ts'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const storage = viewStorage(countryTimeline, { epoch: 'log-1' })
 * const text = JSON.stringify(storage.store(fold(countryTimeline)(believed.slice(0, 50))))
 *
 * const restored = storage.restore(JSON.parse(text))
 * const after = E.isRight(restored) ? fold(countryTimeline)(believed, restored.right) : null
 * assert.deepEqual(after, fold(countryTimeline)(believed))
 *
 * const version = countryTimeline.version + 1
 * const newer = viewStorage({ ...countryTimeline, version }, { epoch: 'log-1' }).restore(JSON.parse(text))
 * assert.deepEqual(newer, E.left({
 *   type: 'StaleView',
 *   mismatches: [{ part: 'Version', of: '', expected: version, found: countryTimeline.version }]
 * }))
 * @category storing views
 * @since 0.1.0
 */
export function viewStorage<Event extends AnyEvent, View, Working, Prepared>(
  projection: Projection<Event, View, Working, Prepared>,
  log: { readonly epoch: string }
): ViewStorage<Folded<View>>
export function viewStorage<Event extends AnyEvent, Result, Changed>(
  plan: Plan<Event, Result, Changed>,
  log: { readonly epoch: string }
): ViewStorage<Result>
export function viewStorage<Event extends AnyEvent, Result>(
  foldable: Foldable<Event, Result>,
  { epoch }: { readonly epoch: string }
): ViewStorage<Result> {
  const { definitions, resultCodec, checkpointOf } = asPlan(foldable)
  const resultOf = validate(t.type({ folded: resultCodec }, 'StoredView'))
  const judged = ({ definitions: found, ...head }: t.TypeOf<typeof StoredViewHead>, folded: Result) => {
    const mismatches = [
      ...definitionMismatches(definitions(), found),
      ...mismatch('Epoch', '', epoch, head.epoch),
      ...mismatch('Checkpoint', '', checkpointOf(folded), head.checkpoint)
    ]
    const [first, ...more] = mismatches
    return first === undefined
      ? E.right(folded)
      : E.left<NotRestored>({ type: 'StaleView', mismatches: [first, ...more] })
  }
  return {
    store: (folded) => ({ definitions: definitions(), epoch, checkpoint: checkpointOf(folded), folded }),
    restore: (json) =>
      F.pipe(
        validate(StoredViewHead)(json),
        E.bindTo('head'),
        E.bind('result', () => resultOf(json)),
        E.mapLeft((violations): NotRestored => ({ type: 'NotAStoredView', violations })),
        E.chain(({ head, result }) => judged(head, result.folded))
      )
  }
}
