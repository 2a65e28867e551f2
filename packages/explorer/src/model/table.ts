// Tables of the page: on screen, as CSV and as JSON they are one.
import { kindText, type Label, labelOf } from '../language/labels.ts'
import type { SubjectKey } from './references.ts'

/** The content of a cell, so far without a language. */
export type Cell =
  | { readonly type: 'Text'; readonly text: string }
  | { readonly type: 'Label'; readonly label: Label }
  | { readonly type: 'Number'; readonly value: number }
  | { readonly type: 'Date'; readonly edtf: string }
  | { readonly type: 'Links'; readonly keys: ReadonlyArray<SubjectKey> }
  | { readonly type: 'Nothing' }

/** Rows under columns; the first cell of a row is its heading. */
export interface PageTable {
  readonly title: Label
  readonly columns: ReadonlyArray<Label>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

export const nothing: Cell = { type: 'Nothing' }
export const text = (value: string | null): Cell => (value === null ? nothing : { type: 'Text', text: value })
export const label = (value: Label): Cell => ({ type: 'Label', label: value })
/** A kind by its label, or in its own words where it has none. */
export const kindCell = (kind: string): Cell => {
  const known = labelOf(kind)
  return known === null ? text(kindText(kind)) : label(known)
}
export const number = (value: number): Cell => ({ type: 'Number', value })
export const date = (value: { readonly edtf: string } | null): Cell =>
  value === null ? nothing : { type: 'Date', edtf: value.edtf }
export const links = (...keys: ReadonlyArray<SubjectKey>): Cell =>
  keys.length === 0 ? nothing : { type: 'Links', keys }

/** A cell for a file: dates as EDTF, links as the names that `nameOf` gives. */
export const plainCell = (
  cell: Cell,
  nameOf: (key: SubjectKey) => string,
  words: (label: Label) => string
): string | number => {
  switch (cell.type) {
    case 'Text':
      return cell.text
    case 'Label':
      return words(cell.label)
    case 'Number':
      return cell.value
    case 'Date':
      return cell.edtf
    case 'Links':
      return cell.keys.map(nameOf).join('; ')
    case 'Nothing':
      return ''
  }
}
