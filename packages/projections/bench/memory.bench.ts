import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { scaledHistory } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { count } from './histories.ts'
import { checkedLoop } from './mutableLoop.ts'
import { readEntries } from './reading.ts'

const events = 1_000_000

/** One by one, so that the views alone keep anything of them. A history without corrections is its own effect. */
function* passing(): Generator<Effective<CooperationEvent>> {
  for (const event of scaledHistory({ seed: 1, events })) yield { ...event, corrections: [] }
}

export default (): ReadonlyArray<Comparison> => {
  const loop = checkedLoop()
  const timelines = fold(countryTimeline)
  const packedTimelines = fold({ ...countryTimeline, packed: true })
  return [
    {
      title: `what country timelines of ${count(events)} events retain, the facts that they show included`,
      contenders: {
        'the mutable loop': { run: () => loop(passing()), units: events },
        folded: { run: () => timelines(passing()), units: events },
        'folded, packed': { run: () => packedTimelines(passing()), units: events },
        'folded and every entry read': { run: () => readEntries(timelines(passing())), units: events },
        'the facts alone': {
          run: () => Array.from(passing(), ({ data, citations }) => [data, citations]),
          units: events
        }
      },
      reference: 'the mutable loop',
      goals: [
        { contender: 'folded', atMost: 1 },
        // Of rows, a prototype kept 400 bytes where the loop kept 644.
        { contender: 'folded, packed', atMost: 0.62 },
        { contender: 'folded and every entry read', atMost: 1 }
      ],
      measures: 'bytes',
      rounds: 2
    }
  ]
}
