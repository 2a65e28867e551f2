import { application } from '../file/application.ts'
import { html } from '../file/markup.ts'

/** A file of the page as a service serves it. */
export interface LiveFile {
  readonly path: string
  /** Its media type. */
  readonly type: string
  readonly content: string
  /** Its content security policy. */
  readonly policy?: string
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const page = html`<!doctype html>
  <html>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Communiqué</title>
      <link rel="stylesheet" href="/explorer.css" />
      <script src="/explorer.js" defer></script>
    </head>
    <body>
      <noscript>
        <p lang="en">This page needs scripts. The operator can send the record as a document: communique page.</p>
        <p lang="fr">
          Cette page a besoin de scripts. L’exploitant peut envoyer les archives en document : communique page.
        </p>
        <p lang="ar" dir="rtl">هذه الصفحة تحتاج إلى البرامج النصية. يمكن للمشغّل إرسال السجل كوثيقة: communique page.</p>
      </noscript>
      <div id="explorer"></div>
    </body>
  </html> `

/**
 * The page that a service serves: the application of `explorerPage`, which reads the record from the service, and follows
 * it. The files hold nothing of the record, so that anybody may read them.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { liveFiles } from '@communique/explorer/advanced'
 *
 * assert.deepEqual(
 *   (await liveFiles()).map(({ path }) => path),
 *   ['/', '/explorer.js', '/explorer.css']
 * )
 * @category explorer
 * @since 0.2.0
 */
export const liveFiles = async (): Promise<ReadonlyArray<LiveFile>> => {
  const { liveScript, style } = await application()
  return [
    { path: '/', type: 'text/html', content: page.html, policy },
    { path: '/explorer.js', type: 'text/javascript', content: liveScript },
    { path: '/explorer.css', type: 'text/css', content: style }
  ]
}
