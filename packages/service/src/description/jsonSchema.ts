import type * as t from 'io-ts'

/** A JSON Schema of the dialect that OpenAPI 3.1 has: 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Codecs that are made of these, all the way down, have a schema. */
type Known =
  | t.StringType
  | t.NumberType
  | t.BooleanType
  | t.NullType
  | t.UnknownType
  | t.AnyDictionaryType
  | t.LiteralType<string | number | boolean>
  | t.KeyofType<Readonly<Record<string, unknown>>>
  | t.ReadonlyArrayType<t.Mixed>
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<Array<t.Mixed>>
  | t.DictionaryType<t.Mixed, t.Mixed>
  | t.RefinementType<t.Mixed>
  | t.UnionType<Array<t.Mixed>>

/** Rules that JSON Schema has a word for. Of the others it says the name, and the service judges by the codec. */
const words: Readonly<Record<string, JsonSchema>> = {
  Text: { minLength: 1 },
  NonEmpty: { minItems: 1 },
  IsoDay: { format: 'date' },
  Instant: { format: 'date-time' }
}

const identifierPattern = '^[a-z0-9][a-z0-9-]{0,63}$'

/** Says whether a codec takes identifiers alone: all of them have one alphabet. */
const isIdentifier = (codec: t.Mixed): boolean =>
  codec.is('a-1') &&
  codec.is('1a') &&
  codec.is('a'.repeat(64)) &&
  !codec.is('-a') &&
  !codec.is('A') &&
  !codec.is('a'.repeat(65))

/** Says whether a command may leave a value out: it may be null, an empty list, or made of such. */
const mayBeLeftOut = (codec: t.Mixed): boolean => {
  const known = codec as unknown as Known
  switch (known._tag) {
    case 'NullType':
    case 'UnknownType':
    case 'ReadonlyArrayType':
      return true
    case 'UnionType':
      return known.types.some((member) => (member as unknown as Known)._tag === 'NullType')
    case 'RefinementType':
      return codec.is([]) || codec.is(null) || mayBeLeftOut(known.type)
    case 'InterfaceType':
      return Object.values(known.props).every(mayBeLeftOut)
    default:
      return false
  }
}

/**
 * Turns codecs into schemas, and gathers those that have a name of their own under that name.
 *
 * @param role the schemas describe values that come in, which may leave empty fields out, or those that go out
 */
export const jsonSchemas = (role: 'Input' | 'Output') => {
  const names = new Map<t.Mixed, string>()
  const components = new Map<string, JsonSchema>()

  const plain = (codec: t.Mixed): JsonSchema => {
    // What else there is would be a bug of this description, which its test finds.
    const known = codec as unknown as Known
    switch (known._tag) {
      case 'StringType':
        return { type: 'string' }
      case 'NumberType':
        return { type: 'number' }
      case 'BooleanType':
        return { type: 'boolean' }
      case 'NullType':
        return { type: 'null' }
      case 'UnknownType':
        return {}
      case 'AnyDictionaryType':
        return { type: 'object' }
      case 'LiteralType':
        return { const: known.value }
      case 'KeyofType':
        return { enum: Object.keys(known.keys) }
      case 'ReadonlyArrayType':
        return { type: 'array', items: schemaOf(known.type) }
      case 'DictionaryType':
        return { type: 'object', additionalProperties: schemaOf(known.codomain) }
      case 'InterfaceType':
        return {
          type: 'object',
          required: Object.entries(known.props).flatMap(([key, prop]) => {
            // A field that may be anything may be missing.
            const isOptional = role === 'Input' ? mayBeLeftOut(prop) : prop.name === 'unknown'
            return isOptional ? [] : [key]
          }),
          properties: Object.fromEntries(Object.entries(known.props).map(([key, prop]) => [key, schemaOf(prop)]))
        }
      case 'PartialType':
        return {
          type: 'object',
          properties: Object.fromEntries(Object.entries(known.props).map(([key, prop]) => [key, schemaOf(prop)]))
        }
      case 'IntersectionType':
        return { allOf: known.types.map(schemaOf) }
      case 'RefinementType':
        return {
          ...plain(known.type),
          title: known.name,
          ...(isIdentifier(codec) && { pattern: identifierPattern }),
          ...words[known.name]
        }
      case 'UnionType':
        return { anyOf: known.types.map(schemaOf) }
    }
  }

  /** The schema of a codec, or where it is found. */
  const schemaOf = (codec: t.Mixed): JsonSchema => {
    const known = names.get(codec)
    if (known !== undefined) return { $ref: `#/components/schemas/${known}` }
    const isNamed = /^[A-Z]\w*$/.test(codec.name) && codec.name !== 'NonEmpty'
    if (!isNamed) return plain(codec)
    const own = role === 'Input' ? `${codec.name}Input` : codec.name
    let name = own
    // Two codecs may have one name: a command and what it asks for.
    for (let at = 2; components.has(name); at += 1) name = `${own}${at}`
    names.set(codec, name)
    // It has its place before what it holds, so that a codec may hold itself.
    components.set(name, {})
    components.set(name, plain(codec))
    return { $ref: `#/components/schemas/${name}` }
  }

  return { schemaOf, components: (): JsonSchema => Object.fromEntries(components) }
}
