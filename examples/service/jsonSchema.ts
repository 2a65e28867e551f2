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

/** Turns codecs into schemas, and gathers those that have a name of their own under that name. */
export const jsonSchemas = () => {
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
          // A field that may be anything may be missing.
          required: Object.keys(known.props).filter((key) => known.props[key]?.name !== 'unknown'),
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
        return { ...plain(known.type), title: known.name, ...words[known.name] }
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
    let name = codec.name
    // Two codecs may have one name: a command and what it asks for.
    for (let at = 2; components.has(name); at += 1) name = `${codec.name}${at}`
    names.set(codec, name)
    // It has its place before what it holds, so that a codec may hold itself.
    components.set(name, {})
    components.set(name, plain(codec))
    return { $ref: `#/components/schemas/${name}` }
  }

  return { schemaOf, components: (): JsonSchema => Object.fromEntries(components) }
}
