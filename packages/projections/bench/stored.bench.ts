import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { type CountryTimeline, countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fold } from '../src/engine/folding/fold.ts'
import type { Folded } from '../src/engine/folding/folded.ts'
import { believed, count } from './histories.ts'

const events = 20_000
const added = 1_000

export default (): ReadonlyArray<Comparison> => {
  const history = believed(events + added)
  const timelines = fold(countryTimeline)
  const before = timelines(history.slice(0, events))
  const after = history.slice(events)
  const stored = JSON.stringify(before)
  // What was stored is what the fold gave.
  const read = (): Folded<CountryTimeline> => JSON.parse(stored) as Folded<CountryTimeline>
  return [
    {
      title: `going on with country timelines of ${count(events)} events, by a thousand more`,
      contenders: {
        'folding all from nothing': { run: () => timelines(history) },
        'storing them as JSON': { run: () => JSON.stringify(timelines(history.slice(0, events))) },
        'reading the JSON': { run: read },
        'reading the JSON and going on': { run: () => timelines(after, read()) },
        'going on from what was published': { run: () => timelines(after, before) }
      },
      reference: 'folding all from nothing',
      rounds: 7
    }
  ]
}
