#!/usr/bin/env bash
# Subject: mammoth 1.13.0 (Office Open XML)
# Guess: A field shows its last result, whichever of its two forms it has: a date, a number of an annex, a
#   reference to an article.
# Happens: The result of a complex field is kept, that of a simple one (w:fldSimple) is left out, and the
#   sentence closes over it. Only the list of messages names an unrecognised element.
# Source: ECMA-376 Part 1, 17.16.19 (fldSimple: its runs are the current result of the field).
# Met by: offices that read agreements: the date of signature and the number of the article cited are fields.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent mammoth@1.13.0 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'

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
const simple = `<w:fldSimple w:instr=" REF article ">${run('Article 7')}</w:fldSimple>`
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = '<w:r><w:instrText xml:space="preserve"> REF article </w:instrText></w:r>'
const complex = `${mark('begin')}${code}${mark('separate')}${run('Article 7')}${mark('end')}`
const sentence = (field) => `<w:p>${run('Subject to ')}${field}${run(', the Parties agree.')}</w:p>`
writeFileSync('agreement.docx', docx(sentence(complex) + sentence(simple)))
const seen = (await mammoth.convertToHtml({ path: 'agreement.docx' })).value
const expected = '<p>Subject to Article 7, the Parties agree.</p><p>Subject to , the Parties agree.</p>'
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: mammoth keeps the text of simple fields now.')
  process.exit(1)
}
JS
node finding.mjs
