// A view of your own: whom have we not met for longest? One definition, folded over any history.
import {
  boundsOf,
  type CooperationEvent,
  cooperationLedger,
  effectiveHistory,
  inMemoryEventLog
} from '@communique/core'
import { recordStory } from '@communique/fixtures'
import { fold, type Projection } from '@communique/projections'
import { either as E } from 'fp-ts'

// #region view
interface LastMeeting {
  /** The latest day on which we may have met; null before the first meeting, or where it has no latest day. */
  readonly notAfter: string | null
  readonly meetings: number
}

/** When did we last meet each party, and how often in all? */
export const lastMeetings: Projection<CooperationEvent, LastMeeting> = {
  name: 'lastMeetings',
  version: 1,
  keys: (event) => (event.type === 'MeetingHeld' ? event.data.delegations.map(({ party }) => party) : []),
  routing: 'ByEvent',
  initialView: { notAfter: null, meetings: 0 },
  when: {
    MeetingHeld: (draft, { data }) => {
      const { latest } = boundsOf(data.on)
      draft.meetings += 1
      if (latest !== null && (draft.notAfter === null || draft.notAfter < latest)) draft.notAfter = latest
    }
  }
}
// #endregion view

if (import.meta.main) {
  const history = await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()
  if (E.isLeft(history)) console.error(history.left)
  else
    for (const [party, { notAfter, meetings }] of Object.entries(
      fold(lastMeetings)(effectiveHistory(history.right)).views
    ))
      console.log(party, meetings, notAfter)
}
