#!/usr/bin/env bash
# Subject: exceljs 4.4.0, compared with read-excel-file 9.3.17 and xlsx 0.18.5 (Office Open XML)
# Guess: A cell that holds its day as an ISO 8601 text (t="d") is that day, or is handed out as a text.
# Happens: exceljs reads the year of the text as a count of days: 30 June 2020 is 12 July 1905, and 1 January
#   2020 is the same day. The other two read it.
# Source: ECMA-376 Part 1, 18.18.11 (ST_CellType d: the cell contains a date in the ISO 8601 format).
# Met by: offices that receive workbooks from programs that write dates so (strict Open XML, openpyxl with
#   iso_dates).
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent exceljs@4.4.0 read-excel-file@9.3.17 xlsx@0.18.5 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import exceljs from 'exceljs'
import readWorkbook from 'read-excel-file/node'
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
writeFileSync('signed.xlsx', workbook([['<c r="A1" s="1" t="d"><v>2020-06-30</v></c>', '<c r="B1" s="1" t="d"><v>2020-01-01</v></c>']]))
const day = (date) => date.toISOString().slice(0, 10)
const exceljsBook = new exceljs.Workbook()
await exceljsBook.xlsx.readFile('signed.xlsx')
const [{ data }] = await readWorkbook('signed.xlsx')
const sheetJsBook = sheetJs.read(readFileSync('signed.xlsx'), { cellDates: true })
const seen = {
  exceljs: exceljsBook.worksheets[0].getRow(1).values.slice(1).map(day),
  readExcelFile: data[0].map(day),
  sheetJs: sheetJs.utils.sheet_to_json(sheetJsBook.Sheets.Pledges, { header: 1 })[0].map(day)
}
const expected = {
  exceljs: ['1905-07-12', '1905-07-12'],
  readExcelFile: ['2020-06-30', '2020-01-01'],
  sheetJs: ['2020-06-30', '2020-01-01']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: exceljs reads ISO 8601 cells as their days now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
