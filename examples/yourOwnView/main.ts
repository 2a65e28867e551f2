import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
import { recordStory } from '@communique/fixtures'
import { fold } from '@communique/projections'
import { either as E } from 'fp-ts'
import { lastMeetings } from './lastMeetings.ts'

const history = await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()
if (E.isLeft(history)) console.error(history.left)
else
  for (const [party, { notAfter, meetings }] of Object.entries(
    fold(lastMeetings)(effectiveHistory(history.right)).views
  ))
    console.log(party, meetings, notAfter)
