#!/usr/bin/env bash
# Subject: @extractus/feed-extractor 8.0.3 (RSS 2.0)
# Guess: A guid is a text, as RSS 2.0 says: the releases 2024.1, 2024.10 and 007 keep their identifiers.
# Happens: A guid that looks like a number becomes one first: 2024.1 and 2024.10 are both "2024.1", and 007 is
#   "7".
# Source: RSS 2.0 specification, guid (a string that uniquely identifies the item; no rules for its syntax).
# Met by: offices whose releases are numbered within a year: the tenth replaces the first.
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

const guids = ['2024.1', '2024.10', '007', '2024-11']
const items = guids.map((guid) => `<item><title>Release</title><guid isPermaLink="false">${guid}</guid></item>`)
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Press room</title><link>https://example.org/</link><description>Releases</description>
${items.join('\n')}
</channel></rss>`
const seen = extractFromXml(feed).entries.map(({ id }) => id)
const expected = ['2024.1', '2024.1', '7', '2024-11']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: feed-extractor keeps a guid as it stands now.')
  process.exit(1)
}
JS
node finding.mjs
