import { CountryCode } from '@communique/core'
import { currentId, defaultRoles, shownEntries, type TimelineEntry } from '@communique/projections'
import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { formatted } from '../output/format.ts'
import { terminalText } from '../output/terminal.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, type Outcome, paperOf, show, type Surroundings } from '../surroundings.ts'
import { date } from './answers/cells.ts'
import { type Asked, askIn, formatOf } from './ask.ts'
import { type Filters, isNarrowed, passes } from './filters.ts'
import { keptAnswer } from './keptAnswer.ts'
import { countryNamed } from './naming.ts'

/** Says whether an entry of the timeline of a country passes the filters. */
const entryPasses =
  (country: CountryCode, filters: Filters, { parties }: Asked['views']) =>
  (entry: TimelineEntry): boolean =>
    passes(filters, {
      countries: entry.roles.map((role) => ({ country, role })),
      parties: entry.parties.map((party) => currentId(parties, party)),
      themes: entry.themes,
      strength: entry.strength,
      kinds: [entry.fact.type, entry.stream.split('/')[0] ?? ''].map((kind) => kind.toLowerCase()),
      date: entry.date
    })

/** The timelines that the filters leave. */
const narrowed = ({ views, filters }: Asked): Asked['views'] => {
  if (!isNarrowed(filters)) return views
  const timelines = Object.fromEntries(
    Object.entries(views.timelines).map(([country, timeline]) => [
      country,
      { ...timeline, entries: timeline.entries.filter(entryPasses(country as CountryCode, filters, views)) }
    ])
  )
  return { ...views, timelines }
}

/** The timelines of some countries, or an overview of all. */
export const timeline = async (
  countries: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const format = formatOf(options)
  if (E.isLeft(format)) return format
  const named = E.traverseArray(countryNamed)([...countries, ...(options.country ?? [])])
  if (E.isLeft(named)) return named
  const codes = [...new Set(named.right)]
  const answer = (asked: Asked): Outcome<string> => {
    const { filters, names } = asked
    const roles = filters.roles.length === 0 ? defaultRoles : filters.roles
    // Countries are chosen as timelines here, not among the countries of an entry.
    const views = narrowed({ ...asked, filters: { ...filters, countries: [], roles: [] } })
    const paper = paperOf(surroundings)
    if (format.right === 'table')
      return E.right(
        `${terminalText(views, names, { overview: codes.length === 0, countries: codes, roles, full: options.full ?? false }, paper)}\n`
      )
    const shown = codes.length === 0 ? Object.keys(views.timelines).filter(CountryCode.is) : codes
    return E.right(
      formatted(
        {
          columns: [
            { field: 'country', title: 'Country', share: 0 },
            { field: 'date', title: 'Date', share: 0 },
            { field: 'basis', title: 'Basis', share: 0 },
            { field: 'strength', title: 'Strength', share: 0 },
            { field: 'roles', title: 'Roles', share: 1 },
            { field: 'type', title: 'Type', share: 1 },
            { field: 'words', title: 'What', share: 4 },
            { field: 'event', title: 'Event', share: 1 },
            { field: 'sources', title: 'Sources', share: 1 },
            { field: 'meeting', title: 'Meeting', share: 1 },
            { field: 'parties', title: 'Parties', share: 1 }
          ],
          rows: shown.flatMap((country) => {
            const found = views.timelines[country]
            return (found === undefined ? [] : shownEntries(found, roles)).map((entry) => ({
              country,
              date: date(entry.date),
              basis: entry.date.basis,
              strength: entry.strength,
              roles: entry.roles,
              type: entry.fact.type,
              words: wordsOf(entry.fact, names).headline,
              event: entry.eventId,
              sources: [...new Set(entry.citations.map(({ source }) => source))],
              meeting: entry.meeting,
              parties: entry.parties
            }))
          }),
          nothing: 'Nothing is on record.'
        },
        format.right,
        paper
      )
    )
  }
  const text = await keptAnswer('timeline', codes, options, surroundings, (open, store, known) =>
    askIn(open, store, options, surroundings, answer, { countries: codes }, known)
  )
  if (E.isLeft(text)) return text
  await show(text.right, surroundings)
  return E.right(exitCodes.Done)
}
