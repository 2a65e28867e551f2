import { codecSchemas } from '@communique/kernel/advanced'
import { Ajv } from 'ajv'
import type * as t from 'io-ts'
import type { Known } from './known.ts'

type Schema = Readonly<Record<string, unknown>>

const nullableSchema = (schema: Schema): Schema => {
  if (schema['enum'] !== undefined)
    return { ...schema, nullable: true, enum: [...(schema['enum'] as ReadonlyArray<unknown>), null] }
  return schema['oneOf'] === undefined ? { ...schema, nullable: true } : { anyOf: [{ type: 'null' }, schema] }
}

/**
 * The check that ajv compiles from the JSON Schema that describes the same as the codec, with the keyword `discriminator` for
 * tagged unions; rules of strings and numbers are formats, those of records and lists a keyword, all of them the
 * predicates of the codec.
 *
 * It accepts and refuses what the codec does among JSON values, and leaves the value as it is.
 */
export const ajvCheck = (codec: t.Mixed): ((value: unknown) => boolean) => {
  const ajv = new Ajv({ discriminator: true, allowUnionTypes: true })
  const rules: Array<(value: unknown) => boolean> = []
  const names = new Map<t.Mixed, string>()
  ajv.addKeyword({
    keyword: 'rule',
    // Null is asked nothing.
    type: ['object', 'array', 'string'],
    schemaType: 'number',
    errors: false,
    compile: (index: number) => rules[index] ?? (() => false)
  })

  const ruled = (codec: t.RefinementType<t.Mixed>, schema: Schema): Schema => {
    const { predicate, name } = codec
    const { type } = schema
    // A record, a list, or a string that has a format already.
    if ((type !== 'string' && type !== 'number') || schema['format'] !== undefined)
      return { ...schema, rule: rules.push(predicate) - 1 }
    const format = names.get(codec) ?? `${name}-${names.size}`
    if (!names.has(codec))
      ajv.addFormat(
        format,
        type === 'string'
          ? { type, validate: predicate as (text: string) => boolean }
          : { type, validate: predicate as (number: number) => boolean }
      )
    names.set(codec, format)
    return { ...schema, format }
  }

  const merged = (members: ReadonlyArray<Schema>): Schema => ({
    type: 'object',
    // Only records are intersected.
    required: members.flatMap(({ required }) => (required as ReadonlyArray<string> | undefined) ?? []),
    properties: Object.assign({}, ...members.map(({ properties }) => properties)) as Schema
  })

  const adapted = (codec: t.Mixed, schema: Schema): Schema => {
    const known = codec as unknown as Known
    const members = (schema['anyOf'] ?? schema['allOf'] ?? []) as ReadonlyArray<Schema>
    switch (known._tag) {
      case 'KeyofType':
        return { type: 'string', ...schema }
      case 'IntersectionType':
        return merged(members)
      case 'RefinementType':
        return ruled(known, schema)
      case 'UnionType': {
        const { tag } = known
        // Without a tag there are only unions with null.
        if (tag === undefined) return nullableSchema(members[0] ?? {})
        return { type: 'object', discriminator: { propertyName: tag }, required: [tag], oneOf: members }
      }
      default:
        return schema
    }
  }

  const { schemaOf } = codecSchemas({
    definitionsAt: '',
    nameOf: () => null,
    isOptional: () => false,
    rules: () => ({}),
    adapt: adapted
  })
  return ajv.compile(schemaOf(codec))
}
