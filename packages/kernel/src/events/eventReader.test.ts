import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { eventCodec } from './eventCodec.ts'
import { eventReader, storedForm } from './eventReader.ts'
import { StoredEvent } from './storedEvent.ts'
import { upcaster } from './upcaster.ts'
import { upcasterChain } from './upcasterChain.ts'
import { EventId } from '../validation/identifier.ts'
import { validate } from '../validation/violation.ts'

const LetterSentV1 = eventCodec('LetterSent', 1, t.type({ to: t.string }))
const LetterSent = eventCodec('LetterSent', 2, t.type({ addressee: t.string }))
const GuestCame = eventCodec('GuestCame', 1, t.type({ guest: t.string }))
const GiftGiven = eventCodec('GiftGiven', 1, t.type({ gift: t.string }))
const GuestsWelcomed = eventCodec('GuestsWelcomed', 1, t.type({ guest: t.string, gift: t.string }))
const PageVisited = eventCodec('PageVisited', 1, t.type({}))
type HouseEvent = t.TypeOf<typeof LetterSent> | t.TypeOf<typeof GuestCame> | t.TypeOf<typeof GiftGiven>

const chain = must(
  upcasterChain({
    current: { LetterSent: 2, GuestCame: 1, GiftGiven: 1 },
    steps: [
      upcaster({
        from: LetterSentV1,
        to: [LetterSent],
        upcast: ({ to }) => [{ type: 'LetterSent', data: { addressee: to } }]
      }),
      upcaster({
        from: GuestsWelcomed,
        to: [GuestCame, GiftGiven],
        upcast: ({ guest, gift }) => [
          { type: 'GuestCame', data: { guest } },
          { type: 'GiftGiven', data: { gift } }
        ]
      }),
      upcaster({ from: PageVisited, to: [], upcast: () => [] })
    ]
  })
)
const read = eventReader<HouseEvent>({ codecs: { LetterSent, GuestCame, GiftGiven }, chain })

const stored = (fields: object): StoredEvent =>
  must(
    validate(StoredEvent)({
      id: 'event-3',
      stream: 'house/green',
      version: 3,
      position: 9,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'june',
      causationId: null,
      citations: [],
      schemaVersion: 1,
      data: {},
      ...fields
    })
  )

const correction = (content: unknown, fields: object = {}) =>
  stored({ type: 'EventCorrected', data: { corrects: 'event-1', content, reason: 'a second source' }, ...fields })

const at = { eventId: 'event-3', stream: 'house/green', version: 3, position: 9 }

describe('eventReader', () => {
  it('reads an event of today as it stands, with its envelope', () => {
    const letter = stored({ type: 'LetterSent', schemaVersion: 2, data: { addressee: 'Dakar' } })
    expect(read(letter)).toEqual(E.right([letter]))
  })

  it('reads an event of an earlier day in the shape of today', () => {
    expect(read(stored({ type: 'LetterSent', data: { to: 'Dakar' } }))).toEqual(
      E.right([stored({ type: 'LetterSent', schemaVersion: 2, data: { addressee: 'Dakar' } })])
    )
  })

  it('gives the parts of an event one place and an identity each', () => {
    const welcomed = stored({ type: 'GuestsWelcomed', data: { guest: 'Ana', gift: 'tea' } })
    expect(read(welcomed)).toEqual(
      E.right([
        stored({ type: 'GuestCame', data: { guest: 'Ana' } }),
        { ...stored({ type: 'GiftGiven', data: { gift: 'tea' } }), id: 'event-3.part2' }
      ])
    )
  })

  it('gives identities to the parts of an event whose id has the greatest length', () => {
    const id = 'e'.repeat(64)
    const welcomed = stored({ id, type: 'GuestsWelcomed', data: { guest: 'Ana', gift: 'tea' } })
    const ids = must(read(welcomed)).map((event) => event.id)
    expect(ids).toEqual([id, `${id}.part2`])
    expect(ids.every(EventId.is)).toBe(true)
  })

  it('reads nothing of an event whose type was dropped', () => {
    expect(read(stored({ type: 'PageVisited' }))).toEqual(E.right([]))
  })

  it('reports the violations of an event, and its place', () => {
    expect(read(stored({ type: 'LetterSent', schemaVersion: 2, data: { addressee: 7 } }))).toEqual(
      E.left({
        ...at,
        type: 'InvalidEvent',
        eventType: 'LetterSent',
        schemaVersion: 2,
        violations: [{ path: ['data', 'addressee'], rule: 'string', expected: 'string', found: 7 }]
      })
    )
  })

  it('reports unknown types and unknown shapes', () => {
    expect(read(stored({ type: 'Waved' }))).toEqual(E.left({ ...at, type: 'UnknownEventType', eventType: 'Waved' }))
    expect(read(stored({ type: 'LetterSent', schemaVersion: 3 }))).toEqual(
      E.left({ ...at, type: 'UnknownSchemaVersion', eventType: 'LetterSent', schemaVersion: 3, readable: [1, 2] })
    )
  })

  it('does not know a type that only the chain knows', () => {
    const short = eventReader<t.TypeOf<typeof GuestCame>>({ codecs: { GuestCame }, chain })
    expect(short(stored({ type: 'GiftGiven', data: { gift: 'tea' } }))).toEqual(
      E.left({ ...at, type: 'UnknownEventType', eventType: 'GiftGiven' })
    )
  })
})

describe('the content of a correction', () => {
  it('is read in the shape of today', () => {
    expect(read(correction({ type: 'LetterSent', schemaVersion: 1, data: { to: 'Dakar' } }))).toEqual(
      E.right([correction({ type: 'LetterSent', data: { addressee: 'Dakar' } })])
    )
  })

  it('corrects, part by part, what its original became', () => {
    const content = { type: 'GuestsWelcomed', schemaVersion: 1, data: { guest: 'Ana', gift: 'tea' } }
    const parts = must(read(correction(content)))
    expect(parts.map(({ id, type, data }) => ({ id, type, data }))).toEqual([
      {
        id: 'event-3',
        type: 'EventCorrected',
        data: { corrects: 'event-1', content: { type: 'GuestCame', data: { guest: 'Ana' } }, reason: 'a second source' }
      },
      {
        id: 'event-3.part2',
        type: 'EventCorrected',
        data: {
          corrects: 'event-1.part2',
          content: { type: 'GiftGiven', data: { gift: 'tea' } },
          reason: 'a second source'
        }
      }
    ])
  })

  it('disappears with its original where its type was dropped', () => {
    expect(read(correction({ type: 'PageVisited', schemaVersion: 1, data: {} }))).toEqual(E.right([]))
  })

  it('has violations with paths from the root of the stored event', () => {
    expect(read(correction({ type: 'LetterSent', schemaVersion: 1, data: { to: 7 } }))).toEqual(
      E.left({
        ...at,
        type: 'InvalidEvent',
        eventType: 'LetterSent',
        schemaVersion: 1,
        violations: [{ path: ['data', 'content', 'data', 'to'], rule: 'string', expected: 'string', found: 7 }]
      })
    )
    expect(read(correction({ type: 'Waved', schemaVersion: 1, data: {} }))).toEqual(
      E.left({ ...at, type: 'UnknownEventType', eventType: 'Waved' })
    )
    expect(read(correction({ type: 'LetterSent', data: {} }))).toEqual(
      E.left({
        ...at,
        type: 'InvalidEvent',
        eventType: 'EventCorrected',
        schemaVersion: 1,
        violations: [
          { path: ['data', 'content', 'schemaVersion'], rule: 'Ordinal', expected: 'Ordinal', found: undefined }
        ]
      })
    )
  })
})

describe('a retraction', () => {
  const retraction = (fields: object = {}) =>
    stored({ type: 'EventRetracted', data: { retracts: 'event-1', reason: 'never happened' }, ...fields })

  it('is read as it stands', () => {
    expect(read(retraction())).toEqual(E.right([retraction()]))
  })

  it('needs a reason', () => {
    expect(read(retraction({ data: { retracts: 'event-1', reason: ' ' } }))).toEqual(
      E.left({
        ...at,
        type: 'InvalidEvent',
        eventType: 'EventRetracted',
        schemaVersion: 1,
        violations: [{ path: ['data', 'reason'], rule: 'BlankText', expected: 'Text', found: ' ' }]
      })
    )
  })

  it('of a shape that is yet to come is not known', () => {
    const unknown = { ...at, type: 'UnknownSchemaVersion', schemaVersion: 2, readable: [1] }
    expect(read(retraction({ schemaVersion: 2 }))).toEqual(E.left({ ...unknown, eventType: 'EventRetracted' }))
    expect(read(correction({}, { schemaVersion: 2 }))).toEqual(E.left({ ...unknown, eventType: 'EventCorrected' }))
  })
})

describe('storedForm', () => {
  const versions = { LetterSent: 2, GuestCame: 1, GiftGiven: 1 }
  const letter = { type: 'LetterSent', data: { addressee: 'Dakar' } } as const

  it('names the shape in which an event is written, and in which the content of a correction is', () => {
    expect(storedForm<HouseEvent>(letter, versions)).toEqual({ ...letter, schemaVersion: 2 })
    const [read1] = must(read(correction({ ...letter, schemaVersion: 2 })))
    if (read1 === undefined) throw new Error('one correction')
    expect(storedForm<HouseEvent>(read1, versions)).toEqual({
      type: 'EventCorrected',
      schemaVersion: 1,
      data: { corrects: 'event-1', content: { ...letter, schemaVersion: 2 }, reason: 'a second source' }
    })
  })
})

describe('a stored event under the identity of a part', () => {
  it('is unreadable, so that no two events share an identity', () => {
    const single = { ...stored({ type: 'GiftGiven', data: { gift: 'tea' } }), id: 'event-1.part2' as EventId }
    expect(read(single)).toEqual(
      E.left({
        ...at,
        eventId: 'event-1.part2',
        type: 'InvalidEvent',
        eventType: 'GiftGiven',
        schemaVersion: 1,
        violations: [{ path: ['id'], rule: 'Identifier', expected: 'EventId', found: 'event-1.part2' }]
      })
    )
    expect(E.isLeft(validate(StoredEvent)(single))).toBe(true)
  })

  it('is another one where it only resembles it', () => {
    const ids = ['event-1-part2', 'event-1-2'].map((id) =>
      must(read(stored({ id, type: 'GiftGiven', data: { gift: 'tea' } }))).map((event) => event.id)
    )
    expect(ids).toEqual([['event-1-part2'], ['event-1-2']])
  })
})

describe('the fingerprint of a reader', () => {
  const reading = (addresseeOf: (to: string) => string, samples: ReadonlyArray<{ readonly to: string }>) =>
    eventReader<HouseEvent>({
      codecs: { LetterSent, GuestCame, GiftGiven },
      chain: must(
        upcasterChain({
          current: { LetterSent: 2, GuestCame: 1, GiftGiven: 1 },
          steps: [
            upcaster({
              from: LetterSentV1,
              to: [LetterSent],
              upcast: ({ to }) => [{ type: 'LetterSent', data: { addressee: addresseeOf(to) } }],
              samples
            })
          ]
        })
      )
    }).fingerprint
  const asWritten = (to: string) => to
  const trimmed = (to: string) => to.trim()

  it('changes with a function that a step calls, where a sample reaches it', () => {
    expect(reading(trimmed, [{ to: ' Dakar' }])).not.toBe(reading(asWritten, [{ to: ' Dakar' }]))
    expect(reading(trimmed, [{ to: 'Dakar' }])).toBe(reading(asWritten, [{ to: 'Dakar' }]))
  })

  it('stays as it is while the chain does', () => {
    expect(reading(trimmed, [{ to: ' Dakar' }])).toBe(reading(trimmed, [{ to: ' Dakar' }]))
  })
})
