import type { AnyEvent } from '@communique/kernel'
import { fundingLedger, observerRoster, type Projection, treatyRegister } from '@communique/projections'
import { eventCodec, identifier } from '@communique/kernel'
import * as t from 'io-ts'
import {
  bookStream,
  lending,
  LendingCommand,
  LendingEvent,
  readers
} from '../../../../examples/yourOwnDomain/lending.ts'
import { commandsOf } from '../../src/histories/commandsOf.ts'
import { decidedHistory } from '../../src/histories/decidedHistory.ts'
import { recordOf } from '../../src/histories/recordOf.ts'
import { deciderLaws } from '../../src/laws/deciderLaws.ts'
import { projectionLaws, type ProjectionLawOptions } from '../../src/laws/projectionLaws.ts'
import { projectorLaws } from '../../src/laws/projectorLaws.ts'
import type { ForeignOptions } from '../../src/laws/reducer/definition.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'
import { giftBook, GiftCommand, GiftEvent, giftRecord, giftStream } from '../gifts.ts'
import { accounts } from '../reducers/accounts.ts'
import { boardHistories } from '../reducers/boards.ts'
import { carts } from '../reducers/carts.ts'
import type { Mutant } from './mutant.ts'

// Faults that show only where four events of a kind meet on one key: at default settings, records must be dense enough.

const law = 'no history makes it fail'
const tooMany = (): never => {
  throw new RangeError('four are too many')
}

interface Seen {
  readonly seen: number
}

type SomeProjection<Event extends AnyEvent> = Projection<Event, never, never, never>

/** The projection with its keys and routes, which fails at the fourth event of the kind on one key. */
const failing = <Event extends AnyEvent>(of: SomeProjection<Event>, kind: string): SomeProjection<Event> => {
  const { name, version, keys, routing, prepare } = of
  const recipes = Object.keys(of.when).map((type) => [
    type,
    (draft: { seen: number }) => {
      if (type === kind && (draft.seen += 1) === 4) tooMany()
    }
  ])
  const failingOne = { name, version, keys, routing, ...(prepare && { prepare }), initialView: { seen: 0 } }
  return { ...failingOne, when: Object.fromEntries(recipes) } as unknown as SomeProjection<Event>
}

const inProjection = <Event extends AnyEvent>(
  name: string,
  of: unknown,
  options: Partial<ProjectionLawOptions<Event, never>> = {}
): ReadonlyArray<Mutant> =>
  Object.keys((of as SomeProjection<Event>).when).map((kind) => ({
    sabotage: `${name}: fails at the fourth ${kind}`,
    law,
    laws: (trial) =>
      projectionLaws(failing(of as SomeProjection<Event>, kind) as never, { ...(options as object), ...trial })
  }))

interface Keyed<Event> extends Pick<ForeignOptions<Event>, 'histories'> {
  readonly keyOf: (event: Event) => string
}

const inReducer = <Event extends { readonly type: string }>(
  name: string,
  kinds: ReadonlyArray<Event['type']>,
  options: Keyed<Event>
): ReadonlyArray<Mutant> =>
  kinds.map((kind) => ({
    sabotage: `${name}: fails at the fourth ${kind}`,
    law,
    laws: (trial) =>
      reducerLaws<Seen, Event>(
        ({ seen }, { type }) => ({ seen: type !== kind ? seen : seen === 3 ? tooMany() : seen + 1 }),
        { name, ...options, initialState: { seen: 0 }, ...trial }
      )
  }))

const inProjector = <Event extends { readonly type: string }>(
  name: string,
  kinds: ReadonlyArray<Event['type']>,
  { histories, keyOf }: Keyed<Event>
): ReadonlyArray<Mutant> =>
  kinds.map((kind) => ({
    sabotage: `${name}: fails at the fourth ${kind}`,
    law,
    laws: (trial) =>
      projectorLaws<Seen, Event>(
        (store) => async (event) => {
          if (event.type !== kind) return
          const { seen } = (await store.load(keyOf(event))) ?? { seen: 0 }
          await store.save(keyOf(event), { seen: seen === 3 ? tooMany() : seen + 1 })
        },
        { name, histories, ...trial }
      )
  }))

const inDecider = (kinds: ReadonlyArray<GiftEvent['type']>): ReadonlyArray<Mutant> =>
  kinds.map((kind) => ({
    sabotage: `decider of gifts: fails at the fourth ${kind}`,
    law,
    laws: (trial) =>
      deciderLaws<GiftCommand, GiftEvent, Seen, never>(
        {
          initialState: { seen: 0 },
          decide: () => ({ _tag: 'Right', right: [] }),
          evolve: ({ seen }, { type }) => ({ seen: type !== kind ? seen : seen === 3 ? tooMany() : seen + 1 })
        },
        { name: 'gift', commands: GiftCommand, events: GiftEvent, ...trial }
      )
  }))

const ShelfId = identifier('ShelfId')
const twenty = Array.from({ length: 20 }, (_, index) =>
  eventCodec(`Kind${index + 1}`, 1, t.type({ shelf: ShelfId, note: t.string }))
)
const [first, second, ...others] = twenty
const Twenty = t.union([first as t.Mixed, second as t.Mixed, ...others]) as unknown as t.Type<AnyEvent, unknown>
const shelves = {
  name: 'shelves',
  version: 1,
  keys: ({ data }: { readonly data: { readonly shelf: string } }) => [data.shelf],
  routing: 'ByEvent',
  when: Object.fromEntries(twenty.map(({ eventType }) => [eventType, () => {}]))
}

const books = decidedHistory(
  { ...lending, streamOf: ({ data }: LendingCommand) => data.book },
  commandsOf(LendingCommand)
)
const gifts = { record: giftRecord, streamOf: giftStream }
const cartKinds = ['ProductAdded', 'ProductRemoved', 'CartConfirmed'] as const
const cartOptions = {
  histories: carts.options.histories,
  keyOf: ({ data }: { readonly data: { readonly cartId: string } }) => data.cartId
}

/** Faults at the fourth event of a kind on one key, of every kind in each of these domains. */
export const fourths: ReadonlyArray<Mutant> = [
  ...inProjection('gifts by donor and stream', giftBook, gifts),
  ...inProjection('readers by stream', readers, { record: recordOf(LendingEvent, { streamOf: bookStream }) }),
  ...inProjection(
    'loans by book and reader',
    { ...readers, routing: 'ByEvent', keys: ({ data }: LendingEvent) => [JSON.stringify(data)] },
    {
      record: recordOf(LendingEvent, { streamOf: bookStream })
    }
  ),
  ...inProjection('twenty kinds', shelves, { record: recordOf(Twenty) as never }),
  ...[fundingLedger, observerRoster, treatyRegister].flatMap((view) => inProjection(view.name, view)),
  ...inReducer('carts', cartKinds, cartOptions),
  ...inReducer('carts by product', ['ProductAdded', 'ProductRemoved'], {
    ...cartOptions,
    keyOf: ({ data }) => JSON.stringify([data.cartId, 'productId' in data && data.productId])
  }),
  ...inReducer('tasks', ['task/created', 'task/moved', 'task/removed'], {
    histories: boardHistories,
    keyOf: ({ payload }) => payload.taskId
  }),
  ...inReducer('accounts, lawful', ['HOLDER_ADDED', 'MONEY_DEPOSITED', 'MONEY_WITHDRAWN'], {
    histories: accounts.options.histories,
    keyOf: ({ aggregateId }) => aggregateId
  }),
  ...inReducer('books, as decided', ['BookLent', 'BookReturned'], { histories: books, keyOf: ({ data }) => data.book }),
  ...inProjector('carts, later', cartKinds, cartOptions),
  ...inDecider(['GiftPromised', 'GiftReceived', 'GiftReturned'])
]
