import type { IsoDay } from '@communique/core'
import { type LanguageCode, languageNamed } from '../language/language.ts'
import { recordAt } from '../model/recordAt.ts'
import type { ExplorerRecord } from '../record.ts'
import { application } from './application.ts'
import { documentOf } from './document.ts'
import { html } from './markup.ts'
import { packRecord } from './packed.ts'

const hashOf = async (text: string): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}

// Within its element, a script or a style ends at its closing tag and nowhere else.
const embedded = (text: string): string => text.replaceAll(/<(?=\/(?:script|style))|<(?=!--|script)/gi, '\\x3c')

/**
 * Makes a page to explore a record: one file in HTML that needs nothing else, and asks nobody for anything. Without
 * scripts it is a document to read. `day`: the day from which the document counts; the application counts from the
 * reader's day.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, isoDay } from '@communique/core'
 * import { explorerPage } from '@communique/explorer'
 * import { must, recordStory } from '@communique/fixtures'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const record = { history, organisation: 'icesco', texts: {} }
 * const page = await explorerPage(record, { language: 'en', day: must(isoDay('2024-06-30')) })
 *
 * assert.match(page, /^<!doctype html>/)
 * assert.match(page, /Meeting in person: ICESCO and Embassy of Lebanon in Morocco/)
 * @category explorer
 * @since 0.1.0
 */
export const explorerPage = async (
  record: ExplorerRecord,
  { language, day }: { readonly language: LanguageCode; readonly day: IsoDay }
): Promise<string> => {
  const at = recordAt(record, { known: null, published: null, occurred: null })
  const { code, direction, words } = languageNamed(language)
  const { organisation } = record
  const title = organisation === null ? words('TheRecord') : `${words('RecordOf')} ${at.names().party(organisation)}`
  const app = await application()
  const [script, style] = [embedded(app.script), embedded(app.style)]
  const policy = `default-src 'none'; script-src ${await hashOf(script)}; style-src ${await hashOf(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${title}</title>
        ${{ html: `<style>${style}</style>` }}
      </head>
      <body>
        <noscript><div lang="en" dir="ltr" class="document">${documentOf(at, title, day)}</div></noscript>
        <div id="explorer"><p class="loading">${words('Loading')}</p></div>
        ${{ html: `<script id="record" type="text/plain">${await packRecord(record)}</script>` }}
        ${{ html: `<script>${script}</script>` }}
      </body>
    </html> `.html
}
