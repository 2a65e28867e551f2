import * as fc from 'fast-check'
import { recalling } from '../recalling.ts'
import type { JsonSchema } from './standardSchema.ts'
import { decimals, formats, integers, words } from './words.ts'

type Keywords = Readonly<Record<string, unknown>>

/** Arbitraries of one's own, under paths such as `data.items[].price`. */
export type ValuesByPath = Readonly<Record<string, fc.Arbitrary<unknown>>>

interface Walk {
  readonly root: JsonSchema
  readonly values: ValuesByPath
  readonly within: ReadonlyMap<string, fc.Arbitrary<unknown>>
  readonly path: string
  readonly depth: { readonly depthIdentifier?: fc.DepthIdentifier; readonly maxDepth?: number }
}

const longestList = 4
const longestSearch = 5000

/** Keywords whose rule is not followed when values are made. */
const unsupported = [
  'not',
  'if',
  'patternProperties',
  'contains',
  'dependentSchemas',
  'dependentRequired',
  'unevaluatedProperties'
]

const isFields = (value: unknown): value is Keywords =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)
const schemas = (value: unknown): ReadonlyArray<JsonSchema> => value as ReadonlyArray<JsonSchema>

const unclear = ({ path }: Walk, why: string): never => {
  throw new Error(
    `Values of ${path === '' ? 'the whole event' : path} cannot be made: ${why}. Name an arbitrary for them, values: { '${path}': … }`
  )
}

const below = (walk: Walk, step: string): Walk => ({
  ...walk,
  path: step.startsWith('[') || walk.path === '' ? `${walk.path}${step}` : `${walk.path}.${step}`
})

/** Values with a rule that is met by trying, and named by its path where it is not. */
const meeting = <Value>(
  values: fc.Arbitrary<Value>,
  rule: (value: Value) => boolean,
  walk: Walk,
  text: string
): fc.Arbitrary<Value> => {
  let missed = 0
  return values.filter((value) => {
    if (rule(value)) {
      missed = 0
      return true
    }
    missed += 1
    return missed > longestSearch ? unclear(walk, `${text} is too rare to be met`) : false
  })
}

const strings = (schema: Keywords, walk: Walk): fc.Arbitrary<string> => {
  const [min, max] = [numberOf(schema['minLength'], 0), numberOf(schema['maxLength'], Infinity)]
  const fits = (text: string): boolean => Array.from(text).length >= min && Array.from(text).length <= max
  const { format, pattern } = schema
  const made = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined
  if (made !== undefined) return format === 'uuid' || format === 'email' ? recalling(made) : made
  if (typeof pattern === 'string') return patterned(pattern, fits, walk)
  if (min === 0 && max >= 16) return recalling(words)
  return recalling(
    fc.oneof(
      { withCrossShrink: true },
      {
        weight: 6,
        arbitrary: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(Math.max(1, min)).slice(0, max))
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: min, maxLength: Math.min(max, min + 8) }) }
    )
  )
}

const patterned = (pattern: string, fits: (text: string) => boolean, walk: Walk): fc.Arbitrary<string> => {
  try {
    const all = meeting(fc.stringMatching(new RegExp(pattern, 'u')), fits, walk, `a text of the pattern ${pattern}`)
    // Few of them, so that they meet.
    const few = fc.sample(all, { seed: 1, numRuns: 3 })
    return recalling(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...few) }, { weight: 1, arbitrary: all }))
  } catch (error) {
    return unclear(walk, `no text is made from the pattern ${pattern} (${(error as Error).message})`)
  }
}

const bounds = (schema: Keywords, step: number, farthest: number): readonly [min: number, max: number] => [
  Math.max(numberOf(schema['minimum'], -farthest), numberOf(schema['exclusiveMinimum'], -Infinity) + step),
  Math.min(numberOf(schema['maximum'], farthest), numberOf(schema['exclusiveMaximum'], Infinity) - step)
]

const numbers = (schema: Keywords): fc.Arbitrary<number> => {
  const { multipleOf } = schema
  const isWhole = schema['type'] === 'integer'
  if (typeof multipleOf === 'number') {
    const [min, max] = bounds(schema, multipleOf, Number.MAX_SAFE_INTEGER * Math.min(1, multipleOf))
    const scale = Math.round(1 / multipleOf)
    return integers(Math.ceil(min / multipleOf), Math.floor(max / multipleOf)).map((times) =>
      multipleOf < 1 && Math.abs(scale * multipleOf - 1) < 1e-9 ? times / scale : times * multipleOf
    )
  }
  if (isWhole) return integers(...bounds(schema, 1, Number.MAX_SAFE_INTEGER))
  return decimals(...bounds(schema, 0.01, 1e9))
}

const objects = (schema: Keywords, walk: Walk): fc.Arbitrary<unknown> => {
  const { properties = {}, additionalProperties, required = [], propertyNames } = schema
  const members = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(
    ([name, member]) => [name, valuesOf(member, below(walk, name))] as const
  )
  const requiredKeys = (required as ReadonlyArray<string>).filter((name) => members.some(([each]) => each === name))
  const record = fc.record(Object.fromEntries(members), { requiredKeys: [...requiredKeys], noNullPrototype: true })
  if (members.length > 0 || additionalProperties === false || additionalProperties === undefined) return record
  const keys =
    propertyNames === undefined
      ? words
      : (valuesOf(propertyNames as JsonSchema, below(walk, '{name}')) as fc.Arbitrary<string>)
  const table = fc.dictionary(keys, valuesOf(additionalProperties as JsonSchema, below(walk, '{}')), {
    noNullPrototype: true,
    maxKeys: numberOf(schema['maxProperties'], longestList),
    minKeys: numberOf(schema['minProperties'], 0)
  })
  return walk.depth.maxDepth === undefined ? table : fc.oneof(walk.depth, fc.constant({}), table)
}

const lists = (schema: Keywords, walk: Walk): fc.Arbitrary<unknown> => {
  const { prefixItems, items } = schema
  const first = Array.isArray(prefixItems) ? schemas(prefixItems) : Array.isArray(items) ? schemas(items) : null
  if (first !== null) return fc.tuple(...first.map((member, index) => valuesOf(member, below(walk, `[${index}]`))))
  const minLength = numberOf(schema['minItems'], 0)
  const range = {
    minLength,
    maxLength: Math.max(minLength, Math.min(numberOf(schema['maxItems'], longestList), minLength + longestList))
  }
  const member = valuesOf((items ?? true) as JsonSchema, below(walk, '[]'))
  const all =
    schema['uniqueItems'] === true
      ? fc.uniqueArray(member, { ...range, selector: (value) => JSON.stringify(value) })
      : fc.array(member, range)
  return walk.depth.maxDepth === undefined || minLength > 0 ? all : fc.oneof(walk.depth, fc.constant([]), all)
}

const referred = (reference: string, walk: Walk): fc.Arbitrary<unknown> => {
  const known = walk.within.get(reference)
  if (known !== undefined) return known
  const found = reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (at, step) => (isFields(at) ? at[step] : undefined),
      reference.startsWith('#') ? walk.root : undefined
    )
  if (found === undefined) return unclear(walk, `the schema refers to ${reference}, which it does not hold`)
  return fc.letrec<{ readonly self: unknown }>((tie) => ({
    self: valuesOf(found as JsonSchema, {
      ...walk,
      within: new Map([...walk.within, [reference, tie('self')]]),
      depth: { depthIdentifier: fc.createDepthIdentifier(), maxDepth: 3 }
    })
  })).self
}

const ofType = (schema: Keywords, walk: Walk): fc.Arbitrary<unknown> => {
  switch (schema['type']) {
    case 'object':
      return objects(schema, walk)
    case 'array':
      return lists(schema, walk)
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return strings(schema, walk)
    default:
      return unclear(walk, 'the schema says nothing of them that JSON Schema has a word for')
  }
}

/** The values of a JSON Schema; its rules that are not followed are named by their path. */
export const valuesOf = (schema: JsonSchema, walk: Walk): fc.Arbitrary<unknown> => {
  const given = walk.values[walk.path]
  if (given !== undefined && Object.hasOwn(walk.values, walk.path)) return given
  if (schema === true) return fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(JSON.stringify(value)))
  if (schema === false) return unclear(walk, 'the schema allows none')
  const rule = unsupported.find((keyword) => keyword in schema)
  if (rule !== undefined) return unclear(walk, `the rule "${rule}" is not followed`)
  if (typeof schema['$ref'] === 'string') return referred(schema['$ref'], walk)
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return recalling(fc.constantFrom(...(schema['enum'] as ReadonlyArray<unknown>)), 2)
  const { anyOf = schema['oneOf'], allOf, type, ...rest } = schema
  if (Array.isArray(anyOf)) {
    const isNull = (each: JsonSchema): boolean => each !== true && each !== false && each['type'] === 'null'
    const members = schemas(anyOf).toSorted((a, b) => Number(isNull(b)) - Number(isNull(a)))
    return fc.oneof({ withCrossShrink: true, ...walk.depth }, ...members.map((member) => valuesOf(member, walk)))
  }
  if (Array.isArray(allOf))
    return fc
      .tuple(
        ...[...schemas(allOf), ...(type === undefined ? [] : [{ ...rest, type }])].map((member) =>
          valuesOf(member, walk)
        )
      )
      .map((all) => (all.every(isFields) ? Object.assign({}, ...all) : all[0]) as unknown)
  if (Array.isArray(type))
    return fc.oneof(
      { withCrossShrink: true, ...walk.depth },
      ...(type as ReadonlyArray<string>)
        .toSorted((a, b) => Number(b === 'null') - Number(a === 'null'))
        .map((each) => ofType({ ...rest, type: each }, walk))
    )
  return ofType(schema, walk)
}

/** The walk of a schema from its root. */
export const walkOf = (root: JsonSchema, values: ValuesByPath): Walk => ({
  root,
  values,
  within: new Map(),
  path: '',
  depth: {}
})

/** The members of a union at the root, each by itself; one that is no union is its only member. */
export const kindsOf = (root: JsonSchema): ReadonlyArray<JsonSchema> => {
  if (typeof root === 'boolean') return [root]
  const members = root['anyOf'] ?? root['oneOf']
  return Array.isArray(members) ? schemas(members).flatMap(kindsOf) : [root]
}
