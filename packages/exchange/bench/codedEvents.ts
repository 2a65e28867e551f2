import { must } from '@communique/fixtures'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Mapping, readMapping } from '../src/importing.ts'

/** The mapping of events coded by CAMEO; benches run at the root of the repository. */
export const codedMapping: Mapping = must(readMapping(parse(readFileSync('examples/imports/codedEvents.yaml', 'utf8'))))

const countries = ['UZB', 'JPN', 'MAR', 'EGY', 'NER', 'SAU', 'FRA', 'CHN', 'BRA', 'KEN', 'IDN', 'TUR']
const codes = ['040', '042', '036', '0311', '043', '030']

const digits = (value: number): string => String(value).padStart(2, '0')

/** Rows of coded events as their file has them, a line each: twelve countries, twenty-eight days of twelve months. */
export function* codedLines(rows: number): Generator<string, void> {
  for (let row = 0; row < rows; row += 1) {
    const [one, other] = [row % countries.length, (row * 7 + 3) % countries.length]
    const day = `${2004 + (row % 20)}${digits(1 + (row % 12))}${digits(1 + (row % 28))}`
    const second = countries[one === other ? (other + 1) % countries.length : other]
    yield `${row + 1}\t${day}\t${countries[one]}\t${second}\t${codes[row % codes.length]}\n`
  }
}

/** The lines in pieces, as a stream of a file gives them. */
export async function* codedFile(rows: number): AsyncGenerator<string, void> {
  let piece = ''
  for (const line of codedLines(rows)) {
    piece += line
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}
