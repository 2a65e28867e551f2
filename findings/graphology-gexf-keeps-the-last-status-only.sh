#!/usr/bin/env bash
# Subject: graphology-gexf 0.13.2 (GEXF 1.3)
# Guess: A dynamic GEXF file is refused, or its times are kept as attributes: spells of nodes, and values with
#   start and end.
# Happens: It is read without a word as if static: start, end and spells are gone, and of an attribute with
#   several values in time the last in the file stays. A state that was an observer until June has been a member
#   all along.
# Source: GEXF 1.3 primer, "Dynamics"; README of graphology-gexf (parse).
# Met by: researchers who load a network of cooperation over time from Gephi into a page or a script.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent graphology@0.26.0 graphology-gexf@0.13.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const Graph = require('graphology')
const gexf = require('graphology-gexf')
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <graph mode="dynamic" timeformat="date">
    <attributes class="node" mode="dynamic"><attribute id="0" title="status" type="string"/></attributes>
    <nodes>
      <node id="MA" label="Morocco" start="2020-01-01">
        <attvalues>
          <attvalue for="0" value="observer" start="2020-01-01" end="2020-06-30"/>
          <attvalue for="0" value="member" start="2020-07-01"/>
        </attvalues>
      </node>
    </nodes>
    <edges/>
  </graph>
</gexf>`
const seen = gexf.parse(Graph, xml).getNodeAttributes('MA')
const expected = { label: 'Morocco', status: 'member' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: graphology-gexf reads dynamic files otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
