#!/usr/bin/env bash
# Subject: jmespath 0.16.0 and @jmespath-community/jmespath 1.3.0 (JMESPath)
# Guess: One query language, one answer: a filter by date either finds the events after it in both libraries,
#   or is refused as an error by both.
# Happens: jmespath compares the texts and finds the event of May 2020. The community's library answers with an
#   empty list and no error, as though nothing had happened since: an order of texts is null. Both sort by the
#   same texts, and both compare numbers.
# Source: JMESPath specification, ordering operators: valid for numbers only, any other type gives null.
# Met by: services and researchers who filter exported events by date and change the library.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent jmespath@0.16.0 @jmespath-community/jmespath@1.3.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import * as community from '@jmespath-community/jmespath'
import jmespath from 'jmespath'

const events = [
  { day: '2020-05-30', year: 2020 },
  { day: '2019-12-31', year: 2019 }
]
const queries = ["[?day > '2020-01-01'].day", 'sort_by(@, &day)[].day', '[?year > `2019`].day']
const answers = (search) => queries.map((query) => search(events, query))
const seen = { jmespath: answers(jmespath.search), community: answers(community.search) }
const expected = {
  jmespath: [['2020-05-30'], ['2019-12-31', '2020-05-30'], ['2020-05-30']],
  community: [[], ['2019-12-31', '2020-05-30'], ['2020-05-30']]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: one of the two compares texts otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
