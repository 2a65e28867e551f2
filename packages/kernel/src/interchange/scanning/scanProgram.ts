import type { CheckPlan, Field } from '../../validation/compiled/checkPlan.ts'
import type { FieldTable } from './anyOrder.ts'

/** The places of the fields of a record in the list of spans: the seen ones as bits, then a start and an end for each. */
export interface Capture {
  readonly first: number
  readonly fields: ReadonlyArray<string>
}

/** The fields of a record as bytes are scanned for them; null: the record is left to a check of its value. */
const fieldsOf = ({ node }: CheckPlan): ReadonlyArray<Field> | null => {
  if (node.type === 'Fields') return node.fields.length <= mostFields ? node.fields : null
  if (node.type !== 'Intersection') return null
  const members = node.members.map(fieldsOf)
  if (members.includes(null)) return null
  const fields = members.flatMap((member) => member ?? [])
  const isOnce = new Set(fields.map(({ key }) => key)).size === fields.length
  return isOnce && fields.length <= mostFields ? fields : null
}

/** The fields that were seen are bits of one number. */
const mostFields = 30

/** The bytes of a text of a program, which are those of its characters: others are left to a check of the value. */
const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text)

/** The expression that finds bytes at a place: four of them at a time, then one by one. */
const bytesAt = (text: string, at: string): string => {
  const codes = Array.from(text, (character) => character.charCodeAt(0))
  const code = (index: number): number => codes[index] as number // within the text
  const tests: Array<string> = []
  let index = 0
  for (; index + 4 <= codes.length; index += 4) {
    const word = code(index) | (code(index + 1) << 8) | (code(index + 2) << 16) | (code(index + 3) << 24)
    tests.push(`d.getInt32(${at} + ${index}, true) === ${word}`)
  }
  for (; index < codes.length; index += 1) tests.push(`b[${at} + ${index}] === ${code(index)}`)
  return tests.join(' && ')
}

/** The bytes that begin a value of the kinds that a plan accepts; null where it accepts kinds that JSON has no bytes for. */
const beginsBy: Readonly<Record<string, string>> = {
  Null: 'c === 110',
  String: 'c === 34',
  Number: '(c === 45 || c >= 48 && c <= 57)',
  Boolean: '(c === 116 || c === 102)',
  List: 'c === 91',
  Record: 'c === 123'
}

const kindsOf = ({ kinds }: CheckPlan): ReadonlyArray<string> => [...kinds].filter((kind) => kind in beginsBy)

/** The parts of a program that are not of its codecs. */
export interface ScanParts {
  /** Records whose fields are kept as spans. */
  readonly captured: Iterable<CheckPlan>
  /** The name of a scanner that takes the place of that of a plan; null: none does. */
  readonly scannedBy: (plan: CheckPlan) => string | null
  /** The record that a rule sees: its fields are read from the bytes. */
  readonly recordOver: (plan: CheckPlan, fields: ReadonlyArray<Field>, capture: Capture) => object
  /** The texts of a codec that are remembered. */
  readonly remembered: (plan: CheckPlan) => object
}

/**
 * The program of scanners. Each is a function from the place at which a value begins to the place behind it, or to -1 where
 * these bytes do not certainly hold a value that its codec takes and leaves as it is.
 *
 * Of a codec only names of fields, tags, keys and literals enter the text of the program, as numbers of their bytes or in
 * quotes; all else is passed in as constants.
 */
export const scanProgram = ({ captured, scannedBy, recordOver, remembered }: ScanParts) => {
  const withSpans = new Set(captured)
  const constants: Array<unknown> = []
  const functions: Array<string> = []
  const tables: Array<string> = []
  const names = new Map<CheckPlan, string>()
  const captures = new Map<CheckPlan, Capture>()
  let spans = 0

  const constant = (value: unknown): string => `k${constants.push(value) - 1}`

  const define = (plan: CheckPlan, body: () => string): string => {
    const known = names.get(plan)
    if (known !== undefined) return known
    const name = `f${names.size}`
    names.set(plan, name)
    functions.push(`const ${name} = (at) => {\n${body()}\n}`)
    return name
  }

  /** A value whose bytes are JSON, and which a check of the value itself decides on. */
  const asked = (plan: CheckPlan): string =>
    `const end = valueEnd(at)\nreturn end !== -1 && accepts(${constant(plan)}, at, end) ? end : -1`

  const word = (text: string): string => `return ${bytesAt(text, 'at')} ? at + ${text.length} : -1`

  const literal = (plan: CheckPlan, value: unknown): string => {
    const text = JSON.stringify(value)
    return typeof value === 'number' || text === undefined || !isAscii(text) ? asked(plan) : word(text)
  }

  const keyOf = (plan: CheckPlan, keys: ReadonlyArray<string>): string => {
    const texts = keys.map((key) => JSON.stringify(key))
    if (!texts.every(isAscii)) return asked(plan)
    const lengths = [...new Set(texts.map(({ length }) => length))]
    const cases = lengths.map((length) => {
      const own = texts.filter((text) => text.length === length)
      return `case ${length}: return ${own.map((text) => `(${bytesAt(text, 'at')})`).join(' || ')} ? end : -1`
    })
    return `const end = textEnd(at)\nswitch (end - at) {\n${cases.join('\n')}\n}\nreturn -1`
  }

  const list = (member: CheckPlan): string => `if (b[at] !== 91) return -1
at += b[at + 1] === 32 ? 2 : 1
if (b[at] === 93) return at + 1
for (;;) {
at = ${scanner(member)}(at)
if (at === -1) return -1
const c = b[at]
if (c === 93) return at + 1
if (c !== 44) return -1
at += b[at + 1] === 32 ? 2 : 1
}`

  /** Reads the value of a field, whose name ends before `at`, and what follows it. */
  const valueOf = ({ plan }: Field, index: number, required: number, first: number | null): string => {
    const span = first === null ? '' : `spans[${first + index * 2}] = at\n`
    const end = first === null ? '' : `spans[${first + index * 2 + 1}] = at\n`
    return `if (b[at] === 32) at += 1
${span}at = ${scanner(plan)}(at)
if (at === -1) return -1
${end}seen |= ${1 << index}
const c = b[at]
if (c === 125) return ${first === null ? '' : `(spans[${first - 1}] = seen, `}(seen & ${required}) === ${required}${first === null ? '' : ')'} ? at + 1 : -1
if (c !== 44) return -1
at += b[at + 1] === 32 ? 2 : 1`
  }

  /** A record: its fields in the order of the codec, which cost one comparison each, or else in any order (`anyOrderOn`). */
  const record = (plan: CheckPlan, fields: ReadonlyArray<Field>): string => {
    const required = fields.reduce((bits, { optional }, index) => (optional ? bits : bits | (1 << index)), 0)
    let first: number | null = null
    if (withSpans.has(plan)) {
      first = spans + 1
      spans += 1 + fields.length * 2
      captures.set(plan, { first: first - 1, fields: fields.map(({ key }) => key) })
    }
    const named = fields.map(({ key }) => `${JSON.stringify(key)}:`)
    const inOrder = fields.map(
      (field, index) =>
        `if (${bytesAt(named[index] as string, 'at')}) {\nat += ${(named[index] as string).length}\n${valueOf(field, index, required, first)}\n}`
    )
    const names = named.map((name) => Uint8Array.from(name, (character) => character.charCodeAt(0)))
    const table = constant({ names, required, first } satisfies FieldTable)
    const scans = `s${tables.length}`
    tables.push(`const ${scans} = [${fields.map((field) => scanner(field.plan)).join(', ')}]`)
    return `if (b[at] !== 123) return -1
at += b[at + 1] === 32 ? 2 : 1
let seen = 0
${first === null ? '' : `spans[${first - 1}] = 0\n`}${required === 0 ? 'if (b[at] === 125) return at + 1\n' : ''}${inOrder.join('\n')}
return anyOrder(${table}, ${scans}, at, seen)`
  }

  const union = (plan: CheckPlan, members: ReadonlyArray<CheckPlan>): string => {
    const kinds = members.flatMap(kindsOf)
    // A value of a kind that several members accept is left to them together.
    if (new Set(kinds).size < kinds.length) return asked(plan)
    const tries = members.flatMap((member) => {
      const own = kindsOf(member)
      return own.length === 0
        ? []
        : [`if (${own.map((kind) => beginsBy[kind]).join(' || ')}) return ${scanner(member)}(at)`]
    })
    return `const c = b[at]\n${tries.join('\n')}\nreturn -1`
  }

  /** A member of a tagged union, where its tag is written first. */
  const tagged = (
    plan: CheckPlan,
    tag: string,
    members: ReadonlyArray<CheckPlan>,
    indexOf: ReadonlyMap<unknown, number>
  ): string => {
    const tries = [...indexOf].flatMap(([value, index]) => {
      const [member, text] = [members[index], `${JSON.stringify(tag)}:${JSON.stringify(value)}`]
      return member === undefined || typeof value !== 'string' || !isAscii(text)
        ? []
        : [`if (${bytesAt(text, 'at + 1')}) return ${scanner(member)}(at)`]
    })
    return `${tries.join('\n')}\n${asked(plan)}`
  }

  const refined = (plan: CheckPlan, base: CheckPlan, predicate: (value: unknown) => boolean): string => {
    if (base.node.type === 'Typeof' && base.node.name === 'string') {
      const { certainlyObeys } = plan.node as Extract<CheckPlan['node'], { readonly type: 'Refined' }>
      const certainly = certainlyObeys === null ? '' : `${constant(certainlyObeys)}(b, at + 1, end - 1) || `
      const fits = `textFits(${constant(remembered(plan))}, at + 1, end - 1)`
      return `const end = textEnd(at)\nreturn end !== -1 && (${certainly}${fits}) ? end : -1`
    }
    if (base.node.type === 'Number')
      return `const end = numberEnd(at)\nreturn end !== -1 && ${constant(predicate)}(numberAt(at, end)) ? end : -1`
    const fields = fieldsOf(base)
    if (fields === null || fields.some(({ optional }) => optional)) return asked(plan)
    return ruledRecord(plan, base, fields, predicate)
  }

  /** A record with a rule: the rule reads the fields from a record that is made once, whose fields are read from the bytes. */
  const ruledRecord = (
    plan: CheckPlan,
    base: CheckPlan,
    fields: ReadonlyArray<Field>,
    predicate: (value: unknown) => boolean
  ): string => {
    if (!fields.every(({ key }) => isAscii(JSON.stringify(key)))) return asked(plan)
    withSpans.add(base)
    const scan = scanner(base)
    const capture = captures.get(base)
    // Another codec may have the same record without a rule, which was scanned without keeping its spans.
    if (capture === undefined) return asked(plan)
    return `const end = ${scan}(at)
return end !== -1 && ${constant(predicate)}(${constant(recordOver(base, fields, capture))}) ? end : -1`
  }

  /** The name of the function that scans a value of a plan. */
  const scanner = (plan: CheckPlan): string =>
    scannedBy(plan) ??
    define(plan, () => {
      const { node } = plan
      switch (node.type) {
        case 'Typeof':
          if (node.name === 'string') return 'return textEnd(at)'
          return node.name === 'boolean'
            ? `return ${bytesAt('true', 'at')} ? at + 4 : ${bytesAt('false', 'at')} ? at + 5 : -1`
            : 'return -1'
        case 'Number':
          return 'return numberEnd(at)'
        case 'Literal':
          return literal(plan, node.value)
        case 'KeyOf':
          return keyOf(plan, Object.getOwnPropertyNames(node.keys))
        case 'List':
          return list(node.member)
        case 'Fields':
        case 'Intersection': {
          const fields = fieldsOf(plan)
          return fields === null || !fields.every(({ key }) => isAscii(JSON.stringify(key)))
            ? asked(plan)
            : record(plan, fields)
        }
        case 'Refined':
          return refined(plan, node.base, node.predicate)
        case 'Union':
          return union(plan, node.members)
        case 'Tagged':
          return tagged(plan, node.tag, node.members, node.indexOf)
        case 'Anything':
        case 'AnyList':
        case 'Dictionary':
        case 'Opaque':
          return asked(plan)
      }
    })

  return {
    scanner,
    captures,
    spanCount: () => spans,
    constants,
    text: (roots: ReadonlyArray<string>): string =>
      [
        '"use strict"',
        ...constants.map((_, at) => `const k${at} = k[${at}]`),
        ...functions,
        ...tables,
        `return [${roots.join(', ')}]`
      ].join('\n')
  }
}
