import { isoDay, type IsoDay } from '@communique/core'
import { parse } from 'csv-parse/sync'
import { either as E } from 'fp-ts'

/** One state's course within one treaty, as a row of the table gives it; null where the table gives no day. */
export interface TreatyRowRead {
  /** The line of the file, the header being the first. */
  readonly line: number
  readonly treaty: string
  readonly title: string
  readonly state: string
  /** Of the treaty itself. */
  readonly adopted: IsoDay | null
  readonly inForce: IsoDay | null
  readonly terminated: IsoDay | null
  /** Of the state. */
  readonly signed: IsoDay | null
  readonly consented: IsoDay | null
  readonly accepted: IsoDay | null
  readonly acceded: IsoDay | null
  readonly succeeded: IsoDay | null
  readonly otherwiseConsented: IsoDay | null
  readonly applied: IsoDay | null
  readonly bound: ReadonlyArray<IsoDay>
  readonly left: IsoDay | null
}

/** A row that cannot be read: a cell is no day of the calendar. */
export interface UnreadableRow {
  readonly line: number
  readonly rule: 'NotADay' | 'NoIdentity'
  readonly column: string
  readonly found: string
}

/** The values that the table holds in place of a day: unknown, never, and always. */
const sentinels: ReadonlySet<string> = new Set(['', 'NA', '31.12.9999', '9999-12-31', '0001-01-01', '01.01.0001'])

/** `DD.MM.YYYY` or `YYYY-MM-DD`. */
const dayOf = (text: string): E.Either<string, IsoDay | null> => {
  if (sentinels.has(text)) return E.right(null)
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? []
  return E.mapLeft(() => text)(isoDay(year === undefined ? text : `${year}-${month}-${day}`))
}

const columns = {
  adopted: 'Signature',
  inForce: 'Force',
  terminated: 'Term',
  signed: 'stateSignature',
  consented: 'stateRat',
  accepted: 'Acceptance',
  acceded: 'Accession',
  succeeded: 'Succession',
  otherwiseConsented: 'Consent',
  applied: 'ProvisionalApp',
  left: 'stateWithdrawal'
} as const
const entryColumns = ['stateForce', 'stateForce2'] as const

type Cells = Readonly<Record<string, string>>

const readRow = (cells: Cells, line: number): E.Either<UnreadableRow, TreatyRowRead> => {
  const cell = (column: string): string => cells[column] ?? ''
  for (const column of ['treatyID', 'stateID', 'Title'])
    if (cell(column).trim() === '') return E.left({ line, rule: 'NoIdentity', column, found: cell(column) })
  const days = new Map<string, IsoDay | null>()
  for (const column of [...Object.values(columns), ...entryColumns]) {
    const day = dayOf(cell(column))
    if (E.isLeft(day)) return E.left({ line, rule: 'NotADay', column, found: day.left })
    days.set(column, day.right)
  }
  const at = (column: string): IsoDay | null => days.get(column) ?? null
  return E.right({
    line,
    treaty: cell('treatyID'),
    title: cell('Title'),
    state: cell('stateID'),
    adopted: at(columns.adopted),
    inForce: at(columns.inForce),
    terminated: at(columns.terminated),
    signed: at(columns.signed),
    consented: at(columns.consented),
    accepted: at(columns.accepted),
    acceded: at(columns.acceded),
    succeeded: at(columns.succeeded),
    otherwiseConsented: at(columns.otherwiseConsented),
    applied: at(columns.applied),
    bound: entryColumns.map(at).filter((day) => day !== null),
    left: at(columns.left)
  })
}

/** Reads the table of treaties and states, a row at a time: each is read, or is unreadable for a reason. */
export const readRows = (csv: string): ReadonlyArray<E.Either<UnreadableRow, TreatyRowRead>> =>
  parse<Cells>(csv, { columns: true, bom: true }).map((cells, at) => readRow(cells, at + 2))
