#!/usr/bin/env bash
# Subject: lunr 2.3.9
# Guess: A full-text index finds an abbreviation that stands in the title, and words in Arabic or Russian, at
#   least when they are typed as they stand.
# Happens: WHO and IT are stop words whatever their case. Letters outside ASCII are cut from both ends of a
#   word before it is indexed, so that words of such letters leave nothing to find. Neither the index nor the
#   query complains.
# Source: lunr guides, "Core concepts": stop word filter and trimmer of the default pipeline.
# Met by: offices that publish a searchable page of their record: a search for such a partner answers with
#   nothing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent lunr@2.3.9
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const lunr = createRequire(import.meta.url)('lunr')
const titles = { who: 'Agreement with WHO', ar: 'مذكرة تفاهم مع المغرب', ru: 'Меморандум с Марокко', fr: 'Accord avec le Sénégal' }
const index = lunr(function () {
  this.ref('id')
  this.field('title')
  for (const [id, title] of Object.entries(titles)) this.add({ id, title })
})
const seen = {}
for (const query of ['WHO', 'المغرب', 'Меморандум', 'Sénégal', 'agreement']) {
  seen[query] = index.search(query).map(({ ref }) => ref)
}
const expected = { WHO: [], المغرب: [], Меморандум: [], Sénégal: ['fr'], agreement: ['who'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: lunr finds other titles now.')
  process.exit(1)
}
JS
node finding.mjs
