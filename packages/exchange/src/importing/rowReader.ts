import { countryName, resolveCountry } from '@communique/core'
import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type { PlainCommand } from '../iati/activityCommands.ts'
import { identityFrom } from '../identityFrom.ts'
import { type DateNotation, dateNotation } from './dateNotation.ts'
import type { ClaimMapping, Expression, Mapping } from './mapping.ts'

/** A row of a file: its cells by the names of the columns. */
export type Row = Readonly<Record<string, string>>

/** A name that nobody on record and nobody of the mapping is called, and the nearest that somebody is. */
export interface UnresolvedName {
  readonly column: string
  readonly name: string
  readonly nearest: string | null
}

/** The reason for which a row makes no claims. */
export type RowFault =
  | { readonly type: 'NotADate'; readonly column: string; readonly found: string }
  | { readonly type: 'UnknownColumn'; readonly column: string }
  | { readonly type: 'UnknownValue'; readonly column: string; readonly found: string }
  | { readonly type: 'UnresolvedNames'; readonly names: ReadonlyArray<UnresolvedName> }

/** Parties by their names; parties registered by the import are added. */
export interface PartyNames {
  readonly partyOf: (name: string) => string | null
  readonly add: (name: string, party: string) => void
  readonly known: () => Iterable<string>
}

const spelled = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Begins an index of names. */
export const partyNames = (entries: Iterable<readonly [name: string, party: string]>): PartyNames => {
  const byName = new Map<string, string>()
  const asWritten = new Map<string, string>()
  const add = (name: string, party: string): void => {
    if (byName.has(spelled(name))) return
    byName.set(spelled(name), party)
    asWritten.set(spelled(name), name)
  }
  for (const [name, party] of entries) add(name, party)
  return { partyOf: (name) => byName.get(spelled(name)) ?? null, add, known: () => asWritten.values() }
}

/** Thrown within a row alone, and caught there. */
class Unreadable extends Error {
  readonly fault: RowFault
  constructor(fault: RowFault) {
    super(fault.type)
    this.fault = fault
  }
}

type Reading = (row: Row) => unknown

/** The names of columns in a structure, below these keys. */
const columnsBelow = (expression: Expression, keys: ReadonlySet<string>): ReadonlyArray<string> => {
  if (typeof expression !== 'object' || expression === null) return []
  if (Array.isArray(expression)) return expression.flatMap((each: Expression) => columnsBelow(each, keys))
  return Object.entries(expression).flatMap(([key, value]) =>
    keys.has(key) && typeof value === 'string' ? [value] : columnsBelow(value, keys)
  )
}

/** Reads the claims of rows by a mapping. A mapping is compiled once, and a row costs no more than its cells. */
export const rowReader = (
  mapping: Mapping,
  names: PartyNames
): ((row: Row) => E.Either<RowFault, ReadonlyArray<PlainCommand>>) => {
  const missing = new Set(mapping.missing)
  const notations: ReadonlyArray<DateNotation> = mapping.dates.map(dateNotation)
  const mapped = new Map(Object.entries(mapping.names).map(([name, party]) => [spelled(name), party]))
  const countries = new Map<string, string | null>()

  const cellOf = (row: Row, column: string): string | null => {
    const cell = row[column]
    if (cell === undefined) throw new Unreadable({ type: 'UnknownColumn', column })
    return missing.has(cell.trim()) ? null : cell.trim()
  }

  const countryOf = (name: string): string | null => {
    const before = countries.get(name)
    if (before !== undefined) return before
    const resolved = resolveCountry(name)
    const code = E.isRight(resolved) ? resolved.right : null
    countries.set(name, code)
    return code
  }

  const party = (name: string, column: string): string => {
    const found =
      mapped.get(spelled(name)) ??
      names.partyOf(name) ??
      (mapping.countriesAreParties && countryOf(name) !== null ? identityFrom(name) : null)
    if (found !== null) return found
    const nearest = nearestTo(name, [...Object.keys(mapping.names), ...names.known()])
    throw new Unreadable({ type: 'UnresolvedNames', names: [{ column, name, nearest }] })
  }

  const country = (name: string, column: string): string => {
    const code = countryOf(name)
    if (code !== null) return code
    throw new Unreadable({ type: 'UnresolvedNames', names: [{ column, name, nearest: null }] })
  }

  const date = (cell: string, column: string): string => {
    for (const notation of notations) {
      const found = notation(cell)
      if (found !== null) return found
    }
    throw new Unreadable({ type: 'NotADate', column, found: cell })
  }

  const groups = mapping.decimal === ',' ? /[\s.'’](?=\d{3}(?!\d))/gu : /[\s,'’](?=\d{3}(?!\d))/gu

  /** A number in the notation of the record; other text stays, and the record refuses it. */
  const number = (cell: string): string => {
    const ungrouped = cell.replaceAll(groups, '')
    return mapping.decimal === ',' && !ungrouped.includes('.') ? ungrouped.replace(',', '.') : ungrouped
  }

  const scalars: Readonly<Record<string, (cell: string, column: string) => unknown>> = {
    column: (cell) => cell,
    text: (cell) => cell,
    id: (cell) => identityFrom(cell),
    party,
    country,
    countryName: (cell, column) => countryName(country(cell, column) as Parameters<typeof countryName>[0]),
    number
  }

  const ofKind = (kind: string, column: string): Reading => {
    const scalar = scalars[kind]
    return (row) => {
      const cell = cellOf(row, column)
      return cell === null || scalar === undefined ? null : scalar(cell, column)
    }
  }

  const compiled = (expression: Expression): Reading => {
    if (typeof expression !== 'object' || expression === null) return () => expression
    if (Array.isArray(expression)) {
      const members = expression.map((each: Expression) => compiled(each))
      return (row) => members.map((member) => member(row)).filter((member) => member !== null)
    }
    const entries = Object.entries(expression as Readonly<Record<string, Expression>>)
    const [[kind, of] = ['', null]] = entries
    const fields = expression as Readonly<Record<string, Expression>>
    if (kind === 'value' && entries.length === 1 && typeof of !== 'object') return () => of
    if (kind === 'date' && typeof of === 'string') {
      const { basis = 'Stated', note = null } = fields
      return (row) => {
        const cell = cellOf(row, of)
        return cell === null ? null : { edtf: date(cell, of), basis, words: null, note }
      }
    }
    if (kind === 'id' && Array.isArray(of)) {
      const columns = of.map(String)
      return (row) => identityFrom(columns.map((column) => cellOf(row, column) ?? '').join(' '))
    }
    if (kind === 'list' && typeof of === 'string') {
      const { separator = ';', of: member = 'text' } = fields
      const read = typeof member === 'string' ? scalars[member] : undefined
      return (row) =>
        (cellOf(row, of) ?? '')
          .split(typeof separator === 'string' ? separator : ';')
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => (read === undefined ? part : read(part, of)))
    }
    if (kind === 'choose' && typeof of === 'string') {
      const { of: choices = {}, otherwise } = fields
      const table = new Map(
        Object.entries(choices as Readonly<Record<string, Expression>>).map(([name, value]) => [name, compiled(value)])
      )
      return (row) => {
        const cell = cellOf(row, of) ?? ''
        const chosen = table.get(cell)
        if (chosen !== undefined) return chosen(row)
        if (otherwise !== undefined) return compiled(otherwise)(row)
        throw new Unreadable({ type: 'UnknownValue', column: of, found: cell })
      }
    }
    if (entries.length === 1 && typeof of === 'string' && Object.hasOwn(scalars, kind)) return ofKind(kind, of)
    const parts = entries.map(([name, value]) => [name, compiled(value)] as const)
    return (row) => Object.fromEntries(parts.map(([name, read]) => [name, read(row)]))
  }

  const holds = ({ when, unless, where, data }: ClaimMapping) => {
    const needed = when ?? columnsBelow(data, new Set(['date']))
    const values = Object.entries(where)
    return (row: Row): boolean =>
      needed.every((column) => cellOf(row, column) !== null) &&
      unless.every((column) => cellOf(row, column) === null) &&
      values.every(([column, accepted]) => {
        const cell = cellOf(row, column) ?? ''
        return accepted.some((each) => (each.endsWith('*') ? cell.startsWith(each.slice(0, -1)) : cell === each))
      })
  }

  const claims = mapping.claims.map((claim) => ({
    type: claim.command,
    holds: holds(claim),
    data: Object.entries(claim.data).map(([field, value]) => [field, compiled(value)] as const)
  }))

  return (row) => {
    const unresolved: Array<UnresolvedName> = []
    const commands: Array<PlainCommand> = []
    for (const { type, holds: applies, data } of claims)
      try {
        if (!applies(row)) continue
        commands.push({ type, data: Object.fromEntries(data.map(([field, read]) => [field, read(row)])) })
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        if (error.fault.type !== 'UnresolvedNames') return E.left(error.fault)
        unresolved.push(...error.fault.names)
      }
    const distinct = unresolved.filter(
      ({ column, name }, at) => unresolved.findIndex((each) => each.column === column && each.name === name) === at
    )
    return distinct.length > 0 ? E.left({ type: 'UnresolvedNames', names: distinct }) : E.right(commands)
  }
}
