import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf } from '../src/failure/lawBroken.ts'
import { planLaws, projectionLaws } from '../src/laws/projectionLaws.ts'
import { reducerLaws } from '../src/laws/reducerLaws.ts'
import { giftBook, type GiftEvent, type GiftProjection, giftRecord, giftStream } from './gifts.ts'
import { bookPlan } from './mutants/projections/planned.ts'
import { type CartEvent, carts } from './reducers/carts.ts'
import { cartProjector, projectorLawsOf } from './reducers/projectors.ts'

type Laws = ReadonlyArray<readonly [name: string, check: () => void | Promise<void>]>

const known = { record: giftRecord, streamOf: giftStream, seed: 1 }
const gifts = (change: Partial<GiftProjection>, options: object = {}): Laws =>
  projectionLaws({ ...giftBook, ...change } as GiftProjection, { ...known, ...options })
const cart = (change: object): Laws => reducerLaws(carts.reducer, { ...carts.options, seed: 1, ...change })
const projector = (change: object): Laws => projectorLawsOf(cartProjector, { seed: 1, numRuns: 20, ...change })

const reach = 'records reach every recipe'
const changes = 'every type of event changes something'
const names = 'names mean nothing'
const noEvents = fc.constant<ReadonlyArray<CartEvent>>([])

// Every other law holds of code that is never reached.
const cases: ReadonlyArray<readonly [what: string, laws: () => Laws, law: string, finding: RegExp]> = [
  [
    'keys that name no view for one type',
    () => gifts({ routing: 'ByEvent', keys: (event) => (event.type === 'GiftPromised' ? event.data.by : []) }),
    reach,
    /The recipe for GiftReceived never ran, though there were \d+ such events/
  ],
  ['keys that name none at all', () => gifts({ keys: () => [] }), reach, /No event made a view/],
  [
    'a misspelt type',
    () => gifts({ when: { ...giftBook.when, GiftRecieved: () => {} } as never }),
    reach,
    /GiftRecieved.*spelt/
  ],
  ['records without events', () => gifts({}, { record: fc.constant([]) }), reach, /No record holds an event/],
  [
    'a missing record',
    () => projectionLaws(giftBook as never, { seed: 1 }),
    reach,
    /No event made a view[^]*GiftPromised/
  ],
  [
    'a missing record of a plan',
    () => planLaws<GiftEvent, unknown, unknown>(bookPlan, { seed: 1 }),
    reach,
    /it shows what it shows of nothing/
  ],
  [
    'a plan of records without events',
    () => planLaws<GiftEvent, unknown, unknown>(bookPlan, { record: fc.constant([]), seed: 1 }),
    reach,
    /No record holds an event/
  ],
  ['fields that hold no identity', () => gifts({}, { identities: ['nobody'] }), names, /No record holds an identity/],
  ['keys of a reducer that name none', () => cart({ keyOf: () => null }), changes, /keyOf names none/],
  [
    'a misspelt type of a reducer',
    () => cart({ handles: ['ProductAdded', 'ProductRemovd', 'CartConfirmed'] }),
    changes,
    /ProductRemovd/
  ],
  ['histories without events', () => cart({ histories: noEvents }), changes, /no event in/],
  [
    'a reducer of events without an identity',
    () => cart({ identities: ['nobody'] }),
    names,
    /No event has an identity/
  ],
  [
    'a type that a projector misses',
    () => projector({ handles: ['ProductAdded', 'ProductRemoved', 'CartConfirmd'] }),
    changes,
    /CartConfirmd/
  ],
  [
    'a projector to which nothing is delivered',
    () => projector({ handles: ['Nothing'] }),
    changes,
    /None of the events/
  ],
  ['histories of a projector without events', () => projector({ histories: noEvents }), changes, /no event in/],
  [
    'a projector of events without an identity',
    () => projector({ identities: ['nobody'] }),
    names,
    /No event has an identity/
  ]
]

describe('nothing shown is no pass', () => {
  it.each(cases)('%s', async (_what, laws, law, finding) => {
    const [, check] = laws().find(([name]) => name === law) ?? []
    const error: unknown = await Promise.resolve()
      .then(check)
      .catch((thrown: unknown) => thrown)
    expect(faultOf(error)?.finding).toMatch(finding)
  })

  it.each<readonly [string, (replay: { law: never; seed: number; path: string }) => Laws]>([
    ['a projection', (replay) => gifts({}, { replay })],
    ['a reducer', (replay) => cart({ replay })],
    ['a projector', (replay) => projector({ replay })]
  ])('a replay that is left in the code keeps the laws of %s red', async (_what, lawsFor) => {
    const laws = lawsFor({ law: 'no history makes it fail' as never, seed: 1, path: '0' })
    expect(laws.map(([name]) => name)).toEqual(['no history makes it fail', 'no replay is left in the code'])
    await expect(Promise.resolve().then(laws[0]?.[1])).resolves.toBeUndefined()
    await expect(Promise.resolve().then(laws[1]?.[1])).rejects.toThrow(/remove "replay" to check all laws/)
  })
})
