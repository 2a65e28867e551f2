#!/usr/bin/env bash
# Subject: officeparser 8.1.1, compared with mammoth 1.13.0 (Office Open XML)
# Guess: A reader that applies tracked insertions and deletions applies the other tracked changes as well: a
#   passage that was moved, a row that was deleted.
# Happens: Words deleted in a line are gone and a moved passage stands in its new place only, but a deleted
#   row of a table stays. mammoth applies all three.
# Source: ECMA-376 Part 1, 17.13.5 (del of a table row, moveFrom and moveTo).
# Met by: offices that record a text under negotiation: a pledge that was struck out is counted.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent officeparser@8.1.1 mammoth@1.13.0 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { parseOffice } from 'officeparser'

const part = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
const docx = (body) =>
  zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    '_rels/.rels': part(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    'word/document.xml': part(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    )
  })
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const change = (kind, id, content = '') => `<w:${kind} w:id="${id}" w:author="Office" w:date="2024-05-30T10:00:00Z">${content}</w:${kind}>`
const deleted = change('del', 1, '<w:r><w:delText>two </w:delText></w:r>')
const row = (text, properties = '') => `<w:tr>${properties}<w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`
const struck = `<w:trPr>${change('del', 2)}</w:trPr>`
const body = [
  `<w:p>${run('Of ')}${deleted}${run('pledges')}</w:p>`,
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${row('Norway')}${row('Ghana', struck)}</w:tbl>`,
  `<w:p>${change('moveFrom', 3, run('Annex'))}${run('.')}</w:p>`,
  `<w:p>${change('moveTo', 4, run('Annex'))}${run('!')}</w:p>`
]
writeFileSync('pledges.docx', docx(body.join('')))
const words = (text) => text.split(/[\s|]+/).filter((word) => word !== '')
const seen = {
  officeparser: words((await (await parseOffice('pledges.docx')).to('text')).value),
  mammoth: words((await mammoth.extractRawText({ path: 'pledges.docx' })).value)
}
const expected = {
  officeparser: ['Of', 'pledges', 'Norway', 'Ghana', '.', 'Annex!'],
  mammoth: ['Of', 'pledges', 'Norway', '.', 'Annex!']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: officeparser applies deleted rows now.')
  process.exit(1)
}
JS
node finding.mjs
