import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countryTimeline } from '../src/countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../src/fundingLedger/fundingLedger.ts'
import { fold } from '../src/kernel/fold.ts'
import { believed, count } from './histories.ts'

const events = 100_000

export default (): ReadonlyArray<Comparison> => {
  const history = believed(events)
  const comparison = (title: string, without: () => unknown, traced: () => unknown): Comparison => ({
    title: `${title} of ${count(events)} events, and which events made them`,
    contenders: {
      'without provenance': { run: without, units: events },
      'with provenance': { run: traced, units: events }
    },
    reference: 'without provenance',
    goals: [{ contender: 'with provenance', atMost: 1.5 }]
  })
  const timelines = fold(countryTimeline)
  const tracedTimelines = fold({ ...countryTimeline, provenance: true })
  const funding = fold(fundingLedger)
  const tracedFunding = fold({ ...fundingLedger, provenance: true })
  return [
    comparison(
      'country timelines',
      () => timelines(history),
      () => tracedTimelines(history)
    ),
    comparison(
      'the funding ledger',
      () => funding(history),
      () => tracedFunding(history)
    )
  ]
}
