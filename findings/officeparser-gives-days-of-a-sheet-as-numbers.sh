#!/usr/bin/env bash
# Subject: officeparser 8.1.1 (Office Open XML)
# Guess: The text of a workbook is what a reader of it sees: 30 June 2020, 12.5%, or at least an ISO date.
# Happens: A cell formatted as a date is its serial number, 44012, and a share its fraction, so that days and
#   amounts cannot be told apart; a day written as ISO 8601 text stays as it is.
# Source: ECMA-376 Part 1, 18.8.30 (number formats); README of officeparser (text of office files).
# Met by: offices that quote or search tables of signatures: no date is found in them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent officeparser@8.1.1 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { parseOffice } from 'officeparser'

const part = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
const sheetMl = 'http://schemas.openxmlformats.org/spreadsheetml/2006'
const officeMl = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageMl = 'http://schemas.openxmlformats.org/package/2006'
const typeOf = (name) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${officeMl}/${type}" Target="${target}"/>`
const relations = (...each) => part(`<Relationships xmlns="${packageMl}/relationships">${each.join('')}</Relationships>`)
const formats = ['<xf numFmtId="0"/>', '<xf numFmtId="14" applyNumberFormat="1"/>', '<xf numFmtId="164" applyNumberFormat="1"/>', '<xf numFmtId="9" applyNumberFormat="1"/>']
const workbook = (rows, properties = '') =>
  zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${packageMl}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf('worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/></Types>`
    ),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': part(
      `<workbook xmlns="${sheetMl}/main" xmlns:r="${officeMl}"><workbookPr${properties}/><sheets><sheet name="Pledges" sheetId="1" r:id="rId1"/></sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml')
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${sheetMl}/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0,,&quot; million&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${sheetMl}/main"><sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells.join('')}</row>`).join('')}</sheetData></worksheet>`
    )
  })
writeFileSync('signed.xlsx', workbook([['<c r="A1" s="1"><v>44012</v></c>', '<c r="B1" s="3"><v>0.125</v></c>', '<c r="C1"><v>44012</v></c>', '<c r="D1" s="1" t="d"><v>2020-06-30</v></c>']]))
const text = (await (await parseOffice('signed.xlsx')).to('text')).value
const seen = text.split(/\s+/).filter((cell) => cell !== '')
const expected = ['44012', '0.125', '44012', '2020-06-30']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: officeparser formats days now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
