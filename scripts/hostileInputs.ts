import { CooperationCommand } from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { fromCloudEvent, ledgerOrigin, readLedger, StoredEvent, toCloudEvent, validate } from '@communique/kernel'
import { fromCloudEventBatch, storedForm } from '@communique/kernel/advanced'
import { anyCooperationHistory, cooperationCommand, must } from '@communique/fixtures'
import { hostileJson } from '@communique/testing'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'

/** Valid values, made once: to change one in many ways is cheap, to make one is not. */
const few = <A>(valid: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.constantFrom(...fc.sample(valid, { seed: 1, numRuns: 500 }))

const origin = must(ledgerOrigin('https://example.org/ledgers/cooperation'))

/** Events as they are stored. */
const stored: fc.Arbitrary<unknown> = few(
  anyCooperationHistory.map((history) => history.map((event) => ({ ...event, ...storedForm(event, schemaVersions) })))
).chain((history) => fc.constantFrom(...history, {}))
const cloudEvent = stored.map((event) =>
  E.fold(
    () => ({}),
    (event: StoredEvent): object => toCloudEvent(event, origin)
  )(validate(StoredEvent)(event))
)
const text = (value: unknown): string => JSON.stringify(value) ?? ''

const damagedText = fc
  .tuple(hostileJson(cloudEvent), fc.nat(), fc.string({ maxLength: 2 }), fc.constantFrom('', '\n', '\r\n', '\n\n'))
  .map(([value, place, char, end]) => {
    const whole = text(value)
    const at = place % (whole.length + 1)
    return place % 3 === 0 ? whole + end : whole.slice(0, at) + char + (place % 3 === 1 ? whole.slice(at) : '') + end
  })

/** The outcome of an input: a word to count by. */
type Outcome = string

const validated = (result: E.Either<unknown, unknown>): Outcome => (E.isRight(result) ? 'accepted' : 'refused')

export interface Entrance {
  readonly name: string
  readonly input: fc.Arbitrary<unknown>
  readonly decode: (input: unknown) => Outcome
}

/** Every place where JSON from outside enters. */
export const entrances: ReadonlyArray<Entrance> = [
  {
    name: 'event reader',
    input: hostileJson(stored),
    decode: (input) =>
      E.fold(
        () => 'no stored event',
        (event: StoredEvent) =>
          E.fold(
            ({ type }: { readonly type: string }) => type,
            () => 'accepted'
          )(readCooperationEvent(event))
      )(validate(StoredEvent)(input))
  },
  {
    name: 'CloudEvent',
    input: hostileJson(cloudEvent),
    decode: (input) => validated(fromCloudEvent(input))
  },
  {
    name: 'CloudEvent batch',
    input: hostileJson(fc.array(cloudEvent, { maxLength: 2 })),
    decode: (input) => validated(fromCloudEventBatch(input))
  },
  {
    name: 'command',
    input: hostileJson(few(cooperationCommand)),
    decode: (input) => validated(validate(CooperationCommand)(input))
  },
  {
    name: 'ledger',
    input: fc.oneof(damagedText, fc.string(), fc.uint8Array({ maxLength: 40 })),
    decode: (input) =>
      [...readLedger(typeof input === 'string' ? input : [input as Uint8Array], 'KeepReading')]
        .map((read) => (E.isRight(read) ? 'accepted' : read.left.type))
        .join(', ') || 'empty'
  }
]
