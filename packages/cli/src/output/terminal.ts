// The record for a terminal: an overview, and timelines in full.
import type { CountryCode, CountryRole, Strength } from '@communique/core'
import { rowsOf, type TimelineEntry } from '@communique/projections'
import type { Names } from '@communique/wording'
import {
  dateWords,
  dutiesFor,
  entryWords,
  roleWords,
  strengthWords,
  asOfWords,
  type CountryOverview,
  countryOverview,
  countryOverviews,
  partnerOverviews,
  totalsWords,
  languageWords,
  partyKinds,
  type Views
} from '@communique/wording/advanced'
import { labelled, lengthOf, type Paper, paragraph, type Style, styled, table } from './layout.ts'

/** The scope: the overview too, or only the countries named, in which roles. */
export interface Shown {
  readonly overview: boolean
  readonly countries: ReadonlyArray<CountryCode>
  readonly roles: ReadonlyArray<CountryRole>
}

const strengthStyles: Readonly<Partial<Record<Strength, Style>>> = {
  Signed: 'green',
  Agreed: 'green',
  Pledged: 'green',
  Occurred: 'cyan',
  Proposed: 'yellow',
  Intended: 'yellow',
  Invited: 'magenta',
  TentativelyInvited: 'magenta'
}

const heading = (text: string, paper: Paper): ReadonlyArray<string> => {
  const lines = paragraph(text, paper, 0)
  const rule = '─'.repeat(Math.min(Math.max(...lines.map(lengthOf)), paper.columns))
  return [...lines.map((line) => styled(line, 'bold', paper)), styled(rule, 'dim', paper)]
}

const overview = (
  views: Views,
  names: Names,
  roles: ReadonlyArray<CountryRole>,
  paper: Paper
): ReadonlyArray<string> => [
  ...heading('Countries', paper),
  ...table(
    [
      { title: 'Code', share: 0 },
      { title: 'Country', share: 2 },
      { title: 'Entries', share: 0, right: true },
      { title: 'Roles', share: 3 },
      { title: 'Totals', share: 5 }
    ],
    countryOverviews(views, names, roles).map(({ code, name, entries, roles, totals }) => [
      code,
      name,
      String(entries.length),
      roles.map((role) => roleWords[role]).join(', '),
      totalsWords(totals).join(', ')
    ]),
    paper
  ),
  '',
  ...heading('Partners', paper),
  ...table(
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
    paper
  ),
  ''
]

const entryLines = (
  entry: TimelineEntry,
  { code }: CountryOverview,
  views: Views,
  names: Names,
  paper: Paper
): ReadonlyArray<string> => {
  const { headline, roles, details, evidence } = entryWords(entry, code, views, names)
  const style = strengthStyles[entry.strength]
  const strength = strengthWords[entry.strength]
  const head = `${styled(dateWords(entry.date.edtf), 'bold', paper)}  ·  ${style === undefined ? strength : styled(strength, style, paper)}`
  return [
    head,
    ...paragraph(headline, paper, 2, 4),
    ...labelled('role', roles, paper),
    ...[...details, ...evidence].flatMap(({ label, texts }) => labelled(label, texts, paper)),
    ''
  ]
}

const timeline = (shown: CountryOverview, views: Views, names: Names, paper: Paper): ReadonlyArray<string> => {
  const { code, name, entries, totals } = shown
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
    ...entries.flatMap((entry) => entryLines(entry, shown, views, names, paper))
  ]
}

const legend = (shown: ReadonlyArray<CountryOverview>, { sources }: Views, paper: Paper): ReadonlyArray<string> => {
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
      'Numbers behind a source are the characters of its text that a claim rests on, first to last.',
      paper,
      0
    ).map((line) => styled(line, 'dim', paper)),
    ''
  ]
}

/** The record on paper of a width, without a line beyond it. */
export const terminalText = (views: Views, names: Names, shown: Shown, paper: Paper): string => {
  const { countries, roles } = shown
  const overviews = countries.map((code) => countryOverview(code, views, names, roles))
  const keeper = names.organisation === null ? '' : ` of ${names.party(names.organisation)}`
  const title = `International cooperation${keeper}: ${asOfWords(views)}`
  return [
    ...heading(title, paper),
    '',
    ...(shown.overview ? overview(views, names, roles, paper) : []),
    ...overviews.flatMap((country) => timeline(country, views, names, paper)),
    ...legend(overviews, views, paper)
  ].join('\n')
}
