import {
  commandCodec,
  type Decider,
  type Effective,
  eventCodec,
  identifier,
  streamName,
  type StreamName
} from '@communique/kernel'
import { OccurrenceDate } from '@communique/core'
import type { Projection } from '@communique/projections'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { recordOf } from '../src/histories/recordOf.ts'

// A domain as small as can be in which everything goes wrong that can: gifts are promised to a museum, come, and are
// given back.

const GiftId = identifier('GiftId')
const DonorId = identifier('DonorId')
const Worth = t.type({ amount: t.number, in: t.keyof({ USD: null, JPY: null }) }, 'Worth')

/** Somebody has promised a gift, or several people together; nothing has come yet. */
export const GiftPromised = eventCodec(
  'GiftPromised',
  1,
  t.type({ gift: GiftId, by: t.readonlyArray(DonorId), worth: Worth, on: OccurrenceDate })
)
export interface GiftPromised extends t.TypeOf<typeof GiftPromised> {}

/** The gift has come. */
export const GiftReceived = eventCodec('GiftReceived', 1, t.type({ gift: GiftId, on: OccurrenceDate }))
export interface GiftReceived extends t.TypeOf<typeof GiftReceived> {}

/** The gift was given back; that is the end of it. */
export const GiftReturned = eventCodec('GiftReturned', 1, t.type({ gift: GiftId, on: OccurrenceDate }))
export interface GiftReturned extends t.TypeOf<typeof GiftReturned> {}

export const GiftEvent = t.union([GiftPromised, GiftReceived, GiftReturned], 'GiftEvent')
export type GiftEvent = GiftPromised | GiftReceived | GiftReturned

export const giftStream = ({ data }: { readonly data: { readonly gift: string } }): StreamName =>
  streamName('gift', data.gift)

/** Whole amounts, so that sums are exact in whatever order. */
export const table = {
  Worth: fc.record({ amount: fc.nat(5), in: fc.constantFrom('USD', 'JPY') }, { noNullPrototype: true })
}
export const giftRecord = recordOf(GiftEvent, { streamOf: giftStream, table })
export const occurrenceOf = ({ data }: GiftEvent): OccurrenceDate => data.on

/** The promised and given totals of a donor. */
export interface Book {
  readonly promised: { readonly USD: number; readonly JPY: number }
  readonly received: number
  readonly returned: number
  /** The latest date of a promise, as it is written. */
  readonly latest: string | null
}
export type GiftProjection<View = Book, Working = View, Row = undefined> = Projection<GiftEvent, View, Working, Row>

/** Totals by donor. */
export const giftBook: GiftProjection = {
  name: 'giftBook',
  version: 1,
  keys: (event) => (event.type === 'GiftPromised' ? event.data.by : []),
  routing: 'ByStream',
  initialView: { promised: { USD: 0, JPY: 0 }, received: 0, returned: 0, latest: null },
  when: {
    GiftPromised: (draft, { data: { worth, on } }) => {
      draft.promised[worth.in] += worth.amount
      if (draft.latest === null || draft.latest < on.edtf) draft.latest = on.edtf
    },
    GiftReceived: (draft) => {
      draft.received += 1
    },
    GiftReturned: (draft) => {
      draft.returned += 1
    }
  }
}

/** The same in other words: for each donor, his streams, and what counts of each. */
export const giftOracle = (history: ReadonlyArray<Effective<GiftEvent>>): Readonly<Record<string, Book>> => {
  const donorsBefore = (event: Effective<GiftEvent>): ReadonlySet<string> =>
    new Set(
      history.flatMap((other) =>
        other.type === 'GiftPromised' && other.stream === event.stream && other.position <= event.position
          ? other.data.by
          : []
      )
    )
  const donors = new Set(history.flatMap((event) => [...donorsBefore(event)]))
  return Object.fromEntries(
    [...donors].map((donor) => {
      const own = history.filter((event) => donorsBefore(event).has(donor))
      const promises = own.flatMap((event) => (event.type === 'GiftPromised' ? event.data : []))
      const sum = (currency: 'USD' | 'JPY') =>
        promises.reduce((total, { worth }) => total + (worth.in === currency ? worth.amount : 0), 0)
      return [
        donor,
        {
          promised: { USD: sum('USD'), JPY: sum('JPY') },
          received: own.filter(({ type }) => type === 'GiftReceived').length,
          returned: own.filter(({ type }) => type === 'GiftReturned').length,
          latest: promises
            .map(({ on }) => on.edtf as string)
            .reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null)
        }
      ]
    })
  )
}

// Deciding

export const PromiseGift = commandCodec('PromiseGift', GiftPromised.props.data)
export const ReceiveGift = commandCodec('ReceiveGift', GiftReceived.props.data)
export const ReturnGift = commandCodec('ReturnGift', GiftReturned.props.data)
export const GiftCommand = t.union([PromiseGift, ReceiveGift, ReturnGift], 'GiftCommand')
export type GiftCommand = t.TypeOf<typeof GiftCommand>

export type GiftState =
  | { readonly status: 'Unknown' }
  | { readonly status: 'Promised' | 'Received'; readonly by: ReadonlyArray<string> }
  | { readonly status: 'Returned' }

export type GiftRefusal =
  | { readonly type: 'GiftNotPromised'; readonly gift: string }
  | { readonly type: 'GiftAlreadyPromised'; readonly gift: string }
  | { readonly type: 'GiftIsReturned'; readonly gift: string }
  | { readonly type: 'NobodyPromises'; readonly gift: string }

export type GiftDecider = Decider<GiftCommand, GiftEvent, GiftState, GiftRefusal>

const decide: GiftDecider['decide'] = (command, state) => {
  const { gift } = command.data
  if (state.status === 'Returned')
    return command.type === 'ReturnGift' ? E.right([]) : E.left({ type: 'GiftIsReturned', gift })
  switch (command.type) {
    case 'PromiseGift':
      if (command.data.by.length === 0) return E.left({ type: 'NobodyPromises', gift })
      if (state.status === 'Unknown') return E.right([{ type: 'GiftPromised', data: command.data }])
      return command.data.by.every((donor) => state.by.includes(donor))
        ? E.right([])
        : E.left({ type: 'GiftAlreadyPromised', gift })
    case 'ReceiveGift':
      if (state.status === 'Unknown') return E.left({ type: 'GiftNotPromised', gift })
      return E.right(state.status === 'Received' ? [] : [{ type: 'GiftReceived', data: command.data }])
    case 'ReturnGift':
      return state.status === 'Received'
        ? E.right([{ type: 'GiftReturned', data: command.data }])
        : E.left({ type: 'GiftNotPromised', gift })
  }
}

/** A gift from the promise to its return. */
export const giftDecider: GiftDecider = {
  initialState: { status: 'Unknown' },
  decide,
  evolve: (state, event) => {
    switch (event.type) {
      case 'GiftPromised':
        return { status: 'Promised', by: event.data.by }
      case 'GiftReceived':
        return { status: 'Received', by: 'by' in state ? state.by : [] }
      case 'GiftReturned':
        return { status: 'Returned' }
    }
  }
}
