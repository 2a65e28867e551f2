#!/usr/bin/env bash
# Subject: graphology-graphml 0.5.2
# Guess: A default value has the type of its key, as a stated value has: 7 for an int. The booleans true and 1
#   mean the same.
# Happens: The default arrives as the text "7" beside numbers, so that sums turn into joined text; the boolean
#   1 is read as false.
# Source: GraphML specification, "default" of a key; XML Schema, boolean: true, false, 1, 0.
# Met by: analysts who load networks that state only what differs from a default.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent graphology@0.26.0 graphology-graphml@0.5.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const Graph = require('graphology')
const graphml = require('graphology-graphml')
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="k0" for="node" attr.name="meetings" attr.type="int"><default>7</default></key>
  <key id="k1" for="node" attr.name="observer" attr.type="boolean"/>
  <graph edgedefault="undirected">
    <node id="MA"><data key="k1">true</data></node>
    <node id="UZ"><data key="k0">2</data><data key="k1">1</data></node>
  </graph>
</graphml>`
const graph = graphml.parse(Graph, xml)
const attribute = (name) => graph.mapNodes((node) => graph.getNodeAttribute(node, name))
const seen = {
  meetings: attribute('meetings'),
  sum: attribute('meetings').reduce((total, value) => total + value),
  observer: attribute('observer')
}
const expected = { meetings: ['7', 2], sum: '72', observer: [true, false] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: defaults or booleans of GraphML are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
