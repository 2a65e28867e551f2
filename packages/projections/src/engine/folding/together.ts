import type { Effective } from '@communique/kernel'
import * as t from 'io-ts'
import type { Folded } from './folded.ts'
import { inPart } from './definition.ts'
import { asPlan, type OpenFold, type Plan } from './plan.ts'
import type { Projection } from '../projection.ts'

type EventOf<P> =
  P extends Projection<infer E, infer _V, infer _W, infer _R>
    ? E
    : P extends Plan<infer E, infer _R, infer _C>
      ? E
      : never
type Result<P> =
  P extends Projection<infer _E, infer View, infer _W, infer _R>
    ? Folded<View>
    : P extends Plan<infer _E, infer R, infer _C>
      ? R
      : never
type Changed<P> = P extends Plan<infer _E, infer _R, infer C> ? C : ReadonlyArray<string>

/**
 * One part after the other takes so many events. Each part has state of its own to go through, far more than a
 * processor's caches hold: with a thousand at a time five parts took 12 % longer than one after the other, with so many
 * 1 %.
 */
const block = 16_384

/** Projections and plans by name. */
export type Together = Readonly<
  Record<string, { readonly name: string; readonly version: number } | { readonly open: unknown }>
>

/**
 * Several projections in one pass over the history, and as one: they are stored, followed and asked as of a date
 * together.
 *
 * Law: each result is that of the projection alone.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, fold, fundingLedger, together } from '@communique/projections'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const office = fold(together({ timelines: countryTimeline, funding: fundingLedger }))(believed)
 *
 * assert.deepEqual(office.funding, fold(fundingLedger)(believed))
 * assert.deepEqual(office.timelines, fold(countryTimeline)(believed))
 * @category folding
 * @since 0.1.0
 */
export const together = <Parts extends Together>(
  parts: Parts
): Plan<
  EventOf<Parts[keyof Parts]>,
  { readonly [Name in keyof Parts]: Result<Parts[Name]> },
  { readonly [Name in keyof Parts]: Changed<Parts[Name]> }
> => {
  type Event = EventOf<Parts[keyof Parts]>
  type Results = { readonly [Name in keyof Parts]: Result<Parts[Name]> }
  type Changes = { readonly [Name in keyof Parts]: Changed<Parts[Name]> }
  // Each part has results and changes of its own, which the types above name.
  const plans = Object.entries(parts).map(
    ([name, part]) => [name, asPlan<Event, unknown, unknown>(part as never)] as const
  )
  return {
    definitions: () => plans.flatMap(([name, plan]) => inPart(name, plan.definitions())),
    resultCodec: t.type(Object.fromEntries(plans.map(([name, plan]) => [name, plan.resultCodec]))) as unknown as t.Type<
      Results,
      unknown
    >,
    checkpointOf: (results) =>
      Math.max(0, ...plans.map(([name, plan]) => plan.checkpointOf(results[name as keyof Results]))),
    open: (from, revisable, streams) => {
      const folds = plans.map(([name, plan]): readonly [string, OpenFold<Event, unknown, unknown>] => [
        name,
        plan.open(from === null ? null : from[name as keyof Results], revisable, streams)
      ])
      const waiting: Array<Effective<Event>> = []
      const appendWaiting = (): void => {
        for (const [, folding] of folds) for (const event of waiting) folding.append(event)
        waiting.length = 0
      }
      return {
        append: (event) => {
          waiting.push(event)
          if (waiting.length === block) appendWaiting()
        },
        revise: (before, after) => {
          appendWaiting()
          for (const [, folding] of folds) folding.revise(before, after)
        },
        publish: (checkpoint) => {
          appendWaiting()
          const published = folds.map(([name, folding]) => [name, folding.publish(checkpoint)] as const)
          return {
            result: Object.fromEntries(published.map(([name, { result }]) => [name, result])) as Results,
            changed: Object.fromEntries(published.map(([name, { changed }]) => [name, changed])) as Changes
          }
        }
      }
    }
  }
}
