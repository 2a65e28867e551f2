import { Citation } from '@communique/kernel'
import { CountryRole, OccurrenceDate } from '@communique/core'
import { themeTable } from '@communique/core/advanced'
import { type CodecSchemas, codecSchemas, type JsonSchema } from '@communique/kernel/advanced'
import { type AnyCodec, bare, emptyOf, isList } from './anyCodec.ts'
import { claimKinds, factsCodec } from './catalogue.ts'
import { valueNames } from './valueNames.ts'
import { claimFields, documentFields, sourceFields } from './documentFields.ts'

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` })
const text: JsonSchema = { type: 'string' }
const oneOrMore = (item: JsonSchema): JsonSchema => ({ anyOf: [item, { type: 'array', items: item }] })
const closed = (properties: JsonSchema, required: ReadonlyArray<string> = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false
})

const span: JsonSchema = { type: 'string', pattern: '^\\d+\\s*[-–]\\s*\\d+$' }

const citing: JsonSchema = {
  quote: { ...oneOrMore(text), description: 'Words of the text that the claim rests on' },
  at: { ...oneOrMore(ref('Span')), description: 'Spans of the text that the claim rests on, such as 118-681' },
  cite: { ...oneOrMore(ref('Citation')), description: 'Citations written out; none by an empty list' }
}

/** Editors read a year without a month as a number. */
const written: JsonSchema = { type: ['string', 'integer'] }

const date: JsonSchema = {
  anyOf: [
    { ...written, description: 'A date that the source states, in EDTF: 2024-05-30, 2021, ../2024-06-03' },
    closed({
      stated: { ...written, description: 'The source says so' },
      computed: { ...written, description: 'Reckoned from what the source says' },
      external: { ...written, description: 'Known from another source' },
      unknown: { ...written, description: 'The source does not say; the bounds that can be defended' },
      edtf: written,
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
  description: 'Roles and their countries: { Counterpart: Uzbekistan, Host: [DE, FR] }',
  properties: Object.fromEntries(
    Object.keys(CountryRole.keys).map((role) => [
      role,
      oneOrMore({ anyOf: [text, closed({ country: text, through: { type: ['string', 'null'] } }, ['country'])] })
    ])
  ),
  additionalProperties: false
}

/** The short forms of values, beside which each may be written out in full. */
export const shortForms: Readonly<Record<string, ReadonlyArray<JsonSchema>>> = {
  OccurrenceDate: [
    { ...date, description: '2024-05-30 as the source states it, or { computed: … }, { external: … }, { unknown: … }' }
  ],
  CountryCode: [{ ...text, description: 'ISO 3166-1 code or a name of the country' }],
  CountryLinks: [countries],
  Theme: [
    { enum: Object.keys(themeTable), description: 'A kept theme by its code, or { tag: … }' },
    closed({ tag: text }, ['tag'])
  ],
  Money: [{ ...text, description: 'Currency and amount: USD 2,090,000' }],
  Resource: [
    { ...text, description: 'An amount, such as USD 2,090,000, or words without one; { thing: … } in kind' },
    closed({ thing: text, quantity: {} }, ['thing']),
    closed({ amount: {}, currency: text }, ['amount', 'currency']),
    closed({ description: text }, ['description'])
  ],
  FinanceType: [{ enum: [...(valueNames['FinanceType']?.values() ?? [])], description: 'Its name, or its code' }],
  Period: [{ ...text, description: 'Those of years, months and days that there are: { years: 4 }, or P4Y' }],
  Provision: [{ ...text, description: 'Its words; { provision: …, accordingTo: … } where a person tells it' }],
  Quantity: [{ type: ['string', 'number'], description: 'A decimal number' }],
  OfficeHolder: [
    { ...text, description: 'A party by its identifier; { person: …, name: …, title: … } for a person' },
    closed({ person: text, party: text, name: text, title: text }, ['person'])
  ],
  OfficeSeat: [
    { ...text, description: 'A party by its identifier; { jointBody: … } for a joint body' },
    closed({ jointBody: text }, ['jointBody'])
  ],
  Invitee: [
    { ...text, description: 'A party by its identifier; { class: …, description: … } for nobody by name' },
    closed({ class: text, description: text }, ['class', 'description'])
  ]
}

const named = (schema: JsonSchema): JsonSchema => ({ ...(schema['properties'] as JsonSchema), name: text, title: text })

/** The schemas of records of which a document may leave out more than the codec says, or write a field by another name. */
const records: Readonly<Record<string, (schema: JsonSchema) => JsonSchema>> = {
  // A participant is an attendee unless the document says otherwise.
  Participant: (schema) => closed(named(schema)),
  Signature: (schema) => closed(named(schema), ['party']),
  // Somebody present attended, unless the document says otherwise; a party may stand for the whole.
  Presence: (schema) => ({ anyOf: [text, closed(named(schema))] }),
  // Of those without a name there are exactly so many, unless the document says otherwise.
  Unnamed: (schema) => closed(schema['properties'] as JsonSchema, ['as', 'of']),
  Period: (schema) => closed(schema['properties'] as JsonSchema)
}

/** Completes the schema of a codec by the short forms of its values, and by what documents write beside its fields. */
const withShortForms = (codec: AnyCodec, schema: JsonSchema): JsonSchema => {
  const full =
    schema['type'] === 'array' ? oneOrMore(schema['items'] as JsonSchema) : (records[codec.name]?.(schema) ?? schema)
  const forms = shortForms[codec.name]
  return forms === undefined ? full : { anyOf: [...forms, ...(bare(codec)._tag === 'StringType' ? [] : [full])] }
}

/** Schemas of what a document may write for a value: names stand for codes, and one for a list of one. */
const documentSchemas = (): CodecSchemas =>
  codecSchemas({
    definitionsAt: '#/definitions/',
    nameOf: (codec) =>
      (/^[A-Z]\w*$/.test(codec.name) && !isList(codec)) || shortForms[codec.name] !== undefined ? codec.name : null,
    isOptional: (codec) => emptyOf(codec) !== undefined,
    closed: true,
    rules: () => ({}),
    adapt: withShortForms
  })

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
  const { schemaOf, definitions } = documentSchemas()
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
  const facts = Object.fromEntries(
    claimKinds.map((kind) => {
      const { required: _inheritable, ...open } = schemaOf(factsCodec(kind))
      return [kind, open]
    })
  )
  const inheritable = Object.assign({}, ...Object.values(facts).map((of) => of['properties'])) as JsonSchema
  const source = {
    ...Object.fromEntries(sourceFields.map((field) => [field, text])),
    ...citing,
    published: ref('OccurrenceDate')
  }
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
    definitions: Object.fromEntries(
      Object.entries({ ...definitions(), ...facts, Span: span }).toSorted(([a], [b]) => (a < b ? -1 : 1))
    )
  }
}
