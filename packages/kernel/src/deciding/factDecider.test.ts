import { specify } from '@communique/testing'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { stateAfter } from './decider.ts'
import { factDecider } from './factDecider.ts'

interface Treaty {
  readonly text: string
  readonly language: string
}
type Deposit = { readonly type: 'Deposit'; readonly data: Treaty }
type Denounce = { readonly type: 'Denounce'; readonly data: Treaty }
type Deposited = { readonly type: 'Deposited'; readonly data: Treaty }
type Denounced = { readonly type: 'Denounced'; readonly data: Treaty }

const deposit = (text: string, language = 'fr'): Deposit => ({ type: 'Deposit', data: { text, language } })
const deposited = (text: string, language = 'fr'): Deposited => ({ type: 'Deposited', data: { text, language } })
const denounce = (text: string): Denounce => ({ type: 'Denounce', data: { text, language: 'fr' } })
const denounced = (text: string): Denounced => ({ type: 'Denounced', data: { text, language: 'fr' } })

interface Depositing {
  readonly Deposit: Deposited
  readonly Denounce: Denounced
}

const depositary = factDecider<Depositing, string | null, 'Occupied'>({
  initialState: null,
  facts: { Deposit: { eventType: 'Deposited' }, Denounce: { eventType: 'Denounced' } },
  isOnRecord: ({ data }, text) => data.text === text?.toUpperCase(),
  refusalOf: ({ type }, text) => (type === 'Deposit' && text !== null ? 'Occupied' : null),
  evolve: (_text, event) => (event.type === 'Deposited' ? event.data.text : null)
})

describe('factDecider', () => {
  it('records a fact as the event that states it in the past tense', () => {
    specify(depositary).given().when(deposit('one')).thenEvents(deposited('one'))
    specify(depositary).given(deposited('one')).when(denounce('one')).thenEvents(denounced('one'))
  })

  it('records nothing when the fact is on record, whatever happened since and in whatever order its fields come', () => {
    const repeated: Deposit = { type: 'Deposit', data: { language: 'fr', text: 'one' } }
    specify(depositary).given(deposited('one')).when(repeated).thenNothing()
    specify(depositary).given(deposited('one'), denounced('one'), deposited('two')).when(repeated).thenNothing()
  })

  it('distinguishes facts of one type from another with the same data', () => {
    specify(depositary).given(denounced('one')).when(deposit('one')).thenEvents(deposited('one'))
  })

  it('refuses another fact when a rule does', () => {
    specify(depositary).given(deposited('one')).when(deposit('one', 'ar')).thenRefused('Occupied')
    specify(depositary).given(deposited('one')).when(deposit('two')).thenRefused('Occupied')
  })

  it('records nothing when a rule finds it on record in other words, before any rule refuses', () => {
    specify(depositary).given(deposited('one')).when(deposit('ONE')).thenNothing()
  })

  it('needs no such rule', () => {
    const open = factDecider<{ readonly Deposit: Deposited }, null, never>({
      initialState: null,
      facts: { Deposit: { eventType: 'Deposited' } },
      refusalOf: () => null,
      evolve: () => null
    })
    specify(open).given(deposited('one')).when(deposit('two')).thenEvents(deposited('two'))
  })

  it('lists the types of its commands and events, each once', () => {
    expect(depositary.commandTypes).toEqual(['Deposit', 'Denounce'])
    expect(depositary.eventTypes).toEqual(['Deposited', 'Denounced'])
    const oneEvent = factDecider<{ readonly Deposit: Deposited; readonly Denounce: Deposited }, null, never>({
      initialState: null,
      facts: { Deposit: { eventType: 'Deposited' }, Denounce: { eventType: 'Deposited' } },
      refusalOf: () => null,
      evolve: () => null
    })
    expect(oneEvent.eventTypes).toEqual(['Deposited'])
  })

  it('keeps a state that is JSON', () => {
    const state = stateAfter(depositary, [deposited('one'), denounced('one')])
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    expect(depositary.decide(deposit('one'), state)).toEqual(E.right([]))
  })
})
