import { CooperationEvent } from '@communique/core'
import { EventId, nullable, StreamName } from '@communique/kernel'
import * as t from 'io-ts'

// What the service answers, as codecs: the description of its interface is made from them.

export const Recorded = t.type(
  {
    /** None where all of it was on record. */
    recorded: t.readonlyArray(t.type({ id: EventId, stream: StreamName, version: t.number })),
    /** After it the views have what was recorded: `?after=` it reads one's own writes. */
    cursor: nullable(t.string)
  },
  'Recorded'
)

export const Timeline = t.type(
  {
    country: t.string,
    /** Up to where the timeline goes. */
    cursor: t.string,
    entries: t.readonlyArray(
      t.type({
        eventId: EventId,
        stream: StreamName,
        recordedAt: t.string,
        fact: CooperationEvent,
        date: t.UnknownRecord,
        roles: t.readonlyArray(t.string)
      })
    )
  },
  'Timeline'
)

export const Pledge = t.type({ pledge: t.string, cursor: t.string, view: t.UnknownRecord }, 'Pledge')

export const Health = t.type(
  {
    status: t.keyof({ Up: null, Degraded: null }),
    /** Events on record that cannot be read yet. */
    heldBack: t.number,
    projections: t.readonlyArray(
      t.type({
        projection: t.string,
        state: t.string,
        cursor: nullable(t.string),
        behind: nullable(t.number),
        setAside: t.number,
        trouble: nullable(t.string)
      })
    )
  },
  'Health'
)

/** A problem document of RFC 9457; what else it has depends on its type. */
export const Problem = t.type({ type: t.string, title: t.string, status: t.number, detail: t.string }, 'Problem')
