import type * as t from 'io-ts'

/** A JSON Schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The choices in which the schemas of one set of codecs differ from one use to another. */
export interface SchemaDialect {
  /** The place of definitions, before their names: `#/$defs/`. */
  readonly definitionsAt: string
  /** The name of a codec's definition; null: its schema stands where it is used. By default its own, where that is a name. */
  readonly nameOf?: (codec: t.Mixed) => string | null
  /** True for a field that a record may lack. By default none but those of partial records and those of any value. */
  readonly isOptional?: (field: t.Mixed) => boolean
  /** True: a record has the fields of its codec and no others. */
  readonly closed?: boolean
  /** The keywords for the rule of a refined value. By default the name of the rule, and the keywords that JSON Schema has. */
  readonly rules?: (codec: t.RefinementType<t.Mixed>) => JsonSchema
  /** The last word on the schema of a codec. */
  readonly adapt?: (codec: t.Mixed, schema: JsonSchema) => JsonSchema
}

/** The schemas of codecs, with the definitions that they refer to. */
export interface CodecSchemas {
  /** The schema of a codec, or a reference to its definition. */
  readonly schemaOf: (codec: t.Mixed) => JsonSchema
  /** Every definition that a schema refers to, by its name. */
  readonly definitions: () => Readonly<Record<string, JsonSchema>>
}

/** Codecs that are made of these have a schema; of any other codec every value is valid. */
type Known =
  | t.StringType
  | t.NumberType
  | t.BooleanType
  | t.NullType
  | t.AnyDictionaryType
  | t.LiteralType<string | number | boolean>
  | t.KeyofType<Readonly<Record<string, unknown>>>
  | t.ReadonlyArrayType<t.Mixed>
  | t.ArrayType<t.Mixed>
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<Array<t.Mixed>>
  | t.DictionaryType<t.Mixed, t.Mixed>
  | t.RefinementType<t.Mixed>
  | t.UnionType<Array<t.Mixed>>

// The classes of io-ts name themselves in a tag.
const known = (codec: t.Mixed): Known => codec as unknown as Known

const keywords: Readonly<Record<string, JsonSchema>> = {
  Text: { minLength: 1 },
  NonEmpty: { minItems: 1 },
  IsoDay: { format: 'date' },
  Instant: { format: 'date-time' }
}

/** Tests for a codec of identifiers: all of them have one alphabet. */
const isIdentifier = (codec: t.Mixed): boolean =>
  ['a-1', '1a', 'a'.repeat(64)].every(codec.is) && !['-a', 'A', 'a'.repeat(65)].some(codec.is)

const ruleOf = (codec: t.RefinementType<t.Mixed>): JsonSchema => ({
  title: codec.name,
  ...(isIdentifier(codec) && { pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
  ...keywords[codec.name]
})

const ownName = ({ name }: t.Mixed): string | null => (/^[A-Z]\w*$/.test(name) && name !== 'NonEmpty' ? name : null)

/**
 * Walks codecs into JSON Schema. A codec with a name is one definition, however often it is used; two codecs of one name
 * get two. A rule that JSON Schema has no keyword for stands as a title, and the codec judges.
 *
 * Law: a value that a codec takes is valid by its schema.
 *
 * @category interchange
 * @since 0.1.0
 * @example
 * import assert from 'node:assert/strict'
 * import { codecSchemas } from '@communique/kernel/advanced'
 * import * as t from 'io-ts'
 *
 * const Point = t.type({ x: t.number, label: t.union([t.string, t.null]) }, 'Point')
 * const { schemaOf, definitions } = codecSchemas({ definitionsAt: '#/$defs/' })
 * assert.deepEqual(schemaOf(t.readonlyArray(Point)), { type: 'array', items: { $ref: '#/$defs/Point' } })
 * assert.deepEqual(definitions()['Point']?.['required'], ['x', 'label'])
 */
export const codecSchemas = ({
  definitionsAt,
  nameOf = ownName,
  isOptional = ({ name }) => name === 'unknown',
  closed = false,
  rules = ruleOf,
  adapt = (_codec, schema) => schema
}: SchemaDialect): CodecSchemas => {
  const names = new Map<t.Mixed, string>()
  const definitions = new Map<string, JsonSchema>()

  const record = (props: t.Props, required: ReadonlyArray<string>): JsonSchema => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(props).map(([field, codec]) => [field, schemaOf(codec)])),
    ...(required.length > 0 && { required }),
    ...(closed && { additionalProperties: false })
  })

  /** A closed record of several parts is one record: each part would refuse the fields of the others. */
  const whole = (parts: ReadonlyArray<JsonSchema>): JsonSchema => ({
    type: 'object',
    properties: Object.assign({}, ...parts.map((part) => part['properties'])) as JsonSchema,
    required: parts.flatMap((part) => part['required'] ?? []),
    additionalProperties: false
  })

  const plain = (codec: t.Mixed): JsonSchema => {
    const shape = known(codec)
    switch (shape._tag) {
      case 'StringType':
        return { type: 'string' }
      case 'NumberType':
        return { type: 'number' }
      case 'BooleanType':
        return { type: 'boolean' }
      case 'NullType':
        return { type: 'null' }
      case 'AnyDictionaryType':
        return { type: 'object' }
      case 'LiteralType':
        return { const: shape.value }
      case 'KeyofType':
        return { enum: Object.keys(shape.keys) }
      case 'ReadonlyArrayType':
      case 'ArrayType':
        return { type: 'array', items: schemaOf(shape.type) }
      case 'DictionaryType':
        return { type: 'object', additionalProperties: schemaOf(shape.codomain) }
      case 'InterfaceType':
        return record(
          shape.props,
          Object.entries(shape.props).flatMap(([field, of]) => (isOptional(of) ? [] : [field]))
        )
      case 'PartialType':
        return record(shape.props, [])
      case 'IntersectionType':
        return closed ? whole(shape.types.map(written)) : { allOf: shape.types.map(schemaOf) }
      case 'RefinementType':
        return { ...written(shape.type), ...rules(shape) }
      case 'UnionType':
        return { anyOf: shape.types.map(schemaOf) }
      default:
        return {}
    }
  }

  /** The schema of a codec, written out. */
  const written = (codec: t.Mixed): JsonSchema => adapt(codec, plain(codec))

  const schemaOf = (codec: t.Mixed): JsonSchema => {
    const defined = names.get(codec)
    if (defined !== undefined) return { $ref: `${definitionsAt}${defined}` }
    const own = nameOf(codec)
    if (own === null) return written(codec)
    let name = own
    // Two codecs may have one name: a command and what it asks for.
    for (let at = 2; definitions.has(name); at += 1) name = `${own}${at}`
    names.set(codec, name)
    // It has its place before what it holds, so that a codec may hold itself.
    definitions.set(name, {})
    definitions.set(name, written(codec))
    return { $ref: `${definitionsAt}${name}` }
  }

  return { schemaOf, definitions: () => Object.fromEntries(definitions) }
}
