import type * as t from 'io-ts'
import { z } from 'zod'
import type { Known } from './known.ts'

/**
 * The schema that a user of zod would write for what the codec describes: objects, discriminated unions, `nullable`,
 * and the predicates of the codec as refinements.
 *
 * It accepts and refuses what the codec does among JSON values. The result differs: zod makes every object and array
 * anew, without the fields that the schema does not name.
 */
export const zodSchema = (codec: t.Mixed): z.ZodType => {
  const known = codec as unknown as Known
  switch (known._tag) {
    case 'StringType':
      return z.string()
    case 'NumberType':
      return z.number()
    case 'BooleanType':
      return z.boolean()
    case 'NullType':
      return z.null()
    case 'LiteralType':
      return z.literal(known.value)
    case 'KeyofType':
      return z.enum(Object.keys(known.keys))
    case 'ReadonlyArrayType':
      return z.array(zodSchema(known.type))
    case 'InterfaceType':
      return z.object(Object.fromEntries(Object.entries(known.props).map(([key, prop]) => [key, zodSchema(prop)])))
    case 'PartialType':
      return z
        .object(Object.fromEntries(Object.entries(known.props).map(([key, prop]) => [key, zodSchema(prop)])))
        .partial()
    case 'IntersectionType':
      // Only records are intersected; a user of zod would extend one by the other.
      return known.types
        .map((member) => zodSchema(member) as unknown as z.ZodObject)
        .reduce((one, other) => one.extend(other.shape))
    case 'DictionaryType':
      return z.record(z.string(), zodSchema(known.codomain))
    case 'RefinementType':
      return zodSchema(known.type).refine(known.predicate)
    case 'UnionType': {
      const { tag, types } = known
      // Without a tag there are only unions with null.
      if (tag === undefined) return zodSchema(types[0]).nullable()
      // Members of a tagged union are records of fields.
      return z.discriminatedUnion(tag, types.map(zodSchema) as unknown as [z.ZodObject, ...Array<z.ZodObject>])
    }
  }
}
