import * as fc from 'fast-check'
import { statesHistory } from '../../src/histories/statesHistory.ts'
import { type Mutant, remembering } from '../mutants/mutant.ts'
import { type Definition, mutantsOf } from './reducerMutant.ts'

// Aggregates in the style of Castore: each event has its aggregate, its version and its time beside its payload.

interface Detail<Type extends string, Payload> {
  readonly aggregateId: string
  readonly version: number
  readonly type: Type
  readonly timestamp: string
  readonly payload: Payload
}
export type AccountEvent =
  | Detail<'ACCOUNT_OPENED', { readonly holderId: string }>
  | Detail<'HOLDER_ADDED', { readonly holderId: string }>
  | Detail<'MONEY_DEPOSITED', { readonly amount: number }>
  | Detail<'MONEY_WITHDRAWN', { readonly amount: number }>
  | Detail<'ACCOUNT_CLOSED', Readonly<Record<string, never>>>

export interface Account {
  readonly aggregateId: string
  readonly version: number
  readonly holders: ReadonlyArray<string>
  readonly balance: number
  readonly deposits: number
  readonly openedAt: string
  readonly isOpen: boolean
}

const payloads: Readonly<Record<AccountEvent['type'], fc.Arbitrary<unknown>>> = {
  ACCOUNT_OPENED: fc.record({ holderId: fc.constantFrom('ann', 'ben') }),
  HOLDER_ADDED: fc.record({ holderId: fc.constantFrom('ann', 'ben', 'cleo') }),
  MONEY_DEPOSITED: fc.record({ amount: fc.integer({ min: 1, max: 500 }) }),
  MONEY_WITHDRAWN: fc.record({ amount: fc.integer({ min: 1, max: 500 }) }),
  ACCOUNT_CLOSED: fc.constant({})
}

const hour = 3_600_000

/** Lawful: opened once, then used, then closed; versions and times are given in the order of recording. */
export const accountHistories: fc.Arbitrary<ReadonlyArray<AccountEvent>> = statesHistory({
  start: 'None',
  states: {
    None: { ACCOUNT_OPENED: 'Open' },
    Open: { MONEY_DEPOSITED: 'Open', MONEY_WITHDRAWN: 'Open', HOLDER_ADDED: 'Open', ACCOUNT_CLOSED: 'Closed' },
    Closed: {}
  },
  event: (type, aggregateId) =>
    fc.record({
      type: fc.constant(type),
      aggregateId: fc.constant(aggregateId),
      payload: payloads[type],
      hours: fc.nat(60)
    })
}).map((history) => {
  const versions = new Map<string, number>()
  let hours = 0
  return history.map(({ hours: later, ...event }) => {
    const version = (versions.get(event.aggregateId) ?? 0) + 1
    versions.set(event.aggregateId, version)
    hours += later
    return { ...event, version, timestamp: new Date(Date.UTC(2021, 0, 1) + hours * hour).toISOString() } as AccountEvent
  })
})

/** It presumes that an account is opened first, as lawful histories have it. */
export const accountReducer = (account: Account, event: AccountEvent): Account => {
  const { version } = event
  // What was delivered before has been counted.
  if (version <= (account?.version ?? 0)) return account
  switch (event.type) {
    case 'ACCOUNT_OPENED': {
      const { aggregateId, timestamp, payload } = event
      return {
        aggregateId,
        version,
        holders: [payload.holderId],
        balance: 0,
        deposits: 0,
        openedAt: timestamp,
        isOpen: true
      }
    }
    case 'HOLDER_ADDED': {
      const { holderId } = event.payload
      const holders = account.holders.includes(holderId) ? account.holders : [...account.holders, holderId]
      return { ...account, version, holders }
    }
    case 'MONEY_DEPOSITED':
      return { ...account, version, balance: account.balance + event.payload.amount, deposits: account.deposits + 1 }
    case 'MONEY_WITHDRAWN':
      return { ...account, version, balance: account.balance - event.payload.amount }
    case 'ACCOUNT_CLOSED':
      return { ...account, version, isOpen: false }
    default:
      return account
  }
}

const none = null as unknown as Account

export const accounts: Definition<Account, AccountEvent> = {
  reducer: accountReducer,
  options: {
    name: 'accounts',
    histories: accountHistories,
    initialState: none,
    keyOf: ({ aggregateId }) => aggregateId,
    identities: ['aggregateId', 'holderId']
  }
}

const mutant = mutantsOf(accounts)

/** The state of the sound reducer, with further fields. */
const adding =
  <More>(more: (event: AccountEvent, next: Account, before: (Account & More) | null) => More) =>
  (account: Account & More, event: AccountEvent): Account & More => {
    const next = accountReducer(account, event)
    return next === account ? account : { ...next, ...more(event, next, account) }
  }

const anyPlace = 'the same history shows the same, at any time and in any place'

/** The balance, which knows how to add to itself. */
class Balance {
  readonly amount: number

  constructor(amount: number) {
    this.amount = amount
  }

  plus(amount: number): Balance {
    return new Balance(this.amount + amount)
  }
}

let opened = 0

/** Faulty aggregates in the style of Castore. */
export const accountMutants: ReadonlyArray<Mutant> = [
  mutant('counts versions itself', 'events delivered again change nothing', () => ({
    reducer: (account, event) => {
      const version = (account?.version ?? 0) + 1
      return { ...accountReducer(account, { ...event, version }), version }
    }
  })),
  mutant('writes the day as the place writes it', anyPlace, () => ({
    reducer: adding<{ readonly day: string }>(({ timestamp }) => ({ day: new Date(timestamp).toLocaleDateString() }))
  })),
  mutant('sorts holders in the order of a locale', anyPlace, () => ({
    reducer: adding<{ readonly sorted: ReadonlyArray<string> }>((_, { holders }) => ({
      sorted: holders.toSorted((a, b) => a.localeCompare(b))
    }))
  })),
  mutant('sorts holders by a collator', anyPlace, () => ({
    reducer: adding<{ readonly sorted: ReadonlyArray<string> }>((_, { holders }) => ({
      sorted: holders.toSorted(new Intl.Collator().compare)
    }))
  })),
  mutant('draws a number for an account', anyPlace, () => ({
    reducer: adding<{ readonly number: number }>((_, __, before) => ({ number: before?.number ?? Math.random() }))
  })),
  mutant('numbers accounts by a counter that outlives the run', anyPlace, () => ({
    reducer: adding<{ readonly number: number }>((_, __, before) => ({ number: before?.number ?? (opened += 1) }))
  })),
  mutant('stamps the account with the time of folding', anyPlace, () => ({
    reducer: adding<{ readonly updatedAt: number }>(() => ({ updatedAt: Date.now() }))
  })),
  mutant('makes midnight by the local clock', anyPlace, () => ({
    reducer: adding<{ readonly day: string }>(({ timestamp }) => ({
      day: new Date(new Date(timestamp).setHours(0, 0, 0, 0)).toISOString()
    }))
  })),
  mutant('makes a date of a year and a month of the place', anyPlace, () => ({
    reducer: adding<{ readonly month: string }>(({ timestamp }) => ({
      month: new Date(Number(timestamp.slice(0, 4)), Number(timestamp.slice(5, 7)) - 1).toISOString()
    }))
  })),
  mutant('subtracts the offset of the time zone', anyPlace, () => ({
    reducer: adding<{ readonly offset: number }>(({ timestamp }) => ({
      offset: new Date(timestamp).getTimezoneOffset()
    }))
  })),
  mutant('writes amounts as the place writes them', anyPlace, () => ({
    reducer: adding<{ readonly text: string }>((_, { balance }) => ({ text: (balance / 100).toLocaleString() }))
  })),
  mutant('takes the first holder out of the list of the state', 'states and events stay as they were', () => ({
    reducer: adding<{ readonly first: string | null }>((_, { holders }) => ({
      first: (holders as Array<string>).splice(0, 1)[0] ?? null
    }))
  })),
  mutant('spells a type otherwise', 'every type of event changes something', () => ({
    reducer: (account, event) =>
      event.type === 'HOLDER_ADDED'
        ? account
        : accountReducer(
            account,
            (event.type as string) === 'HOLDER_ADED' ? ({ ...event, type: 'HOLDER_ADDED' } as never) : event
          )
  })),
  mutant('keeps a bigint', 'a state survives storage', () => ({
    reducer: adding<{ readonly cents: bigint }>((_, { balance }) => ({ cents: BigInt(balance) }))
  })),
  mutant('takes the mean of no deposits', 'a state survives storage', () => ({
    reducer: adding<{ readonly mean: number }>((_, { balance, deposits }) => ({ mean: balance / deposits }))
  })),
  mutant('keeps a Map', 'a state survives storage', () => ({
    reducer: adding<{ readonly byHolder: ReadonlyMap<string, number> }>((_, { holders }) => ({
      byHolder: new Map(holders.map((holder, index) => [holder, index]))
    }))
  })),
  mutant('keeps an object of a class, and calls its methods', 'it continues from stored states', () => ({
    reducer: adding<{ readonly sum: Balance }>((event, _, before) => {
      const sum = before?.sum ?? new Balance(0)
      return { sum: event.type === 'MONEY_DEPOSITED' ? sum.plus(event.payload.amount) : sum }
    })
  })),
  remembering(
    mutant('remembers the holder that was added last', 'documents do not affect one another', () => {
      let last = 'nobody'
      return {
        reducer: adding<{ readonly lastHolder: string }>((event) => {
          if (event.type === 'HOLDER_ADDED' || event.type === 'ACCOUNT_OPENED') last = event.payload.holderId
          return { lastHolder: last }
        })
      }
    })
  ),
  mutant('reads a field that events had not from the start', 'events of older shapes fold as those of today', () => ({
    options: {
      older: {
        events: accountHistories
          .filter((history) => history.length > 0)
          .map(([opening]) => ({ ...opening, payload: { holder: 'ann' } })),
        asToday: (older: AccountEvent & { readonly payload: { readonly holder: string } }) =>
          ({ ...older, payload: { holderId: older.payload.holder } }) as AccountEvent
      }
    }
  })),
  mutant('shows the greatest deposit, and an off-by-one count', 'it agrees with its oracle', () => ({
    reducer: adding<{ readonly count: number }>((_, { deposits }) => ({
      count: deposits > 2 ? deposits - 1 : deposits
    })),
    options: {
      view: (account) => (account as unknown as { readonly count?: number } | null)?.count ?? 0,
      oracle: (history) => history.filter(({ type }) => type === 'MONEY_DEPOSITED').length
    }
  }))
]
