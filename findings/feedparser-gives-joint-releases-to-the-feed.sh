#!/usr/bin/env bash
# Subject: feedparser 2.6.0 (Atom, RFC 4287)
# Guess: The author of an entry with two authors is one of them, the first, or both; the author of the feed
#   stands in only where the entry has none.
# Happens: With one author it is that one. With two, the entry gets the author of the feed, who is neither. An
#   entry with the page in two languages links to the last one, not to the first.
# Source: RFC 4287, 4.2.1 (the author of the feed applies to entries without an author of their own).
# Met by: offices that record who issued a joint release: it is given to the ministry that keeps the feed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent feedparser@2.6.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import FeedParser from 'feedparser'

const entry = (id, authors) => `<entry><id>urn:example:${id}</id><title>Release</title><updated>2024-05-30T10:00:00Z</updated>
<link rel="alternate" hreflang="fr" href="https://example.org/${id}.fr"/><link rel="alternate" hreflang="ar" href="https://example.org/${id}.ar"/>
${authors.map((name) => `<author><name>${name}</name></author>`).join('')}</entry>`
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Press room</title><id>urn:example:feed</id><updated>2024-05-30T10:00:00Z</updated><author><name>Press office</name></author>
${entry(1, ['Ministry A'])}${entry(2, ['Ministry A', 'Ministry B'])}
</feed>`
const seen = await new Promise((resolve, reject) => {
  const parser = new FeedParser()
  const entries = []
  parser.on('error', reject)
  parser.on('data', ({ author, link }) => entries.push({ author, link }))
  parser.on('end', () => resolve(entries))
  parser.end(feed)
})
const expected = [
  { author: 'Ministry A', link: 'https://example.org/1.ar' },
  { author: 'Press office', link: 'https://example.org/2.ar' }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: feedparser keeps the authors of an entry with several now.')
  process.exit(1)
}
JS
node finding.mjs
