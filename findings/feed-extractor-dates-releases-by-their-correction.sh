#!/usr/bin/env bash
# Subject: @extractus/feed-extractor 8.0.3 (Atom, RFC 4287)
# Guess: The field published of an entry is the published element of Atom, and updated only where that is
#   missing.
# Happens: It is updated, whether published is there or not: a release of 2020 that was corrected in 2024 is
#   dated 2024. The date of 2020 is in no field.
# Source: RFC 4287, 4.2.9 (published) and 4.2.15 (updated); README of feed-extractor (entries have published).
# Met by: offices that take the date of a release from a feed; a mended typing error moves it by years.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @extractus/feed-extractor@8.0.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { extractFromXml } from '@extractus/feed-extractor'

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Press room</title><id>urn:example:feed</id><updated>2024-05-30T10:00:00Z</updated><author><name>Office</name></author>
<entry><id>urn:example:1</id><title>Joint statement</title><link href="https://example.org/1"/>
<published>2020-06-30T10:00:00Z</published><updated>2024-05-30T10:00:00Z</updated></entry>
</feed>`
const [entry] = extractFromXml(feed).entries
const seen = { published: entry.published, namesTheYear2020: JSON.stringify(entry).includes('2020') }
const expected = { published: '2024-05-30T10:00:00.000Z', namesTheYear2020: false }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: feed-extractor takes published from the published element now.')
  process.exit(1)
}
JS
node finding.mjs
