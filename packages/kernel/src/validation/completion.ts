import * as t from 'io-ts'
import type { Violation } from './violation.ts'

/**
 * The type of an input in which everything that may be `null`, and every list that may be empty, may be left out. Branded
 * values are plain strings, numbers and objects.
 */
export type CommandInput<A> =
  A extends t.Brand<unknown>
    ? A extends string
      ? string
      : A extends number
        ? number
        : A extends ReadonlyArray<infer Member>
          ? ReadonlyArray<CommandInput<Member>>
          : CommandInputFields<A>
    : A extends ReadonlyArray<infer Member>
      ? ReadonlyArray<CommandInput<Member>>
      : A extends object
        ? CommandInputFields<A>
        : A

/** `true` for the type of a field that may be left out: one that may be null, or a list that may be empty. */
type MayBeLeftOut<A> = null extends A
  ? true
  : A extends t.Brand<unknown>
    ? false
    : A extends ReadonlyArray<unknown>
      ? true
      : false

type CommandInputFields<A> = {
  readonly [
    Field in keyof A as Field extends symbol ? never : MayBeLeftOut<A[Field]> extends true ? never : Field
  ]: CommandInput<A[Field]>
} & {
  readonly [Field in keyof A as Field extends symbol ? never : MayBeLeftOut<A[Field]> extends true ? Field : never]?:
    CommandInput<A[Field]> | undefined
}

/** Completes a value, and reports fields that nobody knows with their paths. */
type Completion = (value: unknown, path: ReadonlyArray<string>, unknown: Array<Violation>) => unknown

type Composite =
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<Array<t.Mixed>>
  | t.ReadonlyArrayType<t.Mixed>
  | t.ArrayType<t.Mixed>
  | t.UnionType<Array<t.Mixed>>
  | t.RefinementType<t.Mixed>

const asItIs: Completion = (value) => value

const none: ReadonlyArray<never> = []

/** The value of a field that was left out: null where that is accepted, else an empty list where that is. */
const leftOut = (codec: t.Mixed): null | ReadonlyArray<never> | undefined => {
  if (codec.is(null)) return null
  return codec.is(none) ? none : undefined
}

/**
 * Tests for a field that a command may leave out: one that may be null, or a list that may be empty.
 *
 * Law: `completed` puts a value in the place of such a field, and of no other.
 */
export const mayBeLeftOut = (codec: t.Mixed): boolean => leftOut(codec) !== undefined

const completions = new WeakMap<t.Mixed, Completion>()

/** A field of a record, and whether its record is whole without it. */
interface Field {
  readonly codec: t.Mixed
  readonly optional: boolean
}

type Fields = Readonly<Record<string, Field>>

/** The fields of a codec of records; of an intersection, those of all its members; null: no codec of records. */
const fieldsOf = (codec: t.Mixed): Fields | null => {
  const composite = codec as unknown as Composite
  switch (composite._tag) {
    case 'InterfaceType':
    case 'PartialType': {
      const optional = composite._tag === 'PartialType'
      return Object.fromEntries(Object.entries(composite.props).map(([field, codec]) => [field, { codec, optional }]))
    }
    case 'IntersectionType': {
      const members = composite.types.map(fieldsOf)
      return members.includes(null) ? null : (Object.assign({}, ...members) as Fields)
    }
    default:
      return null
  }
}

const ofFields = (name: string, known: Fields): Completion => {
  const fields = Object.entries(known).map(
    ([field, { codec, optional }]) => [field, optional ? undefined : leftOut(codec), completionOf(codec)] as const
  )
  return (value, path, unknown) => {
    if (!t.UnknownRecord.is(value) || Array.isArray(value)) return value
    const completed: Record<string, unknown> = {}
    for (const [field, otherwise, completion] of fields) {
      const given = Object.hasOwn(value, field) ? value[field] : undefined
      const part = given === undefined ? otherwise : completion(given, [...path, field], unknown)
      if (part !== undefined) completed[field] = part
    }
    for (const [field, found] of Object.entries(value))
      if (!Object.hasOwn(known, field) && found !== undefined)
        unknown.push({ path: [...path, field], rule: 'UnknownField', expected: name, found, oneOf: Object.keys(known) })
    return completed
  }
}

const ofMembers = (codec: t.Mixed): Completion => {
  const completion = completionOf(codec)
  return (value, path, unknown) =>
    Array.isArray(value)
      ? value.map((member: unknown, at) => completion(member, [...path, String(at)], unknown))
      : value
}

/** The literal in the field `type` of a member, which distinguishes the members of a union of facts. */
const typeOf = (codec: t.Mixed): unknown =>
  (fieldsOf(codec)?.['type']?.codec as Partial<t.LiteralType<string>> | undefined)?.value

const ofUnion = ({ types }: t.UnionType<Array<t.Mixed>>): Completion => {
  const members = types.filter(({ name }) => name !== 'null')
  const [only] = members
  if (only !== undefined && members.length === 1) {
    const completion = completionOf(only)
    return (value, path, unknown) => (value === null ? null : completion(value, path, unknown))
  }
  const byType = new Map(members.map((member) => [typeOf(member), completionOf(member)]))
  return (value, path, unknown) =>
    t.UnknownRecord.is(value) ? (byType.get(value['type']) ?? asItIs)(value, path, unknown) : value
}

const made = (codec: t.Mixed): Completion => {
  // The codecs of io-ts name their class in a tag.
  const composite = codec as unknown as Composite
  switch (composite._tag) {
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType': {
      const fields = fieldsOf(codec)
      return fields === null ? asItIs : ofFields(codec.name, fields)
    }
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return ofMembers(composite.type)
    case 'UnionType':
      return ofUnion(composite)
    case 'RefinementType':
      return completionOf(composite.type)
    default:
      return asItIs
  }
}

const completionOf = (codec: t.Mixed): Completion => {
  const known = completions.get(codec)
  if (known !== undefined) return known
  const completion = made(codec)
  completions.set(codec, completion)
  return completion
}

/** A value with what was left out, and a violation for each field that its codec does not have. */
export interface Completed {
  readonly value: unknown
  readonly unknownFields: ReadonlyArray<Violation>
}

/**
 * Puts `null` or an empty list in the place of each field that was left out and may be so, at every depth, and reports
 * unknown fields: a misspelt name would else be lost in silence. Nothing else is checked; decode the result.
 *
 * Law: a value that the codec accepts, and in which every field is known, is complete already.
 */
export const completed = (codec: t.Decoder<unknown, unknown>, value: unknown): Completed => {
  const unknownFields: Array<Violation> = []
  return { value: completionOf(codec as t.Mixed)(value, [], unknownFields), unknownFields }
}
