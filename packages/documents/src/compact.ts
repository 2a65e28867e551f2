import { type Citation, sameJson } from '@communique/kernel'
import { type AnyCodec, bare, emptyOf, type Fields, fieldsOf, isMapping, memberFor } from './anyCodec.ts'
import { amountIn, namesAmount } from './amount.ts'

/** The fields by which a claim or a date says what it rests on. */
export interface WrittenCitations {
  readonly at?: unknown
  readonly quote?: unknown
  readonly cite?: unknown
}

/** Writes citations down as spans, quotes or in full. */
export interface CitationWriter {
  readonly one: (citation: Citation) => { readonly at?: string; readonly quote?: string; readonly words?: unknown }
}

const onlyText = (value: unknown): boolean => typeof value === 'string'

/**
 * Writes the facts of an event as a document has them: the inverse of expansion. Fields that are null or empty are left
 * out; dates, themes, amounts, invitees and links to countries take their short form where that says all.
 *
 * Law: expanding a compact value gives the value.
 */
export const compaction = (write: CitationWriter) => {
  const date = (value: Fields): unknown => {
    const { edtf, basis, words, note, ...rest } = value
    if (Object.keys(rest).length > 0 || typeof basis !== 'string') return value
    if (basis === 'Stated' && words === null && note === null) return edtf
    return {
      [basis.toLowerCase()]: edtf,
      ...(words === null ? {} : write.one(words as Citation)),
      ...(note === null ? {} : { note })
    }
  }

  const links = (value: ReadonlyArray<unknown>): unknown => {
    const plain = value.map((link) => {
      const { role, country, through } = link as Readonly<Record<string, string | null>>
      return { role: String(role), link: through === null ? country : { country, through } }
    })
    const roles = [...new Set(plain.map(({ role }) => role))]
    const byRole = roles.map((role) => [role, plain.filter((one) => one.role === role)] as const)
    // Links are grouped by role where that leaves their order as it is.
    if (
      !sameJson(
        byRole.flatMap(([, ofRole]) => ofRole),
        plain
      )
    )
      return value.map((link) => record(null, link as Fields))
    return Object.fromEntries(
      byRole.map(([role, ofRole]) => [role, ofRole.length === 1 ? ofRole[0]?.link : ofRole.map(({ link }) => link)])
    )
  }

  const money = (value: Fields): unknown => {
    const line = `${String(value['currency'])} ${String(value['amount'])}`
    return /^[A-Z]{3} -?\d+(\.\d+)?$/.test(line) ? line : value
  }

  const resource = (value: Fields): unknown => {
    if (value['type'] === 'Money') return money(value['money'] as Fields)
    const { description } = value
    return value['type'] === 'Unquantified' &&
      typeof description === 'string' &&
      amountIn(description) === null &&
      !namesAmount(description)
      ? description
      : null
  }

  const invitee = (value: Fields): unknown => {
    const { type, ...rest } = value
    if (type === 'Party' && Object.keys(rest).length === 1) return rest['party']
    return type === 'Class' && rest['class'] !== undefined && rest['class'] !== null ? withoutNulls(rest) : null
  }

  const participant = (value: Fields): unknown => {
    const { capacity, printedName, printedTitle, ...rest } = value
    return withoutNulls({
      ...rest,
      name: printedName,
      title: printedTitle,
      capacity: capacity === 'Attendee' ? null : capacity
    })
  }

  const signature = (value: Fields): unknown => {
    const { printedName, printedTitle, ...rest } = value
    return withoutNulls({ ...rest, name: printedName, title: printedTitle })
  }

  const provision = ({ provision: words, accordingTo }: Fields): unknown => (accordingTo === null ? words : null)

  const lengthOfTime = (value: Fields): Fields =>
    Object.fromEntries(Object.entries(value).filter(([, count]) => count !== 0))

  const withoutNulls = (value: Fields): Fields =>
    Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))

  /** Short forms by the name of the codec; null where a value has none. */
  const short: Readonly<Record<string, (value: never) => unknown>> = {
    OccurrenceDate: date,
    CountryLinks: links,
    Theme: ({ type, theme, tag }: Fields) => (type === 'Kept' ? theme : { tag }),
    Money: money,
    Resource: resource,
    Invitee: invitee,
    Participant: participant,
    Signature: signature,
    Provision: provision,
    Period: lengthOfTime
  }

  const record = (codec: AnyCodec | null, value: Fields): Fields => {
    if (codec === null) return withoutNulls(value)
    const fields = fieldsOf(codec)
    return Object.fromEntries(
      Object.entries(value).flatMap(([field, of]) => {
        const fieldCodec = fields[field]
        if (fieldCodec === undefined) return [[field, of]]
        return sameJson(of, emptyOf(fieldCodec)) ? [] : [[field, compact(fieldCodec, of)]]
      })
    )
  }

  const compact = (codec: AnyCodec, value: unknown): unknown => {
    if (value === null) return null
    const made = short[codec.name]?.(value as never) // values are valid by their codec
    if (made !== undefined && made !== null) return made
    const shape = bare(codec)
    if (Array.isArray(value)) {
      const written = value.map((each) => (shape.type === undefined ? each : compact(shape.type, each)))
      return written.length === 1 && onlyText(written[0]) ? written[0] : written
    }
    if (!isMapping(value)) return value
    if (shape._tag === 'UnionType') {
      const chosen = memberFor(shape, value)
      return chosen === null ? value : compact(chosen, value)
    }
    return record(shape, value)
  }

  return (codec: AnyCodec, facts: unknown): unknown => record(bare(codec), facts as Fields)
}
