import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { must } from '@communique/fixtures'
import { eventCorrectedCodec, validate } from '@communique/kernel'
import { stated } from '@communique/core'
import { type Book, giftBook, giftDecider, GiftEvent, type GiftPromised, giftStream } from '../../test/gifts.ts'
import { given } from './given.ts'
import { specify } from './specify.ts'

const gift = (facts: object): GiftEvent => must(validate(GiftEvent)(facts))
const promised = (name: string, by: string, amount: number) =>
  gift({
    type: 'GiftPromised',
    data: { gift: name, by: [by], worth: { amount, in: 'USD' }, on: must(stated('2020-05-01')) }
  })
const returned = (name: string) => gift({ type: 'GiftReturned', data: { gift: name, on: must(stated('2020-06-01')) } })

const book = (facts: Partial<Book>): Book => ({
  promised: { USD: 0, JPY: 0 },
  received: 0,
  returned: 0,
  latest: null,
  ...facts
})
const once = book({ promised: { USD: 3, JPY: 0 }, latest: '2020-05-01' })

const failureOf = (check: () => void): unknown => {
  const outcome = E.tryCatch(check, (thrown) => thrown)
  return E.isLeft(outcome) ? outcome.left : 'the check passed'
}

describe('a specification of a projection', () => {
  it('holds when the history shows this view, or these views', () => {
    const shown = given(promised('altar', 'amina', 3)).project(giftBook)
    expect(() => shown.thenView('amina', once)).not.toThrow()
    expect(() => shown.thenViews({ amina: once })).not.toThrow()
  })

  it('holds when a view that no event touched is the initial one, whatever it is called', () => {
    const shown = given(promised('altar', 'amina', 3)).project(giftBook)
    for (const nobody of ['bert', 'constructor', '__proto__'])
      expect(() => shown.thenView(nobody, book({}))).not.toThrow()
    expect(() => given().project(giftBook).thenViews({})).not.toThrow()
  })

  it('takes corrections and retractions into account, of events by their place', () => {
    const correction = must(
      validate(eventCorrectedCodec(GiftEvent))({
        type: 'EventCorrected',
        data: { corrects: 'event-1', content: promised('altar', 'amina', 3), reason: null }
      })
    )
    given(promised('altar', 'amina', 8), correction)
      .project(giftBook)
      .thenView('amina', once)
  })

  it('puts events in the streams of `streamOf`', () => {
    const history = [promised('altar', 'amina', 3), returned('bust')]
    given(...history)
      .project(giftBook)
      .thenView('amina', { ...once, returned: 1 })
    given(...history)
      .project(giftBook, { streamOf: giftStream })
      .thenView('amina', once)
  })

  it('goes with that of a decider', () => {
    const history = specify(giftDecider).given(promised('altar', 'amina', 3))
    const { data } = promised('altar', 'amina', 3) as GiftPromised
    expect(history.when({ type: 'PromiseGift', data }).thenNothing).not.toThrow()
    expect(() => history.project(giftBook).thenView('amina', once)).not.toThrow()
  })
})

describe('a specification that does not hold', () => {
  it('tells the history as a story and where the views differ', () => {
    const shown = given(promised('altar', 'amina', 3), returned('altar')).project(giftBook)
    expect(failureOf(() => shown.thenView('amina', once))).toMatchObject({
      message: `giftBook shows something else for amina.

The record, 2 events:
  #1  2020-01-01 09:00  subject/1  GiftPromised gift altar, by [amina], worth (amount 3, in USD), on 2020-05-01
  #2  2020-01-02 09:00  subject/1  GiftReturned gift altar, on 2020-06-01

They differ:
  returned: expected 0, found 1`,
      expected: once,
      actual: { ...once, returned: 1 },
      showDiff: true
    })
  })

  it('tells the history, the command and where the decision differs', () => {
    const { data } = promised('altar', 'bert', 3) as GiftPromised
    const refused = specify(giftDecider)
      .given(promised('altar', 'amina', 3))
      .when({ type: 'PromiseGift', data })
    expect((failureOf(() => refused.thenNothing()) as Error).message).toBe(`The command was to record nothing.

Given:
  GiftPromised gift altar, by [amina], worth (amount 3, in USD), on 2020-05-01
When:
  PromiseGift gift altar, by [bert], worth (amount 3, in USD), on 2020-05-01

They differ:
  recorded: expected [], found nothing
  refused: expected nothing, found {"type":"GiftAlreadyPromised","gift":"altar"}`)
  })
})
