#!/usr/bin/env bash
# Subject: fp-ts 2.16.11
# Guess: Tasks combined in parallel are started in the order of the list, and finish in any.
# Happens: traverse and sequence with ApplicativePar, and sequenceS with ApplyPar, start the last one first
#   and the first one last. traverseArray, which is parallel as well, starts them in order.
# Source: fp-ts modules, TaskEither: ApplicativePar, traverseArray; each ap defers its left side by a tick.
# Met by: authors who append several events "in parallel" to a log that keeps the order of arrival: their
#   order is reversed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent fp-ts@2.16.11
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { apply, readonlyArray, taskEither } from 'fp-ts'

const startedBy = async (combine) => {
  const started = []
  const start = (name) => taskEither.fromIO(() => void started.push(name))
  await combine(start)()
  return started.join('')
}
const seen = {
  traverse: await startedBy((start) => readonlyArray.traverse(taskEither.ApplicativePar)(start)(['a', 'b', 'c'])),
  sequenceS: await startedBy((start) =>
    apply.sequenceS(taskEither.ApplyPar)({ first: start('a'), second: start('b'), third: start('c') })
  ),
  traverseArray: await startedBy((start) => taskEither.traverseArray(start)(['a', 'b', 'c']))
}
const expected = { traverse: 'cba', sequenceS: 'cba', traverseArray: 'abc' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: fp-ts starts parallel tasks in another order now.')
  process.exit(1)
}
JS
node finding.mjs
