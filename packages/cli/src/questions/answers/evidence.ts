import type { Citation } from '@communique/kernel'
import { rowsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { textsAtHand } from '../../store/textsAtHand.ts'
import type { Answering } from '../answering.ts'
import { named } from '../naming.ts'
import { citedWords } from '../surroundingWords.ts'

const bears = {
  Claim: 'claim',
  Correction: 'correction',
  Date: 'date',
  Corroboration: 'says the same',
  Dissent: 'says otherwise'
} as const

const spanOf = ({ position }: Citation): string | null =>
  position === null ? null : `${position.start}-${position.end}`

/** Which claims rest on which words of a source, or of all sources. */
export const evidence: Answering = ({ ofEvents, views, names }, [operand], options, surroundings) => {
  const source =
    operand === undefined
      ? E.right(null)
      : named(
          'source',
          operand,
          rowsOf(views.sources).map(({ sourceId, title }) => ({ id: sourceId, names: [title] }))
        )
  if (E.isLeft(source)) return source
  const texts = textsAtHand(options.texts, surroundings)
  if (E.isLeft(texts)) return texts
  const rows = Object.entries(ofEvents.evidence)
    .filter(([id]) => source.right === null || id === source.right)
    .flatMap(([id, { claims }]) =>
      claims.flatMap(({ eventId, fact, spans }) =>
        spans.map(({ citation, bears: how }) => ({
          source: id,
          span: spanOf(citation),
          words: citedWords(citation, texts.right),
          bears: { value: how, words: bears[how] },
          what: wordsOf(fact, names).headline,
          event: eventId
        }))
      )
    )
  return E.right({
    columns: [
      { field: 'source', title: 'Source', share: 0 },
      { field: 'span', title: 'Span', share: 0 },
      { field: 'words', title: 'Words', share: 5, inTable: rows.some(({ words }) => words !== null) },
      { field: 'bears', title: 'For', share: 0 },
      { field: 'what', title: 'What rests on them', share: 4 },
      { field: 'event', title: 'Event', share: 2, inTable: false }
    ],
    rows,
    nothing: source.right === null ? 'No claim on record rests on a source.' : `No claim rests on ${source.right}.`
  })
}
