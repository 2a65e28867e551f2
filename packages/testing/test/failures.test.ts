import * as fc from 'fast-check'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { faultOf, type LawBrokenError } from '../src/failure/lawBroken.ts'
import { historyOf } from '../src/histories/historyOf.ts'
import { statesHistory } from '../src/histories/statesHistory.ts'
import { checkLaws } from '../src/laws/checkLaws.ts'
import type { Law } from '../src/laws/law.ts'
import { projectionLaws } from '../src/laws/projectionLaws.ts'
import { reducerLaws } from '../src/laws/reducerLaws.ts'
import { giftBook, type GiftEvent, type GiftProjection, giftRecord, giftStream } from './gifts.ts'
import { isPromise } from './mutants/projections/giftMutant.ts'

type CartEvent = { readonly type: 'Opened' | 'Added' | 'Closed'; readonly cartId: string; readonly no: number }
const event = (type: CartEvent['type'], cartId: string): fc.Arbitrary<CartEvent> =>
  fc.record({ type: fc.constant(type), cartId: fc.constant(cartId), no: fc.nat(9) })

/** Lawful: opened, then used, then closed. */
const lawful = statesHistory({
  start: 'None',
  states: { None: { Opened: 'Open' }, Open: { Added: 'Open', Closed: 'Closed' }, Closed: {} },
  event
})
const anyOrder = historyOf<CartEvent>({
  type: 'object',
  properties: { type: { enum: ['Opened', 'Added', 'Closed'] }, cartId: { enum: ['a', 'b'] }, no: { type: 'integer' } },
  required: ['type', 'cartId', 'no']
})

interface Cart {
  readonly items: ReadonlyArray<number>
  readonly isOpen: boolean
}

/** It presumes that a cart is opened first. */
const strict = (cart: Cart, { type, no }: CartEvent): Cart => {
  switch (type) {
    case 'Opened':
      return { items: [], isOpen: true }
    case 'Added':
      return { ...cart, items: cart.items.includes(no) ? cart.items : [...cart.items, no] }
    case 'Closed':
      return { ...cart, items: cart.items.slice(), isOpen: false }
    default:
      return cart
  }
}
const known = {
  name: 'carts',
  initialState: null as unknown as Cart,
  keyOf: ({ cartId }: CartEvent) => cartId,
  seed: 1
}

const messageOf = (run: () => void): string => {
  try {
    run()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
const times = (text: string, part: RegExp): number => text.match(new RegExp(part, 'g'))?.length ?? 0
const errorsOf = (laws: ReadonlyArray<Law>): ReadonlyArray<LawBrokenError> =>
  laws.flatMap(([, check]) => {
    try {
      check()
      return []
    } catch (error) {
      return faultOf(error) === null ? [] : [error as LawBrokenError]
    }
  })

describe('a strict reducer, which presumes its opening event', () => {
  it('passes every law on lawful histories', () => {
    const laws = reducerLaws(strict, { ...known, histories: lawful })
    expect(laws.length).toBeGreaterThan(10)
    expect(errorsOf(laws).map(({ fault }) => fault.law)).toEqual([])
  })

  it('is refused once on histories in any order: one story, the remedy, and the laws that were folded', () => {
    const message = messageOf(() => checkLaws(reducerLaws(strict, { ...known, histories: anyOrder })))
    expect(message).toMatch(/^\d+ of \d+ laws are broken, of one cause\./)
    expect(times(message, /The history, \d+ event/)).toBe(1)
    expect(message).toMatch(/The history, 1 event:/)
    expect(message).toMatch(/give it lawful histories: decidedHistory\(decider, commands\), statesHistory/)
    expect(message).toMatch(/Folded, with the same finding: "[^"]+", "[^"]+"/)
    expect(times(message, /If it is meant to be so: except/)).toBe(1)
  })

  it('has one story, too, where each law is a test of its own', () => {
    const messages = errorsOf(reducerLaws(strict, { ...known, histories: anyOrder })).map(({ message }) => message)
    expect(messages.length).toBeGreaterThan(5)
    expect(messages.filter((message) => /The history, /.test(message))).toHaveLength(1)
    expect(
      messages.filter((message) => /The cause is the same as of "no history makes it fail"/.test(message)).length
    ).toBe(messages.length - 1)
  })
})

describe('several causes', () => {
  /** It counts an event delivered twice, and keeps a Date. */
  const faulty = (state: { readonly count: number; readonly at: Date | null }, { type }: CartEvent): typeof state =>
    type === 'Added' ? { count: state.count + 1, at: state.at ?? new Date(0) } : state
  const laws = reducerLaws(faulty, {
    ...known,
    histories: lawful,
    initialState: { count: 0, at: null },
    ignores: ['Opened', 'Closed']
  })

  it('are told one after the other, the basic one first, each with its replay', () => {
    const message = messageOf(() => checkLaws(laws))
    expect(message).toMatch(/carts breaks a law: a state survives storage/)
    expect(message).toMatch(/"events delivered again change nothing": Delivered again/)
    expect(message).toMatch(/replay: \{ law: 'events delivered again change nothing'/)
    expect(message.indexOf('a state survives storage')).toBeLessThan(message.indexOf('events delivered again'))
  })
})

describe('the line that shows a case again', () => {
  const counting = (count: number, { type }: CartEvent): number => (type === 'Added' ? count + 1 : count)
  const options = { ...known, histories: lawful, initialState: 0, ignores: ['Opened', 'Closed'] }

  it('runs alone as it is pasted, tells the same story, and keeps the run red', () => {
    const found = messageOf(() => checkLaws(reducerLaws(counting, options)))
    const [line = ''] = /replay: \{ law: .* \}/.exec(found) ?? []
    const pasted = runInNewContext(`({ ${line} })`) as object
    const again = messageOf(() => checkLaws(reducerLaws(counting, { ...options, seed: 99, ...pasted })))
    const story = /The history, [^]*?Delivered again:/.exec(found)?.[0]
    expect(story).toBeDefined()
    expect(again).toContain(story)
    expect(again).toMatch(/^1 of 2 laws are broken/)
    expect(again).toMatch(/remove "replay" to check all laws/)
  })
})

describe('values that JSON has no form for', () => {
  it('are told once, a bigint by its path: of a reducer', () => {
    const keeping = (state: { readonly last: { readonly no: bigint } | null }, { no }: CartEvent): typeof state => ({
      last: { no: BigInt(no) }
    })
    const laws = reducerLaws(keeping, { ...known, histories: lawful, initialState: { last: null } })
    const message = messageOf(() => checkLaws(laws))
    expect(times(message, /JSON has no form for a bigint/)).toBe(1)
    expect(message).toMatch(/for a bigint, at a\/last\/no/)
  })

  it('are told once, a bigint by its path: of a projection', () => {
    const keeping = {
      ...giftBook,
      name: 'worths',
      routing: 'ByEvent',
      initialView: { total: null },
      forget: undefined,
      prepare: undefined,
      merge: undefined,
      when: {
        GiftPromised: (draft: { total: unknown }, promise: GiftEvent) => {
          draft.total = { of: BigInt(isPromise(promise) ? promise.data.worth.amount : 0) }
        }
      }
    } as unknown as GiftProjection
    const message = messageOf(() =>
      checkLaws(projectionLaws(keeping, { record: giftRecord, streamOf: giftStream, seed: 1, numRuns: 20 }))
    )
    expect(times(message, /JSON has no form for a bigint/)).toBe(1)
    expect(message).toMatch(/for a bigint, at views\/[^ ]*\/total\/of/)
  })
})

describe('values that JSON does not tell apart', () => {
  const latest = (state: { readonly no?: number | undefined }, { type, no }: CartEvent): typeof state =>
    type === 'Added' ? { no: -no } : { ...state }
  const empty = (state: object, { type }: CartEvent): object =>
    type === 'Closed' ? { removed: undefined } : type === 'Added' ? { there: 1 } : state
  const options = { ...known, histories: lawful, ignores: ['Opened', 'Closed'] }

  it('are the same by default: -0 and 0, undefined and missing', () => {
    expect(messageOf(() => checkLaws(reducerLaws(latest, { ...options, initialState: {} })))).toBe('')
    expect(messageOf(() => checkLaws(reducerLaws(empty, { ...options, ignores: ['Opened'], initialState: {} })))).toBe(
      ''
    )
  })

  it('differ where that is chosen, and the message says so', () => {
    const exactly = { ...options, initialState: {}, compare: { exact: true } }
    expect(messageOf(() => checkLaws(reducerLaws(latest, exactly)))).toMatch(
      /expected -0, found 0\nCompared exactly: -0 is not 0.*compare: \{ exact: false/
    )
    expect(messageOf(() => checkLaws(reducerLaws(empty, exactly)))).toMatch(
      /expected undefined, found nothing\nCompared exactly/
    )
  })

  it('are compared to a number of digits, where that is chosen', () => {
    const adding = (sum: number, { type, no }: CartEvent): number => (type === 'Added' ? sum + no / 10 : sum)
    const oracle = (history: ReadonlyArray<CartEvent>) =>
      history.reduce((sum, { type, no }) => (type === 'Added' ? sum + no : sum), 0) / 10
    const laws = (compare: object) =>
      reducerLaws(adding, {
        ...options,
        initialState: 0,
        oracle,
        compare,
        except: { 'sums are exact': 'shown rounded', 'events delivered again change nothing': 'a count' }
      })
    expect(messageOf(() => checkLaws(laws({})))).toMatch(/numbers to the last digit \(by choice/)
    expect(messageOf(() => checkLaws(laws({ digits: 12 })))).toBe('')
  })
})

describe('a story of late events', () => {
  it('names the order that failed', () => {
    // It knows only whether an event came before those that it has, not where.
    const forgetting = { ...giftBook, name: 'late', routing: 'ByEvent', forget: () => {} } as unknown as GiftProjection
    const laws = projectionLaws(forgetting, { record: giftRecord, streamOf: giftStream, seed: 1 })
    const error = errorsOf(laws.filter(([name]) => name === 'late events land in their place'))[0]
    expect(error?.message).toMatch(/nce known in the order of (?:#\d+(?:\.part\d+)?, )+#\d+(?:\.part\d+)?:/)
    expect(error?.message).not.toMatch(/It became known/)
  })
})
