import { cooperationCommand, must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cooperation, cooperationDecider } from './cooperation.ts'
import { streamOf } from './streamOf.ts'
import { CooperationCommand, cooperationCommandCodecs } from './cooperationCommand.ts'
import { CooperationEvent, cooperationEventCodecs } from './cooperationEvent.ts'
import { stateAfter, StreamName, streamName, validate } from '@communique/kernel'
import { streamState } from '@communique/kernel/advanced'

const command = (type: CooperationCommand['type'], data: object): CooperationCommand =>
  must(validate(CooperationCommand)({ type, data }))
const event = (type: CooperationEvent['type'], data: object): CooperationEvent =>
  must(validate(CooperationEvent)({ type, data }))

const on = { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
const visit = (visitId: string, to = 'UZ') => ({
  visitId,
  visitor: 'icesco',
  participants: [],
  unnamed: null,
  to,
  on
})
const designated = { designationId: 'samarkand-2025', on }

describe('cooperation as one decider', () => {
  it('takes the commands and the events of every subject', () => {
    expect([...cooperationDecider.commandTypes].toSorted()).toEqual(Object.keys(cooperationCommandCodecs).toSorted())
    expect([...cooperationDecider.eventTypes].toSorted()).toEqual(Object.keys(cooperationEventCodecs).toSorted())
  })

  it('records a fact of any subject without a store', () => {
    specify(cooperation)
      .given()
      .when(command('RecordVisit', visit('tashkent')))
      .thenEvents(event('VisitPaid', visit('tashkent')))
  })

  it('records each fact once', () => {
    specify(cooperation)
      .given(event('VisitPaid', visit('tashkent')))
      .when(command('RecordVisit', visit('tashkent')))
      .thenNothing()
  })

  it('keeps streams apart: a second visit is a second visit', () => {
    specify(cooperation)
      .given(event('VisitPaid', visit('tashkent')))
      .when(command('RecordVisit', visit('samarkand')))
      .thenEvents(event('VisitPaid', visit('samarkand')))
  })

  it('refuses for the reason of the subject', () => {
    const { designationId } = designated
    const refusal = cooperation.decide(command('OpenDesignation', designated), cooperation.initialState)
    expect(refusal).toEqual(E.left({ type: 'DesignationNotConferred', designationId }))
  })

  it('holds a state for each stream that has a history', () => {
    const state = stateAfter(cooperation, [
      event('VisitPaid', visit('tashkent')),
      event('DesignationConcluded', designated)
    ])
    expect(streamState(state, streamName('visit', 'tashkent'))?.visit.current).toMatchObject({ status: 'Paid' })
    expect(streamState(state, streamName('designation', 'samarkand-2025'))?.designation.current).toMatchObject({
      concludedOn: on
    })
    expect(streamState(state, streamName('visit', 'samarkand'))).toBeNull()
  })
})

describe('the stream of a command', () => {
  it('is one for all sources, for all parties and for all persons', () => {
    const alias = { partyId: 'icesco', alias: 'The organisation' }
    expect(streamOf(command('AddPartyAlias', alias))).toBe('party/register')
    expect(streamOf(event('PartyAliasAdded', alias))).toBe('party/register')
    expect(streamOf(command('RegisterPerson', { personId: 'p', name: 'A name' }))).toBe('person/register')
    expect(
      streamOf(
        command('RecordSource', {
          sourceId: 's',
          title: 'A title',
          publisher: 'A press office',
          publishedOn: null,
          language: 'en',
          where: null,
          digest: null
        })
      )
    ).toBe('source/register')
  })

  it('is well named, and is that of the event which the command leads to', () => {
    fc.assert(
      fc.property(cooperationCommand, (any) => {
        const stream = streamOf(any)
        expect(StreamName.is(stream)).toBe(true)
        const decision = cooperation.decide(any, cooperation.initialState)
        if (E.isRight(decision)) expect(decision.right.map(streamOf)).toEqual([stream])
      })
    )
  })
})
