#!/usr/bin/env bash
# Subject: @electric-sql/pglite 0.5.16, a directory on Node
# Guess: As in PostgreSQL, fsync is on: a commit that was answered is on the disk, and where fsync was turned
#   off, turning it on is enough.
# Happens: It starts with -F, so that SHOW fsync answers off. Started without -F it answers on, and still not a
#   single file is flushed: the file system on Node passes no flush on, and reports success. (synchronous_commit
#   answers on in both.)
# Source: PostgreSQL 18 documentation, 19.5 (fsync is on by default) and 29.1 (reliability).
# Met by: records kept in a directory of PGlite, when the power fails after a commit.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @electric-sql/pglite@0.5.16
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isDeepStrictEqual } from 'node:util'

let flushes = 0
for (const name of ['fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync']) {
  const original = fs[name]
  fs[name] = (...given) => {
    flushes += 1
    return original(...given)
  }
}
syncBuiltinESMExports()
const { PGlite } = await import('@electric-sql/pglite')

const commit = async (dataDir, options) => {
  const database = await PGlite.create({ dataDir, ...options })
  flushes = 0
  await database.exec('create table if not exists treaties (title text); insert into treaties values (\'Charter\'); checkpoint')
  const shown = async (name) => Object.values((await database.query(`show ${name}`)).rows[0])[0]
  const seen = { fsync: await shown('fsync'), synchronousCommit: await shown('synchronous_commit'), flushes }
  await database.close()
  return seen
}
const durable = PGlite.defaultStartParams.filter((flag) => flag !== '-F')
const seen = {
  byDefault: await commit('record'),
  withoutTheFlag: await commit('record', { startParams: durable })
}
const expected = {
  byDefault: { fsync: 'off', synchronousCommit: 'on', flushes: 0 },
  withoutTheFlag: { fsync: 'on', synchronousCommit: 'on', flushes: 0 }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: PGlite flushes commits to the disk now, or starts with other settings.')
  process.exit(1)
}
JS
node finding.mjs
