#!/usr/bin/env bash
# Subject: fast-xml-parser 5.12.1, compared with saxes 6.0.0
# Guess: A parser resolves character references: C&#244;te d&#39;Ivoire is Côte d'Ivoire, as &amp; is &. An
#   identity of digits stays the text that it is.
# Happens: Numeric references stay as they are written, in hexadecimal too, unless htmlEntities is set; &amp;
#   is resolved. The reference 0012 is the number 12 and the telephone number +998712345678 loses its plus,
#   while attributes stay text.
# Source: XML 1.0, 4.1 and 4.4.3: character references are included by every processor.
# Met by: importers of IATI, whose narratives are written by exporters that escape everything beyond ASCII.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent fast-xml-parser@5.12.1 saxes@6.0.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'

const text = `<activity ref="0012"><narrative>C&#244;te d&#39;Ivoire &amp; Ni&#xF1;o</narrative><reference>0012</reference>
<telephone>+998712345678</telephone></activity>`
const parsed = (options) => new XMLParser({ ignoreAttributes: false, ...options }).parse(text).activity
let narrative = ''
const saxes = new SaxesParser()
saxes.on('text', (found) => (narrative ||= found))
saxes.write(text).close()
const seen = {
  byDefault: parsed({}),
  withHtmlEntities: parsed({ htmlEntities: true, parseTagValue: false }).narrative,
  saxes: narrative
}
const expected = {
  byDefault: {
    narrative: 'C&#244;te d&#39;Ivoire & Ni&#xF1;o',
    reference: 12,
    telephone: 998712345678,
    '@_ref': '0012'
  },
  withHtmlEntities: "Côte d'Ivoire & Niño",
  saxes: "Côte d'Ivoire & Niño"
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: fast-xml-parser reads references and identities otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
