import { type CooperationEvent, countryLinks, occurrenceOf, partiesOf } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { Projection } from '../src/engine/projection.ts'
import { sequence, type Sequence } from '../src/engine/structures/sequence.ts'
import { table, type Table } from '../src/engine/structures/table.ts'

// Views of nothing but identities, so that an oracle can be written in a line: one of each kind that the engine knows.

export interface Seen {
  readonly events: ReadonlyArray<string>
  readonly streams: Readonly<Record<string, number>>
  readonly count: number
  readonly types: { readonly [type: string]: number }
  readonly first: string | null
}
interface SeenWorking {
  readonly events: Sequence<SeenEvent>
  readonly streams: Table<number>
  readonly count: number
  readonly types: { readonly [type: string]: number }
  readonly first: string | null
}
interface SeenEvent {
  readonly id: string
  readonly on: string
  readonly position: number
  readonly corrections: ReadonlyArray<string>
}

const seenEvent = (event: Effective<CooperationEvent>): SeenEvent => ({
  id: event.id,
  on: occurrenceOf(event)?.edtf ?? '',
  position: event.position,
  corrections: event.corrections.map(({ id }) => id)
})
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
/**
 * Parts of one stored event stand at one position. Written apart from the kernel's own order, which is under the laws.
 */
const byDate = (a: SeenEvent, b: SeenEvent): number =>
  byText(a.on, b.on) || a.position - b.position || a.id.length - b.id.length || byText(a.id, b.id)
const parsed = (shown: string): SeenEvent => JSON.parse(shown) as SeenEvent

const types = [
  'MeetingHeld',
  'UndertakingAgreed',
  'UndertakingFulfilled',
  'MoUSigned',
  'AgreementEnteredIntoForce'
] as const
const everyType = <R>(recipe: R) =>
  Object.fromEntries([...types, 'FundingPledged', 'ObserverInvited', 'PartyRegistered'].map((type) => [type, recipe]))

const firstOf = ([first]: Iterable<SeenEvent>): string | null => first?.id ?? null

type Whole = Projection<CooperationEvent, Seen, SeenWorking, SeenEvent>
export const structured = (routing: 'ByEvent' | 'ByStream', forgets: boolean): Whole => ({
  name: `structured ${routing} ${forgets ? 'that forgets' : ''}`,
  version: 1,
  keys: (event) => [...countryLinks(event).map(({ country }) => country), ...partiesOf(event)],
  routing,
  initialView: {
    events: sequence(byDate, { shown: (event: SeenEvent) => JSON.stringify(event), stored: parsed }),
    streams: table<number>(),
    count: 0,
    types: {},
    first: null
  },
  prepare: seenEvent,
  when: everyType<NonNullable<Whole['when']['MeetingHeld']>>((draft, event, _key, prepared) => {
    draft.events.insert(prepared)
    draft.streams.set(event.stream, (draft.streams.get(event.stream) ?? 0) + 1)
    draft.count += 1
    draft.types[event.type] = (draft.types[event.type] ?? 0) + 1
    draft.first = firstOf(draft.events)
  }),
  ...(forgets &&
    ({
      forget: (draft, event, _key, prepared) => {
        draft.events.remove(prepared)
        const left = (draft.streams.get(event.stream) ?? 0) - 1
        if (left > 0) draft.streams.set(event.stream, left)
        else draft.streams.delete(event.stream)
        draft.count -= 1
        const alike = (draft.types[event.type] ?? 0) - 1
        if (alike > 0) draft.types[event.type] = alike
        else delete draft.types[event.type]
        draft.first = firstOf(draft.events)
      }
    } satisfies Partial<Whole>))
})

interface Member {
  readonly place: number
  readonly position: number
}
interface Crowd {
  readonly members: ReadonlyArray<Member>
  readonly size: number
  readonly streams: Readonly<Record<string, number>>
}
interface CrowdWorking {
  readonly members: Sequence<Member>
  readonly size: number
  readonly streams: Table<number>
}

const crowdOf = Array.from({ length: 60 }, (_, place) => place)

/** Many members from every event, so that sequences and tables of few events are as large as those of many. */
export const crowded: Projection<CooperationEvent, Crowd, CrowdWorking> = {
  name: 'crowded',
  version: 1,
  keys: () => ['all'],
  routing: 'ByEvent',
  // Those of one event are strewn among those of all others.
  initialView: {
    members: sequence((a, b) => a.place - b.place || a.position - b.position),
    streams: table<number>(),
    size: 0
  },
  when: everyType<NonNullable<Projection<CooperationEvent, Crowd, CrowdWorking>['when']['MeetingHeld']>>(
    (draft, { stream, position }) => {
      for (const place of crowdOf) {
        const key = `${stream} ${place}`
        draft.members.insert({ place: (place * (1 + (position % 7))) % 61, position })
        draft.streams.set(key, (draft.streams.get(key) ?? 0) + 1)
      }
      draft.size = draft.members.length
    }
  ),
  forget: (draft, { stream, position }) => {
    for (const place of crowdOf) {
      const key = `${stream} ${place}`
      draft.members.remove({ place: (place * (1 + (position % 7))) % 61, position })
      const left = (draft.streams.get(key) ?? 0) - 1
      if (left > 0) draft.streams.set(key, left)
      else draft.streams.delete(key)
    }
    draft.size = draft.members.length
  }
}

interface Speakers {
  readonly last: string | null
  readonly lastMeeting: { readonly id: string } | null
  readonly turns: ReadonlyArray<{ readonly by: string; readonly times: number }>
}
/** The order matters: the view names the last speaker, and counts the turns of each stream. */
export const plain = (routing: 'ByEvent' | 'ByStream'): Projection<CooperationEvent, Speakers> => ({
  name: `plain ${routing}`,
  version: 1,
  keys: (event) => partiesOf(event),
  routing,
  initialView: { last: null, lastMeeting: null, turns: [] },
  when: everyType<NonNullable<Projection<CooperationEvent, Speakers>['when']['MeetingHeld']>>((draft, event) => {
    const before = draft.turns.at(-1)
    if (before?.by === event.stream) before.times += 1
    else draft.turns.push({ by: event.stream, times: 1 })
    draft.last = event.id
    if (event.type === 'MeetingHeld') draft.lastMeeting = { id: event.id }
  })
})

interface Once {
  readonly id: string
  readonly times: number
}
interface Desk {
  readonly byType: { readonly [type: string]: { readonly first: string; readonly last: Once } }
  readonly tray: ReadonlyArray<Once>
  readonly top: { readonly of: Once | null; readonly words: ReadonlyArray<string> }
  readonly filed: { readonly [stream: string]: Once }
  readonly lately: ReadonlyArray<Once>
}
interface DeskWorking extends Omit<Desk, 'filed' | 'lately'> {
  readonly filed: Table<Once>
  readonly lately: Sequence<Once>
}

/** A view with deep writes, and values that are read from one field, put into another and removed again. */
export const desk: Projection<CooperationEvent, Desk, DeskWorking> = {
  name: 'desk',
  version: 1,
  keys: (event) => partiesOf(event),
  routing: 'ByEvent',
  initialView: {
    byType: {},
    tray: [],
    top: { of: null, words: ['none', 'yet'] },
    filed: table<Once>(),
    // The last to come stands first.
    lately: sequence((a, b) => byText(b.id, a.id))
  },
  when: everyType<NonNullable<Projection<CooperationEvent, Desk, DeskWorking>['when']['MeetingHeld']>>(
    (draft, event) => {
      const { id, stream } = event
      const type: string = event.type
      if (type === 'MoUSigned') {
        // Nothing but this is written.
        delete draft.byType['MeetingHeld']
        return
      }
      const alike = (draft.byType[type] ??= { first: id, last: { id, times: 0 } })
      alike.last.id = id
      alike.last.times += 1
      const again = draft.tray.find((one) => one.id === id)
      if (again === undefined) draft.tray.push({ id, times: 1 })
      else again.times += 1
      if (draft.tray.length > 2) {
        // What was read here is put there: as it is, and within something new.
        const [oldest, ...others] = draft.tray
        if (oldest !== undefined) {
          draft.filed.set(stream, oldest)
          draft.lately.insert(oldest)
        }
        draft.tray = others
      }
      if (type === 'FundingPledged') {
        const { byType, tray } = draft
        const [newest = null] = tray.slice(-1)
        draft.top = { of: newest && { ...newest }, words: Object.keys(byType) }
        delete byType['MeetingHeld']
      }
      // No more than three lately, and no more than two filed: the rest is taken out.
      if (draft.lately.length > 3) for (const last of [...draft.lately].slice(3)) draft.lately.remove(last)
      const filed = [...draft.filed].map(([name]) => name).toSorted()
      if (filed.length > 2 && filed[0] !== undefined) draft.filed.delete(filed[0])
    }
  )
}

interface Stack {
  readonly ids: ReadonlyArray<string>
}

/**
 * A list of each stream's events whose inverse takes out the last, and need not know which that was: it holds only
 * where the whole stream is undone, the latest event first.
 */
export const stack = (routing: 'ByEvent' | 'ByStream'): Projection<CooperationEvent, Stack> => ({
  name: `stack ${routing}`,
  version: 1,
  keys: ({ stream }) => [stream],
  routing,
  initialView: { ids: [] },
  when: everyType<NonNullable<Projection<CooperationEvent, Stack>['when']['MeetingHeld']>>((draft, { id }) => {
    draft.ids.push(id)
  }),
  forget: (draft) => {
    draft.ids.pop()
  }
})
