import { either as E, type eq } from 'fp-ts'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { copyOf } from '../../failure/copyOf.ts'
import { asText } from '../../failure/difference.ts'
import { Discrepancy, expectSame, expectThat } from '../../failure/discrepancy.ts'
import { throughJson } from '../../histories/throughJson.ts'
import { inAnotherEnvironment, withClockStopped } from '../inAnotherEnvironment.ts'
import { type Rule, rule } from '../law.ts'
import type { CodecLawName } from './names.ts'

/** A codec under test. */
export interface CodecSubject<A, Output> {
  readonly codec: t.Type<A, Output>
  readonly values: fc.Arbitrary<A>
  /** Outside input in the place of an encoded value. */
  readonly inputs: fc.Arbitrary<unknown>
  readonly eq: eq.Eq<A> | null
  readonly golden: Readonly<Record<string, unknown>>
}

interface CodecLaw<Case> {
  readonly name: CodecLawName
  readonly means: string
  readonly cases: fc.Arbitrary<Case>
  readonly check: (drawn: Case) => void
}

/** A law about a value or an input, which is printed as text: `undefined` is one too. */
const codecLaw = <Case>(law: CodecLaw<Case>, title: string): Rule<CodecLawName> =>
  rule({ ...law, story: (drawn: Case) => [`${title}:`, `  ${asText(drawn)}`] })

const reasonsOf = (decoded: t.Validation<unknown>): string =>
  E.isRight(decoded)
    ? 'none'
    : decoded.left.map(({ context }) => context.map(({ key }) => key).join('/') || 'the whole').join(', ')

/** Laws of what goes out and comes in again. */
export const codecRules = <A, Output>({
  codec,
  values,
  inputs,
  eq,
  golden
}: CodecSubject<A, Output>): ReadonlyArray<Rule<CodecLawName>> => {
  const expectEqual = (finding: string, expected: A, found: A): void => {
    if (eq === null) expectSame(finding, expected, found)
    else if (!eq.equals(expected, found))
      throw new Discrepancy(finding, [{ path: '', expected: asText(expected), found: asText(found) }])
  }
  /** The value that is read; a refusal breaks the law. */
  const read = (finding: string, json: unknown): A => {
    const decoded = codec.decode(json)
    if (E.isRight(decoded)) return decoded.right
    throw new Discrepancy(`${finding}, at ${reasonsOf(decoded)}: ${asText(json)}`, [])
  }
  const value = <Case extends A>(law: CodecLaw<Case>) => codecLaw(law, 'The value')
  const input = (law: CodecLaw<unknown>) => codecLaw(law, 'The input')
  const files = Object.entries(golden)

  return [
    input({
      name: 'nothing makes decoding fail',
      means: 'Whatever comes from outside is decoded or refused, and nothing is thrown.',
      cases: inputs,
      check: (json) => {
        const decoded = codec.decode(copyOf(json))
        expectThat(`Neither a value nor a refusal: ${asText(decoded)}`, E.isLeft(decoded) || E.isRight(decoded))
        expectThat(
          'Asked whether it is one, the codec answers neither yes nor no',
          typeof codec.is(copyOf(json)) === 'boolean'
        )
      }
    }),
    value({
      name: 'encoded values survive JSON',
      means: 'An encoded value read from its JSON text is the same value.',
      cases: values,
      check: (drawn) => {
        const encoded: unknown = codec.encode(copyOf(drawn))
        expectSame('Read from its text, the encoded value is something else', encoded, throughJson(encoded))
      }
    }),
    value({
      name: 'decoding an encoded value restores it',
      means: 'A value that is encoded, stored as text and read is the same value.',
      cases: values,
      check: (drawn) => {
        expectThat('The codec does not know it as its own', codec.is(copyOf(drawn)))
        const stored: unknown = throughJson(codec.encode(copyOf(drawn)))
        expectEqual('Encoded and decoded, it is', drawn, read('Encoded, it is refused', stored))
      }
    }),
    input({
      name: 'encoding a decoded value restores its input',
      means: 'An accepted input is written as it was read: nothing is dropped, filled in or rounded on the way.',
      cases: inputs,
      check: (json) => {
        const decoded = codec.decode(copyOf(json))
        if (E.isRight(decoded)) expectSame('Decoded and encoded, it is', json, codec.encode(decoded.right))
      }
    }),
    input({
      name: 'it knows the values that it decodes',
      means: 'The codec recognises every value that it decoded, and no value that it refuses in encoded form.',
      cases: inputs,
      check: (json) => {
        const decoded = codec.decode(copyOf(json))
        if (E.isRight(decoded))
          expectThat(
            `It decodes to what it does not know as its own: ${asText(decoded.right)}`,
            codec.is(decoded.right)
          )
        else {
          const known = copyOf(json)
          if (codec.is(known)) read('It knows as its own, and cannot read what it writes', codec.encode(known))
        }
      }
    }),
    input({
      name: 'a refusal has a reason and a place',
      means: 'A refused input has one error at least, each with the way from the input to the place.',
      cases: inputs,
      check: (json) => {
        const decoded = codec.decode(copyOf(json))
        if (E.isRight(decoded)) return
        expectThat('It is refused without a reason', decoded.left.length > 0)
        expectThat(
          'It is refused for a reason that stands nowhere',
          decoded.left.every(({ context }) => context.length > 0)
        )
      }
    }),
    codecLaw(
      {
        name: 'decoding and encoding change nothing',
        means: 'Decoding does not change its input, and encoding does not change its value.',
        cases: fc.tuple(values, inputs),
        check: ([drawn, json]) => {
          const [one, other] = [copyOf(drawn), copyOf(json)]
          codec.encode(one)
          codec.decode(other)
          expectSame('Encoding changed the value', drawn, one)
          expectSame('Decoding changed the input', json, other)
          const encoded: unknown = codec.encode(one)
          const before = copyOf(encoded)
          codec.decode(encoded)
          expectSame('Decoding changed the input', before, encoded)
        }
      },
      'The value and the input'
    ),
    input({
      name: 'the same input has the same outcome, at any time and in any place',
      means: 'The outcome of decoding depends on the input alone: on no clock, no language, no earlier run.',
      cases: inputs,
      check: (json) => {
        const outcome = (): unknown => {
          const decoded = codec.decode(copyOf(json))
          return E.isRight(decoded)
            ? { accepted: copyOf(codec.encode(decoded.right)) }
            : { refused: reasonsOf(decoded) }
        }
        const [once, again] = withClockStopped(() => [outcome(), outcome()])
        expectSame('Decoded once more', once, again)
        expectSame('Decoded years later, in another place and language', once, inAnotherEnvironment(outcome))
      }
    }),
    ...(files.length === 0
      ? []
      : [
          rule({
            name: 'stored values are read for ever',
            means: 'Every golden file still decodes, and to what it was: written again, it is the same.',
            cases: fc.constant(files),
            once: true,
            story: () => [`The golden files: ${files.map(([name]) => name).join(', ')}.`],
            check: () => {
              for (const [name, json] of files)
                expectSame(
                  `Written again, ${name}`,
                  json,
                  throughJson(codec.encode(read(`It is refused, ${name}`, copyOf(json))))
                )
            }
          } as const)
        ])
  ]
}
