import {
  type CooperationEvent,
  type CountryCode,
  countryLinks,
  type CountryRole,
  type Theme,
  themesOf
} from '@communique/core'
import type { EventId } from '@communique/kernel'
import { castDraft } from 'immer'
import { defaultRoles, sortedRoles } from '../../timeline/countryRoles.ts'
import { everyDatedEvent } from '../../shared/everyEvent.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { byRecordingOrder, type ByRecordingOrder, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection } from '../../engine/projection.ts'
import { shownDate, yearOf } from '../../shared/shownDate.ts'

/** That an event about a theme concerns a country. */
export interface ThemeMention {
  readonly eventId: EventId
  readonly position: number
  readonly country: CountryCode
  /** The closest tie first. */
  readonly roles: ReadonlyArray<CountryRole>
  /** The one year it was in; `null` where its date leaves more than one, or none for certain. */
  readonly year: string | null
}

/**
 * One theme and every event about it, for each country it concerns: in the order of recording, and of one event in the
 * order in which it names them.
 */
export interface ThemeMentions {
  /** `null` before the first event. */
  readonly theme: Theme | null
  readonly mentions: ReadonlyArray<ThemeMention>
}

/** The same as its recipe sees it. */
export interface ThemeMentionsDraft {
  readonly theme: Theme | null
  readonly mentions: ByRecordingOrder<ThemeMention>
}

/** A theme with a country: how many events in each year, and how many whose year nobody can tell. */
export interface ThemeCell {
  readonly country: CountryCode
  /** The earliest first. */
  readonly years: ReadonlyArray<{ readonly year: string; readonly events: number }>
  readonly uncertainYears: number
}

/** A theme with the countries whose events name it, and their years. */
export interface ThemeRow {
  readonly theme: Theme
  /** In the order of country codes. */
  readonly countries: ReadonlyArray<ThemeCell>
}

const keyOf = (theme: Theme): string => (theme.type === 'Kept' ? `kept/${theme.theme}` : `open/${theme.tag}`)

/**
 * The themes of cooperation by country and year.
 *
 * One view for each theme that events name, under `kept/<code>` or `open/<tag>`; `themeMatrix` counts. An event counts
 * once for a country, whatever roles it has; what only follows up a subject names no theme and is not counted.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, themeMatrix, themeMentions } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const rows = themeMatrix(fold(themeMentions)(cooperationAsOf(history, {})).views)
 *
 * const manuscripts = rows.find(({ theme }) => theme.type === 'Kept' && theme.theme === 'Manuscripts')
 * assert.deepEqual(manuscripts?.countries.map(({ country }) => country), ['UZ'])
 * @category theme matrix
 * @since 0.1.0
 */
export const themeMentions: Projection<CooperationEvent, ThemeMentions, ThemeMentionsDraft> = {
  name: 'themeMentions',
  version: 2,
  except: recordingOrderIsVisible,
  keys: (event) => themesOf(event).map(keyOf),
  routing: 'ByEvent',
  initialView: { theme: null, mentions: byRecordingOrder() },
  when: everyDatedEvent((draft, event, key) => {
    const theme = themesOf(event).find((theme) => keyOf(theme) === key)
    if (theme === undefined) return
    draft.theme = castDraft(theme)
    const year = yearOf(shownDate(event.data.on))
    for (const [country, links] of groupBy(countryLinks(event), ({ country }) => country)) {
      const mention: ThemeMention = {
        eventId: event.id,
        position: event.position,
        country,
        roles: sortedRoles(links.map(({ role }) => role)),
        year
      }
      draft.mentions.insert(mention)
    }
  }),
  // The theme stays: an event that was forgotten names no other.
  forget: (draft, { position, id: eventId }) => draft.mentions.remove({ position, eventId })
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

const cellOf = (country: CountryCode, mentions: ReadonlyArray<ThemeMention>): ThemeCell => {
  const byYear = groupBy(mentions, ({ year }) => year)
  return {
    country,
    years: [...byYear]
      .flatMap(([year, { length }]) => (year === null ? [] : [{ year, events: length }]))
      .toSorted((a, b) => byText(a.year, b.year)),
    uncertainYears: byYear.get(null)?.length ?? 0
  }
}

/**
 * The matrix of themes, countries and years: how many events, of those in which the country has one of these roles.
 *
 * An event whose date spans two years, is open or in doubt counts under `uncertainYears` only, never in a year it may
 * not be in. Themes are in the order of their codes, open tags after them; one without a country is left out.
 *
 * Law: the counts of a cell add up to the number of events about the theme that concern the country in these roles.
 *
 * @category theme matrix
 * @since 0.1.0
 */
export const themeMatrix = (
  views: Readonly<Record<string, ThemeMentions>>,
  roles: ReadonlyArray<CountryRole> = defaultRoles
): ReadonlyArray<ThemeRow> =>
  Object.entries(views)
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([, { theme, mentions }]) => {
      const shown = mentions.filter((mention) => mention.roles.some((role) => roles.includes(role)))
      if (theme === null || shown.length === 0) return []
      const countries = [...groupBy(shown, ({ country }) => country)]
        .toSorted(([a], [b]) => byText(a, b))
        .map(([country, ofCountry]) => cellOf(country, ofCountry))
      return [{ theme, countries }]
    })
