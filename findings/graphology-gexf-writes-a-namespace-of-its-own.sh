#!/usr/bin/env bash
# Subject: graphology-gexf 0.13.2 (GEXF)
# Guess: Colours, sizes and positions are written in the namespace of the viz module of the GEXF version that
#   the file declares.
# Happens: The file declares 1.2draft, while viz is bound to "http:///www.gexf.net/1.1draft/viz": another
#   version, and three slashes, which make it a namespace of its own. A reader that goes by namespaces sees no
#   colour and no position.
# Source: GEXF schema, viz module (http://www.gexf.net/1.2draft/viz for 1.2); Namespaces in XML 1.0, section
#   2.3: names are compared character by character.
# Met by: offices that hand a laid-out network to other tools.
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
const graph = new Graph()
graph.addNode('MA', { x: 1, y: 2, color: '#ff0000' })
const xml = gexf.write(graph)
const seen = { default: / xmlns="(.*?)"/.exec(xml)[1], viz: / xmlns:viz="(.*?)"/.exec(xml)[1] }
const expected = { default: 'http://www.gexf.net/1.2draft', viz: 'http:///www.gexf.net/1.1draft/viz' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: graphology-gexf binds other namespaces now.')
  process.exit(1)
}
JS
node finding.mjs
