// Text in lines no longer than a width, in columns as terminals show them. Colour comes last: it takes no room.
import stringWidth from 'string-width'
import { styleText } from 'node:util'

/** The paper: its width in columns, and whether the reader's terminal shows colours. */
export interface Paper {
  readonly columns: number
  readonly colour: boolean
  /** Sets text from right to left apart (UAX #9, isolates), so that a terminal keeps the cells beside it in place. */
  readonly isolated?: boolean
}

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'cyan' | 'magenta'

export const styled = (text: string, style: Style, { colour }: Paper): string =>
  colour && text !== '' ? styleText(style, text, { validateStream: false }) : text

/** Latin letters, and the dashes, quotation marks and dots between them: each takes one column. */
const latin = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026]*$/

/** The columns that a text takes on a terminal: two for a wide character, none for a mark on another. */
export const widthOf = (text: string): number => (latin.test(text) ? text.length : stringWidth(text))

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The pieces of a word that is wider than a line. */
const hardBroken = (word: string, width: number): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return piece === '' ? pieces : [...pieces, piece]
}

// What a source prints must not steer the reader's terminal; the joiners of Persian and Hindi words steer nothing.
const words = (text: string): ReadonlyArray<string> =>
  (latin.test(text) ? text : text.replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' '))
    .split(' ')
    .filter((word) => word !== '')

const isolate = (text: string, { isolated = false }: Paper): string =>
  isolated && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text

/** A text that steers no terminal: control characters, and those that reverse what follows, are shown by their codes. */
export const harmless = (text: string): string =>
  text.replaceAll(
    /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  )

/** Breaks a text between words into lines of at most so many columns; a longer word is cut. */
export const wrapped = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let [line, columns] = ['', 0]
  const add = (piece: string, taken: number): void => {
    if (line !== '' && columns + 1 + taken <= width) {
      line = `${line} ${piece}`
      columns += 1 + taken
      return
    }
    if (line !== '') lines.push(line)
    line = piece
    columns = taken
  }
  for (const word of words(text)) {
    const taken = widthOf(word)
    if (taken <= width) add(word, taken)
    else for (const piece of hardBroken(word, width)) add(piece, widthOf(piece))
  }
  return [...lines, line]
}

/** A paragraph: the first line after one indent, the others after another. */
export const paragraph = (text: string, paper: Paper, indent: number, hanging = indent): ReadonlyArray<string> =>
  wrapped(text, paper.columns - hanging).map((line, index) => `${' '.repeat(index === 0 ? indent : hanging)}${line}`)

/** A label, and texts beside it; what wraps hangs two further in, so that each text stands apart from the next. */
export const labelled = (label: string, texts: ReadonlyArray<string>, paper: Paper): ReadonlyArray<string> => {
  const margin = 15
  return texts
    .flatMap((text) =>
      wrapped(text, paper.columns - margin - 2).map((line, index) => (index === 0 ? line : `  ${line}`))
    )
    .map((line, index) => `    ${styled((index === 0 ? label : '').padEnd(margin - 4), 'dim', paper)}${line}`.trimEnd())
}

export interface Column {
  readonly title: string
  /** Its shares of the free room; none: it is as wide as its widest cell. */
  readonly share: number
  readonly right?: boolean
}

const gap = 2

/** Room shared out: who needs less than its share leaves the rest to the others. */
const sharedOut = (
  free: number,
  columns: ReadonlyArray<Column>,
  wanted: ReadonlyArray<number>
): ReadonlyArray<number> => {
  const widths = wanted.map(() => 0)
  let room = free
  let wanting = columns.flatMap(({ share }, at) => (share === 0 ? [] : [{ at, share, wants: wanted[at] ?? 0 }]))
  for (;;) {
    const shares = wanting.reduce((sum, { share }) => sum + share, 0)
    const roomOf = (share: number): number => Math.floor((room * share) / shares)
    const content = wanting.filter(({ share, wants }) => wants <= roomOf(share))
    if (content.length === 0) {
      for (const { at, share } of wanting) widths[at] = roomOf(share)
      return widths
    }
    for (const { at, wants } of content) widths[at] = wants
    room -= content.reduce((sum, { wants }) => sum + wants, 0)
    wanting = wanting.filter((one) => !content.includes(one))
  }
}

// Identifiers stay whole, so that they can be copied; a longer word, such as an address, may be cut.
const longestUncut = 40

const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, each) => sum + each, 0)

/** The greatest width among the texts of a column; a record may have more of them than a call takes arguments. */
const greatest = (texts: ReadonlyArray<string>, width: (text: string) => number): number =>
  texts.reduce((most, text) => Math.max(most, width(text)), 0)

const longestWord = (text: string): number => greatest(words(text), widthOf)

/** The widths of columns in which no word is cut; null: there is no room for them. */
const widthsOf = (
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  paper: Paper
): ReadonlyArray<number> | null => {
  const texts = columns.map(({ title }, at) => [title, ...rows.map((row) => row[at] ?? '')])
  const natural = texts.map((column) => greatest(column, widthOf))
  const least = columns.map(({ share }, at) =>
    share === 0 ? (natural[at] ?? 0) : Math.min(greatest(texts[at] ?? [], longestWord), longestUncut)
  )
  const free = paper.columns - gap * (columns.length - 1) - sumOf(least)
  if (free < 0) return null
  const more = sharedOut(
    free,
    columns,
    natural.map((width, at) => width - (least[at] ?? 0))
  )
  return least.map((width, at) => width + (more[at] ?? 0))
}

/** Rows one below the other, a line for each of their cells. */
const stacked = (
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  paper: Paper
): ReadonlyArray<string> =>
  rows.flatMap((row) => [
    ...columns.flatMap(({ title }, at) => paragraph(`${title}: ${row[at] ?? ''}`, paper, at === 0 ? 0 : 2, 4)),
    ''
  ])

/** A table whose cells wrap; where there is no room for one, or it would only be longer, its rows stand one below the other. */
export const table = (
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  paper: Paper
): ReadonlyArray<string> => {
  const widths = widthsOf(columns, rows, paper)
  if (widths === null) return stacked(columns, rows, paper)
  const lines = (cells: ReadonlyArray<string>): ReadonlyArray<string> => {
    const broken = cells.map((cell, at) => wrapped(cell, Math.max(widths[at] ?? 1, 1)))
    return Array.from({ length: Math.max(...broken.map(({ length }) => length)) }, (_, line) =>
      broken
        .map((cell, at) => {
          const text = cell[line] ?? ''
          const room = ' '.repeat(Math.max((widths[at] ?? 0) - widthOf(text), 0))
          const shown = isolate(text, paper)
          return columns[at]?.right === true ? room + shown : shown + room
        })
        .join(' '.repeat(gap))
        .trimEnd()
    )
  }
  const inColumns = [
    ...lines(columns.map(({ title }) => title)).map((line) => styled(line, 'bold', paper)),
    ...rows.flatMap((row) => lines(row))
  ]
  // Some cells are so long that columns are no help.
  if (rows.length === 0 || inColumns.length <= rows.length * (columns.length + 1)) return inColumns
  const below = stacked(columns, rows, paper)
  return below.length < inColumns.length ? below : inColumns
}
