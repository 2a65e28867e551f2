import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { recorded } from '../../test/recorded.ts'
import { type TextLogEntry, TextCommented, type TextEvent } from '../../test/sharedText.ts'
import { effectiveHistory, eventCorrectedCodec, EventRetracted } from './correction.ts'
import { validate } from '../validation/violation.ts'

const said = (comment: string): TextEvent => ({ type: 'TextCommented', data: { text: 'a', comment } })
const { correction, retraction } = recorded

/** The beliefs: the words of each event, and the ids of the corrections that made them so. */
const believed = (...history: ReadonlyArray<TextLogEntry>) =>
  effectiveHistory<TextEvent>(history).map(({ id, data, corrections }) => [
    id,
    'comment' in data ? data.comment : null,
    corrections.map((each) => each.id)
  ])

const first = recorded('first', said('Monday'))
const second = recorded('second', said('Rabat'))
const corrected = correction('corrected', 'first', said('Tuesday'))

describe('an event', () => {
  it('reads as it was corrected, in its place', () => {
    expect(believed(first, second, corrected)).toEqual([
      ['first', 'Tuesday', ['corrected']],
      ['second', 'Rabat', []]
    ])
  })

  it('reads as the latest correction says', () => {
    const later = correction('later', 'first', said('Wednesday'))
    expect(believed(first, corrected, later)).toEqual([['first', 'Wednesday', ['later', 'corrected']]])
  })

  it('may be corrected twenty thousand times', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `correction-${at}`)
    const history = believed(first, ...ids.map((id) => correction(id, 'first', said(id))))
    expect(history).toEqual([['first', ids.at(-1), ids.toReversed()]])
  })

  it('is not believed any more once it is retracted', () => {
    expect(believed(first, second, corrected, retraction('retracted', 'first'))).toEqual([['second', 'Rabat', []]])
  })

  it('is believed again once its retraction is retracted, as it was corrected', () => {
    expect(believed(first, corrected, retraction('r1', 'first'), retraction('r2', 'r1'))).toEqual([
      ['first', 'Tuesday', ['corrected']]
    ])
    expect(believed(first, retraction('r1', 'first'), retraction('r2', 'r1'), retraction('r3', 'r2'))).toEqual([])
  })

  it('reads as before once its correction is retracted', () => {
    const later = correction('later', 'first', said('Wednesday'))
    expect(believed(first, corrected, later, retraction('retracted', 'later'))).toEqual([
      ['first', 'Tuesday', ['corrected']]
    ])
  })

  it('reads as a corrected correction says, unless a later one says otherwise', () => {
    const later = correction('later', 'first', said('Wednesday'))
    const amended = correction('amended', 'corrected', said('Thursday'))
    expect(believed(first, corrected, amended)).toEqual([['first', 'Thursday', ['amended', 'corrected']]])
    expect(believed(first, corrected, later, amended)).toEqual([
      ['first', 'Wednesday', ['later', 'amended', 'corrected']]
    ])
  })

  it('is not touched by what was said of it before it was on record, or by what it says of itself', () => {
    expect(believed(corrected, retraction('retracted', 'first'), first)).toEqual([['first', 'Monday', []]])
    expect(believed(first, retraction('itself', 'itself'), correction('own', 'own', said('nothing')))).toEqual([
      ['first', 'Monday', []]
    ])
  })

  it('counts once, as it first stood, however often it is read', () => {
    expect(believed(first, corrected, recorded('first', said('Friday')), corrected)).toEqual([
      ['first', 'Tuesday', ['corrected']]
    ])
  })
})

describe('what the ledger says', () => {
  it('of a retraction in other words changes nothing', () => {
    expect(believed(first, retraction('retracted', 'first'), correction('odd', 'retracted', said('Sunday')))).toEqual(
      []
    )
  })

  it('has a codec, for events of any kind', () => {
    const { type, data } = corrected
    expect(validate(eventCorrectedCodec(TextCommented))({ type, data })).toEqual(E.right({ type, data }))
    expect(eventCorrectedCodec(TextCommented).schemaVersion).toBe(1)
    const withoutReason = { type: 'EventRetracted', data: { retracts: 'first', reason: ' ' } }
    expect(validate(EventRetracted)(withoutReason)).toMatchObject(
      E.left([{ path: ['data', 'reason'], rule: 'BlankText' }])
    )
  })
})
