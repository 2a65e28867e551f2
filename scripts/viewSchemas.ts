/** Writes the JSON Schema of every view, made from the types of the views, for the package of exchange. */
import { cooperationEventTypes } from '@communique/core/advanced'
import { entrySchemas } from '../packages/exchange/src/jsonSchema/cooperationSchemas.ts'
import { writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import { root } from './run.ts'

type Schema = Readonly<Record<string, unknown>>

const entry = `${root}packages/wording/src/views.ts`
const target = `${root}packages/exchange/src/jsonSchema/viewDefinitions.ts`

const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file))
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram([entry], { ...options, noEmit: true })
const checker = program.getTypeChecker()

/** The definitions that the codecs give: a type of one of these names has this schema. */
const ofCodecs: ReadonlySet<string> = new Set(Object.keys(entrySchemas().definitions))

const definitions = new Map<string, Schema>()
const names = new Map<ts.Type, string>()

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

const nameOf = (type: ts.Type): string | null => {
  const name = type.aliasSymbol?.name ?? type.symbol?.name
  return name !== undefined && /^[A-Z]\w*$/.test(name) ? name : null
}

/** The names of the brands of a branded type, such as `EventId`. */
const brandsOf = (type: ts.Type): ReadonlyArray<string> =>
  checker.getPropertiesOfType(type).flatMap((property) => {
    if (!property.name.startsWith('__@_brand')) return []
    return checker.getPropertiesOfType(checker.getTypeOfSymbol(property)).map(({ name }) => name)
  })

const eventTypes: ReadonlySet<string> = new Set(cooperationEventTypes)

/** Some types of facts are named; most of them are any, so that a new one changes nothing here. */
const ofLiterals = (values: ReadonlyArray<string>): Schema =>
  values.length > 20 && values.every((value) => eventTypes.has(value))
    ? ref('CooperationEventType')
    : { enum: values.toSorted() }

const isString = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.StringLike) !== 0

const typeOfProperty = (type: ts.Type, name: string): ts.Type | null => {
  const property = checker.getPropertyOfType(type, name)
  return property === undefined ? null : checker.getTypeOfSymbol(property)
}

/** An event or a fact: its type names the definition of its codec. */
const eventOf = (type: ts.Type): string | null => {
  const [own, data] = [typeOfProperty(type, 'type'), typeOfProperty(type, 'data')]
  if (own === null || data === null || !own.isStringLiteral()) return null
  const fields = checker.getPropertiesOfType(type).length
  return fields === 2 && ofCodecs.has(own.value) ? own.value : null
}

const unionOf = (type: ts.UnionType): Schema => {
  const members = type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0)
  const literals = members.filter((member) => member.isStringLiteral())
  const booleans = members.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0)
  const others = members.filter((member) => !literals.includes(member as never) && !booleans.includes(member))
  const events = others.map(eventOf).filter((name) => name !== null)
  const allEvents = checker.typeToString(type) === 'CooperationEvent' || events.length > 50
  const schemas: ReadonlyArray<Schema> = [
    ...(literals.length === 1 ? [{ const: literals[0]?.value }] : []),
    ...(literals.length > 1 ? [ofLiterals(literals.map(({ value }) => value))] : []),
    ...(booleans.length === 2
      ? [{ type: 'boolean' }]
      : booleans.map((each) => ({ const: checker.typeToString(each) === 'true' }))),
    ...(allEvents ? [ref('CooperationEvent')] : []),
    ...others.filter((each) => !allEvents || eventOf(each) === null).map(schemaOf)
  ]
  const [only] = schemas
  return schemas.length === 1 && only !== undefined ? only : { anyOf: schemas }
}

const objectOf = (type: ts.Type): Schema => {
  // The keys of a table may be identifiers.
  const [index] = checker.getIndexInfosOfType(type)
  const properties = checker.getPropertiesOfType(type).filter(({ name }) => !name.startsWith('__@'))
  if (index !== undefined && properties.length === 0)
    return { type: 'object', additionalProperties: schemaOf(index.type) }
  const required = properties.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0).map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map((each) => [each.name, schemaOf(checker.getTypeOfSymbol(each))])),
    ...(required.length > 0 && { required }),
    additionalProperties: false
  }
}

const plain = (type: ts.Type): Schema => {
  const { flags } = type
  if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {}
  if (flags & ts.TypeFlags.Null) return { type: 'null' }
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
  if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' }
  if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
  if (isString(type)) return { type: 'string' }
  if (flags & ts.TypeFlags.NumberLike) return { type: 'number' }
  if (type.isUnion()) return unionOf(type)
  if (type.isIntersection() && type.types.some(isString)) {
    const brand = brandsOf(type).findLast((name) => ofCodecs.has(name))
    return brand === undefined ? { type: 'string' } : ref(brand)
  }
  if (checker.isTupleType(type)) {
    const members = checker.getTypeArguments(type as ts.TypeReference).map(schemaOf)
    return { type: 'array', prefixItems: members, items: false, minItems: members.length }
  }
  if (checker.isArrayType(type)) {
    const [member] = checker.getTypeArguments(type as ts.TypeReference)
    return { type: 'array', items: member === undefined ? {} : schemaOf(member) }
  }
  const event = eventOf(type)
  return event === null ? objectOf(type) : ref(event)
}

const generic = new Set([
  'ReadonlyArray',
  'Array',
  'Record',
  'Readonly',
  'Partial',
  'Pick',
  'Omit',
  'Branded',
  'TypeOf'
])

/** The schema of a type; of one with a name, a reference to its definition. */
const schemaOf = (type: ts.Type): Schema => {
  const known = names.get(type)
  if (known !== undefined) return ref(known)
  const own = nameOf(type)
  const isRecord = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Union)) !== 0
  if (own === null || generic.has(own) || !isRecord || checker.isArrayType(type) || checker.isTupleType(type))
    return plain(type)
  if (ofCodecs.has(own)) return ref(own)
  if (type.flags & ts.TypeFlags.Intersection && (type as ts.IntersectionType).types.some(isString)) return plain(type)
  let name = own
  for (let at = 2; definitions.has(name); at += 1) name = `${own}${at}`
  names.set(type, name)
  definitions.set(name, {})
  definitions.set(name, plain(type))
  return ref(name)
}

const source = program.getSourceFile(entry)
const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
const folded =
  module === undefined ? undefined : checker.getExportsOfModule(module).find(({ name }) => name === 'foldedViews')
if (folded === undefined) throw new Error(`${entry} has no foldedViews`)
const [signature] = checker.getTypeOfSymbol(folded).getCallSignatures()
if (signature === undefined) throw new Error('foldedViews is no function')

const views = Object.fromEntries(
  checker.getPropertiesOfType(signature.getReturnType()).map((property) => {
    const type = checker.getTypeOfSymbol(property)
    const [index] = checker.getIndexInfosOfType(type)
    return [property.name, index === undefined ? schemaOf(type) : schemaOf(index.type)]
  })
)

const text = `// Made by \`pnpm views\` from the types of the views; not written by hand.
import type { JsonSchema } from '@communique/kernel/advanced'

/** The schema of every view, by the name of its table of views. */
export const viewSchemas: Readonly<Record<string, JsonSchema>> = ${JSON.stringify(views)}

/** The definitions that the schemas of views refer to, beside those of the codecs. */
export const viewDefinitions: Readonly<Record<string, JsonSchema>> = ${JSON.stringify(
  Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1)))
)}
`
await writeFile(target, await format(text, { ...(await resolveConfig(target)), filepath: target }))
