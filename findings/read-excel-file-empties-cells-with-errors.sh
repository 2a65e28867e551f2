#!/usr/bin/env bash
# Subject: read-excel-file 9.3.17, compared with exceljs 4.4.0 (Office Open XML)
# Guess: A cell with an error (#N/A, #REF!) is an error, is marked, or stops the reading.
# Happens: It is null, as an empty cell is: a pledge whose amount could not be computed is read as a pledge
#   without an amount. exceljs says which error it is.
# Source: ECMA-376 Part 1, 18.18.11 (ST_CellType e: the cell contains an error).
# Met by: importers of pledge tables with formulas over rates or other sheets.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent read-excel-file@9.3.17 exceljs@4.4.0 fflate@0.8.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import exceljs from 'exceljs'
import readWorkbook from 'read-excel-file/node'

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
writeFileSync('pledges.xlsx', workbook([['<c r="A1"><v>5</v></c>', '<c r="B1" t="e"><f>NA()</f><v>#N/A</v></c>', '<c r="C1"/>', '<c r="D1"><v>7</v></c>']]))
const exceljsBook = new exceljs.Workbook()
await exceljsBook.xlsx.readFile('pledges.xlsx')
const [{ data }] = await readWorkbook('pledges.xlsx')
const seen = { readExcelFile: data[0], exceljs: exceljsBook.worksheets[0].getCell('B1').result }
const expected = { readExcelFile: [5, null, null, 7], exceljs: { error: '#N/A' } }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: read-excel-file tells errors from empty cells now.')
  process.exit(1)
}
JS
node finding.mjs
