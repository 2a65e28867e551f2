#!/usr/bin/env bash
# Subject: csvkit 1.0.7 with agate (Debian 12)
# Guess: A column of small counts is a column of numbers, whatever the counts are.
# Happens: A column in which every count is 0 or 1 is Boolean: csvjson writes true and false for them. One
#   more row with a 2 makes it a column of numbers again; a code 010 is 10.0.
# Source: agate documentation, data types (Boolean is tried before Number; 0 and 1 are among its default
#   values).
# Met by: researchers who turn tables of counts into JSON with csvkit: figures change their type with the
#   data. The option --no-inference, or the data dictionary beside our tables, gives the types.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const read = (csv) => {
  writeFileSync('counts.csv', csv)
  const { stdout, error } = spawnSync('csvjson', ['counts.csv'], { encoding: 'utf8' })
  if (error !== undefined) throw new Error("this needs csvkit, such as Debian's")
  return JSON.parse(stdout)
}
const seen = {
  few: read('country,meetings,code\nUZ,1,010\nJP,0,043\n'),
  more: read('country,meetings,code\nUZ,1,010\nJP,0,043\nNE,2,10\n').map(({ meetings }) => meetings)
}
const expected = {
  few: [
    { country: 'UZ', meetings: true, code: 10 },
    { country: 'JP', meetings: false, code: 43 }
  ],
  more: [1, 0, 2]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: counts are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
