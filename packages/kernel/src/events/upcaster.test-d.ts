import * as t from 'io-ts'
import { describe, it } from 'vitest'
import { eventCodec } from './eventCodec.ts'
import { upcaster } from './upcaster.ts'

const LetterSentV1 = eventCodec('LetterSent', 1, t.type({ to: t.string }))
const LetterSent = eventCodec('LetterSent', 2, t.type({ addressee: t.string, enclosures: t.number }))
const NoteSent = eventCodec('NoteSent', 1, t.type({ addressee: t.string }))

const letter = (addressee: string) => ({ type: 'LetterSent', data: { addressee, enclosures: 0 } }) as const
const note = (addressee: string) => ({ type: 'NoteSent', data: { addressee } }) as const

describe('upcaster', () => {
  it('compiles where the step makes what it announces', () => {
    upcaster({ from: LetterSentV1, to: [LetterSent], upcast: ({ to }) => [letter(to)] })
    upcaster({ from: LetterSentV1, to: [LetterSent, NoteSent], upcast: ({ to }) => [letter(to), note(to)] })
    upcaster({
      from: LetterSentV1,
      to: [t.union([LetterSent, NoteSent])],
      upcast: ({ to }) => [to === '' ? note(to) : letter(to)]
    })
    upcaster({ from: LetterSentV1, to: [], upcast: () => [] })
  })

  it('does not compile where a field of the target is missing', () => {
    upcaster({
      from: LetterSentV1,
      to: [LetterSent],
      // @ts-expect-error: the enclosures are nowhere
      upcast: ({ to }) => [{ type: 'LetterSent', data: { addressee: to } }]
    })
  })

  it('does not compile where a field of the target has another type', () => {
    upcaster({
      from: LetterSentV1,
      to: [LetterSent],
      // @ts-expect-error: enclosures are counted
      upcast: ({ to }) => [{ type: 'LetterSent', data: { addressee: to, enclosures: 'none' } }]
    })
  })

  it('does not compile where the step reads a field that the old shape lacks', () => {
    upcaster({
      from: LetterSentV1,
      to: [LetterSent],
      // @ts-expect-error: the old shape says `to`
      upcast: ({ addressee }) => [letter(addressee)]
    })
  })

  it('does not compile where the step makes an event of another type', () => {
    // @ts-expect-error: a note was not announced
    upcaster({ from: LetterSentV1, to: [LetterSent], upcast: ({ to }) => [note(to)] })
  })

  it('does not compile where the step makes more or fewer events than announced', () => {
    // @ts-expect-error: two events where one was announced
    upcaster({ from: LetterSentV1, to: [LetterSent], upcast: ({ to }) => [letter(to), note(to)] })
    // @ts-expect-error: no event where one was announced
    upcaster({ from: LetterSentV1, to: [LetterSent], upcast: () => [] })
    // @ts-expect-error: the events stand in the order in which they were announced
    upcaster({ from: LetterSentV1, to: [LetterSent, NoteSent], upcast: ({ to }) => [note(to), letter(to)] })
  })
})
