import * as t from 'io-ts'
import { type Codec, Text, validate, type Validated } from '@communique/kernel'
import type { Named } from '@communique/kernel/advanced'

/** A kept theme: its name, the Sustainable Development Goals and the DAC sectors it falls under. */
export interface ThemeEntry {
  readonly label: string
  /** Goals 1 to 17 of UN General Assembly resolution A/RES/70/1. */
  readonly goals: ReadonlyArray<number>
  /** Three-digit sector codes of the OECD DAC Creditor Reporting System. */
  readonly sectors: ReadonlyArray<string>
}

const entry = (label: string, goals: ReadonlyArray<number>, sectors: ReadonlyArray<string>): ThemeEntry => ({
  label,
  goals,
  sectors
})

/**
 * The kept vocabulary of cooperation themes. Codes are the stored format: add, never rename.
 *
 * @category themes
 * @since 0.1.0
 */
export const themeTable = {
  ArtificialIntelligence: entry('Artificial intelligence', [9], ['220']),
  CapacityBuilding: entry('Capacity building', [4, 17], ['430']),
  Children: entry('Children and family', [1, 16], ['160']),
  ClimateChange: entry('Climate change', [13], ['410']),
  CounterExtremism: entry('Prevention of extremism', [16], ['152']),
  Culture: entry('Culture and arts', [11], ['160']),
  Dialogue: entry('Dialogue between cultures and faiths', [16], ['152']),
  Education: entry('Education', [4], ['111']),
  Entrepreneurship: entry('Entrepreneurship', [8], ['250', '321']),
  Environment: entry('Environment', [13, 14, 15], ['410']),
  FoodSecurity: entry('Food assistance and food security', [2], ['311', '520']),
  Health: entry('Health and pandemics', [3], ['121', '122']),
  Heritage: entry('Heritage', [11], ['160']),
  HigherEducation: entry('Higher education', [4], ['114']),
  HumanitarianAid: entry('Humanitarian aid', [1, 2], ['720']),
  Manuscripts: entry('Manuscripts', [11], ['160']),
  Media: entry('Media and communication', [16], ['220']),
  Scholarships: entry('Scholarships and grants', [4], ['114']),
  Science: entry('Science and research', [9], ['430']),
  StrategicForesight: entry('Strategic foresight', [16], []),
  SustainableDevelopment: entry('Sustainable development', [17], ['430']),
  Technology: entry('Technology and innovation', [9], ['220']),
  Tourism: entry('Tourism', [8, 12], ['332']),
  Women: entry('Women', [5], ['151']),
  Youth: entry('Youth', [4, 8], ['112'])
} as const satisfies Readonly<Record<string, ThemeEntry>>

/** The code of a kept theme. */
export const ThemeCode = t.keyof(themeTable, 'ThemeCode')
export type ThemeCode = t.TypeOf<typeof ThemeCode>

const themeCodec = t.union(
  [t.type({ type: t.literal('Kept'), theme: ThemeCode }), t.type({ type: t.literal('Open'), tag: Text })],
  'Theme'
)

/**
 * A subject of cooperation: a theme of the kept vocabulary, or an open tag where none fits.
 *
 * @category themes
 * @since 0.1.0
 */
export const Theme: Codec<Theme> = themeCodec
export type Theme = Named<t.TypeOf<typeof themeCodec>>

/** A theme of the kept vocabulary. */
export const keptTheme = (theme: ThemeCode): Theme => ({ type: 'Kept', theme })

/** A tag of the source's own, where no kept theme fits. */
export const openTheme = (tag: string): Validated<Theme> => validate(Theme)({ type: 'Open', tag })

/** For reading: the name of a kept theme, or the tag itself. */
export const themeLabel = (theme: Theme): string => (theme.type === 'Kept' ? themeTable[theme.theme].label : theme.tag)
