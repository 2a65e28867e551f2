import type { Citation } from '@communique/kernel'
import { coveredText } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import type { Texts } from '../store/textsAtHand.ts'

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** The text that a citation points into; null where it is not at hand. */
const textOf = ({ digest }: Citation, texts: Texts): string | null =>
  digest === null ? null : (texts.get(digest) ?? null)

/** The words that a citation covers; null where neither the record nor a text at hand has them. */
export const citedWords = (citation: Citation, texts: Texts): string | null => {
  if (citation.quote !== null) return oneLine(citation.quote.exact)
  const text = textOf(citation, texts)
  const covered = text === null ? null : coveredText(citation, text)
  return covered === null || E.isLeft(covered) ? null : oneLine(covered.right)
}

/** Words of a text, and what stands before and after them. */
export interface InSurroundings {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Full stops, question and exclamation marks of Latin, Arabic, Urdu, Hindi, Armenian, Amharic and Chinese texts. */
const stops = '.!?؟۔।։።。！？'

/** Abbreviations before a number or a name, whose full stop ends no sentence: "Art. 5", "H.E. Mr. Berg". */
const abbreviations = '[A-Z]|Arts?|Nos?|Mrs?|Ms|Dr|Prof|St|Amb|Gen|Hon|Vol|pp?|paras?'

/** The space between two sentences, which Chinese does not write. */
const betweenSentences = new RegExp(
  String.raw`(?<!\b(?:${abbreviations})\.)(?<=[${stops}])\s+|(?<=[。！？])(?=\S)`,
  'u'
)

const endsSentence = (text: string): boolean => stops.includes(Array.from(text.trimEnd()).at(-1) ?? ' ')

/** Code points that are shown of the text on either side. */
const around = 160

/** The end of what goes before: from its last sentence on, or from its last words. */
const lastOf = (text: string): string => {
  const sentences = oneLine(text).split(betweenSentences)
  const last = sentences.at(-1) ?? ''
  if (Array.from(last).length <= around) return last
  return `…${Array.from(last)
    .slice(-around)
    .join('')
    .replace(/^\S*\s/u, '')}`
}

/** The beginning of what follows: to the end of its first sentence, or its first words. */
const firstOf = (text: string): string => {
  const first = oneLine(text).split(betweenSentences)[0] ?? ''
  if (Array.from(first).length <= around) return first
  return `${Array.from(first)
    .slice(0, around)
    .join('')
    .replace(/\s\S*$/u, '')}…`
}

/** The words of a citation with the sentence they stand in; null where the text is not at hand. */
export const wordsInSurroundings = (citation: Citation, texts: Texts): InSurroundings | null => {
  if (citation.quote !== null && citation.position === null) {
    const { prefix, exact, suffix } = citation.quote
    return { before: lastOf(prefix), words: oneLine(exact), after: firstOf(suffix) }
  }
  const text = textOf(citation, texts)
  const words = citedWords(citation, texts)
  if (text === null || words === null || citation.position === null) return null
  const points = Array.from(text)
  const [before, after] = [
    points.slice(0, citation.position.start).join(''),
    points.slice(citation.position.end).join('')
  ]
  return {
    before: endsSentence(before) ? '' : lastOf(before),
    words,
    after: endsSentence(words) ? '' : firstOf(after)
  }
}
