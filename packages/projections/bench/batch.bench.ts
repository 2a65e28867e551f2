import { isDeepStrictEqual } from 'node:util'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fold } from '../src/engine/folding/fold.ts'
import type { Folded } from '../src/engine/folding/folded.ts'
import { countLoop, countsByType } from './countsByType.ts'
import { type Believed, believed, count } from './histories.ts'
import { checkedLoop } from './mutableLoop.ts'
import { readEntries } from './reading.ts'

const timelines = fold(countryTimeline)
const counts = fold(countsByType)

/** Published after every thousand events, as a follower of a log would. */
const byThousands = <View>(step: (events: Believed, from?: Folded<View>) => Folded<View>, history: Believed) => {
  let folded = step([])
  for (let at = 0; at < history.length; at += 1_000) folded = step(history.slice(at, at + 1_000), folded)
  return folded
}

const sizes = [
  { events: 10_000 },
  { events: 100_000, atMost: 1.3 },
  { events: 1_000_000, atMost: 1.15, rounds: 3 }
] as const

const ofTimelines = (
  history: Believed,
  { atMost, rounds }: { readonly atMost?: number; readonly rounds?: number }
): Comparison => {
  const loop = checkedLoop()
  const units = history.length
  const kept = (contender: string, bound: number) => (atMost === undefined ? [] : [{ contender, atMost: bound }])
  return {
    title: `country timelines of ${count(units)} events`,
    contenders: {
      'the mutable loop': { run: () => loop(history), units },
      folded: { run: () => timelines(history), units },
      'folded and every entry read': { run: () => readEntries(timelines(history)), units },
      'published every 1,000 events': { run: () => byThousands(timelines, history), units }
    },
    reference: 'the mutable loop',
    goals: [
      ...kept('folded', atMost ?? 0),
      ...kept('folded and every entry read', atMost ?? 0),
      ...kept('published every 1,000 events', 1.5)
    ],
    ...(rounds && { rounds })
  }
}

const ofCounts = (history: Believed): Comparison => {
  const units = history.length
  if (!isDeepStrictEqual(counts(history).views, Object.fromEntries(countLoop(history))))
    throw new Error('the loop counts otherwise than the fold')
  return {
    title: `counts by country and type of ${count(units)} events`,
    contenders: {
      'the mutable loop': { run: () => countLoop(history), units },
      folded: { run: () => counts(history), units },
      'published every 1,000 events': { run: () => byThousands(counts, history), units }
    },
    reference: 'the mutable loop',
    goals: [
      { contender: 'folded', atMost: 1.3 },
      { contender: 'published every 1,000 events', atMost: 1.5 }
    ]
  }
}

export default function* (): Generator<Comparison> {
  for (const { events, ...goal } of sizes) yield ofTimelines(believed(events), goal)
  yield ofCounts(believed(100_000))
}
