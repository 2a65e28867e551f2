import type { CooperationEvent, CountryCode, Edtf } from '@communique/core'
import { type Effective, type EventId, streamName } from '@communique/kernel'
import { type Draft, freeze, produce } from 'immer'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { type CountryTimeline, countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import type { TimelineEntry, TimelineSubject } from '../src/timeline/entry.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { type Believed, believed, count } from './histories.ts'
import { loop, mustBeTheViews, placeOf, shownTimelines } from './mutableLoop.ts'
import { entryOf } from './entryOf.ts'

/** Timelines as plain JSON. */
type PlainTimelines = Readonly<Record<string, CountryTimeline>>
type Contender = (timelines: PlainTimelines, event: Effective<CooperationEvent>) => PlainTimelines

const nothing: PlainTimelines = {}
const empty: CountryTimeline = { entries: [], subjects: {} }

/** The countries of a subject are looked for: a record of all streams, copied with every event, would cost the most. */
const routeIn = (timelines: PlainTimelines, stream: string): ReadonlyArray<string> =>
  Object.keys(timelines).filter((country) => timelines[country]?.subjects[stream as never] !== undefined)
const addRoute = (): void => {}

/** As with immer: what looks like writing to the view writes to a draft of it. */
const byImmer: Contender = (timelines, event) =>
  produce(timelines, (draft: Draft<PlainTimelines>) => {
    const timelineOf = (country: string) => (draft[country] ??= { entries: [], subjects: {} })
    entryOf(
      {
        routeOf: (stream) => routeIn(timelines, stream),
        subjectOf: (country, stream) => timelines[country]?.subjects[stream as never],
        addRoute,
        setSubject: (country, stream, subject) => {
          timelineOf(country).subjects[stream as never] = subject as Draft<TimelineSubject>
        },
        insert: (country, entry) => {
          const { entries } = timelineOf(country)
          entries.splice(placeOf(entries, entry), 0, entry as Draft<TimelineEntry>)
        }
      },
      event
    )
  })

/** As reducers are written for Castore and Emmett: every event gives a new view, spread from the one before. */
const bySpreading: Contender = (timelines, event) => {
  let next = timelines
  const timelineOf = (country: string) => next[country] ?? empty
  entryOf(
    {
      routeOf: (stream) => routeIn(timelines, stream),
      subjectOf: (country, stream) => timelines[country]?.subjects[stream as never],
      addRoute,
      setSubject: (country, stream, subject) => {
        const timeline = timelineOf(country)
        const subjects = { ...timeline.subjects, [stream]: subject }
        next = { ...next, [country]: { ...timeline, subjects } }
      },
      insert: (country, entry) => {
        const timeline = timelineOf(country)
        const place = placeOf(timeline.entries, entry)
        const entries = [...timeline.entries.slice(0, place), entry, ...timeline.entries.slice(place)]
        next = { ...next, [country]: { ...timeline, entries } }
      }
    },
    event
  )
  return next
}

const timelines = fold(countryTimeline)
const meetings = believed(5_000).filter(({ type }) => type === 'MeetingHeld')

/** The timelines of a history, made by hand since either way would take hours. */
const plainFrom = (history: Believed): PlainTimelines => shownTimelines(loop(history))

/** Throws where either way gives other timelines than the fold. */
const check = (): void => {
  const history = believed(2_000)
  for (const take of [byImmer, bySpreading]) mustBeTheViews(history, history.reduce(take, nothing))
}

/** So many events at the end of a history are its news. */
const many = 1_000

/** Some more events, one by one, each published; always from the same views. */
const oneByOne = (
  title: string,
  history: Believed,
  ways: Readonly<Record<string, Contender>>,
  few: number
): Omit<Comparison, 'goals'> => {
  const past = history.slice(0, -many)
  const added = history.slice(-many)
  const before = timelines(past)
  return {
    title,
    contenders: {
      folded: { run: () => added.reduce((views, event) => timelines([event], views), before), units: many },
      ...Object.fromEntries(
        Object.entries(ways).map(([name, take]) => {
          const plain = plainFrom(past)
          // What immer has made is frozen.
          const from = take === byImmer ? freeze(plain, true) : plain
          return [name, { run: () => added.slice(0, few).reduce(take, from), units: few }]
        })
      )
    },
    reference: 'folded',
    rounds: 9
  }
}

const inManyViews = (events: number): Comparison =>
  oneByOne(
    `one more event of country timelines on ${count(events)} events, each way`,
    believed(events + many),
    { 'by immer': byImmer, 'by spreading': bySpreading },
    20
  )

const country = 'UZ' as CountryCode

/** Meetings with one country alone, so that all of them stand in one view. */
const withOneCountry = (events: number): Believed =>
  Array.from({ length: events }, (_, at) => meetings[at % meetings.length]).map((meeting, at) => {
    if (meeting?.type !== 'MeetingHeld') throw new Error('no meeting')
    const countries = [{ country, role: 'Counterpart' as const, through: null }]
    const days = Math.floor((at * 7_000) / events) - (at % 5)
    const edtf = new Date(Date.UTC(2004, 0, 10 + days)).toISOString().slice(0, 10) as Edtf
    const data = { ...meeting.data, place: null, countries, on: { ...meeting.data.on, edtf } }
    return {
      ...meeting,
      data,
      id: `meeting-${at}` as EventId,
      stream: streamName('meeting', `${at}`),
      position: at + 1
    }
  })

/** One event more where one view holds them all, and every way that copies copies all of it. */
const inOneView = (events: number): Comparison => {
  const history = withOneCountry(events + many)
  if (timelines(history).views[country]?.entries.length !== history.length)
    throw new Error('one view is to hold all entries')
  return {
    ...oneByOne(
      `one more event on one view of ${count(events)} entries, each way`,
      history,
      { 'by immer': byImmer },
      10
    ),
    goals: [{ contender: 'folded', against: 'by immer', atLeast: 1_000 }]
  }
}

/** A whole history: by spreading, every event publishes. */
const fromNothing = (events: number): Comparison => {
  const history = believed(events)
  return {
    title: `country timelines of ${count(events)} events, each way`,
    contenders: {
      folded: { run: () => timelines(history), units: events },
      'published after every event': {
        run: () => history.reduce((views, event) => timelines([event], views), timelines([])),
        units: events
      },
      'by spreading': { run: () => history.reduce(bySpreading, nothing), units: events }
    },
    reference: 'folded',
    goals: [{ contender: 'folded', against: 'by spreading', atLeast: 15 }],
    rounds: 5
  }
}

export default function* (): Generator<Comparison> {
  check()
  yield inManyViews(100_000)
  yield inOneView(100_000)
  yield fromNothing(10_000)
}
