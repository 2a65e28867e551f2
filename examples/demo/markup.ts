// HTML that is escaped by the way it is made.

/** Text that is HTML already. */
export interface Markup {
  readonly html: string
}

type Content = string | number | Markup | ReadonlyArray<Markup>

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

// Characters that no HTML may contain, and those that turn the direction of what follows them.
const unprintable = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

const escaped = (text: string): string =>
  text.replaceAll(unprintable, '\ufffd').replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)

const contentHtml = (content: Content): string => {
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content))
  return 'html' in content ? content.html : content.map(({ html }) => html).join('')
}

/** Markup from a template: values are escaped, unless they are markup. */
export const html = (parts: TemplateStringsArray, ...contents: ReadonlyArray<Content>): Markup => ({
  html: parts.reduce((text, part, index) => text + contentHtml(contents[index - 1] ?? '') + part)
})

export const nothing: Markup = html``

/** Contents with commas between. */
export const commaed = (contents: ReadonlyArray<Markup>): ReadonlyArray<Markup> =>
  contents.flatMap((content, index) => (index === 0 ? [content] : [html`, `, content]))

export interface TableMarkup {
  readonly caption: string
  readonly columns: ReadonlyArray<string>
  /** The first cell of a row is its heading. */
  readonly rows: ReadonlyArray<ReadonlyArray<string | Markup>>
}

/**
 * A table that scrolls by itself, by keyboard too, where it is too wide; on a phone its rows stand one below the other,
 * and the roles keep it a table for those who hear it.
 */
export const tableMarkup = ({ caption, columns, rows }: TableMarkup): Markup =>
  rows.length === 0
    ? html`<p>${caption}: none.</p>`
    : html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
        <table role="table">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr role="row">
              ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([first, ...rest]) =>
                html`<tr role="row">
                  <th role="rowheader" scope="row">${first ?? ''}</th>
                  ${rest.map(
                    (cell, at) =>
                      html`<td role="cell" data-label="${columns[at + 1] ?? ''}"><span class="cell">${cell}</span></td>`
                  )}
                </tr> `
            )}
          </tbody>
        </table>
      </div> `
