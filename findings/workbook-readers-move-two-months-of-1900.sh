#!/usr/bin/env bash
# Subject: exceljs 4.4.0, read-excel-file 9.3.17, xlsx 0.18.5 (Office Open XML)
# Guess: Readers know that the calendar of workbooks has a 29 February 1900 (day 60), and count the days
#   before it so that they come out as the workbook shows them.
# Happens: All three subtract one count for all days: from March 1900 they are right, but 28 February 1900 is
#   27 February and 1 January 1900 is 31 December 1899. The text that xlsx formats is right, its date is not.
# Source: ECMA-376 Part 1, 18.17.4.1 (1900 date base: 1 is 1 January 1900, and 1900 is taken for a leap year).
# Met by: researchers with tables of treaties of 1900: the year itself changes.
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
writeFileSync('signed.xlsx', workbook([['<c r="A1" s="1"><v>1</v></c>', '<c r="B1" s="1"><v>59</v></c>', '<c r="C1" s="1"><v>61</v></c>']]))
const day = (date) => date.toISOString().slice(0, 10)
const exceljsBook = new exceljs.Workbook()
await exceljsBook.xlsx.readFile('signed.xlsx')
const [{ data }] = await readWorkbook('signed.xlsx')
const sheetJsBook = sheetJs.read(readFileSync('signed.xlsx'), { cellDates: true })
const shown = sheetJs.read(readFileSync('signed.xlsx')).Sheets.Pledges
const seen = {
  exceljs: exceljsBook.worksheets[0].getRow(1).values.slice(1).map(day),
  readExcelFile: data[0].map(day),
  sheetJs: sheetJs.utils.sheet_to_json(sheetJsBook.Sheets.Pledges, { header: 1 })[0].map(day),
  sheetJsShows: [shown.A1.w, shown.B1.w, shown.C1.w]
}
const days = ['1899-12-31', '1900-02-27', '1900-03-01']
const expected = { exceljs: days, readExcelFile: days, sheetJs: days, sheetJsShows: ['1/1/00', '2/28/00', '3/1/00'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a reader counts the first two months of 1900 otherwise now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
