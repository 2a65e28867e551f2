import type { Instant } from '@communique/kernel'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { cooperationAsOf, cooperationAsOfEach } from '../src/shared/cooperationAsOf.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { amended, count } from './histories.ts'

const events = 100_000
/** The ends of twelve of the twenty years. */
const points = Array.from({ length: 12 }, (_, year) => ({
  known: `${2010 + year}-12-31T23:59:59.999Z` as Instant // instants of the calendar
}))

export default (): ReadonlyArray<Comparison> => {
  const record = amended(events)
  const timelines = fold(countryTimeline)
  const timelinesAsOfEach = cooperationAsOfEach(countryTimeline)
  return [
    {
      title: `country timelines of ${count(events)} events as they were known at the ends of twelve years`,
      contenders: {
        'each folded apart': {
          run: () => points.map((point) => timelines(cooperationAsOf(record, point))),
          units: events
        },
        'all at once': { run: () => timelinesAsOfEach(record, points), units: events }
      },
      reference: 'each folded apart',
      goals: [{ contender: 'all at once', atMost: 0.6 }],
      rounds: 7
    }
  ]
}
