import { arbitraryOf } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import type { CodecLawName } from '../../src/laws/codec/names.ts'
import { type CodecLawOptions, codecLaws } from '../../src/laws/codecLaws.ts'
import { GiftEvent, table } from '../gifts.ts'
import { type Mutant, remembering } from './mutant.ts'

/** Made anew for every seed, since some keep what they are not to keep. */
const mutant = <A, Output>(
  sabotage: string,
  law: CodecLawName,
  codec: () => t.Type<A, Output>,
  options: Omit<CodecLawOptions<A>, 'seed'> = {}
): Mutant => ({ sabotage, law, laws: (trial) => codecLaws(codec(), { ...options, ...trial }) })

/** A codec by hand: of texts, unless it is said of what else. */
const made = <A, Output = A>(
  name: string,
  {
    is = t.string.is,
    decode,
    encode = t.identity
  }: {
    readonly is?: (value: unknown) => boolean
    readonly decode: (input: never) => A | null
    readonly encode?: (value: never) => unknown
  }
): t.Type<A, Output> =>
  new t.Type<A, Output>(
    name,
    (value): value is A => is(value),
    (input, context) => {
      const value = decode(input as never)
      return value === null ? t.failure(input, context) : t.success(value)
    },
    encode as (value: A) => Output
  )

const isText = (input: unknown): input is string => typeof input === 'string'
const words = fc.stringMatching(/^[a-z]{1,6}$/)
const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
const amounts = fc.oneof(fc.nat(5), fc.double({ min: 0, max: 5, noNaN: true }))
const isDate = (value: unknown): boolean => value instanceof Date
const Entry = t.type({ gift: t.string, worth: t.number })
const entries = fc.record({ gift: words, worth: fc.nat(5) }, { noNullPrototype: true })

// What comes from outside

const failing: ReadonlyArray<Mutant> = [
  mutant(
    'asks null for a field',
    'nothing makes decoding fail',
    () => made('Named', { is: Entry.is, decode: (input: { gift: unknown }) => (isText(input.gift) ? input : null) }),
    { values: entries }
  ),
  mutant(
    'parses a text without asking whether it is JSON',
    'nothing makes decoding fail',
    () =>
      made<object, string>('InText', {
        is: (value) => typeof value === 'object',
        decode: (input) => (isText(input) ? (JSON.parse(input) as object) : null),
        encode: JSON.stringify
      }),
    { values: fc.record({ gift: words }, { noNullPrototype: true }) }
  ),
  mutant(
    'makes a large integer of any text',
    'nothing makes decoding fail',
    () =>
      made<bigint, string>('Large', {
        is: (value) => typeof value === 'bigint',
        decode: (input) => (isText(input) ? BigInt(input) : null),
        encode: String
      }),
    { values: fc.bigInt() }
  ),
  mutant(
    'refuses without a reason',
    'a refusal has a reason and a place',
    () => {
      const Silent = new t.Type<string>(
        'Silent',
        isText,
        (input) => (isText(input) ? t.success(input) : E.left([])),
        t.identity
      )
      return Silent
    },
    { values: words }
  ),
  mutant(
    'refuses for a reason that stands nowhere',
    'a refusal has a reason and a place',
    () =>
      new t.Type<string>(
        'Nowhere',
        isText,
        (input) => (isText(input) ? t.success(input) : t.failure(input, [])),
        t.identity
      ),
    { values: words }
  )
]

// What goes out and comes in again

const losing: ReadonlyArray<Mutant> = [
  mutant(
    'rounds amounts',
    'decoding an encoded value restores it',
    () =>
      made('Amount', {
        is: t.number.is,
        decode: (input: unknown) => (typeof input === 'number' ? Math.round(input) : null)
      }),
    { values: amounts }
  ),
  mutant(
    'keeps the second and not the millisecond',
    'decoding an encoded value restores it',
    () =>
      made<Date, string>('Second', {
        is: isDate,
        decode: (input) => (isText(input) && !Number.isNaN(Date.parse(input)) ? new Date(input) : null),
        encode: (value: Date) => `${value.toISOString().slice(0, 19)}Z`
      }),
    { values: days }
  ),
  mutant(
    'counts large amounts as floating-point numbers',
    'decoding an encoded value restores it',
    () =>
      made<bigint, string>('Cents', {
        is: (value) => typeof value === 'bigint',
        decode: (input) => (isText(input) && /^\d+$/.test(input) ? BigInt(Math.round(Number(input))) : null),
        encode: String
      }),
    { values: fc.bigInt({ min: 0n, max: 10n ** 30n }) }
  ),
  mutant(
    'forgets to write a field',
    'decoding an encoded value restores it',
    () =>
      new t.Type(
        'Unwritten',
        Entry.is,
        (input, context) =>
          E.map((entry: object) => ({ worth: 0, ...entry }))(
            t.type({ gift: t.string }).validate(input, context)
          ) as t.Validation<t.TypeOf<typeof Entry>>,
        ({ gift }) => ({ gift })
      ),
    { values: entries }
  ),
  mutant(
    'writes a Map',
    'encoded values survive JSON',
    () =>
      made('Donors', {
        is: (value) => value instanceof Map,
        decode: (input: unknown) => (Array.isArray(input) ? new Map(input as Array<[string, number]>) : null)
      }),
    { values: fc.array(fc.tuple(words, fc.nat(5)), { maxLength: 3 }).map((each) => new Map(each)) }
  ),
  mutant(
    'writes undefined where nothing is known',
    'encoded values survive JSON',
    () => {
      const Place = t.type({ gift: t.string, place: t.union([t.null, t.string]) })
      return new t.Type(
        'Place',
        Place.is,
        (input, context) => Place.validate(input, context),
        ({ gift, place }) => ({ gift, place: place ?? undefined })
      )
    },
    { values: fc.record({ gift: words, place: fc.option(words) }, { noNullPrototype: true }) }
  )
]

// Input that is accepted and written differently

const changing: ReadonlyArray<Mutant> = [
  mutant(
    'fills in missing fields',
    'encoding a decoded value restores its input',
    () =>
      new t.Type(
        'Filled',
        Entry.is,
        (input, context) =>
          Entry.validate(typeof input === 'object' && input !== null ? { worth: 0, ...input } : input, context),
        t.identity
      ),
    { values: entries }
  ),
  mutant(
    'takes white space away',
    'encoding a decoded value restores its input',
    () => made('Trimmed', { decode: (input: unknown) => (isText(input) ? input.trim() : null) }),
    { values: words }
  ),
  mutant('drops the fields that it does not know', 'encoding a decoded value restores its input', () => t.exact(Entry)),
  mutant(
    'reads a number from its text, and writes a number',
    'encoding a decoded value restores its input',
    () =>
      made('Lenient', {
        is: t.number.is,
        decode: (input: unknown) => (Number.isFinite(Number(input)) ? Number(input) : null)
      }),
    { values: amounts }
  ),
  mutant(
    'looks a word up among the names that every object answers to',
    'encoding a decoded value restores its input',
    () => {
      const currencies: Readonly<Record<string, string>> = { USD: 'dollar', JPY: 'yen' }
      return made<string>('Currency', {
        decode: (input: unknown) => (isText(input) && input in currencies ? (currencies[input] ?? null) : null),
        encode: (value: string) => Object.entries(currencies).find(([, name]) => name === value)?.[0]
      })
    },
    { values: fc.constantFrom('dollar', 'yen') }
  ),
  mutant(
    'calls everything its own',
    'it knows the values that it decodes',
    () => {
      const Anything = new t.Type<string>('Anything', (_value): _value is string => true, t.string.validate, t.identity)
      return Anything
    },
    { values: words }
  ),
  mutant(
    'asks of its rule when it decodes, and not when it is asked',
    'it knows the values that it decodes',
    () => made('Short', { decode: (input: unknown) => (isText(input) && input.length < 7 ? input : null) }),
    { values: words }
  )
]

// What it changes, and what it depends on

const depending: ReadonlyArray<Mutant> = [
  mutant(
    'takes out of the input what it has read',
    'decoding and encoding change nothing',
    () =>
      new t.Type(
        'Taken',
        Entry.is,
        (input, context) => {
          const entry = Entry.validate(input, context)
          if (E.isLeft(entry)) return entry
          const { gift, worth } = entry.right
          delete (entry.right as { worth?: number }).worth
          return t.success({ gift, worth })
        },
        t.identity
      ),
    { values: entries }
  ),
  mutant(
    'takes out of the list what it has written',
    'decoding and encoding change nothing',
    () => {
      const Words = t.array(t.string)
      return new t.Type(
        'Emptied',
        Words.is,
        (input, context) => Words.validate(input, context),
        (value) => value.splice(0)
      )
    },
    { values: fc.array(words, { maxLength: 4 }) }
  ),
  remembering(
    mutant(
      'has a rule that goes on where it stopped',
      'the same input has the same outcome, at any time and in any place',
      () => {
        const rule = /[a-z]+/g
        return made('Word', { decode: (input: unknown) => (isText(input) && rule.test(input) ? input : null) })
      },
      { values: words }
    )
  ),
  mutant(
    'refuses what has not come by the clock',
    'the same input has the same outcome, at any time and in any place',
    () =>
      made('Past', {
        decode: (input: unknown) => (isText(input) && Date.parse(input) <= Date.now() ? input : null)
      }),
    { values: days.map((day) => day.toISOString()) }
  ),
  mutant(
    'writes the day of the local time zone',
    'the same input has the same outcome, at any time and in any place',
    () =>
      made<Date, string>('Day', {
        is: isDate,
        decode: (input) =>
          isText(input) && !Number.isNaN(Date.parse(`${String(input)}Z`)) ? new Date(`${String(input)}Z`) : null,
        encode: (day: Date) => `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()} ${day.getHours()}:00`
      }),
    { values: days }
  ),
  mutant(
    'writes letters as they are small in the language of the place',
    'the same input has the same outcome, at any time and in any place',
    () => made('Small', { decode: (input: unknown) => (isText(input) ? input.toLocaleLowerCase() : null) }),
    { values: words }
  )
]

// What was stored before

const golden = {
  'GiftReceived.v1.json': {
    type: 'GiftReceived',
    data: { gift: 'a', on: { edtf: '2020-01-01', basis: 'Stated', words: null, note: null } }
  }
}
const aged: ReadonlyArray<Mutant> = [
  mutant(
    'has renamed a field that is on record',
    'stored values are read for ever',
    () => t.type({ type: t.literal('GiftReceived'), data: t.type({ giftId: t.string }) }),
    { golden }
  ),
  mutant(
    'writes a field that was not there',
    'stored values are read for ever',
    () =>
      new t.Type(
        'GiftEvent',
        GiftEvent.is,
        (input, context) => GiftEvent.validate(input, context),
        (event) => ({ ...event, recordedIn: 1 })
      ),
    { golden, values: arbitraryOf(GiftEvent, table) }
  )
]

/** Sabotaged codecs. */
export const codecMutants: ReadonlyArray<Mutant> = [...failing, ...losing, ...changing, ...depending, ...aged]

/** The sound codecs, under all laws. */
export const soundCodec = (seed: number) => codecLaws(GiftEvent, { golden, table, seed })
