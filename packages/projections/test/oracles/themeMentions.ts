import { type Theme, themesOf } from '@communique/core'
import type { ThemeMention, ThemeMentions } from '../../src/views/themeMatrix/themeMatrix.ts'
import type { Believed } from '../histories.ts'
import { countriesOf, onlyYearOf, rolesIn } from './concerns.ts'

const nameOf = (theme: Theme): string => (theme.type === 'Kept' ? `kept/${theme.theme}` : `open/${theme.tag}`)

/** Every event about the theme, once for each country that it concerns. */
const mentionsOf = (history: Believed, name: string): ReadonlyArray<ThemeMention> =>
  history
    .filter((event) => themesOf(event).some((theme) => nameOf(theme) === name))
    .flatMap((event) =>
      countriesOf(event).map((country) => ({
        eventId: event.id,
        position: event.position,
        country,
        roles: rolesIn(event, country),
        year: onlyYearOf(event)
      }))
    )

/** Every theme that anything on record is about. */
export const themeMentionsOracle = (history: Believed): Readonly<Record<string, ThemeMentions>> =>
  Object.fromEntries(
    history
      .flatMap((event) => themesOf(event))
      .map((theme) => [nameOf(theme), { theme, mentions: mentionsOf(history, nameOf(theme)) }])
  )
