import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type Decider, stateAfter } from './decider.ts'
import { perStream, streamState } from './perStream.ts'
import { streamName } from '../events/streamName.ts'

type Deposit = { readonly type: 'Deposit'; readonly box: string; readonly coins: number }
type Deposited = { readonly type: 'Deposited'; readonly box: string; readonly coins: number }

const box: Decider<Deposit, Deposited, number, { readonly type: 'BoxIsFull'; readonly coins: number }> = {
  initialState: 0,
  decide: (command, coins) =>
    coins + command.coins > 10 ? E.left({ type: 'BoxIsFull', coins }) : E.right([{ ...command, type: 'Deposited' }]),
  evolve: (coins, event) => coins + event.coins
}

const deposited = (name: string, coins: number): Deposited => ({ type: 'Deposited', box: name, coins })
const deposit = (name: string, coins: number): Deposit => ({ type: 'Deposit', box: name, coins })

describe('streams of one decider', () => {
  const boxes = perStream(box, (event) => streamName('box', event.box))
  const coinsIn = (states: typeof boxes.initialState, name: string) => streamState(states, streamName('box', name))
  const history = [deposited('red', 4), deposited('blue', 9), deposited('red', 5)]

  it('hold no state before anything happened', () => {
    expect(coinsIn(boxes.initialState, 'red')).toBeNull()
  })

  it('each have the state that their own events lead to', () => {
    const state = stateAfter(boxes, history)
    expect(['red', 'blue', 'green'].map((name) => coinsIn(state, name))).toEqual([9, 9, null])
  })

  it('decide a command on the state of its stream', () => {
    const state = stateAfter(boxes, history)
    expect(boxes.decide(deposit('red', 2), state)).toEqual(E.left({ type: 'BoxIsFull', coins: 9 }))
    expect(boxes.decide(deposit('red', 1), state)).toEqual(E.right([deposited('red', 1)]))
  })

  it('decide the first command of a stream on the initial state', () => {
    expect(boxes.decide(deposit('green', 10), stateAfter(boxes, history))).toEqual(E.right([deposited('green', 10)]))
    expect(boxes.decide(deposit('green', 11), boxes.initialState)).toEqual(E.left({ type: 'BoxIsFull', coins: 0 }))
  })

  it('leave an earlier state as it was', () => {
    const earlier = stateAfter(boxes, history)
    boxes.evolve(earlier, deposited('red', 1))
    expect(coinsIn(earlier, 'red')).toBe(9)
  })
})
