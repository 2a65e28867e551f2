// The record as one page that needs nothing else: no script, no request.
import type { CountryRole, Strength } from '@communique/core'
import { rowsOf, type TimelineEntry } from '@communique/projections'
import type { Names } from '@communique/wording'
import {
  asOfWords,
  basisWords,
  type CountryOverview,
  countryOverviews,
  dateWords,
  type Detail,
  dutiesFor,
  entryWords,
  languageWords,
  partnerOverviews,
  partyKinds,
  roleWords,
  strengthWords,
  totalsWords,
  type Views
} from '@communique/wording/advanced'
import { organisation } from './record.ts'
import { html, type Markup, nothing, tableMarkup } from './markup.ts'
import { citedLine, dateMarkup } from './pageParts.ts'
import { pageStyle } from './pageStyle.ts'
import { agreementsMarkup, boardMarkup, fundingMarkup } from './pageTables.ts'

const tones: Readonly<Record<Strength, string>> = {
  Occurred: 'done',
  Signed: 'firm',
  Agreed: 'firm',
  Pledged: 'firm',
  Invited: 'asked',
  TentativelyInvited: 'asked',
  Announced: 'done',
  Proposed: 'open',
  Intended: 'open',
  Attested: 'done',
  Reported: 'done'
}

const detailMarkup = ({ label, texts }: Detail): Markup => {
  const shown = texts.map((text) => (label === 'source' ? citedLine(text) : html`${text}`))
  const only = shown[0]
  return html`<dt>${label}</dt>
    <dd>
      ${
        shown.length === 1 && only !== undefined
          ? only
          : html`<ul>
              ${shown.map((text) => html`<li>${text}</li>`)}
            </ul>`
      }
    </dd> `
}

const entryMarkup = (entry: TimelineEntry, country: CountryOverview, views: Views, names: Names): Markup => {
  const { headline, roles, details, evidence } = entryWords(entry, country.code, views, names)
  return html`<li class="${tones[entry.strength]}">
    <h4>
      ${dateMarkup(entry.date)} · <span class="strength">${strengthWords[entry.strength]}</span>${
        entry.corrections.length === 0 ? nothing : html` <span class="mark">(corrected)</span>`
      }
    </h4>
    <p>${headline}</p>
    <p class="soft">As ${roles.join('; ')}. Date ${basisWords[entry.date.basis]}.</p>
    <details>
      <summary>Details and evidence</summary>
      <dl>${[...details, ...evidence].map(detailMarkup)}</dl>
    </details>
  </li> `
}

const countryMarkup = (country: CountryOverview, views: Views, names: Names): Markup => {
  const { code, name, entries, totals } = country
  const figures = [`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`, ...totalsWords(totals)]
  return html`<section aria-labelledby="${code}">
    <h3 id="${code}">${name} <span class="mark">${code}</span></h3>
    <p class="soft">${figures.join(', ')}</p>
    ${dutiesFor(code, views, names).map((duty) => html`<p class="soft">Owed for ${name}: ${duty}</p>`)}
    <ol class="timeline">
      ${entries.map((entry) => entryMarkup(entry, country, views, names))}
    </ol>
  </section> `
}

const section = (id: string, title: string, ...contents: ReadonlyArray<Markup>): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${contents}
  </section> `

const sourcesMarkup = ({ sources }: Views): Markup =>
  tableMarkup({
    caption: 'Sources; numbers behind a source are the characters of its text that a claim rests on, first to last',
    columns: ['Source', 'Title', 'Publisher', 'Published', 'Language', 'Text'],
    rows: rowsOf(sources).map(({ sourceId, title, publisher, publishedOn, language, digest }) => [
      html`<span id="source-${sourceId}">${sourceId}</span>`,
      title,
      publisher,
      publishedOn === null ? '–' : dateMarkup(publishedOn),
      languageWords(language),
      digest === null ? 'not at hand' : html`SHA-256 <code>${digest.slice(0, 12)}…</code>`
    ])
  })

/** The page of all countries of the record, in the roles asked for. */
export const pageOf = (views: Views, names: Names, roles: ReadonlyArray<CountryRole>): string => {
  const countries = countryOverviews(views, names, roles)
  const title = `The international cooperation of ${names.party(organisation)}`
  const sections = [
    ['countries', 'Countries'],
    ['partners', 'Partners'],
    ['timelines', 'Timelines'],
    ['funding', 'Funding ledger'],
    ['undertakings', 'Undertakings board'],
    ['agreements', 'Agreement register'],
    ['sources', 'Sources']
  ] as const
  const titleOf = Object.fromEntries(sections)
  const titled = (id: (typeof sections)[number][0], ...contents: ReadonlyArray<Markup>): Markup =>
    section(id, titleOf[id] ?? id, ...contents)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${{ html: pageStyle }}
        </style>
      </head>
      <body>
        <a class="skip" href="#countries">Skip to the record</a>
        <header>
          <h1>${title}</h1>
          <p>
            ${rowsOf(views.sources).length} sources, ${countries.length} countries: ${asOfWords(views)}. A date is the
            interval that the sources allow; a country has the roles that the sources give it, shown here as
            ${roles.map((role) => roleWords[role]).join(', ')}.
          </p>
          <nav aria-label="Sections">
            <ul>
              ${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li> `)}
            </ul>
          </nav>
        </header>
        <main>
          ${titled(
            'countries',
            tableMarkup({
              caption: 'All countries on record',
              columns: ['Country', 'Code', 'Entries', 'Roles', 'Totals'],
              rows: countries.map(({ code, name, entries, roles, totals }) => [
                html`<a href="#${code}">${name}</a>`,
                code,
                String(entries.length),
                roles.map((role) => roleWords[role]).join(', '),
                totalsWords(totals).join(', ') || '–'
              ])
            })
          )}${titled(
            'partners',
            tableMarkup({
              caption: 'All partners on record',
              columns: ['Partner', 'Kind', 'Country', 'Meetings', 'Agreements and undertakings'],
              rows: partnerOverviews(views, names).map(({ name, kind, country, meetings, binds }) => [
                name,
                partyKinds[kind],
                country === null ? '–' : names.country(country),
                String(meetings),
                binds.length === 0 ? '–' : binds.join(', ')
              ])
            })
          )}${titled('timelines', ...countries.map((country) => countryMarkup(country, views, names)))}${titled(
            'funding',
            ...fundingMarkup(views, names)
          )}${titled('undertakings', ...boardMarkup(views, names))}${titled(
            'agreements',
            ...agreementsMarkup(views, names)
          )}${titled('sources', sourcesMarkup(views))}
        </main>
        <footer>
          <p>Figures and obligations are those of ${dateWords(views.day)}. Every line rests on a span of a source.</p>
        </footer>
      </body>
    </html> `
  return page.html
}
