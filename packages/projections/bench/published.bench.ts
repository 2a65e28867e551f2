import { type CooperationEvent, countryLinks } from '@communique/core'
import type { Effective, EventId } from '@communique/kernel'
import { scaledHistory } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { follow } from '../src/engine/following/follow.ts'
import { type Believed, believed, count } from './histories.ts'
import { checkedLoop } from './mutableLoop.ts'

const many = 1_000
const sizes = [10_000, 100_000, 1_000_000] as const
const [fewest, , most] = sizes
const name = (events: number): string => `on ${count(events)} events`

/**
 * The news, the same for every size: the last that a long record has of countries, under names of its own. A short
 * record has few registrations late, so its own next events would be other work.
 */
const latest: Believed = believed(most)
  .filter((event) => countryLinks(event).length > 0)
  .slice(-many)

const addedAfter = (events: number): Believed =>
  latest.map((event, at): Effective<CooperationEvent> => {
    const id = `news-${at}` as EventId
    return { ...event, id, stream: `${event.stream}-news` as typeof event.stream, position: events + 1 + at }
  })

/** Each event taken and published alone, always from the same views. */
const folded = (events: number) => {
  const timelines = fold(countryTimeline)
  const before = timelines(believed(events))
  const added = addedAfter(events)
  return { run: () => added.reduce((views, event) => timelines([event], views), before), units: many }
}

const followed = (events: number) => {
  const step = follow(countryTimeline)
  const before = step(scaledHistory({ seed: 1, events }))
  const added = addedAfter(events)
  return { run: () => added.reduce((at, event) => step([event], at), before), units: many }
}

const comparison = (title: string, of: typeof folded | typeof followed): Comparison => {
  const loop = checkedLoop()
  const added = addedAfter(0)
  return {
    title,
    contenders: {
      'the mutable loop': { run: () => loop(added), units: many },
      ...Object.fromEntries(sizes.map((events) => [name(events), of(events)]))
    },
    reference: 'the mutable loop',
    goals: [
      { contender: name(most), against: name(fewest), atMost: 1.5 },
      ...sizes.map((events) => ({ contender: name(events), atMost: 5 }))
    ]
  }
}

export default function* (): Generator<Comparison> {
  yield comparison('one more event of country timelines, folded and published', folded)
  yield comparison('one more event of country timelines, followed', followed)
}
