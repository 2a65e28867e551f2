import type { CooperationEvent, CountryCode, MeetingId } from '@communique/core'
import { type EventId, type LogEntry, type Recorded, streamName, type Text } from '@communique/kernel'
import { scaledHistory } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import { follow } from '../src/engine/following/follow.ts'
import { believed, count } from './histories.ts'
import { checkedLoop } from './mutableLoop.ts'

type OnRecord = Recorded<LogEntry<CooperationEvent>>
type Meeting = Extract<Recorded<CooperationEvent>, { readonly type: 'MeetingHeld' }>

const sizes = [10_000, 100_000, 1_000_000] as const
const [fewest, , most] = sizes
const name = (events: number): string => `on ${count(events)} events`
const several = 100

const isMeeting = (event: Recorded<CooperationEvent>): event is Meeting => event.type === 'MeetingHeld'

/** So many members from everywhere in a list. */
const spread = <Item>(items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  Array.from({ length: several }, (_, at) => items[Math.floor((at * items.length) / several)] as Item)

/** A date of long ago. What the identities, dates and countries are made of here would pass their codecs. */
const longAgo = (meeting: Meeting, at: number) =>
  ({
    ...meeting.data.on,
    edtf: `20${String(4 + (at % 18)).padStart(2, '0')}-0${1 + (at % 9)}-11`
  }) as Meeting['data']['on']

/** A record, and news that changes beliefs about its past. */
const recordOf = (events: number) => {
  const record: ReadonlyArray<Recorded<CooperationEvent>> = [...scaledHistory({ seed: 1, events })]
  const meetings = spread(record.filter(isMeeting))
  const added = (event: LogEntry<CooperationEvent>, of: Meeting, at: number): OnRecord =>
    ({ ...of, ...event, id: `news-${at}`, position: events + several + 1 + at }) as OnRecord
  // A country that nothing else is about, so that its timeline is short however long the record is.
  const remote = meetings.map((meeting, at): Meeting => {
    const meetingId = `remote-${at}` as MeetingId
    const countries = [{ country: 'AQ' as CountryCode, role: 'Counterpart' as const, through: null }]
    const data = { ...meeting.data, meetingId, place: null, countries }
    const envelope = { id: `remote-${at}` as EventId, stream: streamName('meeting', meetingId) }
    return { ...meeting, ...envelope, position: events + 1 + at, data }
  })
  const retracted = (of: Meeting, at: number): OnRecord =>
    added({ type: 'EventRetracted', data: { retracts: of.id, reason: 'withdrawn' as Text } }, of, at)
  return {
    record: [...record, ...remote],
    late: meetings.map((meeting, at) => {
      const data = { ...meeting.data, on: longAgo(meeting, at) }
      return { ...added({ type: 'MeetingHeld', data }, meeting, at), stream: streamName('meeting', `late-${at}`) }
    }),
    corrections: meetings.map((meeting, at) => {
      const content = { type: meeting.type, data: { ...meeting.data, on: longAgo(meeting, at) } }
      return added({ type: 'EventCorrected', data: { corrects: meeting.id, content, reason: null } }, meeting, at)
    }),
    retractions: meetings.map(retracted),
    retractionsOfRemote: remote.map(retracted)
  }
}

type Added = Exclude<keyof ReturnType<typeof recordOf>, 'record'>

const { forget: _forget, ...withoutForget } = countryTimeline

/** Takes news in one step; always from where the record ended. */
const taking = (added: Added, of: typeof countryTimeline) => (events: number) => {
  const { record, [added]: more } = recordOf(events)
  const step = follow(of)
  const before = step(record)
  return { run: () => step(more, before), units: several }
}

const comparison = (title: string, of: (events: number) => { readonly run: () => unknown; readonly units: number }) => {
  const loop = checkedLoop()
  const history = believed(fewest)
  const made: Comparison = {
    title,
    contenders: {
      'the mutable loop, an event of a batch': { run: () => loop(history), units: fewest },
      ...Object.fromEntries(sizes.map((events) => [name(events), of(events)]))
    },
    reference: 'the mutable loop, an event of a batch',
    goals: [
      { contender: name(most), against: name(fewest), atMost: 2 },
      { contender: name(most), atMost: 100 }
    ]
  }
  return made
}

/** A hundred at a time; the cost is that of one. */
export default function* (): Generator<Comparison> {
  yield comparison('news of long ago in country timelines', taking('late', countryTimeline))
  yield comparison('a correction in country timelines', taking('corrections', countryTimeline))
  yield comparison('a retraction in country timelines', taking('retractions', countryTimeline))
  yield comparison(
    'a retraction where nothing can be forgotten, in a short timeline',
    taking('retractionsOfRemote', withoutForget)
  )
}
