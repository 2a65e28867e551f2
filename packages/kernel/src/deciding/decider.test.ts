import { expect, it } from 'vitest'
import { textDecider, type TextEvent } from '../../test/sharedText.ts'
import { stateAfter } from './decider.ts'

const history: ReadonlyArray<TextEvent> = [
  { type: 'TextTabled', data: { text: 'a', of: ['chad', 'mali'] } },
  { type: 'TextSigned', data: { text: 'a', by: 'mali' } },
  { type: 'TextSigned', data: { text: 'a', by: 'chad' } }
]

it('before any event the state is the first one', () => {
  expect(stateAfter(textDecider, [])).toBe(textDecider.initialState)
})

it('the state follows from the events, in their order', () => {
  expect(stateAfter(textDecider, history)).toEqual({ of: ['chad', 'mali'], signed: ['mali', 'chad'] })
})

it('a state goes on from where it was left', () => {
  const initialState = stateAfter(textDecider, history.slice(0, 2))
  expect(stateAfter({ ...textDecider, initialState }, history.slice(2))).toEqual(stateAfter(textDecider, history))
})

it('events are taken from wherever they come', () => {
  expect(stateAfter(textDecider, new Set(history).values())).toEqual(stateAfter(textDecider, history))
})
