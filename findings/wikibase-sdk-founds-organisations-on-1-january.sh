#!/usr/bin/env bash
# Subject: wikibase-sdk 11.6.6 (Wikidata)
# Guess: A date that Wikidata has to the year is simplified to a year: the precision stands beside the time.
# Happens: The precision is left out: 2019 and the decade of the 1990s are 1 January at midnight, the
#   century of 1900 the day 1900-01-01. With the converter simple-day a year stays a year, and a decade is
#   its first year.
# Source: Wikibase data model, time values (precision 7 century, 8 decade, 9 year, 10 month, 11 day);
#   wikibase-sdk documentation, timeConverter.
# Met by: registers of organisations and treaties that are filled from Wikidata: a bounded date turns into a
#   day that nobody stated.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent wikibase-sdk@11.6.6
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { simplifyClaim } from 'wikibase-sdk'

const inception = (time, precision) => ({
  id: 'Q1$1',
  type: 'statement',
  rank: 'normal',
  mainsnak: {
    snaktype: 'value',
    property: 'P571',
    datatype: 'time',
    datavalue: {
      type: 'time',
      value: { time, precision, timezone: 0, before: 0, after: 0, calendarmodel: 'http://www.wikidata.org/entity/Q1985727' }
    }
  }
})
const claims = {
  year: inception('+2019-00-00T00:00:00Z', 9),
  decade: inception('+1990-00-00T00:00:00Z', 8),
  century: inception('+1900-00-00T00:00:00Z', 7)
}
const simplified = (options) =>
  Object.fromEntries(Object.entries(claims).map(([name, claim]) => [name, simplifyClaim(claim, options)]))
const seen = { usual: simplified({}), simpleDay: simplified({ timeConverter: 'simple-day' }) }
const expected = {
  usual: {
    year: '2019-01-01T00:00:00.000Z',
    decade: '1990-01-01T00:00:00.000Z',
    century: '1900-01-01T00:00:00.000Z'
  },
  simpleDay: { year: '2019', decade: '1990', century: '1900' }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: dates of Wikidata are simplified otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
