import * as fc from 'fast-check'
import { faultOf, type LawBrokenError } from '../../src/failure/lawBroken.ts'
import type { ReducerLawName } from '../../src/laws/reducer/names.ts'
import { accountHistories, accountReducer, accounts, type AccountEvent } from './accounts.ts'
import { boardHistories, type BoardAction, boards } from './boards.ts'
import { type CartEvent, cartHistories, carts, deletingCart, evolveCart } from './carts.ts'
import { type Definition, type ReducerSubject, subjectOf } from './reducerMutant.ts'

/** A correct reducer, and the one law that it is excepted from, if any: its message says how. */
export interface CorrectReducer extends ReducerSubject {
  readonly exceptedFrom: ReducerLawName | null
}

const correct = <State, Event>(
  definition: Definition<State, Event>,
  exceptedFrom: ReducerLawName | null = null
): CorrectReducer => ({
  ...subjectOf(definition),
  exceptedFrom
})

const again = 'events delivered again change nothing'
const cart = { histories: cartHistories, identities: ['cartId', 'productId'] }
const byCart = { ...cart, keyOf: ({ data }: CartEvent) => data.cartId }
const account = { histories: accountHistories, identities: ['aggregateId', 'holderId'] }
const byAccount = { ...account, keyOf: ({ aggregateId }: AccountEvent) => aggregateId }
const board = { histories: boardHistories, identities: ['taskId'] }
const onlyAdded = ['ProductRemoved', 'CartConfirmed']

const unique = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1))

/** The laws that refuse a reducer, with what they say. What fails otherwise is thrown. */
export const refusalsOf = (
  { laws }: ReducerSubject,
  settings: Parameters<ReducerSubject['laws']>[0]
): ReadonlyArray<readonly [law: ReducerLawName, message: string]> =>
  laws(settings).flatMap(([law, check]) => {
    try {
      check()
      return []
    } catch (error) {
      if (faultOf(error) === null) throw error
      return [[law, (error as LawBrokenError).message]]
    }
  })

/** True where the refusals are the expected ones, and each says how the law is excepted. */
export const isRightlyRefused = ({ exceptedFrom }: CorrectReducer, refusals: ReturnType<typeof refusalsOf>): boolean =>
  refusals.map(([law]) => law).join() === (exceptedFrom ?? '') &&
  refusals.every(([law, message]) => message.includes(`except: { '${law}'`))

/** Correct reducers of all styles. */
export const correctReducers: ReadonlyArray<CorrectReducer> = [
  correct(carts),
  correct(accounts),
  correct(boards),
  correct<unknown, CartEvent>({
    reducer: deletingCart as never,
    options: { ...byCart, name: 'open carts', initialState: null }
  }),
  correct<number, CartEvent>(
    {
      reducer: (count, { type }) => (type === 'ProductAdded' ? count + 1 : count),
      options: { ...byCart, name: 'additions', initialState: 0, ignores: onlyAdded }
    },
    again
  ),
  correct<ReadonlyArray<string>, CartEvent>({
    reducer: (names, event) => (event.type === 'ProductAdded' ? unique([...names, event.data.productId]) : names),
    options: { ...byCart, name: 'products', initialState: [], ignores: onlyAdded }
  }),
  correct<string | null, CartEvent>({
    reducer: (latest, { type, data }) =>
      type === 'CartConfirmed' && (latest === null || latest < data.at) ? data.at : latest,
    options: { ...byCart, name: 'latest confirmation', initialState: null, ignores: ['ProductAdded', 'ProductRemoved'] }
  }),
  correct<ReadonlyArray<number>, CartEvent>({
    reducer: (places, { type, metadata }) =>
      type === 'CartConfirmed' && !places.includes(metadata.position) ? [...places, metadata.position] : places,
    options: { ...byCart, name: 'confirmations by position', initialState: [], handles: ['CartConfirmed'] }
  }),
  correct<{ readonly cents: number; readonly last: number }, CartEvent>({
    reducer: (sum, { type, data, metadata }) =>
      type === 'ProductAdded' && metadata.position > sum.last
        ? { cents: sum.cents + data.price * data.quantity, last: metadata.position }
        : sum,
    options: {
      ...byCart,
      name: 'turnover in cents',
      initialState: { cents: 0, last: 0 },
      view: ({ cents }) => cents / 100,
      ignores: onlyAdded
    }
  }),
  correct<ReadonlyArray<string>, CartEvent>({
    reducer: (days, { type, data }) => (type === 'ProductAdded' ? unique([...days, data.at.slice(0, 10)]) : days),
    options: { ...cart, name: 'days', initialState: [], ignores: onlyAdded }
  }),
  correct<string, AccountEvent>({
    reducer: (status, { type }) => (type === 'ACCOUNT_OPENED' ? 'Open' : type === 'ACCOUNT_CLOSED' ? 'Closed' : status),
    options: { ...byAccount, name: 'status', initialState: 'None', handles: ['ACCOUNT_OPENED', 'ACCOUNT_CLOSED'] }
  }),
  correct<number, AccountEvent>({
    reducer: (version, event) => (accountReducer === undefined ? version : Math.max(version, event.version)),
    options: {
      ...byAccount,
      name: 'versions',
      initialState: 0,
      handles: ['ACCOUNT_OPENED', 'HOLDER_ADDED', 'MONEY_DEPOSITED', 'MONEY_WITHDRAWN', 'ACCOUNT_CLOSED']
    }
  }),
  correct<Readonly<Record<string, number>>, AccountEvent>({
    reducer: (versions, event) =>
      event.type === 'MONEY_DEPOSITED'
        ? Object.fromEntries([
            ...Object.entries(versions).filter(([name]) => name !== event.aggregateId),
            [event.aggregateId, event.version]
          ])
        : versions,
    options: {
      ...account,
      name: 'latest deposits',
      initialState: {},
      ignores: ['ACCOUNT_OPENED', 'HOLDER_ADDED', 'MONEY_WITHDRAWN', 'ACCOUNT_CLOSED'],
      streamOf: ({ aggregateId }) => aggregateId
    }
  }),
  correct<number, AccountEvent>(
    {
      reducer: (balance, event) =>
        event.type === 'MONEY_DEPOSITED'
          ? balance + event.payload.amount
          : event.type === 'MONEY_WITHDRAWN'
            ? balance - event.payload.amount
            : balance,
      options: {
        ...account,
        name: 'money of the bank',
        initialState: 0,
        ignores: ['ACCOUNT_OPENED', 'HOLDER_ADDED', 'ACCOUNT_CLOSED']
      }
    },
    again
  ),
  correct<ReadonlyArray<string>, AccountEvent>({
    reducer: (holders, event) =>
      'holderId' in event.payload && ['ACCOUNT_OPENED', 'HOLDER_ADDED'].includes(event.type)
        ? unique([...holders, event.payload.holderId])
        : holders,
    options: {
      ...account,
      name: 'holders',
      initialState: [],
      ignores: ['MONEY_DEPOSITED', 'MONEY_WITHDRAWN', 'ACCOUNT_CLOSED']
    }
  }),
  correct<number | null, AccountEvent>({
    reducer: (hour, { type, timestamp }) => (type === 'MONEY_WITHDRAWN' ? new Date(timestamp).getUTCHours() : hour),
    options: { ...byAccount, name: 'hour of the last withdrawal', initialState: null, handles: ['MONEY_WITHDRAWN'] }
  }),
  correct<ReadonlyArray<string>, BoardAction>({
    reducer: (done, given) =>
      given.type === 'task/moved'
        ? given.payload.column === 'done'
          ? unique([...done, given.payload.taskId])
          : done.filter((each) => each !== given.payload.taskId)
        : done,
    options: { ...board, name: 'done', initialState: [], ignores: ['task/created', 'task/removed'] }
  }),
  correct<string, BoardAction>({
    reducer: (title, given) => (given.type === 'task/created' ? given.payload.title : title),
    options: { ...board, name: 'last title', initialState: '', handles: ['task/created'] }
  }),
  correct<{ readonly mean: number | null; readonly of: Readonly<Record<string, number>> }, BoardAction>({
    reducer: (state, given) => {
      if (given.type !== 'task/created') return state
      const of = Object.fromEntries([
        ...Object.entries(state.of).filter(([each]) => each !== given.payload.taskId),
        [given.payload.taskId, Math.round(given.payload.points * 100)]
      ])
      const all = Object.values(of)
      return { of, mean: Math.round(all.reduce((a, b) => a + b, 0) / all.length) / 100 }
    },
    options: {
      ...board,
      name: 'mean of points',
      initialState: { mean: null, of: {} },
      ignores: ['task/moved', 'task/removed']
    }
  }),
  correct<ReadonlyArray<string>, BoardAction>({
    reducer: (months, given) =>
      given.type === 'task/moved'
        ? unique([
            ...months,
            new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(given.payload.at))
          ])
        : months,
    options: { ...board, name: 'months', initialState: [], handles: ['task/moved'] }
  }),
  correct<number, { readonly type: 'Ticked'; readonly value: number }>({
    reducer: (most, { type, value }) => (type === 'Ticked' ? Math.max(most, value) : most),
    options: {
      name: 'greatest tick',
      histories: fc.array(fc.record({ type: fc.constant('Ticked' as const), value: fc.nat() })),
      initialState: 0,
      identities: []
    }
  }),
  correct<number, CartEvent>({
    reducer: (most, event) => (evolveCart(null, event) === null ? most : Math.max(most, event.metadata.position)),
    options: { ...cart, name: 'checkpoint', initialState: 0 }
  })
]
