#!/usr/bin/env bash
# Subject: world-atlas 2.0.2 with topojson-client 3.1.0 (Natural Earth, ISO 3166-1 numeric)
# Guess: The id of a country in the maps is its numeric code of ISO 3166-1, once per file; territories without
#   a code have none, so that a table by id finds the shape of every country that has one.
# Happens: In the files of 1:50m and 1:10m the id 036 stands twice, last at Ashmore and Cartier Islands: in a
#   table by id Australia is replaced by two islets. Kosovo, Somaliland and others share the id undefined. In
#   the file of 1:110m every id that is given is given once, so the fault comes with the finer map.
# Source: ISO 3166-1 (036 is Australia; the islands have no code of their own); GeoJSON, RFC 7946, 3.2 (id).
# Met by: researchers who paint pledges or meetings by country and choose a finer map.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent world-atlas@2.0.2 topojson-client@3.1.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { createRequire } from 'node:module'
import { isDeepStrictEqual } from 'node:util'
import { feature } from 'topojson-client'

const require = createRequire(import.meta.url)
const seen = ['110m', '50m', '10m'].map((scale) => {
  const atlas = require(`world-atlas/countries-${scale}.json`)
  const { features } = feature(atlas, atlas.objects.countries)
  const ids = features.map(({ id }) => id)
  const byId = new Map(features.map((country) => [country.id, country.properties.name]))
  return {
    scale,
    australia: byId.get('036'),
    repeated: [...new Set(ids.filter((id, at) => id !== undefined && ids.indexOf(id) !== at))],
    withoutId: ids.filter((id) => id === undefined).length
  }
})
const expected = [
  { scale: '110m', australia: 'Australia', repeated: [], withoutId: 3 },
  { scale: '50m', australia: 'Ashmore and Cartier Is.', repeated: ['036'], withoutId: 5 },
  { scale: '10m', australia: 'Ashmore and Cartier Is.', repeated: ['036'], withoutId: 16 }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: ids of the maps are given otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
