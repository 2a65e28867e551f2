// What sections of the page share.
import type { Citation } from '@communique/kernel'
import type { CountryCode } from '@communique/core'
import type { ShownDate } from '@communique/projections'
import type { Names } from '@communique/wording'
import { dateParts } from '@communique/wording/advanced'
import { commaed, html, type Markup } from './markup.ts'

/** A date in words, its days marked up as times. */
export const dateMarkup = ({ edtf }: Pick<ShownDate, 'edtf'>): Markup =>
  html`${dateParts(edtf).map(({ text, datetime }) =>
    datetime === null ? html`${text}` : html`<time datetime="${datetime}">${text}</time>`
  )}`

const sourceLink = (source: string): Markup => html`<a class="source" href="#source-${source}">${source}</a>`

/** The sources of citations, each once. */
export const citationLinks = (citations: ReadonlyArray<Citation>): ReadonlyArray<Markup> =>
  commaed([...new Set(citations.map(({ source }) => source))].map(sourceLink))

/** A line that begins with a source, as `citationLines` writes it, with a link to the source. */
export const citedLine = (line: string): Markup => {
  const space = line.indexOf(' ')
  return space === -1 ? sourceLink(line) : html`${sourceLink(line.slice(0, space))}${line.slice(space)}`
}

export const linkedCountries = (codes: ReadonlyArray<CountryCode>, names: Names): ReadonlyArray<Markup> =>
  commaed([...new Set(codes)].map((code) => html`<a href="#${code}">${names.country(code)}</a>`))
