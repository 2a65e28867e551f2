import { either as E } from 'fp-ts'
import type { Citation } from '@communique/kernel'
import { wordsOf } from '@communique/wording'
import { basisWords, dateWords, differences } from '@communique/wording/advanced'
import { type Answer, formatted } from '../output/format.ts'
import { labelled, type Paper, paragraph } from '../output/layout.ts'
import type { Options } from '../program/options.ts'
import { type Texts, textsAtHand } from '../store/textsAtHand.ts'
import { type ExitCode, exitCodes, type Outcome, paperOf, refused, show, type Surroundings } from '../surroundings.ts'
import { type Asked, ask, formatOf } from './ask.ts'
import { citedWords, wordsInSurroundings } from './surroundingWords.ts'

type Event = Asked['views']['believed'][number]

/** A statement that bears on an event: its own words, a correction of it, or a further source. */
interface Statement {
  readonly as: 'claim' | 'correction' | 'corroboration' | 'dissent'
  readonly event: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly note: string | null
  readonly citations: ReadonlyArray<Citation>
  /** The fields in which it says otherwise. */
  readonly differs: ReadonlyArray<string>
}

const statementsOf = (event: Event): ReadonlyArray<Statement> => [
  {
    as: 'claim',
    event: event.id,
    recordedAt: event.recordedAt,
    recordedBy: event.recordedBy,
    note: null,
    citations: event.citations,
    differs: []
  },
  ...event.corrections.toReversed().map((correction): Statement => ({
    as: 'correction',
    event: correction.id,
    recordedAt: correction.recordedAt,
    recordedBy: correction.recordedBy,
    note: correction.data.reason,
    citations: correction.citations,
    differs: []
  })),
  ...(event.attestations ?? []).toReversed().map((attestation): Statement => {
    const differs = differences(event, attestation.data.content)
    return {
      as: differs.length === 0 ? 'corroboration' : 'dissent',
      event: attestation.id,
      recordedAt: attestation.recordedAt,
      recordedBy: attestation.recordedBy,
      note: attestation.data.note,
      citations: attestation.citations,
      differs
    }
  })
]

const labels: Readonly<Record<Statement['as'], string>> = {
  claim: 'recorded',
  correction: 'corrected',
  corroboration: 'also says',
  dissent: 'otherwise'
}

const sourceWords = (id: string, { views }: Asked): string => {
  const listing = Object.hasOwn(views.sources, id) ? views.sources[id] : undefined
  if (listing?.onRecord !== true) return `${id}, which is not on record as a source`
  const published = listing.publishedOn === null ? '' : `, ${dateWords(listing.publishedOn.edtf)}`
  return `${id}: ${listing.title}. ${listing.publisher}${published}${listing.where === null ? '' : `. ${listing.where}`}`
}

const quoteText = (citation: Citation, texts: Texts): string => {
  const found = wordsInSurroundings(citation, texts)
  if (found === null) {
    const words = citedWords(citation, texts)
    if (words !== null) return `“${words}”`
    const { position } = citation
    return position === null
      ? 'the source as a whole'
      : `characters ${position.start} to ${position.end} of its text, which is not at hand`
  }
  const { before, words, after } = found
  return [before, `[${words}]`, after].filter((part) => part !== '').join(' ')
}

const statementLines = (statement: Statement, asked: Asked, texts: Texts, paper: Paper): ReadonlyArray<string> => [
  ...labelled(
    labels[statement.as],
    [
      `${statement.recordedAt} by ${statement.recordedBy}, as ${statement.event}`,
      ...(statement.note === null ? [] : [statement.note]),
      ...statement.differs
    ],
    paper
  ),
  ...[...new Set(statement.citations.map(({ source }) => source))].flatMap((source) => [
    ...labelled('source', [sourceWords(source, asked)], paper),
    ...labelled(
      'words',
      statement.citations.filter((citation) => citation.source === source).map((each) => quoteText(each, texts)),
      paper
    )
  ])
]

const whyText = (event: Event, asked: Asked, texts: Texts, paper: Paper): string => {
  const { views, names } = asked
  const first = views.firstDates.get(event.id)
  const on = 'on' in event.data ? event.data.on : null
  const dateText =
    on === null ? [] : [`${dateWords(on.edtf)} (${basisWords[on.basis]}${on.note === null ? '' : `: ${on.note}`})`]
  const dated = on?.words ?? null
  return [
    ...paragraph(`${event.type}: ${wordsOf(event, names).headline}`, paper, 0, 2),
    ...labelled('date', dateText, paper),
    ...labelled('stated in', dated === null ? [] : [quoteText(dated, texts)], paper),
    ...labelled(
      'at first',
      first === undefined || on === null || first.edtf === on.edtf ? [] : [dateWords(first.edtf)],
      paper
    ),
    ...labelled('because of', event.causationId === null ? [] : [event.causationId], paper),
    ...labelled('subject', [event.stream], paper),
    ...statementsOf(event).flatMap((statement) => statementLines(statement, asked, texts, paper)),
    ''
  ].join('\n')
}

/** The statements as rows: one for each citation, and one for a statement without. */
const rowsOf = (event: Event, texts: Texts): Answer => ({
  columns: [
    { field: 'as', title: 'As', share: 0 },
    { field: 'event', title: 'Event', share: 2 },
    { field: 'recorded', title: 'Recorded', share: 0 },
    { field: 'by', title: 'By', share: 1 },
    { field: 'source', title: 'Source', share: 1 },
    { field: 'span', title: 'Span', share: 0 },
    { field: 'before', title: 'Before', share: 3 },
    { field: 'words', title: 'Words', share: 3 },
    { field: 'after', title: 'After', share: 3 },
    { field: 'note', title: 'Note', share: 2 },
    { field: 'differs', title: 'Differs', share: 2 }
  ],
  rows: statementsOf(event).flatMap(({ citations, recordedAt, recordedBy, ...statement }) =>
    (citations.length === 0 ? [null] : citations).map((citation) => {
      const found = citation === null ? null : wordsInSurroundings(citation, texts)
      const position = citation?.position ?? null
      return {
        as: statement.as,
        event: statement.event,
        recorded: recordedAt,
        by: recordedBy,
        source: citation?.source ?? null,
        span: position === null ? null : `${position.start}-${position.end}`,
        before: found?.before ?? null,
        words: citation === null ? null : citedWords(citation, texts),
        after: found?.after ?? null,
        note: statement.note,
        differs: statement.differs
      }
    })
  ),
  nothing: 'Nothing bears on it.'
})

/**
 * On whose word an event is on record: the sentence that it rests on with its surroundings, its corrections, and the
 * further sources that say the same or otherwise.
 */
export const why = async (
  [eventId = '']: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const format = formatOf(options)
  if (E.isLeft(format)) return format
  const text = await ask(options, surroundings, (asked): Outcome<string> => {
    const { believed } = asked.views
    // Corrections and further sources are asked for by their own identities as well.
    const event = believed.find(
      ({ id, corrections, attestations = [] }) =>
        id === eventId || [...corrections, ...attestations].some((each) => each.id === eventId)
    )
    if (event === undefined)
      return E.left(
        refused(
          asked.history.some(({ id }) => id === eventId)
            ? `“${eventId}” is on record, but is not believed at this point: it was taken back, or is a retraction. "communique diff" shows by what.`
            : `No event “${eventId}” is on record. "communique search" finds events by their words.`
        )
      )
    const texts = textsAtHand(options.texts, surroundings)
    if (E.isLeft(texts)) return texts
    const paper = paperOf(surroundings)
    return E.right(
      format.right === 'table'
        ? whyText(event, asked, texts.right, paper)
        : formatted(rowsOf(event, texts.right), format.right, paper)
    )
  })
  if (E.isLeft(text)) return text
  await show(text.right, surroundings)
  return E.right(exitCodes.Done)
}
