import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { CooperationCommand, cooperationCommandCodecs } from './cooperationCommand.ts'
import { CooperationEvent, cooperationEventCodecs, schemaVersions } from './cooperationEvent.ts'
import { validate } from '@communique/kernel'

const visit = {
  visitId: 'tashkent-2024',
  visitor: 'icesco',
  participants: [],
  unnamed: null,
  to: 'UZ',
  on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
}

const rulesBroken = <A>(codec: t.Decoder<unknown, A>, input: unknown) => {
  const result = validate(codec)(input)
  return E.isRight(result) ? [] : result.left.map(({ path, rule }) => ({ path, rule }))
}

describe('the codec of every event', () => {
  it('reads an event of the type that it names', () => {
    expect(CooperationEvent.decode({ type: 'VisitPaid', data: visit })).toEqual(
      E.right({ type: 'VisitPaid', data: visit })
    )
  })

  it('names the fault of the event that was meant, and of no other', () => {
    expect(rulesBroken(CooperationEvent, { type: 'VisitPaid', data: { ...visit, to: 'XX' } })).toEqual([
      { path: ['data', 'to'], rule: 'UnknownCountryCode' }
    ])
  })

  it('says once that an event has an unknown type', () => {
    expect(rulesBroken(CooperationEvent, { type: 'VisitImagined', data: visit })).toEqual([
      { path: [], rule: 'CooperationEvent' }
    ])
  })

  it.each(Object.values(cooperationEventCodecs))(
    'writes $eventType as it was read, fields of tomorrow among them',
    (codec) => {
      expect((codec as t.Mixed).encode).toBe(t.identity)
    }
  )

  it.each(Object.keys(cooperationEventCodecs))('picks %s by its type', (type) => {
    const broken = rulesBroken(CooperationEvent, { type, data: null })
    expect(new Set(broken.map(({ path }) => path.join('.')))).toEqual(new Set(['data']))
  })

  it('holds each event type under its own name, in a version of its shape', () => {
    expect(Object.values(cooperationEventCodecs).map(({ eventType }) => eventType)).toEqual(
      Object.keys(cooperationEventCodecs)
    )
    expect(Object.keys(schemaVersions)).toEqual(Object.keys(cooperationEventCodecs))
    expect(Object.values(schemaVersions).every((version) => version >= 1)).toBe(true)
  })
})

describe('the codec of every command', () => {
  it('reads a command of the type that it names', () => {
    expect(CooperationCommand.decode({ type: 'RecordVisit', data: visit })).toEqual(
      E.right({ type: 'RecordVisit', data: visit })
    )
  })

  it('names the fault of the command that was meant, and of no other', () => {
    expect(rulesBroken(CooperationCommand, { type: 'RecordVisit', data: { ...visit, visitor: 'ICESCO' } })).toEqual([
      { path: ['data', 'visitor'], rule: 'Identifier' }
    ])
  })

  it.each(Object.keys(cooperationCommandCodecs))('picks %s by its type', (type) => {
    const broken = rulesBroken(CooperationCommand, { type, data: null })
    expect(new Set(broken.map(({ path }) => path.join('.')))).toEqual(new Set(['data']))
  })

  it('holds each command type under its own name', () => {
    expect(Object.values(cooperationCommandCodecs).map(({ props }) => props.type.value)).toEqual(
      Object.keys(cooperationCommandCodecs)
    )
  })
})
