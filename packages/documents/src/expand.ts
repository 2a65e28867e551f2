import type { Citation } from '@communique/kernel'
import { resolveCountry } from '@communique/core'
import { themeTable } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { DocumentFault, Place } from './fault.ts'
import { nearestTo } from './nearest.ts'
import type { Path } from './yamlText.ts'

/** What expansion asks of the document around a value. */
export interface Surroundings {
  readonly placeOf: (path: Path) => Place
  readonly placeOfName: (path: Path) => Place
  readonly report: (fault: DocumentFault) => void
  /** The citations of quoted words. */
  readonly cite: (quote: string, path: Path) => ReadonlyArray<Citation>
}

type Fields = Readonly<Record<string, unknown>>

/** The parts of an io-ts codec that expansion reads. */
interface AnyCodec {
  readonly name: string
  readonly _tag?: string
  readonly type?: AnyCodec
  readonly types?: ReadonlyArray<AnyCodec>
  readonly props?: Readonly<Record<string, AnyCodec>>
  readonly keys?: Fields
  readonly value?: unknown
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Removes refinements: what is written has the shape of their base. */
const bare = (codec: AnyCodec): AnyCodec =>
  codec._tag === 'RefinementType' && codec.type !== undefined ? bare(codec.type) : codec

const isNull = (codec: AnyCodec): boolean => codec._tag === 'NullType'
const membersOf = (codec: AnyCodec): ReadonlyArray<AnyCodec> => codec.types ?? []
const admitsNull = (codec: AnyCodec): boolean =>
  isNull(bare(codec)) || (bare(codec)._tag === 'UnionType' && membersOf(bare(codec)).some(admitsNull))
const isList = (codec: AnyCodec): boolean => ['ReadonlyArrayType', 'ArrayType'].includes(bare(codec)._tag ?? '')

/** The fields of a codec of records; of an intersection, those of all its members. */
export const fieldsOf = (codec: AnyCodec): Readonly<Record<string, AnyCodec>> => {
  const shape = bare(codec)
  if (shape.props !== undefined) return shape.props
  return shape._tag === 'IntersectionType' ? Object.assign({}, ...membersOf(shape).map(fieldsOf)) : {}
}

/** The value of a field that is left out: null, an empty list, a record of such; undefined where it has to be given. */
const emptyOf = (codec: AnyCodec): unknown => {
  if (admitsNull(codec)) return null
  if (isList(codec)) return []
  if (bare(codec)._tag !== 'InterfaceType') return undefined
  const fields = Object.entries(fieldsOf(codec)).map(([field, fieldCodec]) => [field, emptyOf(fieldCodec)] as const)
  return fields.every(([, value]) => value !== undefined) ? Object.fromEntries(fields) : undefined
}

/** Fields that a document states once for all its claims, and the path at which it does. */
export interface Inherited {
  readonly fields: Fields
  readonly path: Path
}
const nothingInherited: Inherited = { fields: {}, path: [] }

const bases = { stated: 'Stated', computed: 'Computed', external: 'External', unknown: 'Unknown' } as const
const amount = /^([A-Z]{3})\s+(-?\d[\d ,_']*(?:\.\d+)?)$/

/**
 * Writes the fields of a fact out in full, as its codec wants them: fields that are left out become null or an empty list,
 * a single value becomes a list, a date becomes a stated one, the name of a country its code, a theme and an amount their
 * records. What shorthand does not know stays as it is, for the codec to judge.
 */
export const expansion = ({ placeOf, placeOfName, report, cite }: Surroundings) => {
  const date = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return { edtf: value, basis: 'Stated', words: null, note: null }
    if (!isRecord(value)) return value
    const named = Object.entries(bases).find(([word]) => value[word] !== undefined)
    const { words, quote = words, note = null, ...rest } = value
    const citation = typeof quote === 'string' ? (cite(quote, [...path, 'quote'])[0] ?? null) : (quote ?? null)
    if (named === undefined) return { basis: 'Stated', ...rest, words: citation, note }
    const [word, basis] = named
    const { [word]: edtf, ...others } = rest
    return { ...others, edtf, basis, words: citation, note }
  }

  const country = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'string' || /^[A-Z]{2}$/.test(value)) return value
    const resolved = resolveCountry(value)
    if (E.isRight(resolved)) return resolved.right
    const nearest = resolved.left.near.map(({ name }) => name)
    report({ type: 'UnknownCountry', place: placeOf(path), country: value, nearest })
    return undefined
  }

  const countryLink = (role: string, value: unknown, path: Path): unknown =>
    isRecord(value)
      ? { role, through: null, ...value, country: country(value['country'], [...path, 'country']) }
      : { role, through: null, country: country(value, path) }

  const countryLinks = (value: unknown, path: Path): unknown => {
    if (!isRecord(value)) return value
    return Object.entries(value).flatMap(([role, countries]) =>
      (Array.isArray(countries) ? countries : [countries]).map((each, index) =>
        countryLink(role, each, Array.isArray(countries) ? [...path, role, String(index)] : [...path, role])
      )
    )
  }

  const theme = (value: unknown, path: Path): unknown => {
    if (isRecord(value) && typeof value['tag'] === 'string') return { type: 'Open', tag: value['tag'] }
    if (typeof value !== 'string') return value
    if (Object.hasOwn(themeTable, value)) return { type: 'Kept', theme: value }
    report({
      type: 'UnknownTheme',
      place: placeOf(path),
      theme: value,
      nearest: nearestTo(value, Object.keys(themeTable))
    })
    return undefined
  }

  const money = (value: unknown): unknown => {
    const [, currency, digits] = typeof value === 'string' ? (amount.exec(value) ?? []) : []
    return digits === undefined ? value : { amount: digits.replaceAll(/[ ,_']/g, ''), currency }
  }

  const resource = (value: unknown): unknown => {
    if (typeof value === 'string')
      return amount.test(value) ? { type: 'Money', money: money(value) } : { type: 'Unquantified', description: value }
    if (!isRecord(value) || value['type'] !== undefined) return value
    if (value['thing'] !== undefined) return { type: 'InKind', quantity: null, ...value }
    if (value['currency'] !== undefined) return { type: 'Money', money: value }
    return value['description'] === undefined ? value : { type: 'Unquantified', ...value }
  }

  const invitee = (value: unknown): unknown => {
    if (typeof value === 'string') return { type: 'Party', party: value }
    return isRecord(value) && value['class'] !== undefined ? { type: 'Class', ...value } : value
  }

  const participant = (value: unknown): unknown => {
    if (!isRecord(value)) return value
    const { name, title, ...rest } = value
    return {
      capacity: 'Attendee',
      printedTitle: title ?? null,
      ...(name === undefined ? {} : { printedName: name }),
      ...rest
    }
  }

  /** Shorthand of the values that have one, by the name of their codec. */
  const shorthand: Readonly<Record<string, (value: unknown, path: Path) => unknown>> = {
    OccurrenceDate: date,
    CountryCode: country,
    CountryLinks: countryLinks,
    Theme: theme,
    Money: money,
    Resource: resource,
    Invitee: invitee,
    Participant: participant
  }

  const record = (codec: AnyCodec, value: unknown, path: Path, inherited: Inherited): unknown => {
    if (!isRecord(value)) return value
    const fields = fieldsOf(codec)
    for (const field of Object.keys(value)) {
      if (Object.hasOwn(fields, field)) continue
      const [allowed, place] = [Object.keys(fields), placeOfName([...path, field])]
      report({ type: 'UnknownField', place, field, nearest: nearestTo(field, allowed), allowed })
    }
    return Object.fromEntries(
      Object.entries(fields).flatMap(([field, fieldCodec]): ReadonlyArray<readonly [string, unknown]> => {
        const [given, from] =
          value[field] === undefined ? [inherited.fields[field], inherited.path] : [value[field], path]
        const expanded = given === undefined ? emptyOf(fieldCodec) : expand(fieldCodec, given, [...from, field])
        return expanded === undefined ? [] : [[field, expanded]]
      })
    )
  }

  const union = (codec: AnyCodec, value: unknown, path: Path): unknown => {
    const members = membersOf(codec).filter((member) => !isNull(member))
    const [only] = members
    if (members.length === 1 && only !== undefined) return expand(only, value, path)
    const tag = isRecord(value) ? value['type'] : undefined
    const chosen = members.find((member) => bare(fieldsOf(member)['type'] ?? { name: '' }).value === tag)
    return tag === undefined || chosen === undefined ? value : expand(chosen, value, path)
  }

  const expand = (codec: AnyCodec, value: unknown, path: Path): unknown => {
    if (value === null) return null
    const short = shorthand[codec.name]
    const written = short === undefined ? value : short(value, path)
    const shape = bare(codec)
    switch (shape._tag) {
      case 'ReadonlyArrayType':
      case 'ArrayType': {
        const item = shape.type
        if (item === undefined) return written
        if (!Array.isArray(written)) return [expand(item, written, path)]
        return written.map((each, index) => expand(item, each, [...path, String(index)]))
      }
      case 'InterfaceType':
      case 'IntersectionType':
        return record(shape, written, path, nothingInherited)
      case 'UnionType':
        return union(shape, written, path)
      case 'NumberType':
        return typeof written === 'string' && /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written
      case 'BooleanType':
        return written === 'true' ? true : written === 'false' ? false : written
      default:
        return written
    }
  }

  return (codec: t.Mixed, value: unknown, path: Path, inherited: Inherited = nothingInherited): unknown =>
    record(bare(codec), value, path, inherited)
}
