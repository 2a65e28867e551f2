import {
  effectiveHistory,
  eventCodec,
  eventReader,
  type LogEntry,
  type Recorded,
  type StoredEvent,
  upcaster,
  upcasterChain
} from '@communique/kernel'
import { must } from '@communique/fixtures'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { follow } from '../following/follow.ts'
import type { Projection } from '../projection.ts'
import { recipeFaults } from '../checking/recipeFaults.ts'
import { sequence, type Sequence } from '../structures/sequence.ts'

// Once, a visit said who came and what was given; today these are two events.
const GuestCame = eventCodec('GuestCame', 2, t.type({ house: t.string, guest: t.string }))
const GiftGiven = eventCodec('GiftGiven', 1, t.type({ house: t.string, gift: t.string }))
const old = eventCodec('GuestCame', 1, t.type({ house: t.string, guest: t.string, gift: t.string }))
const split = upcaster({
  from: old,
  to: [GuestCame, GiftGiven],
  upcast: ({ house, guest, gift }) => [
    { type: 'GuestCame', data: { house, guest } },
    { type: 'GiftGiven', data: { house, gift } }
  ]
})
type HouseEvent = t.TypeOf<typeof GuestCame> | t.TypeOf<typeof GiftGiven>

const chain = must(upcasterChain({ current: { GuestCame: 2, GiftGiven: 1 }, steps: [split] }))
const reader = eventReader<HouseEvent>({ codecs: { GuestCame, GiftGiven }, chain })

const stored = (position: number, type: string, schemaVersion: number, data: unknown): StoredEvent =>
  ({
    id: `event-${position}`,
    type,
    schemaVersion,
    data,
    stream: 'house/a',
    version: position,
    position,
    recordedAt: '2024-06-03T09:00:00.000Z',
    recordedBy: 'porter',
    correlationId: 'day-book',
    causationId: null,
    citations: []
  }) as unknown as StoredEvent

const read = (...log: ReadonlyArray<StoredEvent>): ReadonlyArray<Recorded<LogEntry<HouseEvent>>> =>
  log.flatMap((event) => must(reader(event)))

interface Line {
  readonly position: number
  readonly id: string
  readonly what: string
}
type DayBook = Projection<HouseEvent, { readonly lines: ReadonlyArray<Line> }, { readonly lines: Sequence<Line> }>
const dayBook: DayBook = {
  name: 'dayBook',
  version: 1,
  keys: ({ data }) => [data.house],
  routing: 'ByEvent',
  initialView: { lines: sequence((a, b) => a.position - b.position || a.id.length - b.id.length) },
  when: {
    GuestCame: ({ lines }, { id, position, data }) => lines.insert({ id, position, what: data.guest }),
    GiftGiven: ({ lines }, { id, position, data }) => lines.insert({ id, position, what: data.gift })
  }
}
const forgetful: DayBook = {
  ...dayBook,
  forget: ({ lines }, { id, position }) => lines.remove({ id, position, what: '' })
}
const what = ({ lines }: { readonly lines: ReadonlyArray<Line> }) => lines.map((one) => one.what)

const visit = (position: number, guest: string, gift: string) =>
  stored(position, 'GuestCame', 1, { house: 'a', guest, gift })
const correction = (position: number, corrects: string, guest: string, gift: string) =>
  stored(position, 'EventCorrected', 1, {
    corrects,
    content: { type: 'GuestCame', schemaVersion: 1, data: { house: 'a', guest, gift } },
    reason: null
  })

describe.each([
  ['refolds', dayBook],
  ['forgets', forgetful]
])('events of an old shape that became several, where a projection %s', (_name, projection) => {
  it('fold as their new shapes, every part once, however often they are delivered', () => {
    const record = read(visit(1, 'ann', 'tea'), visit(2, 'bob', 'salt'))
    const expected = ['ann', 'tea', 'bob', 'salt']
    const whole = fold(projection)(effectiveHistory(record))
    expect(whole.views['a'] && what(whole.views['a'])).toEqual(expected)
    expect(fold(projection)(effectiveHistory([...record, ...record]), whole)).toEqual(whole)
    expect(recipeFaults(projection)(effectiveHistory(record))).toEqual([])
    const first = follow(projection)(record.slice(0, 2))
    const { folded } = follow(projection)(record, first)
    expect(folded.views['a'] && what(folded.views['a'])).toEqual(expected)
  })

  it('are corrected part by part, each in its place', () => {
    const record = read(visit(1, 'ann', 'tea'), visit(2, 'bob', 'salt'), correction(3, 'event-1', 'eve', 'bread'))
    const { folded } = follow(projection)(record.slice(4), follow(projection)(record.slice(0, 4)))
    expect(folded.views['a'] && what(folded.views['a'])).toEqual(['eve', 'bread', 'bob', 'salt'])
    expect(folded.views).toEqual(fold(projection)(effectiveHistory(record)).views)
  })
})
