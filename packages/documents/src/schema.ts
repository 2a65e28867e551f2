import { Citation } from '@communique/kernel'
import { CountryRole, OccurrenceDate } from '@communique/core'
import { themeTable } from '@communique/core/advanced'
import { type AnyCodec, admitsNull, bare, emptyOf, fieldsOf, isList, isNull, membersOf } from './anyCodec.ts'
import { claimKinds, factsCodec } from './catalogue.ts'
import { claimFields, documentFields, sourceFields } from './documentFields.ts'

/** A JSON Schema of draft 7, the one that editors know. */
export type JsonSchema = Readonly<Record<string, unknown>>

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` })
const text: JsonSchema = { type: 'string' }
const oneOrMore = (item: JsonSchema): JsonSchema => ({ anyOf: [item, { type: 'array', items: item }] })
const closed = (properties: JsonSchema, required: ReadonlyArray<string> = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false
})

const citing: JsonSchema = {
  quote: { ...oneOrMore(text), description: 'Words of the text that the claim rests on' },
  at: { ...oneOrMore(ref('Span')), description: 'Spans of the text that the claim rests on, such as 118-681' },
  cite: { ...oneOrMore(ref('Citation')), description: 'Citations written out; none by an empty list' }
}

const date: JsonSchema = {
  anyOf: [
    { ...text, description: 'A date that the source states, in EDTF: 2024-05-30, 2021, ../2024-06-03' },
    closed({
      stated: { ...text, description: 'The source says so' },
      computed: { ...text, description: 'Reckoned from what the source says' },
      external: { ...text, description: 'Known from another source' },
      unknown: { ...text, description: 'The source does not say; the bounds that can be defended' },
      edtf: text,
      basis: { enum: ['Stated', 'Computed', 'External', 'Unknown'] },
      note: { type: ['string', 'null'] },
      quote: text,
      at: ref('Span'),
      words: { anyOf: [ref('Citation'), text, { type: 'null' }] }
    })
  ]
}

const countries: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(
    Object.keys(CountryRole.keys).map((role) => [
      role,
      oneOrMore({ anyOf: [text, closed({ country: text, through: { type: ['string', 'null'] } }, ['country'])] })
    ])
  ),
  additionalProperties: false
}

/** The short forms of values, beside which each may be written out in full. */
const shortForms: Readonly<Record<string, ReadonlyArray<JsonSchema>>> = {
  OccurrenceDate: [date],
  CountryCode: [{ ...text, description: 'ISO 3166-1 code or a name of the country' }],
  CountryLinks: [countries],
  Theme: [{ enum: Object.keys(themeTable) }, closed({ tag: text }, ['tag'])],
  Money: [{ ...text, description: 'Currency and amount: USD 2,090,000' }],
  Resource: [
    { ...text, description: 'An amount, such as USD 2,090,000, or a description' },
    closed({ thing: text, quantity: {} }, ['thing']),
    closed({ amount: {}, currency: text }, ['amount', 'currency']),
    closed({ description: text }, ['description'])
  ],
  Invitee: [text, closed({ class: text, description: text }, ['class', 'description'])]
}

/** Definitions gathered by the name of their codec. */
const definitionsOf = () => {
  const definitions = new Map<string, JsonSchema>()

  const fields = (codec: AnyCodec): JsonSchema => {
    const of = Object.entries(fieldsOf(codec))
    return closed(
      Object.fromEntries(of.map(([field, fieldCodec]) => [field, schemaOf(fieldCodec)])),
      of.filter(([, fieldCodec]) => emptyOf(fieldCodec) === undefined).map(([field]) => field)
    )
  }

  const participant = (codec: AnyCodec): JsonSchema => {
    const { properties } = fields(codec) as { readonly properties: JsonSchema }
    return closed({ ...properties, name: text, title: text })
  }

  const plain = (codec: AnyCodec): JsonSchema => {
    const shape = bare(codec)
    switch (shape._tag) {
      case 'StringType':
        return text
      case 'NumberType':
        return { type: 'number' }
      case 'BooleanType':
        return { type: 'boolean' }
      case 'NullType':
        return { type: 'null' }
      case 'LiteralType':
        return { const: shape.value }
      case 'KeyofType':
        return { enum: Object.keys(shape.keys ?? {}) }
      case 'ReadonlyArrayType':
      case 'ArrayType':
        return shape.type === undefined ? {} : oneOrMore(schemaOf(shape.type))
      case 'InterfaceType':
      case 'IntersectionType':
        return fields(shape)
      case 'UnionType': {
        const members = membersOf(shape)
        const schemas = members.filter((member) => !isNull(member)).map(schemaOf)
        return { anyOf: admitsNull(shape) ? [...schemas, { type: 'null' }] : schemas }
      }
      default:
        return {}
    }
  }

  const made = (codec: AnyCodec): JsonSchema => {
    if (codec.name === 'Participant') return participant(codec)
    const full = plain(codec)
    const forms = shortForms[codec.name]
    return forms === undefined ? full : { anyOf: [...forms, ...(bare(codec)._tag === 'StringType' ? [] : [full])] }
  }

  /** The schema of a codec; of one with a name of its own, a reference to its definition. */
  const schemaOf = (codec: AnyCodec): JsonSchema => {
    const isNamed = /^[A-Z]\w*$/.test(codec.name) && !isList(codec)
    if (!isNamed && shortForms[codec.name] === undefined) return plain(codec)
    if (!definitions.has(codec.name)) {
      // It has its place before what it holds, so that a codec may hold itself.
      definitions.set(codec.name, {})
      definitions.set(codec.name, made(codec))
    }
    return ref(codec.name)
  }

  return { schemaOf, fields, definitions }
}

const described: Readonly<Record<string, string>> = {
  id: 'The name of the claim within the document; together with the source it is the id of its event',
  event: 'The whole id of the event, where it does not begin with the source',
  corrects: 'The event that this claim corrects; the fact beside it is the new content',
  retracts: 'The event that this claim takes back; it needs a reason and a stream',
  stream: 'The stream of the event that is taken back, such as meeting/tashkent-2024',
  reason: 'The reason for a correction or a retraction',
  because: 'The event that led to this one'
}

/**
 * The JSON Schema of release documents, made from the codecs: editors complete fields and kinds of claims by it. It is
 * wider than the codecs, whose rules `readDocument` judges.
 *
 * Law: a document that can be read is valid by it.
 *
 * @category documents
 * @since 0.1.0
 */
export const documentSchema = (): JsonSchema => {
  const { schemaOf, fields, definitions } = definitionsOf()
  schemaOf(Citation)
  schemaOf(OccurrenceDate)
  const account = closed({ at: text, by: text })
  const properties = {
    ...Object.fromEntries(claimFields.map((field) => [field, { ...text, description: described[field] ?? '' }])),
    ...citing,
    recorded: account,
    ...Object.fromEntries(claimKinds.map((kind) => [kind, ref(kind)]))
  }
  // Inherited fields satisfy what a fact requires.
  for (const kind of claimKinds) {
    const { required: _inheritable, ...open } = fields(factsCodec(kind))
    definitions.set(kind, open)
  }
  const inheritable = Object.assign({}, ...claimKinds.map((kind) => definitions.get(kind)?.['properties'] ?? {}))
  const source = {
    ...Object.fromEntries(sourceFields.map((field) => [field, text])),
    ...citing,
    published: ref('OccurrenceDate')
  }
  definitions.set('Span', { type: 'string', pattern: '^\\d+\\s*[-–]\\s*\\d+$' })
  const parts: Readonly<Record<string, JsonSchema>> = {
    source: {
      anyOf: [
        { ...text, description: 'A source that is on record already' },
        closed(source, ['id', 'title', 'publisher'])
      ]
    },
    recorded: account,
    continues: { type: 'boolean', description: 'Adds to earlier documents on the source; their other claims stay' },
    defaults: { type: 'object', properties: inheritable, description: 'Fields that all claims share' },
    claims: {
      type: ['array', 'null'],
      items: closed(properties)
    }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A release document of Communiqué',
    ...closed(Object.fromEntries(documentFields.map((field) => [field, parts[field] ?? {}])), ['source']),
    definitions: Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
}
