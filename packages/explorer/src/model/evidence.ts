// On whose word: the passages that a claim rests on, in their surroundings where the text is at hand.
import { evidenceIndex, fold, type SourceListing } from '@communique/projections'
import type { Citation } from '@communique/kernel'
import type { Item, RecordAt } from './recordAt.ts'

/** Words of a source, and what stands before and after them. */
export interface Words {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** A passage that a claim rests on. */
export interface Passage {
  readonly sourceId: string
  readonly source: SourceListing | null
  /** The digest of the text that was read; null: the source is cited as a whole. */
  readonly digest: string | null
  readonly bears: 'Claim' | 'Correction' | 'Date' | 'Corroboration' | 'Dissent'
  /** Null: neither the text nor a quotation is at hand. */
  readonly words: Words | null
}

const around = 280

/** The end of the sentence or paragraph before a place, as far as `around` characters. */
const startOf = (before: string): string => {
  const near = before.slice(-around)
  const paragraph = near.lastIndexOf('\n\n')
  if (paragraph >= 0) return near.slice(paragraph + 2)
  return before.length > around ? `…${near.slice(near.indexOf(' ') + 1)}` : near
}

const endOf = (after: string): string => {
  const near = after.slice(0, around)
  const paragraph = near.indexOf('\n\n')
  if (paragraph >= 0) return near.slice(0, paragraph)
  return after.length > around ? `${near.slice(0, near.lastIndexOf(' '))}…` : near
}

/** The words that a citation covers, from the text where it is at hand, else as it quotes them. Offsets are code points. */
export const wordsCited = (
  { digest, position, quote }: Citation,
  texts: Readonly<Record<string, string>>
): Words | null => {
  const text = digest !== null && Object.hasOwn(texts, digest) ? texts[digest] : undefined
  if (text !== undefined && position !== null) {
    const characters = Array.from(text)
    if (position.end <= characters.length)
      return {
        before: startOf(characters.slice(0, position.start).join('')),
        marked: characters.slice(position.start, position.end).join(''),
        after: endOf(characters.slice(position.end).join(''))
      }
  }
  return quote === null ? null : { before: quote.prefix, marked: quote.exact, after: quote.suffix }
}

/** The passages of an event, those of the latest correction first. */
export const passagesOf = (
  { sourceOf }: RecordAt,
  { event }: Item,
  texts: Readonly<Record<string, string>>
): ReadonlyArray<Passage> =>
  Object.entries(fold(evidenceIndex)([event]).views).flatMap(([sourceId, { claims }]) =>
    claims.flatMap(({ spans }) =>
      spans.map(({ citation, bears }) => {
        return {
          sourceId,
          source: sourceOf(sourceId),
          digest: citation.digest,
          bears,
          words: wordsCited(citation, texts)
        }
      })
    )
  )

/** An address that a reader may follow; one of another kind, such as `javascript:`, is text. */
export const webAddress = (where: string | null): string | null => {
  if (where === null || !/^https?:\/\//i.test(where)) return null
  try {
    return new URL(where).href
  } catch {
    return null
  }
}
