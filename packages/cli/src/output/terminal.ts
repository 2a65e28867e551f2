// The record for a terminal: an overview, and timelines in full.
import type { CountryCode, CountryRole } from '@communique/core'
import { rowsOf } from '@communique/projections'
import type { Names } from '@communique/wording/advanced'
import {
  asOfWords,
  type CountryOverview,
  countryOverview,
  countryOverviews,
  dateWords,
  dutiesFor,
  languageWords,
  partnerOverviews,
  partyKinds,
  roleWords,
  totalsWords,
  type Views
} from '@communique/wording/advanced'
import { type Context, entriesLines } from './entryLines.ts'
import { type Column, type Paper, paragraph, styled, table, widthOf } from './layout.ts'

/** The scope: the overview too, or only the countries named, in which roles. */
export interface Shown {
  readonly overview: boolean
  readonly countries: ReadonlyArray<CountryCode>
  readonly roles: ReadonlyArray<CountryRole>
  /** Says of every entry all there is, also what it shares with the one before. Default: each thing is said once. */
  readonly full?: boolean
}

const heading = (text: string, paper: Paper): ReadonlyArray<string> => {
  const lines = paragraph(text, paper, 0)
  const rule = '─'.repeat(Math.min(Math.max(...lines.map(widthOf)), paper.columns))
  return [...lines.map((line) => styled(line, 'bold', paper)), styled(rule, 'dim', paper)]
}

/** A table under a heading; a sentence in its place where there are no rows. */
const section = (
  title: string,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  nothing: string,
  paper: Paper
): ReadonlyArray<string> => [
  ...heading(title, paper),
  ...(rows.length === 0 ? paragraph(nothing, paper, 0) : table(columns, rows, paper)),
  ''
]

const overview = (
  views: Views,
  names: Names,
  roles: ReadonlyArray<CountryRole>,
  paper: Paper
): ReadonlyArray<string> => [
  ...section(
    'Countries',
    [
      { title: 'Code', share: 0 },
      { title: 'Country', share: 2 },
      { title: 'Entries', share: 0, right: true },
      { title: 'Roles', share: 3 },
      { title: 'Totals', share: 5 }
    ],
    countryOverviews(views, names, roles).map(({ code, name, entries, roles: held, totals }) => [
      code,
      name,
      String(entries.length),
      held.map((role) => roleWords[role]).join(', '),
      totalsWords(totals).join(', ')
    ]),
    'No country is on record in the roles asked for.',
    paper
  ),
  ...section(
    'Partners',
    [
      { title: 'Partner', share: 4 },
      { title: 'Kind', share: 2 },
      { title: 'In', share: 0 },
      { title: 'Met', share: 0, right: true },
      { title: 'Agreements, pledges and offers', share: 4 }
    ],
    partnerOverviews(views, names).map(({ name, kind, country, meetings, binds }) => [
      name,
      partyKinds[kind],
      country ?? '–',
      String(meetings),
      binds.length === 0 ? '–' : binds.join(', ')
    ]),
    'No partner is on record.',
    paper
  )
]

const timeline = (shown: CountryOverview, context: Context): ReadonlyArray<string> => {
  const { code, name, entries, totals } = shown
  const { views, names, paper } = context
  const asVenue = (views.timelines[code]?.entries.length ?? 0) - entries.length
  const elsewhere =
    asVenue === 0
      ? []
      : [
          `${asVenue === 1 ? 'One entry has' : `${asVenue} entries have`} it in no role asked for, such as the venue; --roles all shows all.`
        ]
  if (entries.length === 0)
    return [
      ...heading(`${name} (${code})`, paper),
      ...paragraph(`Nothing is on record with ${name} in the roles asked for.`, paper, 0),
      ...elsewhere.flatMap((text) => paragraph(text, paper, 0)),
      ''
    ]
  const figures = [`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`, ...totalsWords(totals)].join(', ')
  return [
    ...heading(`${name} (${code})`, paper),
    ...paragraph(figures, paper, 0),
    ...dutiesFor(code, views, names).flatMap((duty) => paragraph(`Owed for ${name}: ${duty}`, paper, 0, 2)),
    ...elsewhere.flatMap((text) => paragraph(text, paper, 0)).map((line) => styled(line, 'dim', paper)),
    '',
    ...entriesLines(shown, context)
  ]
}

const legend = (
  shown: ReadonlyArray<CountryOverview>,
  { sources }: Views,
  full: boolean,
  paper: Paper
): ReadonlyArray<string> => {
  const cited = new Set(
    shown.flatMap(({ entries }) => entries.flatMap(({ citations }) => citations.map(({ source }) => source)))
  )
  const listings = rowsOf(sources).filter(({ sourceId }) => cited.has(sourceId))
  if (listings.length === 0) return []
  return [
    ...heading('Sources', paper),
    ...listings.flatMap(({ sourceId, title, publisher, publishedOn, language }) => [
      ...paragraph(
        `${sourceId}: ${title}. ${publisher}${publishedOn === null ? '' : `, ${dateWords(publishedOn.edtf)}`} (${languageWords(language)})`,
        paper,
        0,
        4
      )
    ]),
    ...paragraph(
      `Numbers behind a source are the characters of its text that a claim rests on, first to last.${full ? '' : ' What an entry shares with the one above, or with its meeting, is said once; --full says all.'}`,
      paper,
      0
    ).map((line) => styled(line, 'dim', paper)),
    ''
  ]
}

/** The record on paper of a width, without a line beyond it. */
export const terminalText = (views: Views, names: Names, shown: Shown, paper: Paper): string => {
  const { countries, roles, full = false } = shown
  const context: Context = { views, names, paper, full, printed: new Map() }
  const overviews = countries.map((code) => countryOverview(code, views, names, roles))
  const keeper = names.organisation === null ? '' : ` of ${names.party(names.organisation)}`
  const title = `International cooperation${keeper}: ${asOfWords(views)}`
  return [
    ...heading(title, paper),
    '',
    ...(shown.overview ? overview(views, names, roles, paper) : []),
    ...overviews.flatMap((country) => timeline(country, context)),
    ...legend(overviews, views, full, paper)
  ].join('\n')
}
