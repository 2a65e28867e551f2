// A view of your own: whom have we not met for longest? One definition, folded over any history.
import { boundsOf, type CooperationEvent } from '@communique/core'
import type { Projection } from '@communique/projections'

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
