#!/usr/bin/env bash
# Subject: xlsx 0.18.5 (Office Open XML)
# Guess: CSV made of a sheet holds its values, as the JSON of the same sheet does: 2090000, 0.125, a day with
#   its year.
# Happens: It holds what the cell shows: an amount formatted in millions becomes "2.1 million" (10,000 more
#   than it was), a share of 12.5% is 13%, a day has a year of two digits.
# Source: README of xlsx, sheet_to_csv (rawNumbers: by default formatted text is written).
# Met by: offices that turn a table of pledges into CSV before they import it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent xlsx@0.18.5 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import sheetJs from 'xlsx'

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
writeFileSync('pledges.xlsx', workbook([['<c r="A1" s="2"><v>2090000</v></c>', '<c r="B1" s="3"><v>0.125</v></c>', '<c r="C1" s="1"><v>44012</v></c>']]))
const sheet = sheetJs.read(readFileSync('pledges.xlsx')).Sheets.Pledges
const seen = { json: sheetJs.utils.sheet_to_json(sheet, { header: 1 })[0], csv: sheetJs.utils.sheet_to_csv(sheet).trim() }
const expected = { json: [2_090_000, 0.125, 44_012], csv: '2.1 million,13%,6/30/20' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: xlsx writes values into CSV now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
