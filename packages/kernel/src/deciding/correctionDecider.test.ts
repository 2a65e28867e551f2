import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { reason, recorded } from '../../test/recorded.ts'
import { eventId, type TextLogEntry, type TextEvent, textStream } from '../../test/sharedText.ts'
import { decideCorrection, isCorrectionCommand, type CorrectionCommand } from './correctionDecider.ts'
import { streamName } from '../events/streamName.ts'

const stream = streamName('text', 'a')
const said = (comment: string, text = 'a'): TextEvent => ({ type: 'TextCommented', data: { text, comment } })
const { correction, retraction } = recorded

const correct = (corrects: string, content: TextEvent): CorrectionCommand<TextEvent> => ({
  type: 'CorrectEvent',
  data: { stream, corrects: eventId(corrects), content, reason }
})
const retract = (retracts: string): CorrectionCommand<TextEvent> => ({
  type: 'RetractEvent',
  data: { stream, retracts: eventId(retracts), reason }
})
const decided = (command: CorrectionCommand<TextEvent>, ...history: ReadonlyArray<TextLogEntry>) =>
  decideCorrection(command, history, textStream)

const first = recorded('first', said('Monday'))
const corrected = correction('corrected', 'first', said('Tuesday'))
const retracted = retraction('retracted', 'first')

const correctedAs = (corrects: string, content: TextEvent) =>
  E.right([{ type: 'EventCorrected', data: { corrects, content, reason } }])
const retractedNow = (retracts: string) => E.right([{ type: 'EventRetracted', data: { retracts, reason } }])
const nothing = E.right([])

describe('a correction', () => {
  it('says how an event reads from now on, and why', () => {
    expect(decided(correct('first', said('Tuesday')), first)).toEqual(correctedAs('first', said('Tuesday')))
  })

  it('that repeats the current content records nothing', () => {
    expect(decided(correct('first', said('Monday')), first)).toEqual(nothing)
    expect(decided(correct('first', said('Tuesday')), first, corrected)).toEqual(nothing)
  })

  it('may return to what was believed before', () => {
    expect(decided(correct('first', said('Monday')), first, corrected)).toEqual(correctedAs('first', said('Monday')))
  })

  it('may be corrected', () => {
    const amended = correct('corrected', said('Thursday'))
    expect(decided(amended, first, corrected)).toEqual(correctedAs('corrected', said('Thursday')))
    const done = correction('amended', 'corrected', said('Thursday'))
    expect(decided(amended, first, corrected, done)).toEqual(nothing)
    expect(decided(correct('corrected', said('Tuesday')), first, corrected)).toEqual(nothing)
  })

  it('is refused of an event that is not on record in this stream', () => {
    const refusal = { type: 'EventNotOnRecord', stream, eventId: 'second' }
    expect(decided(correct('second', said('Tuesday')), first)).toEqual(E.left(refusal))
  })

  it('is refused of an event that is retracted, until the retraction is', () => {
    const refusal = { type: 'EventIsRetracted', eventId: 'first' }
    expect(decided(correct('first', said('Tuesday')), first, retracted)).toEqual(E.left(refusal))
    expect(decided(correct('first', said('Monday')), first, retracted)).toEqual(E.left(refusal))
    const again = [first, retracted, retraction('restored', 'retracted')]
    expect(decided(correct('first', said('Tuesday')), ...again)).toEqual(correctedAs('first', said('Tuesday')))
  })

  it('is refused where its content has another type', () => {
    const signed: TextEvent = { type: 'TextSigned', data: { text: 'a', by: 'chad' } }
    const refusal = { type: 'CorrectionChangesType', recorded: 'TextCommented', proposed: 'TextSigned' }
    expect(decided(correct('first', signed), first)).toEqual(E.left({ ...refusal, eventId: 'first' }))
    expect(decided(correct('corrected', signed), first, corrected)).toEqual(
      E.left({ ...refusal, eventId: 'corrected' })
    )
    expect(decided(correct('retracted', signed), first, retracted)).toEqual(
      E.left({ ...refusal, eventId: 'retracted', recorded: 'EventRetracted' })
    )
  })

  it('is never of a retraction, not even from one who knows no types', () => {
    const wrong = { type: 'EventRetracted', data: { text: 'a' } } as unknown as TextEvent
    expect(decided(correct('retracted', wrong), first, retracted)).toMatchObject(
      E.left({ type: 'CorrectionChangesType', recorded: 'EventRetracted' })
    )
  })

  it('is refused where its content has another subject', () => {
    expect(decided(correct('first', said('Monday', 'b')), first)).toEqual(
      E.left({ type: 'CorrectionChangesStream', eventId: 'first', recorded: stream, proposed: 'text/b' })
    )
  })
})

describe('a retraction', () => {
  it('says that an event does not hold, and why', () => {
    expect(decided(retract('first'), first)).toEqual(retractedNow('first'))
    expect(decided(retract('first'), first, corrected)).toEqual(retractedNow('first'))
  })

  it('of a retracted event records nothing', () => {
    expect(decided(retract('first'), first, retracted)).toEqual(nothing)
  })

  it('may be of a correction, and of a retraction', () => {
    expect(decided(retract('corrected'), first, corrected)).toEqual(retractedNow('corrected'))
    expect(decided(retract('retracted'), first, retracted)).toEqual(retractedNow('retracted'))
    const restored = retraction('restored', 'retracted')
    expect(decided(retract('first'), first, retracted, restored)).toEqual(retractedNow('first'))
  })

  it('is refused of an event that is not on record in this stream', () => {
    expect(decided(retract('second'), first)).toEqual(E.left({ type: 'EventNotOnRecord', stream, eventId: 'second' }))
  })
})

it('distinguishes correction commands from those of the domain', () => {
  expect([correct('first', said('Monday')), retract('first')].every(isCorrectionCommand)).toBe(true)
  expect(isCorrectionCommand({ type: 'SignText', data: null })).toBe(false)
})

describe('an attestation by a further source', () => {
  const attest = (attests: string, content: TextEvent): CorrectionCommand<TextEvent> => ({
    type: 'AttestEvent',
    data: { stream, attests: eventId(attests), content, note: null }
  })
  const cited = [
    { source: 'gazette', digest: null, position: null, quote: null }
  ] as unknown as (typeof first)['citations']
  const on = (command: CorrectionCommand<TextEvent>, ...history: ReadonlyArray<TextLogEntry>) =>
    decideCorrection(command, history, textStream, cited)
  const attested = (content: TextEvent) =>
    E.right([{ type: 'EventAttested', data: { attests: eventId('first'), content, note: null } }])

  it('says the same or otherwise, of the event itself even where it names a correction', () => {
    expect(on(attest('first', said('Monday')), first)).toEqual(attested(said('Monday')))
    expect(on(attest('first', said('Tuesday')), first)).toEqual(attested(said('Tuesday')))
    expect(on(attest('corrected', said('Tuesday')), first, corrected)).toEqual(attested(said('Tuesday')))
  })

  it('records nothing where its source says so already', () => {
    const again = { ...recorded.attestation('again', 'first', said('Sunday')), citations: cited }
    expect(on(attest('first', said('Monday')), { ...first, citations: cited })).toEqual(nothing)
    expect(on(attest('first', said('Sunday')), first, again)).toEqual(nothing)
    expect(on(attest('first', said('Monday')), first, again)).toEqual(attested(said('Monday')))
  })

  it('is refused without a source, of what is retracted or not on record, and as another fact', () => {
    expect(decided(attest('first', said('Monday')), first)).toEqual(
      E.left({ type: 'AttestationWithoutSource', eventId: 'first' })
    )
    expect(on(attest('first', said('Monday')), first, retracted)).toMatchObject(E.left({ type: 'EventIsRetracted' }))
    expect(on(attest('other', said('Monday')), first)).toMatchObject(E.left({ type: 'EventNotOnRecord' }))
    expect(on(attest('first', said('Monday', 'b')), first)).toMatchObject(E.left({ type: 'CorrectionChangesStream' }))
  })
})
