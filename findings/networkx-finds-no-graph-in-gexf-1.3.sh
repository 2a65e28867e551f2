#!/usr/bin/env bash
# Subject: networkx 2.8.8 (Debian 12), GEXF 1.3 and GraphML
# Guess: A reader of GEXF reads the version of 2021, or says that it does not know it.
# Happens: It knows the namespaces of 1.1 and 1.2 alone and says that the file has no graph element. GraphML
#   of the same graph is read whole.
# Source: GEXF 1.3, XML schema (namespace http://gexf.net/1.3); networkx documentation, read_gexf.
# Met by: researchers who load a network in Python: graphology and Gephi read GEXF 1.3, networkx needs the
#   GraphML.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const gexf = (version, namespace) =>
  `<gexf xmlns="${namespace}" version="${version}"><graph defaultedgetype="undirected"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>`
writeFileSync('1.3.gexf', gexf('1.3', 'http://gexf.net/1.3'))
writeFileSync('1.2.gexf', gexf('1.2', 'http://www.gexf.net/1.2draft'))
writeFileSync(
  'graph.graphml',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge id="1" source="a" target="b"/></graph></graphml>'
)
const program = `
import networkx, sys
try:
    read = networkx.read_graphml if sys.argv[1].endswith('graphml') else networkx.read_gexf
    print(read(sys.argv[1]).number_of_edges(), end='')
except networkx.NetworkXError as error:
    print(error, end='')
`
const readBy = (file) => {
  const { stdout, status, stderr } = spawnSync('/usr/bin/python3', ['-c', program, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`this needs networkx, such as Debian's python3-networkx: ${stderr}`)
  return stdout
}
const seen = { gexf13: readBy('1.3.gexf'), gexf12: readBy('1.2.gexf'), graphml: readBy('graph.graphml') }
const expected = { gexf13: 'No <graph> element in GEXF file.', gexf12: '1', graphml: '1' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: networkx reads other versions of GEXF now.')
  process.exit(1)
}
JS
node finding.mjs
