import { type Validated, type Violation } from '@communique/kernel'
import { either as E, readonlyArray as RA } from 'fp-ts'

/** A value of a claim: a literal, something read from the row (`{ column: … }`), or a structure of these. */
export type Expression =
  string | number | boolean | null | ReadonlyArray<Expression> | { readonly [name: string]: Expression }

/** A claim that every row may make: a command, its fields, and the conditions under which the row makes it. */
export interface ClaimMapping {
  readonly command: string
  readonly data: { readonly [field: string]: Expression }
  /** Columns that must have a value; by default those of the dates that the claim reads. */
  readonly when: ReadonlyArray<string> | null
  /** Columns that must have none. */
  readonly unless: ReadonlyArray<string>
  /** Values that a column must have one of: a text, or its beginning with `*` at the end. */
  readonly where: Readonly<Record<string, ReadonlyArray<string>>>
}

/** The source that the rows are: it is put on record, and every claim cites it. */
export interface MappedSource {
  readonly sourceId: string
  readonly title: string
  readonly publisher: string
  readonly language: string
  readonly where: string | null
}

/**
 * A mapping of rows to claims: notations of dates, values that stand for nothing, names of parties, and the claims.
 *
 * @category exchange
 * @since 0.1.0
 */
export interface Mapping {
  readonly name: string
  readonly source: MappedSource | null
  readonly delimiter: string
  /** The names of the columns, where the file has no header. */
  readonly columns: ReadonlyArray<string> | null
  /** Notations such as `DD.MM.YYYY`; the first that fits is taken. `EDTF` takes any date of EDTF. */
  readonly dates: ReadonlyArray<string>
  /** The sign before the decimals of numbers, `.` or `,`. The other one, blanks and apostrophes may group thousands. */
  readonly decimal: '.' | ','
  /** Cells that stand for no value. */
  readonly missing: ReadonlyArray<string>
  /** Names in the file, and the parties that they are. */
  readonly names: Readonly<Record<string, string>>
  /** A party that no name says is the state of the country that is called so. */
  readonly countriesAreParties: boolean
  /** A row that has these cells as an earlier one had them is refused. */
  readonly once: ReadonlyArray<string>
  readonly claims: ReadonlyArray<ClaimMapping>
}

/**
 * A mapping of files whose claims are clear by their format, such as activities of IATI: the source that they are, and
 * whom they name.
 *
 * @category exchange
 * @since 0.2.0
 */
export interface FileMapping {
  readonly name: string
  readonly source: MappedSource | null
  /** Names and references of organisations in the file, and the parties that they are. */
  readonly names: Readonly<Record<string, string>>
  /** An organisation that no name says is registered as a party of its own. */
  readonly organisationsAreParties: boolean
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is ReadonlyArray<string> =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const ofRows = [
  'name',
  'source',
  'delimiter',
  'columns',
  'dates',
  'decimal',
  'missing',
  'names',
  'countriesAreParties',
  'once',
  'claims'
]
const ofFiles = ['name', 'source', 'names', 'organisationsAreParties']
const conditions = ['when', 'unless', 'where']

type Read = { readonly [Field in keyof Mapping]: Mapping[Field] } & Pick<FileMapping, 'organisationsAreParties'>

const read = (data: unknown, known: ReadonlyArray<string>): Validated<Read> => {
  const found: Array<Violation> = []
  const fault = (path: ReadonlyArray<string>, rule: string, value: unknown): void => {
    found.push({ path, rule, expected: 'Mapping', found: value })
  }
  if (!isFields(data)) return E.left([{ path: [], rule: 'Fields', expected: 'Mapping', found: data }])
  for (const field of Object.keys(data)) if (!known.includes(field)) fault([field], 'UnknownField', data[field])
  const text = (within: Fields, path: ReadonlyArray<string>, field: string, usual: string | null): string => {
    const value = within[field]
    if (typeof value === 'string' && value !== '') return value
    if (value !== undefined || usual === null) fault([...path, field], 'Text', value ?? null)
    return usual ?? ''
  }
  const texts = (field: string, usual: ReadonlyArray<string>): ReadonlyArray<string> => {
    const value = data[field]
    if (isTexts(value)) return value
    if (value !== undefined) fault([field], 'ListOfTexts', value)
    return usual
  }
  const decimal = data['decimal'] ?? '.'
  if (decimal !== '.' && decimal !== ',') fault(['decimal'], 'PointOrComma', decimal)
  const given = data['source']
  if (given !== undefined && !isFields(given)) fault(['source'], 'Fields', given)
  const names = data['names'] ?? {}
  if (!isFields(names) || !Object.values(names).every((value) => typeof value === 'string'))
    fault(['names'], 'Names', names)
  const list = data['claims']
  if (known.includes('claims') && (!Array.isArray(list) || list.length === 0)) fault(['claims'], 'Claims', list ?? null)
  const claims = (Array.isArray(list) ? list : []).flatMap((claim: unknown, at): ReadonlyArray<ClaimMapping> => {
    const path = ['claims', String(at)]
    const commands = isFields(claim) ? Object.keys(claim).filter((field) => !conditions.includes(field)) : []
    const [command] = commands
    if (!isFields(claim) || command === undefined || commands.length > 1 || !isFields(claim[command])) {
      fault(path, 'OneCommand', claim)
      return []
    }
    const { when = null, unless = [], where = {} } = claim
    if (when !== null && !isTexts(when)) fault([...path, 'when'], 'ListOfTexts', when)
    if (!isTexts(unless)) fault([...path, 'unless'], 'ListOfTexts', unless)
    if (!isFields(where) || !Object.values(where).every(isTexts)) fault([...path, 'where'], 'Values', where)
    return [
      {
        command,
        data: claim[command] as ClaimMapping['data'],
        when: when as ClaimMapping['when'],
        unless: unless as ClaimMapping['unless'],
        where: where as ClaimMapping['where']
      }
    ]
  })
  const mapping: Read = {
    name: text(data, [], 'name', null),
    source: isFields(given)
      ? {
          sourceId: text(given, ['source'], 'id', null),
          title: text(given, ['source'], 'title', null),
          publisher: text(given, ['source'], 'publisher', null),
          language: text(given, ['source'], 'language', 'en'),
          where: given['where'] === undefined ? null : text(given, ['source'], 'where', null)
        }
      : null,
    delimiter: text(data, [], 'delimiter', ','),
    columns: data['columns'] === undefined ? null : texts('columns', []),
    dates: texts('dates', ['YYYY-MM-DD']),
    decimal: decimal === ',' ? ',' : '.',
    missing: texts('missing', ['']),
    names: names as Mapping['names'],
    countriesAreParties: data['countriesAreParties'] === true,
    organisationsAreParties: data['organisationsAreParties'] === true,
    once: texts('once', []),
    claims
  }
  const violations: ReadonlyArray<Violation> = found
  return RA.isNonEmpty(violations) ? E.left(violations) : E.right(mapping)
}

/** Reads a mapping from the data of its file, or says which field is not as it must be. */
export const readMapping = (data: unknown): Validated<Mapping> => read(data, ofRows)

/** Reads a mapping of a file of a format of its own, or says which field is not as it must be. */
export const readFileMapping = (data: unknown): Validated<FileMapping> => read(data, ofFiles)
