import type * as t from 'io-ts'

type Fields = Readonly<Record<string, Structure>>

/** What a codec accepts, as JSON: the names of fields, what stands in them, and the rules that it obeys. */
export type Structure =
  | string
  | readonly [Structure]
  | { readonly fields: Fields; readonly optional?: Fields }
  | { readonly anyOf: ReadonlyArray<Structure> }
  | { readonly words: ReadonlyArray<string> }
  | { readonly literal: string | number | boolean }
  | { readonly rule: string; readonly of: Structure }

export type Composite =
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<Array<t.Mixed>>
  | t.ReadonlyArrayType<t.Mixed>
  | t.UnionType<Array<t.Mixed>>
  | t.KeyofType<Readonly<Record<string, unknown>>>
  | t.LiteralType<string | number | boolean>
  | t.RefinementType<t.Mixed>

const ofProps = (props: t.Props): Fields =>
  Object.fromEntries(Object.entries(props).map(([field, codec]) => [field, structureOf(codec)]))

/** The fields of two descriptions; a codec that intersects other things than records is a bug of the catalogue. */
const both = (one: Structure, other: Structure): Structure => {
  if (typeof one === 'string' || typeof other === 'string' || !('fields' in one) || !('fields' in other))
    throw new Error('An intersection of a codec holds something else than fields')
  const optional = { ...one.optional, ...other.optional }
  return { fields: { ...one.fields, ...other.fields }, ...(Object.keys(optional).length === 0 ? {} : { optional }) }
}

/** Describes a codec by walking it. What has no parts is described by its name. */
export const structureOf = (codec: t.Mixed): Structure => {
  // The codecs of io-ts tell by their tag which of its classes they are of.
  const composite = codec as unknown as Composite
  switch (composite._tag) {
    case 'InterfaceType':
      return { fields: ofProps(composite.props) }
    case 'PartialType':
      return { fields: {}, optional: ofProps(composite.props) }
    case 'IntersectionType':
      return composite.types.map(structureOf).reduce(both)
    case 'ReadonlyArrayType':
      return [structureOf(composite.type)]
    case 'UnionType':
      return { anyOf: composite.types.map(structureOf) }
    case 'KeyofType':
      return { words: Object.keys(composite.keys).toSorted() }
    case 'LiteralType':
      return { literal: composite.value }
    case 'RefinementType':
      return { rule: codec.name, of: structureOf(composite.type) }
    default:
      return codec.name
  }
}

const widensFields = (wide: Fields, narrow: Fields): boolean =>
  Object.entries(narrow).every(([field, structure]) => {
    const found = wide[field]
    return found !== undefined && widens(found, structure)
  })

const alternatives = (structure: Structure): ReadonlyArray<Structure> =>
  typeof structure !== 'string' && 'anyOf' in structure ? structure.anyOf : [structure]

const isAlternatives = (structure: Structure): boolean => typeof structure !== 'string' && 'anyOf' in structure

const isRule = (structure: Structure): structure is Extract<Structure, { readonly rule: string }> =>
  typeof structure !== 'string' && 'rule' in structure

/**
 * `true` if whatever was stored in the one shape is read in the other: it demands the same fields, and has at most
 * further words, further alternatives and further optional fields.
 */
export const widens = (wide: Structure, narrow: Structure): boolean => {
  if (typeof narrow === 'string' && typeof wide === 'string') return wide === narrow
  if (isAlternatives(narrow) || isAlternatives(wide))
    return alternatives(narrow).every((each) => alternatives(wide).some((other) => widens(other, each)))
  // Without a rule, whatever obeyed it is read.
  if (isRule(narrow) && !isRule(wide)) return widens(wide, narrow.of)
  if (typeof narrow === 'string' || typeof wide === 'string') return false
  if (Array.isArray(narrow) || Array.isArray(wide))
    return Array.isArray(narrow) && Array.isArray(wide) && widens(wide[0], narrow[0])
  if ('fields' in narrow && 'fields' in wide) {
    const demanded = Object.keys(wide.fields).every((field) => Object.hasOwn(narrow.fields, field))
    return demanded && widensFields(wide.fields, narrow.fields) && widensFields(wide.optional ?? {}, narrow.optional ?? {})
  }
  if ('words' in narrow && 'words' in wide) return narrow.words.every((word) => wide.words.includes(word))
  if ('literal' in narrow && 'literal' in wide) return narrow.literal === wide.literal
  return 'rule' in narrow && 'rule' in wide && narrow.rule === wide.rule && widens(wide.of, narrow.of)
}
