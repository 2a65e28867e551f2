import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
import { must, recordStory } from '@communique/fixtures'
import { fold } from '@communique/projections'
import { projectionLaws } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { lastMeetings } from './lastMeetings.ts'

it('tells for each party how often it was met, and not later than when', async () => {
  const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const { views } = fold(lastMeetings)(effectiveHistory(history))
  expect(views['icesco']).toEqual({ meetings: 9, notAfter: '2024-06-03' })
  expect(views['leibniz-association']).toEqual({ meetings: 1, notAfter: '2020-08-05' })
})

// #region laws
describe('last meetings, on any record', () => {
  it.each(projectionLaws(lastMeetings))('%s', (_law, check) => check())
})
// #endregion laws
