// The record as a document that is read without scripts.
import { dateParts, strengthWords } from '@communique/wording/advanced'
import { wordsOf } from '@communique/wording'
import { rowsOf } from '@communique/projections'
import { webAddress } from '../model/evidence.ts'
import { byOccurrence, type Item, type RecordAt } from '../model/recordAt.ts'
import { dutiesOn } from '../model/today.ts'
import type { IsoDay } from '@communique/core'
import { html, type Markup, nothing } from './markup.ts'

const dateMarkup = (edtf: string): Markup =>
  html`${dateParts(edtf).map(({ text, datetime }) =>
    datetime === null ? html`${text}` : html`<time datetime="${datetime}">${text}</time>`
  )}`

const itemMarkup = ({ event, date, strength, sources }: Item, { names }: RecordAt): Markup =>
  html`<li>
    <b>${date === null ? nothing : dateMarkup(date.edtf)}${strength === null ? '' : `, ${strengthWords[strength]}`}</b>
    <bdi>${wordsOf(event, names()).headline}</bdi>
    <small>${sources.map((source) => html`<a href="#source-${source}">${source}</a> `)}</small>
  </li> `

/** The document: what is due, everything in the order of occurrence, and the sources. */
export const documentOf = (at: RecordAt, title: string, day: IsoDay): Markup => {
  const duties = dutiesOn(at, day)
  const dated = at.items().filter(({ date }) => date !== null)
  return html`<header>
      <h1><bdi>${title}</bdi></h1>
    </header>
    <main>
      <h2>What is due, from ${dateMarkup(day)}</h2>
      ${
        duties.length === 0
          ? html`<p>Nothing.</p>`
          : html`<ul>
              ${duties.map(
                ({ what, due, by }) =>
                  html`<li>
                    <bdi>${what}</bdi>
                    (${by.map(at.names().party).join(', ')}${due === null ? '' : '; '}${due === null ? nothing : dateMarkup(due)})
                  </li> `
              )}
            </ul>`
      }
      <h2>What happened</h2>
      <ol>
        ${dated.toSorted(byOccurrence).map((item) => itemMarkup(item, at))}
      </ol>
      <h2>Sources</h2>
      <ul>
        ${rowsOf(at.views.sources).map(({ sourceId, title, publisher, publishedOn, where }) => {
          const address = webAddress(where)
          return html`<li id="source-${sourceId}">
            <bdi>${title}</bdi>.
            <bdi>${publisher}</bdi
            >${publishedOn === null ? nothing : html`, ${dateMarkup(publishedOn.edtf)}`}${address === null ? nothing : html`. <a href="${address}" rel="noreferrer">${address}</a>`}
          </li> `
        })}
      </ul>
    </main>`
}
