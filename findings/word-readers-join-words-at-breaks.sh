#!/usr/bin/env bash
# Subject: mammoth 1.13.0, officeparser 8.1.1 (Office Open XML)
# Guess: In plain text a line break within a paragraph is a line break or a space, and a non-breaking hyphen
#   is a hyphen, since both readers keep tabs.
# Happens: mammoth leaves the break out, so that a name ends in the next title; officeparser keeps it and
#   leaves the hyphen out: non-state is nonstate.
# Source: ECMA-376 Part 1, 17.3.3.1 (br), 17.3.3.18 (noBreakHyphen); README of mammoth (raw text ignores all
#   formatting).
# Met by: offices that read lists of participants and amounts, whose lines are broken within a paragraph, and
#   names of peoples and states with hyphens.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent mammoth@1.13.0 officeparser@8.1.1 fflate@0.8.3
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
const broken = '<w:r><w:t>Jan Berg</w:t><w:br/><w:t>Minister</w:t></w:r>'
const tabbed = '<w:r><w:t>12</w:t><w:tab/><w:t>500</w:t></w:r>'
const hyphenated = '<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>state</w:t></w:r>'
writeFileSync('list.docx', docx(`<w:p>${broken}</w:p><w:p>${tabbed}</w:p><w:p>${hyphenated}</w:p>`))
const lines = (text) => text.split('\n').filter((line) => line !== '')
const seen = {
  mammoth: lines((await mammoth.extractRawText({ path: 'list.docx' })).value),
  officeparser: lines((await (await parseOffice('list.docx')).to('text')).value)
}
const expected = {
  mammoth: ['Jan BergMinister', '12\t500', 'non\u2011state'],
  officeparser: ['Jan Berg', 'Minister', '12\t500', 'nonstate']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these readers keep breaks or hyphens now.')
  process.exit(1)
}
JS
node finding.mjs
