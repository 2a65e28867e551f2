import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
import { anyCooperationHistory, must, recordStory } from '@communique/fixtures'
import { fold } from '@communique/projections'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastMeetings } from './main.ts'

it('tells for each party how often it was met, and not later than when', async () => {
  const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const { views } = fold(lastMeetings)(effectiveHistory(history))
  expect(views['icesco']).toEqual({ meetings: 9, notAfter: '2024-06-03' })
  expect(views['leibniz-association']).toEqual({ meetings: 1, notAfter: '2020-08-05' })
})

it('folds a hostile history in parts as it folds it whole', () => {
  fc.assert(
    fc.property(anyCooperationHistory, fc.nat(), (hostile, cut) => {
      const history = effectiveHistory(hostile).toSorted((a, b) => a.position - b.position)
      const at = history.findIndex(({ position }) => position > cut % 50)
      const [first, rest] = at < 0 ? [history, []] : [history.slice(0, at), history.slice(at)]
      expect(fold(lastMeetings)(rest, fold(lastMeetings)(first))).toEqual(fold(lastMeetings)(history))
    })
  )
})
