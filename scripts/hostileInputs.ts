import { CooperationCommand } from '@communique/core'
import { cooperationEventCodecs, readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { fromCloudEvent, ledgerOrigin, readLedger, StoredEvent, toCloudEvent, validate } from '@communique/kernel'
import { fromCloudEventBatch, lineScanner, storedForm } from '@communique/kernel/advanced'
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

/** Lines as they are written, and with what else a reader takes or refuses: other space, escapes, other orders, twice a name. */
const line = fc
  .tuple(
    cloudEvent,
    fc.nat({ max: 9 }),
    fc.nat(),
    fc.constantFrom(' ', '\\u0041', '\\/', 'é', '0', '"', '}', '.5', '-')
  )
  .map(([value, way, place, other]) => {
    const whole = text(value)
    const at = place % (whole.length + 1)
    switch (way) {
      case 0:
        return whole
      case 1:
        return JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ')
      case 2:
        return text(Object.fromEntries(Object.entries(value).toReversed()))
      case 3:
        return whole.replace(/"data":\{"event":\{("[^"]+":)/, '$&null,$1')
      case 4:
        return whole.replaceAll(/":(?=["{[\dn])/g, '": ')
      case 5:
        return whole.replaceAll(/"schemaversion":"1"/g, '"schemaversion":"01"')
      case 6:
        return whole.slice(0, at) + whole.slice(at + 1)
      case 7:
        return whole.slice(0, at) + whole.charAt(at) + whole.slice(at)
      default:
        return whole.slice(0, at) + other + whole.slice(at + (way === 8 ? 1 : 0))
    }
  })

const window = new Uint8Array(1 << 20)
const scanner = lineScanner(cooperationEventCodecs, schemaVersions, window, (from, to) =>
  new TextDecoder().decode(window.subarray(from, to))
)

/** Compares the scanner of lines with the readers of lines and of events, which decide. */
const scanned = (text: string): Outcome => {
  const bytes = new TextEncoder().encode(`${text.replaceAll('\n', ' ')}\n`)
  window.set(bytes)
  const end = scanner?.scan(0) ?? -1
  const [read, ...others] = [...readLedger([bytes], 'KeepReading')]
  const events =
    read === undefined || others.length > 0 || E.isLeft(read) ? null : readCooperationEvent(read.right.event)
  const isRead = events !== null && E.isRight(events)
  if (end === -1) return isRead ? 'left to the readers' : 'refused'
  if (!isRead || events.right.length !== 1 || end !== bytes.length)
    throw new Error(`a scanner took a line that is refused: ${text}`)
  return 'accepted'
}

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
    name: 'scanned line',
    input: fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: damagedText }),
    decode: (input) => scanned(input as string)
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
