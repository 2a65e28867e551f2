import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../src/views/fundingLedger/fundingLedger.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { believed, count } from './histories.ts'

const events = 100_000

/** Passes everything on, its members wrapped likewise: the least that watching what recipes write costs. */
const passing: ProxyHandler<object> = {
  get: (target, name) => wrapped(Reflect.get(target, name)),
  set: (target, name, value) => Reflect.set(target, name, value)
}
const wrapped = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? new Proxy(value, passing) : value

/** The funding ledger on drafts that are watched by nobody. */
const passedOn: typeof fundingLedger = {
  ...fundingLedger,
  when: Object.fromEntries(
    Object.entries(fundingLedger.when).map(([type, recipe]) => [
      type,
      (draft: object, ...rest: ReadonlyArray<unknown>) => Reflect.apply(recipe, undefined, [wrapped(draft), ...rest])
    ])
  )
}

export default (): ReadonlyArray<Comparison> => {
  const history = believed(events)
  const comparison = (
    title: string,
    without: () => unknown,
    traced: () => unknown,
    others: Comparison['contenders'] = {}
  ): Comparison => ({
    title: `${title} of ${count(events)} events, and which events made them`,
    contenders: {
      'without provenance': { run: without, units: events },
      'with provenance': { run: traced, units: events },
      ...others
    },
    reference: 'without provenance',
    goals: [{ contender: 'with provenance', atMost: 1.5 }]
  })
  const timelines = fold(countryTimeline)
  const tracedTimelines = fold({ ...countryTimeline, provenance: true })
  const funding = fold(fundingLedger)
  const fundingPassedOn = fold(passedOn)
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
      () => tracedFunding(history),
      { 'on proxies that pass everything on': { run: () => fundingPassedOn(history), units: events } }
    )
  ]
}
