#!/usr/bin/env bash
# Subject: rss-parser 3.13.0 (Atom, RFC 4287)
# Guess: Content and titles of type xhtml keep the order of their words, with or without their tags.
# Happens: Content is taken apart into an object and built again: "not later than Article 5 (emphasised) of
#   the treaty" has the emphasised words after all others. A title of this type is an object that holds them in
#   another field.
# Source: RFC 4287, 3.1.1.3 and 4.1.3 (XHTML text and content); README of rss-parser (title and content are
#   texts).
# Met by: offices that record releases from Atom feeds: a quotation of the text is not found in it, and a
#   sentence that says shall not reads otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent rss-parser@3.13.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import Parser from 'rss-parser'

const xhtml = (text) => `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Press room</title><id>urn:example:feed</id><updated>2024-05-30T10:00:00Z</updated><author><name>Office</name></author>
<entry><id>urn:example:1</id><updated>2024-05-30T10:00:00Z</updated><link href="https://example.org/1"/>
<title type="xhtml">${xhtml('The <em>second</em> meeting')}</title>
<content type="xhtml">${xhtml('<p>The Parties shall <em>not</em> apply Article 5.</p>')}</content></entry>
</feed>`
const [entry] = (await new Parser().parseString(feed)).items
const [{ _: words, em: emphasised }] = entry.title.div
const seen = { text: entry.contentSnippet, title: { words, emphasised } }
const expected = {
  text: 'The Parties shall  apply Article 5.not',
  title: { words: 'The  meeting', emphasised: ['second'] }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: rss-parser keeps the order of words in XHTML now.')
  process.exit(1)
}
JS
node finding.mjs
