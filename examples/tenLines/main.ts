// #region tenLines
import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
import { recordStory } from '@communique/fixtures'
import { countryTimeline, fold } from '@communique/projections'
import { either as E } from 'fp-ts'

const history = await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()
if (E.isRight(history)) {
  const { UZ } = fold(countryTimeline)(effectiveHistory(history.right)).views
  for (const { date, strength, fact } of UZ?.entries ?? []) console.log(date.edtf, strength, fact.type)
}
// #endregion tenLines
