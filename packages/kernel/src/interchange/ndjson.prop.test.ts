import { arbitraryOf, must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strictJsonViolation } from '../validation/strictJson.ts'
import { readLedger, writeLedger } from './ndjson.ts'
import { StoredEvent } from '../events/storedEvent.ts'
import { ledgerOrigin } from './cloudEvents.ts'

const history: fc.Arbitrary<ReadonlyArray<StoredEvent>> = fc
  .array(arbitraryOf(StoredEvent), { minLength: 1, maxLength: 5 })
  .map((events) => JSON.parse(JSON.stringify(events)))
  .filter((events) => strictJsonViolation(events) === null)

const written = (events: ReadonlyArray<StoredEvent>): string =>
  [...writeLedger(events, must(ledgerOrigin('/ledger')))].join('')

describe('a ledger', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect([...readLedger(written(events), 'Stop')]).toEqual(
          events.map((event, index) => E.right({ line: index + 1, event }))
        )
      })
    )
  })

  it('that was cut short anywhere holds the events before, and at most one torn line', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, place) => {
        const text = written(events)
        const cut = place % text.length
        const beginning = text.slice(0, cut)
        const betweenLines = cut === 0 || text[cut - 1] === '\n' || text[cut] === '\n'
        const reads = [...readLedger(beginning, 'KeepReading')]
        const whole = reads.filter(E.isRight)
        const faults = reads.filter(E.isLeft)
        expect(whole.map(({ right }) => right.event)).toEqual(events.slice(0, whole.length))
        expect(faults.map(({ left }) => left.type)).toEqual(betweenLines ? [] : ['TornLastLine'])
      })
    )
  })

  it('with one damaged line holds all the others', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, place) => {
        const lines = written(events).split('\n').slice(0, -1)
        const damaged = place % lines.length
        const reads = [...readLedger(lines.with(damaged, '{"specversion":"1.0"').join('\n') + '\n', 'KeepReading')]
        expect(reads.map((read) => (E.isRight(read) ? read.right.event : read.left.type))).toEqual(
          (events as ReadonlyArray<unknown>).with(damaged, 'NotJson')
        )
      })
    )
  })

  it('never makes its reader throw, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.uint8Array(), fc.string())), (chunks) => {
        expect([...readLedger(chunks, 'KeepReading')].filter(E.isRight)).toEqual([])
      })
    )
  })
})

describe('a line with a value that stores lose', () => {
  const line = (value: string): string => {
    const [event] = fc.sample(history, { numRuns: 1, seed: 1 }).flat()
    if (event === undefined) throw new Error('one event')
    return written([{ ...event, data: { seats: ['here'] } }]).replace('"here"', value)
  }
  const path = ['data', 'event', 'seats', '0']

  it.each([
    ['1e400', 'NotFinite', Number.POSITIVE_INFINITY],
    ['-1e999', 'NotFinite', Number.NEGATIVE_INFINITY],
    ['9007199254740993', 'InexactInteger', '9007199254740993'],
    ['9'.repeat(400), 'NotFinite', Number.POSITIVE_INFINITY],
    ['-0', 'NegativeZero', -0],
    ['"\\u0000"', 'NulCharacter', '\0'],
    ['"\\ud800"', 'HalfSurrogate', '\ud800']
  ])('is refused at its place: %s', (value, rule, found) => {
    expect([...readLedger(line(value), 'Stop')]).toEqual([
      E.left({
        type: 'InvalidLine',
        line: 1,
        violations: [expect.objectContaining({ path, rule, found })]
      })
    ])
  })

  it('is refused for its depth', () => {
    const deep = `${'['.repeat(150)}1${']'.repeat(150)}`
    expect([...readLedger(line(deep), 'Stop')]).toMatchObject([
      E.left({ type: 'InvalidLine', violations: [{ rule: 'TooDeep' }] })
    ])
  })

  it('is none where a double holds it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })), (number) => {
        const value = Object.is(number, -0) ? 0 : number
        const [read] = readLedger(line(JSON.stringify(value)), 'Stop')
        expect(read).toMatchObject(E.right({ event: { data: { seats: [value] } } }))
      })
    )
    expect([...readLedger(line('9007199254740994'), 'Stop')].every(E.isRight)).toBe(true)
  })
})
