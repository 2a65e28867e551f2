// The entries of a timeline for a terminal.
import type { Strength } from '@communique/core'
import type { TimelineEntry } from '@communique/projections'
import type { Names } from '@communique/wording/advanced'
import {
  type CountryOverview,
  dateWords,
  type Detail,
  entryWords,
  strengthWords,
  type Views
} from '@communique/wording/advanced'
import { labelled, type Paper, paragraph, type Style, styled, widthOf, wrapped } from './layout.ts'
import { type EntryGroup, groupedByMeeting } from './meetingGroups.ts'

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

/** The surroundings in which entries are printed, and what the reader has read before. */
export interface Context {
  readonly views: Views
  readonly names: Names
  readonly paper: Paper
  readonly full: boolean
  /** By event, the country under which it was printed with all its details. */
  readonly printed: Map<string, string>
}

/** The date and the strength of an entry; below each other where there is no room beside each other. */
const headLines = (
  date: string,
  style: Style,
  strength: Strength,
  indent: string,
  paper: Paper
): ReadonlyArray<string> => {
  const words = strengthWords[strength]
  const strengthStyle = strengthStyles[strength]
  const styledStrength = strengthStyle === undefined ? words : styled(words, strengthStyle, paper)
  const room = paper.columns - indent.length
  if (widthOf(`${date}  ·  ${words}`) <= room) return [`${indent}${styled(date, style, paper)}  ·  ${styledStrength}`]
  return [...wrapped(date, room).map((line) => `${indent}${styled(line, style, paper)}`), `${indent}${styledStrength}`]
}

/** The details that the entry above does not have word for word. */
const unlike = (details: ReadonlyArray<Detail>, above: ReadonlyArray<Detail>): ReadonlyArray<Detail> =>
  details.filter(
    ({ label, texts }) => !above.some((other) => other.label === label && other.texts.join('\n') === texts.join('\n'))
  )

interface EntryLines {
  readonly lines: ReadonlyArray<string>
  /** Everything there is about the entry, said or not. */
  readonly details: ReadonlyArray<Detail>
}

/** @param above the details that need not be said again. */
const entryLines = (
  entry: TimelineEntry,
  { code, name }: CountryOverview,
  head: ReadonlyArray<string>,
  above: ReadonlyArray<Detail>,
  { views, names, paper, full, printed }: Context
): EntryLines => {
  const { headline, roles, details, evidence } = entryWords(entry, code, views, names)
  const all = [{ label: 'role', texts: roles }, ...details, ...evidence]
  const before = printed.get(entry.eventId)
  const isAgain = !full && before !== undefined
  if (before === undefined) printed.set(entry.eventId, name)
  const shown = isAgain
    ? [...all.filter(({ label }) => label === 'role'), { label: 'in full', texts: [`under ${before}`] }]
    : full
      ? all
      : unlike(all, above)
  return {
    lines: [
      ...head,
      ...paragraph(headline, paper, 2, 4),
      ...shown.flatMap(({ label, texts }) => labelled(label, texts, paper)),
      ''
    ],
    details: all
  }
}

/** The reasoning behind a date is said once for entries that follow each other. */
const reasoning: ReadonlyArray<string> = ['date', 'corrected']

const groupLines = (
  { lead, others }: EntryGroup,
  country: CountryOverview,
  above: ReadonlyArray<Detail>,
  context: Context
): EntryLines => {
  const { paper } = context
  const first = entryLines(
    lead,
    country,
    headLines(dateWords(lead.date.edtf), 'bold', lead.strength, '', paper),
    above.filter(({ label }) => reasoning.includes(label)),
    context
  )
  const atMeeting = others.flatMap((entry) => {
    const date = entry.date.edtf === lead.date.edtf ? 'there' : `there, ${dateWords(entry.date.edtf)}`
    const head = headLines(date, 'dim', entry.strength, '  ', paper)
    return entryLines(entry, country, head, first.details, context).lines
  })
  return { lines: [...first.lines, ...atMeeting], details: first.details }
}

/**
 * The entries of a timeline: what was said and decided at a meeting under it, and everything that entries share once.
 */
export const entriesLines = (country: CountryOverview, context: Context): ReadonlyArray<string> => {
  const { entries } = country
  const groups = context.full ? entries.map((lead) => ({ lead, others: [] })) : groupedByMeeting(entries)
  let above: ReadonlyArray<Detail> = []
  return groups.flatMap((group) => {
    const { lines, details } = groupLines(group, country, above, context)
    above = details
    return lines
  })
}
