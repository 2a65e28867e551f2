#!/usr/bin/env bash
# Subject: xlsx 0.18.5, compared with exceljs 4.4.0 (Office Open XML)
# Guess: The date base of a workbook (1900 or 1904) is applied however its dates are read.
# Happens: The formatted text is right, 6/30/20. With cellDates the same cell is a day of June 2016: four
#   years and a day too early.
# Source: ECMA-376 Part 1, 18.2.28 (date1904); README of xlsx (cellDates: store dates as type d).
# Met by: offices that receive tables made on older Macintosh programs, from the newest release of xlsx on
#   npm.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent xlsx@0.18.5 exceljs@4.4.0 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import exceljs from 'exceljs'
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
writeFileSync('signed.xlsx', workbook([['<c r="A1" s="1"><v>42550</v></c>']], ' date1904="1"'))
const day = (date) => date.toISOString().slice(0, 10)
const exceljsBook = new exceljs.Workbook()
await exceljsBook.xlsx.readFile('signed.xlsx')
const seen = {
  sheetJsShows: sheetJs.read(readFileSync('signed.xlsx')).Sheets.Pledges.A1.w,
  sheetJs: day(sheetJs.read(readFileSync('signed.xlsx'), { cellDates: true }).Sheets.Pledges.A1.v),
  exceljs: day(exceljsBook.worksheets[0].getCell('A1').value)
}
const expected = { sheetJsShows: '6/30/20', sheetJs: '2016-06-29', exceljs: '2020-06-30' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: xlsx applies the date base of the workbook to dates now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
