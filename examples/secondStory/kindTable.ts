import { kinds } from './kinds.ts'
import type { ShownDocument } from './shown.ts'

/** A row of the table: the kind, and the documents that show it. */
export interface KindRow {
  readonly kind: string
  readonly documents: ReadonlyArray<string>
  /** The place where a kind is shown that no document can show; null for a kind of documents. */
  readonly elsewhere: string | null
}

/** Says of every kind which documents show it, by what they put on record. */
export const kindRows = (documents: ReadonlyArray<ShownDocument>): ReadonlyArray<KindRow> =>
  kinds.map(({ kind, shows }) => ({
    kind,
    documents: typeof shows === 'string' ? [] : documents.filter(shows).map(({ name }) => name),
    elsewhere: typeof shows === 'string' ? shows : null
  }))

/** The table in Markdown. */
export const kindTable = (rows: ReadonlyArray<KindRow>): string =>
  [
    '| kind | shown by |',
    '| --- | --- |',
    ...rows.map(({ kind, documents, elsewhere }) => `| ${kind} | ${elsewhere ?? (documents.join(', ') || 'nothing')} |`)
  ].join('\n')
