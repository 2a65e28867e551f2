import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { agreementRegister } from '../src/views/agreementRegister/agreementRegister.ts'
import { partyTies } from '../src/views/partyTies/partyTies.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../src/views/fundingLedger/fundingLedger.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { together } from '../src/engine/folding/together.ts'
import { undertakingsBoard } from '../src/views/undertakingsBoard/undertakingsBoard.ts'
import { believed, count } from './histories.ts'

const events = 100_000

export default (): ReadonlyArray<Comparison> => {
  const history = believed(events)
  const parts = {
    timelines: countryTimeline,
    funding: fundingLedger,
    undertakings: undertakingsBoard,
    agreements: agreementRegister,
    network: partyTies
  }
  const inOnePass = fold(together(parts))
  const timelines = fold(countryTimeline)
  const funding = fold(fundingLedger)
  const undertakings = fold(undertakingsBoard)
  const agreements = fold(agreementRegister)
  const network = fold(partyTies)
  return [
    {
      title: `five projections of ${count(events)} events`,
      contenders: {
        'one after the other': {
          run: () => [
            timelines(history),
            funding(history),
            undertakings(history),
            agreements(history),
            network(history)
          ],
          units: events
        },
        'in one pass': { run: () => inOnePass(history), units: events }
      },
      reference: 'one after the other',
      goals: [{ contender: 'in one pass', atMost: 1.05 }]
    }
  ]
}
