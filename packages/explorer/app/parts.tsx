// Small parts that pages share: links, cells, tables, downloads.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { kindText, type Label, labelOf } from '../src/language/labels.ts'
import { csv, json } from '../src/model/downloads.ts'
import { partsOfKey, type SubjectKey } from '../src/model/references.ts'
import { type Cell, type PageTable, plainCell } from '../src/model/table.ts'
import { hrefOf, language, nameOf } from './state.ts'

export const t = (label: Label): string => language.value.words(label)

/** A colon and a comma with their spaces, as the language of the page writes them. */
export const colon = (): string => language.value.colon
export const comma = (): string => language.value.comma

/** A label before what it labels. */
export const labelled = (label: Label): string => `${t(label)}${colon()}`

/** A kind in the language of the page, or in its own words. */
export const kindWords = (kind: string): string => {
  const known = labelOf(kind)
  return known === null ? kindText(kind) : t(known)
}

/** The parts of each list that a briefing note has room for; the rest is hidden by the style of paper. */
export const onPaper = { entries: 6, duties: 5, links: 4, sources: 4 } as const

/** Says on paper how many of a list are shown, where some are left out. */
export const FirstOnPaper = ({ shown, of: all }: { readonly shown: number; readonly of: number }) =>
  all > shown ? (
    <p class="paper">
      {t('ShownFirst')} {language.value.number(all)}
      {colon()}
      {language.value.number(shown)}.
    </p>
  ) : null

export const SubjectLink = ({ of: key }: { readonly of: SubjectKey }) => (
  <a href={hrefOf(partsOfKey(key))}>
    <bdi>{nameOf(key)}</bdi>
  </a>
)

export const SubjectLinks = ({ of: keys }: { readonly of: ReadonlyArray<SubjectKey> }) => (
  <ul class="inline">
    {keys.map((key) => (
      <li key={key}>
        <SubjectLink of={key} />
      </li>
    ))}
  </ul>
)

export const CellView = ({ cell }: { readonly cell: Cell }) => {
  switch (cell.type) {
    case 'Text':
      return <bdi>{cell.text}</bdi>
    case 'Label':
      return <>{t(cell.label)}</>
    case 'Number':
      return <>{language.value.number(cell.value)}</>
    case 'Date':
      return <>{language.value.date(cell.edtf)}</>
    case 'Links':
      return cell.keys.length === 1 ? <SubjectLink of={cell.keys[0] ?? ''} /> : <SubjectLinks of={cell.keys} />
    case 'Nothing':
      return <>–</>
  }
}

/** Hands a file to the reader. */
export const save = (name: string, type: string, content: string | Blob): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const Button = ({
  onClick,
  children
}: {
  readonly onClick: () => void
  readonly children: ComponentChildren
}) => (
  <button type="button" onClick={onClick}>
    {children}
  </button>
)

export const TableDownloads = ({ table }: { readonly table: PageTable }) => {
  const columns = table.columns.map(t)
  const rows = () => table.rows.map((row) => row.map((cell) => plainCell(cell, nameOf, t)))
  return (
    <p class="downloads">
      {labelled('Download')}
      <Button onClick={() => save(`${table.title}.csv`, 'text/csv', csv(columns, rows()))}>CSV</Button>{' '}
      <Button onClick={() => save(`${table.title}.json`, 'application/json', json(columns, rows()))}>JSON</Button>
    </p>
  )
}

const rowsAtOnce = 200

/** A table; on a narrow page its rows stand one below the other. */
export const TableView = ({ table, sorted = false }: { readonly table: PageTable; readonly sorted?: boolean }) => {
  const [shown, show] = useState(rowsAtOnce)
  if (table.rows.length === 0) return <p>{t('Nothing')}</p>
  const nameOfRow = (row: ReadonlyArray<Cell>): string =>
    row[0] === undefined ? '' : String(plainCell(row[0], nameOf, t))
  const rows = sorted
    ? table.rows
        .map((row) => ({ row, name: nameOfRow(row) }))
        .toSorted((a, b) => language.value.compare(a.name, b.name))
        .map(({ row }) => row)
    : table.rows
  return (
    <>
      <div class="scroll" role="region" aria-label={`${labelled('Table')}${t(table.title)}`} tabIndex={0}>
        <table>
          <caption>
            {t(table.title)} ({language.value.number(table.rows.length)})
          </caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th scope="col" key={column}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th scope="row" key={column}>
                      <CellView cell={cell} />
                    </th>
                  ) : (
                    <td key={column} class={cell.type === 'Number' ? 'number' : undefined}>
                      <CellView cell={cell} />
                    </td>
                  )
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && <Button onClick={() => show(shown + rowsAtOnce)}>{t('ShowMore')}</Button>}
      <TableDownloads table={table} />
    </>
  )
}
