import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { eventCodec } from './eventCodec.ts'
import { type ShapeCodec, upcaster } from './upcaster.ts'
import { type SchemaVersions, upcasterChain } from './upcasterChain.ts'

const shape = (eventType: string, schemaVersion: number) => eventCodec(eventType, schemaVersion, t.UnknownRecord)

/** A step that leaves the data as they are. */
const step = (from: ShapeCodec, ...to: ReadonlyArray<ShapeCodec>) =>
  upcaster({ from, to, upcast: (data) => to.map(({ eventType }) => ({ type: eventType, data })) })

const upcast = (
  current: SchemaVersions,
  steps: Parameters<typeof upcasterChain>[0]['steps'],
  type: string,
  schemaVersion: number,
  data: unknown
) => must(upcasterChain({ current, steps })).upcast({ type, schemaVersion, data })

const LetterSent = eventCodec('LetterSent', 2, t.type({ addressee: t.string, subject: t.string }))

describe('upcasterChain', () => {
  it('renames a field', () => {
    const old = eventCodec('LetterSent', 1, t.type({ to: t.string, subject: t.string }))
    const rename = upcaster({
      from: old,
      to: [LetterSent],
      upcast: ({ to, subject }) => [{ type: 'LetterSent', data: { addressee: to, subject } }]
    })
    expect(upcast({ LetterSent: 2 }, [rename], 'LetterSent', 1, { to: 'Dakar', subject: 'Visit' })).toEqual(
      E.right([{ type: 'LetterSent', schemaVersion: 2, data: { addressee: 'Dakar', subject: 'Visit' } }])
    )
  })

  it('renames a type', () => {
    const MessageMailed = eventCodec('MessageMailed', 1, t.type({ addressee: t.string, subject: t.string }))
    const LetterPosted = eventCodec('LetterPosted', 1, MessageMailed.props.data)
    const rename = upcaster({
      from: MessageMailed,
      to: [LetterPosted],
      upcast: (data) => [{ type: 'LetterPosted', data }]
    })
    const data = { addressee: 'Dakar', subject: 'Visit' }
    expect(upcast({ LetterPosted: 1 }, [rename], 'MessageMailed', 1, data)).toEqual(
      E.right([{ type: 'LetterPosted', schemaVersion: 1, data }])
    )
  })

  it('splits a field', () => {
    const old = eventCodec('GuestCame', 1, t.type({ name: t.string }))
    const GuestCame = eventCodec('GuestCame', 2, t.type({ given: t.string, family: t.string }))
    const split = upcaster({
      from: old,
      to: [GuestCame],
      upcast: ({ name }) => {
        const space = name.lastIndexOf(' ')
        return [{ type: 'GuestCame', data: { given: name.slice(0, space), family: name.slice(space + 1) } }]
      }
    })
    expect(upcast({ GuestCame: 2 }, [split], 'GuestCame', 1, { name: 'Ana Maria Sow' })).toEqual(
      E.right([{ type: 'GuestCame', schemaVersion: 2, data: { given: 'Ana Maria', family: 'Sow' } }])
    )
  })

  it('merges two fields into one', () => {
    const old = eventCodec('TalkHeld', 1, t.type({ day: t.string, hour: t.string }))
    const TalkHeld = eventCodec('TalkHeld', 2, t.type({ at: t.string }))
    const merge = upcaster({
      from: old,
      to: [TalkHeld],
      upcast: ({ day, hour }) => [{ type: 'TalkHeld', data: { at: `${day}T${hour}` } }]
    })
    expect(upcast({ TalkHeld: 2 }, [merge], 'TalkHeld', 1, { day: '2024-05-30', hour: '10:00' })).toEqual(
      E.right([{ type: 'TalkHeld', schemaVersion: 2, data: { at: '2024-05-30T10:00' } }])
    )
  })

  it('drops a field', () => {
    const old = eventCodec('LetterSent', 1, t.type({ addressee: t.string, subject: t.string, stamp: t.number }))
    const drop = upcaster({
      from: old,
      to: [LetterSent],
      upcast: ({ addressee, subject }) => [{ type: 'LetterSent', data: { addressee, subject } }]
    })
    const data = { addressee: 'Dakar', subject: 'Visit' }
    expect(upcast({ LetterSent: 2 }, [drop], 'LetterSent', 1, { ...data, stamp: 3 })).toEqual(
      E.right([{ type: 'LetterSent', schemaVersion: 2, data }])
    )
  })

  it('splits an event into two', () => {
    const GuestsWelcomed = eventCodec('GuestsWelcomed', 1, t.type({ by: t.string, with: t.string }))
    const GuestCame = eventCodec('GuestCame', 1, t.type({ given: t.string }))
    const GiftGiven = eventCodec('GiftGiven', 1, t.type({ what: t.string }))
    const split = upcaster({
      from: GuestsWelcomed,
      to: [GuestCame, GiftGiven],
      upcast: (data) => [
        { type: 'GuestCame', data: { given: data.by } },
        { type: 'GiftGiven', data: { what: data.with } }
      ]
    })
    expect(upcast({ GuestCame: 1, GiftGiven: 1 }, [split], 'GuestsWelcomed', 1, { by: 'Ana', with: 'tea' })).toEqual(
      E.right([
        { type: 'GuestCame', schemaVersion: 1, data: { given: 'Ana' } },
        { type: 'GiftGiven', schemaVersion: 1, data: { what: 'tea' } }
      ])
    )
  })

  it('splits a type into two by its data', () => {
    const TextSigned = eventCodec('TextSigned', 1, t.type({ kind: t.string }))
    const MoUSigned = eventCodec('MoUSigned', 1, t.type({}))
    const ProtocolSigned = eventCodec('ProtocolSigned', 1, t.type({}))
    const split = upcaster({
      from: TextSigned,
      to: [t.union([MoUSigned, ProtocolSigned])],
      upcast: ({ kind }) => [{ type: kind === 'MoU' ? 'MoUSigned' : 'ProtocolSigned', data: {} }]
    })
    const current = { MoUSigned: 1, ProtocolSigned: 1 }
    expect(upcast(current, [split], 'TextSigned', 1, { kind: 'MoU' })).toEqual(
      E.right([{ type: 'MoUSigned', schemaVersion: 1, data: {} }])
    )
    expect(upcast(current, [split], 'TextSigned', 1, { kind: 'Protocol' })).toEqual(
      E.right([{ type: 'ProtocolSigned', schemaVersion: 1, data: {} }])
    )
  })

  it('merges two types into one', () => {
    const VisitPlanned = eventCodec('VisitPlanned', 1, t.type({ to: t.string, mode: t.literal('Planned') }))
    const Travelled = eventCodec('Travelled', 1, t.type({ to: t.string }))
    const Called = eventCodec('Called', 1, t.type({ country: t.string }))
    const steps = [
      upcaster({
        from: Travelled,
        to: [VisitPlanned],
        upcast: ({ to }) => [{ type: 'VisitPlanned', data: { to, mode: 'Planned' } }]
      }),
      upcaster({
        from: Called,
        to: [VisitPlanned],
        upcast: ({ country }) => [{ type: 'VisitPlanned', data: { to: country, mode: 'Planned' } }]
      })
    ]
    const merged = E.right([{ type: 'VisitPlanned', schemaVersion: 1, data: { to: 'Chad', mode: 'Planned' } }])
    expect(upcast({ VisitPlanned: 1 }, steps, 'Travelled', 1, { to: 'Chad' })).toEqual(merged)
    expect(upcast({ VisitPlanned: 1 }, steps, 'Called', 1, { country: 'Chad' })).toEqual(merged)
  })

  it('drops an event type', () => {
    const PageVisited = eventCodec('PageVisited', 1, t.type({ page: t.string }))
    const drop = upcaster({ from: PageVisited, to: [], upcast: () => [] })
    expect(upcast({}, [drop], 'PageVisited', 1, { page: '/' })).toEqual(E.right([]))
  })

  it('follows step after step, through types that are no more', () => {
    const steps = [
      step(shape('Met', 1), shape('Met', 2)),
      step(shape('Met', 2), shape('Spoke', 1), shape('Ate', 1)),
      step(shape('Ate', 1), shape('Dined', 3)),
      step(shape('Dined', 1), shape('Dined', 2)),
      step(shape('Dined', 2), shape('Dined', 3))
    ]
    expect(upcast({ Spoke: 1, Dined: 3 }, steps, 'Met', 1, { with: 'Japan' })).toEqual(
      E.right([
        { type: 'Spoke', schemaVersion: 1, data: { with: 'Japan' } },
        { type: 'Dined', schemaVersion: 3, data: { with: 'Japan' } }
      ])
    )
  })

  it('names the shape that the content claims and lacks', () => {
    const old = eventCodec('LetterSent', 1, t.type({ to: t.string }))
    const rename = upcaster({
      from: old,
      to: [LetterSent],
      upcast: ({ to }) => [{ type: 'LetterSent', data: { addressee: to, subject: '' } }]
    })
    expect(upcast({ LetterSent: 2 }, [rename], 'LetterSent', 1, { to: 7 })).toEqual(
      E.left({
        type: 'InvalidEvent',
        eventType: 'LetterSent',
        schemaVersion: 1,
        violations: [{ path: ['data', 'to'], rule: 'string', expected: 'string', found: 7 }]
      })
    )
  })

  it('knows neither types of another catalogue nor shapes that are yet to come', () => {
    const steps = [step(shape('Met', 2), shape('Met', 3)), step(shape('Met', 1), shape('Met', 2))]
    expect(upcast({ Met: 3 }, steps, 'toString', 1, {})).toEqual(
      E.left({ type: 'UnknownEventType', eventType: 'toString' })
    )
    expect(upcast({ Met: 3 }, steps, 'Met', 4, {})).toEqual(
      E.left({ type: 'UnknownSchemaVersion', eventType: 'Met', schemaVersion: 4, readable: [1, 2, 3] })
    )
  })

  it('cannot read what a step makes beyond what it announced', () => {
    const liar = { ...step(shape('Met', 1), shape('Met', 2)) }
    const announced = upcaster({
      from: shape('Met', 1),
      to: [shape('Met', 2)],
      // As a caller without types might.
      upcast: () => [{ type: 'Spoke', data: {} }]
    })
    expect(upcast({ Met: 2 }, [{ ...liar, upcast: announced.upcast }], 'Met', 1, {})).toEqual(
      E.left({ type: 'UnknownEventType', eventType: 'Spoke' })
    )
  })
})

describe('the gaps of a chain', () => {
  const gapsOf = (current: SchemaVersions, ...steps: Parameters<typeof upcasterChain>[0]['steps']) =>
    E.swap(upcasterChain({ current, steps }))
  const met = (schemaVersion: number) => ({ eventType: 'Met', schemaVersion })

  it('are none where every shape leads to today', () => {
    expect(gapsOf({ Met: 2, Spoke: 1 }, step(shape('Met', 1), shape('Met', 2)))._tag).toBe('Left')
    expect(gapsOf({})._tag).toBe('Left')
  })

  it('include an older shape that no step leaves', () => {
    expect(gapsOf({ Met: 3 }, step(shape('Met', 2), shape('Met', 3)))).toEqual(
      E.right([{ type: 'MissingStep', shape: met(1) }])
    )
  })

  it('include an older shape of a type that is no more', () => {
    expect(
      gapsOf({ Spoke: 1 }, step(shape('Met', 3), shape('Spoke', 1)), step(shape('Met', 1), shape('Spoke', 1)))
    ).toEqual(E.right([{ type: 'MissingStep', shape: met(2) }]))
  })

  it('include a step to a type that nobody knows, or to a shape that is yet to come', () => {
    expect(gapsOf({ Met: 2 }, step(shape('Met', 1), shape('Spoke', 1)))).toEqual(
      E.right([{ type: 'DeadEnd', from: met(1), to: { eventType: 'Spoke', schemaVersion: 1 } }])
    )
    expect(gapsOf({ Met: 2 }, step(shape('Met', 1), shape('Met', 3)))).toEqual(
      E.right([{ type: 'DeadEnd', from: met(1), to: met(3) }])
    )
  })

  it('include steps that go round', () => {
    const round = [step(shape('Met', 1), shape('Spoke', 1)), step(shape('Spoke', 1), shape('Met', 1), shape('Ate', 1))]
    expect(gapsOf({ Ate: 1, Met: 2 }, ...round)).toEqual(
      E.right([
        { type: 'Cycle', shape: met(1) },
        { type: 'Cycle', shape: { eventType: 'Spoke', schemaVersion: 1 } }
      ])
    )
  })

  it('include steps that go a long way round', () => {
    const names = ['Met', 'Spoke', 'Ate', 'Slept', 'Met']
    const round = names.slice(0, -1).map((name, index) => step(shape(name, 1), shape(names[index + 1] ?? name, 1)))
    expect(gapsOf({}, ...round)).toEqual(
      E.right(names.slice(0, -1).map((eventType) => ({ type: 'Cycle', shape: { eventType, schemaVersion: 1 } })))
    )
  })

  it('include two steps from one shape', () => {
    expect(gapsOf({ Met: 2 }, step(shape('Met', 1), shape('Met', 2)), step(shape('Met', 1)))).toEqual(
      E.right([{ type: 'TwoSteps', from: met(1) }])
    )
  })

  it('include a step that leaves a shape of today', () => {
    expect(gapsOf({ Met: 1, Spoke: 1 }, step(shape('Met', 1), shape('Spoke', 1)))).toEqual(
      E.right([{ type: 'StepFromCurrent', from: met(1), current: 1 }])
    )
  })

  it('include a step that may make one event in two shapes of one type', () => {
    const ambiguous = upcaster({
      from: shape('Met', 1),
      to: [t.union([shape('Met', 2), shape('Met', 3)])],
      upcast: (data) => [{ type: 'Met', data }]
    })
    expect(gapsOf({ Met: 3 }, ambiguous, step(shape('Met', 2), shape('Met', 3)))).toEqual(
      E.right([{ type: 'AmbiguousTarget', from: met(1), eventType: 'Met' }])
    )
  })
})
