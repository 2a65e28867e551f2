import type { Citation } from '@communique/kernel'
import { resolveCountry } from '@communique/core'
import { period, themeTable } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import { amountIn, namesAmount } from './amount.ts'
import type { DocumentFault, Place } from './fault.ts'
import { nearestTo } from '@communique/core/advanced'
import type { Path } from './yamlText.ts'
import { valueNames } from './valueNames.ts'
import { type AnyCodec, bare, emptyOf, type Fields, fieldsOf, isMapping, isOptional, memberFor } from './anyCodec.ts'

/** The parts of the document around a value that expansion needs. */
export interface Surroundings {
  readonly placeOf: (path: Path) => Place
  readonly placeOfName: (path: Path) => Place
  readonly report: (fault: DocumentFault) => void
  /** The citation of quoted words; null where they are not cited, which was reported. */
  readonly quoted: (quote: string, path: Path) => Citation | null
  /** The citation of a span such as `118-681`; null where there is no such span, which was reported. */
  readonly spanned: (span: string, path: Path) => Citation | null
  /** The id of the event that a claim of the document is recorded as; any other name is an id itself. */
  readonly eventNamed: (name: string) => string
}

/** Fields that a document states once for all its claims, and the path at which it does. */
export interface Inherited {
  readonly fields: Fields
  readonly path: Path
}
const nothingInherited: Inherited = { fields: {}, path: [] }

const bases = { stated: 'Stated', computed: 'Computed', external: 'External', unknown: 'Unknown' } as const
/**
 * Writes the fields of a fact out in full, as its codec wants them: fields that are left out become null or an empty list,
 * a single value becomes a list, a date becomes a stated one, the name of a country its code, a theme and an amount their
 * records. What shorthand does not know stays as it is, for the codec to judge.
 */
export const expansion = ({ placeOf, placeOfName, report, quoted, spanned, eventNamed }: Surroundings) => {
  const date = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return { edtf: value, basis: 'Stated', words: null, note: null }
    if (!isMapping(value)) return value
    const named = Object.entries(bases).find(([word]) => value[word] !== undefined)
    const { words, at, quote = words, note = null, ...rest } = value
    const citation =
      typeof at === 'string'
        ? spanned(at, [...path, 'at'])
        : typeof quote === 'string'
          ? quoted(quote, [...path, 'quote'])
          : (quote ?? null)
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
    isMapping(value)
      ? { role, through: null, ...value, country: country(value['country'], [...path, 'country']) }
      : { role, through: null, country: country(value, path) }

  const countryLinks = (value: unknown, path: Path): unknown => {
    if (!isMapping(value)) return value
    return Object.entries(value).flatMap(([role, countries]) =>
      (Array.isArray(countries) ? countries : [countries]).map((each, index) =>
        countryLink(role, each, Array.isArray(countries) ? [...path, role, String(index)] : [...path, role])
      )
    )
  }

  const theme = (value: unknown, path: Path): unknown => {
    if (isMapping(value) && typeof value['tag'] === 'string') return { type: 'Open', tag: value['tag'] }
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

  const money = (value: unknown): unknown => (typeof value === 'string' ? (amountIn(value) ?? value) : value)

  const resource = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') {
      const written = amountIn(value)
      if (written !== null) return { type: 'Money', money: written }
      if (namesAmount(value)) report({ type: 'AmountAmongWords', place: placeOf(path), text: value })
      return { type: 'Unquantified', description: value }
    }
    if (!isMapping(value) || value['type'] !== undefined) return value
    if (value['thing'] !== undefined) return { type: 'InKind', quantity: null, ...value }
    if (value['currency'] !== undefined) return { type: 'Money', money: value }
    return value['description'] === undefined ? value : { type: 'Unquantified', ...value }
  }

  const financeType = (value: unknown, path: Path): unknown => {
    const names = valueNames['FinanceType'] ?? new Map<string, string>()
    if (typeof value !== 'string' || names.has(value)) return value
    const [code] = [...names].find(([, name]) => name === value) ?? []
    if (code !== undefined) return code
    report({
      type: 'UnknownFinanceType',
      place: placeOf(path),
      finance: value,
      nearest: nearestTo(value, [...names.values()]),
      known: Array.from(names, ([known, name]) => `${known} (${name})`)
    })
    return undefined
  }

  const invitee = (value: unknown): unknown => {
    if (typeof value === 'string') return { type: 'Party', party: value }
    return isMapping(value) && value['class'] !== undefined ? { type: 'Class', ...value } : value
  }

  /** A person as printed; a short word for the name and the title. */
  const printed = (value: Fields, otherwise: Fields): Fields => {
    const { name, title, ...rest } = value
    return {
      ...otherwise,
      ...(title === undefined ? {} : { printedTitle: title }),
      ...(name === undefined ? {} : { printedName: name }),
      ...rest
    }
  }

  const participant = (value: unknown): unknown => (isMapping(value) ? printed(value, { capacity: 'Attendee' }) : value)

  /** The holder or the seat of an office: a party by its identity, a person or a joint body by that field. */
  const post = (value: unknown): unknown => {
    if (typeof value === 'string') return { type: 'Party', party: value }
    if (!isMapping(value)) return value
    const ofPerson = value['person'] !== undefined
    const type = ofPerson ? 'Person' : value['jointBody'] === undefined ? 'Party' : 'JointBody'
    return { type, ...(ofPerson ? printed(value, {}) : value) }
  }

  const signature = (value: unknown): unknown => (isMapping(value) ? printed(value, {}) : value)

  const provision = (value: unknown): unknown =>
    typeof value === 'string' ? { provision: value, accordingTo: null } : value

  const lengthOfTime = (value: unknown): unknown => {
    if (isMapping(value)) return { years: 0, months: 0, days: 0, ...value }
    const written = typeof value === 'string' ? period(value) : null
    return written !== null && E.isRight(written) ? written.right : value
  }

  const presence = (value: unknown): unknown => {
    if (typeof value === 'string') return { as: 'Attended', party: value }
    return isMapping(value) ? printed(value, { as: 'Attended' }) : value
  }

  const unnamed = (value: unknown): unknown =>
    isMapping(value)
      ? {
          comparison: 'Exactly',
          ...value,
          number: typeof value['number'] === 'number' ? String(value['number']) : value['number']
        }
      : value

  /** Shorthand of the values that have one, by the name of their codec. */
  const shorthand: Readonly<Record<string, (value: unknown, path: Path) => unknown>> = {
    OccurrenceDate: date,
    CountryCode: country,
    CountryLinks: countryLinks,
    Theme: theme,
    Money: money,
    Resource: resource,
    FinanceType: financeType,
    Invitee: invitee,
    OfficeHolder: post,
    OfficeSeat: post,
    Participant: participant,
    Signature: signature,
    Provision: provision,
    Period: lengthOfTime,
    Presence: presence,
    Unnamed: unnamed,
    EventId: (value) => (typeof value === 'string' ? eventNamed(value) : value)
  }

  const record = (codec: AnyCodec, value: unknown, path: Path, inherited: Inherited): unknown => {
    if (!isMapping(value)) return value
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
        const leftOut = isOptional(codec, field) ? undefined : emptyOf(fieldCodec)
        const expanded = given === undefined ? leftOut : expand(fieldCodec, given, [...from, field])
        return expanded === undefined ? [] : [[field, expanded]]
      })
    )
  }

  const union = (codec: AnyCodec, value: unknown, path: Path): unknown => {
    const chosen = memberFor(codec, value)
    return chosen === null ? value : expand(chosen, value, path)
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
        return typeof written === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written) ? Number(written) : written
      case 'BooleanType':
        return written === 'true' ? true : written === 'false' ? false : written
      default:
        return written
    }
  }

  return (codec: t.Mixed, value: unknown, path: Path, inherited: Inherited = nothingInherited): unknown =>
    record(bare(codec), value, path, inherited)
}
