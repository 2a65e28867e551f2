import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spansOf, spelledOtherwise, wordsAround } from './quote.ts'

const wordsAt = (quote: string, text: string): ReadonlyArray<string> =>
  spansOf(quote, text).map(([start, end]) => Array.from(text).slice(start, end).join(''))

describe('a quote', () => {
  it.each([
    ['2 million', 'A grant of 12 million'],
    ['12 million', 'A grant of 3.12 million'],
    ['grant of 12', 'A grant of 12.5 million'],
    ['grant of 12', 'A grant of 12,500 dollars'],
    ['Niger', 'The ministry of Nigeria'],
    ['Нигер', 'Министерство Нигерии'],
    ['resume', 'They write re\u0301sume\u0301']
  ])('%s does not stand in “%s”, where it is a part of a word or a number', (quote, text) => {
    expect(spansOf(quote, text)).toEqual([])
  })

  it.each([
    ['2 million', 'It is 2 million.', '2 million'],
    ['in 2020', 'Signed in 2020, or in 2021', 'in 2020'],
    ['COP', 'At COP29 in Baku', 'COP'],
    ['Niger', 'Nigeria and Niger', 'Niger'],
    ['الاتفاق', 'وقعوا والاتفاق بينهم', 'الاتفاق'],
    ['合作', '双方合作协议', '合作'],
    ['met the  minister', 'They met the\nminister', 'met the\nminister'],
    ['', 'Any text', undefined]
  ])('%s stands in “%s”', (quote, text, words) => {
    expect(wordsAt(quote, text)).toEqual(words === undefined ? [] : [words])
  })

  it('names the whole words that it is a part of', () => {
    expect(wordsAround('2 million', 'A grant of 12 million, then 3.2 million')).toEqual(['12 million', '3.2 million'])
    expect(wordsAround('Niger', 'In Nigeria')).toEqual(['Nigeria'])
  })

  it.each([
    ["Cote d'Ivoire", 'In Côte d’Ivoire', 'Côte d’Ivoire'],
    ['memorandum of co-operation', 'A Memorandum of co‑operation', 'Memorandum of co‑operation'],
    ['re\u0301sume\u0301', 'A résumé', 'résumé'],
    ['مذكرة', 'وقعت مُذَكِّرَةُ التفاهم', 'مُذَكِّرَةُ'],
    ['cooperation', 'A co\u00ADoperation', 'co\u00ADoperation'],
    ['agreement', 'A treaty', null]
  ])('%s is spelled otherwise in “%s”', (quote, text, spelled) => {
    expect(spelledOtherwise(quote, text)).toBe(spelled)
  })

  it('of whole words between spaces stands where it was taken from', () => {
    const word = fc.stringMatching(/^[a-zé0-9]{1,6}$/u)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (words, from, count) => {
        const start = from % words.length
        const quote = words.slice(start, start + 1 + (count % (words.length - start))).join(' ')
        expect(wordsAt(quote, words.join(' '))).toContain(quote)
      })
    )
  })
})
