import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { completed, mayBeLeftOut } from '../validation/completion.ts'
import { identifier } from '../validation/identifier.ts'
import { nonEmptyArray, nullable, refined, Text } from '../validation/refinement.ts'
import { withOptional } from '../validation/withOptional.ts'
import { codecSchemas, type SchemaDialect } from './jsonSchema.ts'

const simple = fc.constantFrom<t.Mixed>(
  t.string,
  t.number,
  t.boolean,
  t.null,
  t.unknown,
  t.literal('a'),
  t.literal(1),
  t.keyof({ a: null, b: null }, 'Letter'),
  t.UnknownRecord
)

/**
 * Codecs without rules of their own, for which a schema can say all that they say.
 *
 * @param more codecs made of others, beside lists, records and what may be null.
 */
const codecsWith = (
  more: (codec: fc.Arbitrary<t.Mixed>) => ReadonlyArray<fc.Arbitrary<t.Mixed>>
): fc.Arbitrary<t.Mixed> =>
  fc.letrec<{ readonly codec: t.Mixed }>((tie) => {
    const codec = tie('codec')
    const props = (...names: ReadonlyArray<string>): fc.Arbitrary<t.Props> =>
      fc.dictionary(fc.constantFrom(...names), codec, { maxKeys: 3, noNullPrototype: true })
    return {
      codec: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        simple,
        codec.map((member) => t.readonlyArray(member)),
        codec.map((member) => nonEmptyArray(member)),
        codec.map(nullable),
        props('a', 'b', 'c').map((of) => t.type(of, 'Record')),
        fc
          .tuple(props('a', 'b'), props('c', 'd'))
          .map(([required, optional]) => withOptional(t.type(required), t.partial(optional))),
        ...more(codec)
      )
    }
  }).codec

const anyCodec = codecsWith((codec) => [
  codec.map((member) => t.record(t.string, member)),
  fc.tuple(codec, codec).map(([one, other]) => t.union([one, other]))
])

/** Values that often fit, and often do not. */
const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('a', 'b', 'z', 0, 1, 1.5, true, null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { maxKeys: 3, noNullPrototype: true })
  )
})).value

const several = fc.array(anyValue, { minLength: 12, maxLength: 12 })

/** The judgement of a codec's schema. */
const validator = (codec: t.Mixed, dialect: Partial<SchemaDialect>) => {
  const { schemaOf, definitions } = codecSchemas({ definitionsAt: '#/$defs/', ...dialect })
  const ajv = new Ajv2020({ strict: true, strictRequired: false })
  return ajv.compile({ ...schemaOf(codec), $defs: definitions() })
}

describe('the schema of a codec', () => {
  it('takes what the codec takes, and nothing else', () => {
    let taken = 0
    fc.assert(
      fc.property(anyCodec, several, (codec, values) => {
        const valid = validator(codec, { isOptional: () => false })
        for (const value of values) {
          expect([codec.name, value, valid(value)]).toEqual([codec.name, value, codec.is(value)])
          if (codec.is(value)) taken += 1
        }
      }),
      { numRuns: 40 }
    )
    expect(taken).toBeGreaterThan(10)
  })

  it('takes a command with what may be left out, and no unknown field, where its reader does', () => {
    let [taken, unknown] = [0, 0]
    fc.assert(
      fc.property(
        codecsWith(() => []),
        several,
        (codec, values) => {
          const valid = validator(codec, { isOptional: mayBeLeftOut, closed: true })
          for (const value of values) {
            const { value: whole, unknownFields } = completed(codec, value)
            const isTaken = codec.is(whole) && unknownFields.length === 0
            expect([codec.name, value, valid(value)]).toEqual([codec.name, value, isTaken])
            if (isTaken) taken += 1
            if (codec.is(whole) && !isTaken) unknown += 1
          }
        }
      ),
      { numRuns: 60 }
    )
    expect([taken > 10, unknown > 0]).toEqual([true, true])
  })

  it('names the rules of refined values, with the keywords that JSON Schema has for them', () => {
    const Even = refined('Even', t.number, (value) => (value % 2 === 0 ? null : 'Odd'))
    const Id = identifier('MeetingId')
    const { schemaOf, definitions } = codecSchemas({ definitionsAt: '#/definitions/' })
    expect(schemaOf(t.type({ even: Even, id: Id, texts: nonEmptyArray(Text) }))).toMatchObject({
      properties: {
        even: { $ref: '#/definitions/Even' },
        id: { $ref: '#/definitions/MeetingId' },
        texts: { type: 'array', items: { $ref: '#/definitions/Text' }, minItems: 1 }
      }
    })
    expect(definitions()).toEqual({
      Even: { type: 'number', title: 'Even' },
      MeetingId: { type: 'string', title: 'MeetingId', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' },
      Text: { type: 'string', title: 'Text', minLength: 1 }
    })
  })

  it('keeps two codecs of one name apart', () => {
    const { schemaOf, definitions } = codecSchemas({ definitionsAt: '#/$defs/' })
    const [one, other] = [t.type({ a: t.string }, 'Place'), t.type({ b: t.string }, 'Place')]
    expect([one, other, one].map(schemaOf)).toEqual([
      { $ref: '#/$defs/Place' },
      { $ref: '#/$defs/Place2' },
      { $ref: '#/$defs/Place' }
    ])
    expect(Object.keys(definitions())).toEqual(['Place', 'Place2'])
  })
})
