// The parts that claims are made of, such as dates, signatures and resources, by the names of their codecs.
import { type AnyCodec, bare, fieldsOf, isList, isNull, membersOf } from './anyCodec.ts'
import { claimKinds, type ClaimField, factsCodec, fieldsIn } from './catalogue.ts'
import { shortForms } from './schema.ts'
import { valueNames } from './valueNames.ts'

/** A part of claims: a record of fields, one of several forms, one of some values, or a text by a rule. */
export interface ClaimPart {
  readonly name: string
  /** Its fields, in each of its forms. */
  readonly forms: ReadonlyArray<ReadonlyArray<ClaimField>>
  /** The values that it may have, and the names of those that are codes. */
  readonly values: ReadonlyArray<{ readonly value: string; readonly name: string | null }>
  /** The ways in which a document may write it in short, in words. */
  readonly short: ReadonlyArray<string>
  /** The kinds of claims, and the other parts, that have it. */
  readonly within: ReadonlyArray<string>
}

interface Found {
  readonly codec: AnyCodec
  readonly within: Set<string>
}

const isNamed = (codec: AnyCodec): boolean => /^[A-Z]\w*$/.test(codec.name) && !isNull(codec)

/** Adds what a codec is made of, and names what it stands within. */
const addParts = (codec: AnyCodec, within: string, found: Map<string, Found>): void => {
  if (isNamed(codec)) {
    const known = found.get(codec.name)
    if (known !== undefined) {
      known.within.add(within)
      return
    }
    found.set(codec.name, { codec, within: new Set([within]) })
  }
  const owner = isNamed(codec) ? codec.name : within
  const { type, props = {} } = codec
  for (const part of [...(type === undefined ? [] : [type]), ...membersOf(codec), ...Object.values(props)])
    addParts(part, owner, found)
}

const allParts = (): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>()
  for (const kind of claimKinds)
    for (const codec of Object.values(fieldsOf(factsCodec(kind)))) addParts(codec, kind, found)
  return found
}

const valuesOf = (codec: AnyCodec): ReadonlyArray<string> => {
  const shape = bare(codec)
  if (shape.keys !== undefined) return Object.keys(shape.keys)
  if (typeof shape.value === 'string') return [shape.value]
  return shape._tag === 'UnionType' ? membersOf(shape).flatMap(valuesOf) : []
}

const formsOf = (codec: AnyCodec): ReadonlyArray<ReadonlyArray<ClaimField>> => {
  const shape = bare(codec)
  if (shape._tag === 'UnionType') return membersOf(shape).flatMap(formsOf)
  if (isList(shape)) return shape.type === undefined ? [] : formsOf(shape.type)
  const fields = fieldsIn(shape)
  return fields.length === 0 ? [] : [fields]
}

const shortOf = (name: string): ReadonlyArray<string> => [
  ...(shortForms[name] ?? []).flatMap(({ description }) => (typeof description === 'string' ? [description] : [])),
  ...(['Participant', 'Presence', 'Signature'].includes(name) ? ['name and title, as the source prints them'] : [])
]

/**
 * The shape of a part of claims, by its name as the fields of claims show it, such as `Signature`.
 *
 * @returns null where no claim has such a part.
 * @category documents
 * @since 0.2.0
 */
export const claimPart = (name: string): ClaimPart | null => {
  const parts = allParts()
  const wanted = [...parts.keys()].find((each) => each.toLowerCase() === name.toLowerCase())
  const found = wanted === undefined ? undefined : parts.get(wanted)
  if (wanted === undefined || found === undefined) return null
  const names = valueNames[wanted]
  return {
    name: wanted,
    forms: formsOf(found.codec),
    values: valuesOf(found.codec).map((value) => ({ value, name: names?.get(value) ?? null })),
    short: shortOf(wanted),
    within: [...found.within]
  }
}

/** The names of all parts of claims. */
export const claimParts = (): ReadonlyArray<string> => [...allParts().keys()]
