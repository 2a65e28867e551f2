/** A consumer's own test: no installed view fails on any history that decodes. */
import { anyCooperationHistory } from '@communique/fixtures'
import { cooperationAsOf, countryTimeline, fold } from '@communique/projections'
import * as fc from 'fast-check'

fc.assert(
  fc.property(anyCooperationHistory, (history) => {
    fold(countryTimeline)(cooperationAsOf(history, {}))
  }),
  { numRuns: 50 }
)
