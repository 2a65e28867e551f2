import type { Citation, Sha256 } from '@communique/kernel'
import { expect, it } from 'vitest'
import { wordsInSurroundings } from './surroundingWords.ts'

const surroundingsOf = (words: string, text: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  const citation = { source: 'a', digest: 'd', position: { start, end: start + Array.from(words).length }, quote: null }
  return wordsInSurroundings(citation as unknown as Citation, new Map([['d' as Sha256, text]]))
}

it.each([
  ['bound', 'It rains. By Art. 5 they are bound to pay. It shines.', 'By Art. 5 they are', 'to pay.'],
  ['met', 'It rains. H.E. Mr. Berg met Dr. Silva in Rabat. It shines.', 'H.E. Mr. Berg', 'Dr. Silva in Rabat.'],
  ['اتفقا', 'هل التقيا؟ نعم اتفقا على التعاون. انتهى.', 'نعم', 'على التعاون.'],
  ['معاہدہ', 'وہ آئے۔ پھر معاہدہ ہوا۔ وہ گئے۔', 'پھر', 'ہوا۔'],
  ['签署', '他们会面。双方签署协议。结束。', '双方', '协议。'],
  ['It', 'Rain. It shines.', '', 'shines.']
])('%s stands in its sentence: %s', (words, text, before, after) => {
  expect(surroundingsOf(words, text)).toEqual({ before, words, after })
})
