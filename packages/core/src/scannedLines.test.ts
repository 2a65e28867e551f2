import { bytesBehindLines, hasField, lineScanner, spanPlace } from '@communique/kernel/advanced'
import { ledgerOrigin, type StoredEvent, storedEvent, writeLedger } from '@communique/kernel'
import { must, scaledHistory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { cooperationEventCodecs, schemaVersions } from './cooperationEvent.ts'

const window = new Uint8Array(1 << 16)
const textOf = (from: number, to: number): string => new TextDecoder().decode(window.subarray(from, to))
const scanner = lineScanner(cooperationEventCodecs, schemaVersions, window, textOf)
const origin = must(ledgerOrigin('https://example.org/ledger'))

/** Puts a line into the window, whatever stood there before. @returns the place behind it, or -1. */
const scan = (line: string, behind = '\n'): number => {
  const bytes = new TextEncoder().encode(line + behind)
  window.fill(0, bytes.length, bytes.length + bytesBehindLines)
  window.set(bytes)
  const end = scanner?.scan(0) ?? -1
  // In characters, as the tests count.
  return end === bytes.length ? line.length : end
}

const stored: ReadonlyArray<StoredEvent> = Array.from(scaledHistory({ seed: 3, events: 2_000 }), (event) =>
  storedEvent(event, schemaVersions)
)
const linesOf = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<string> =>
  [...writeLedger(events, origin)].map((line) => line.slice(0, -1))
const publisher = /"publisher":"[^"]*"/
const [first = ''] = linesOf(stored.slice(0, 1))

describe('a scanner of lines', () => {
  it('takes every line as it is written, of all types', () => {
    const types = new Set<string>()
    for (const [at, line] of linesOf(stored).entries()) {
      expect(scan(line), line).toBe(line.length)
      expect(scanner?.type()).toBe(stored[at]?.type)
      types.add(scanner?.type() ?? '')
    }
    expect(types.size).toBeGreaterThan(30)
  })

  it('finds the places of attributes and facts', () => {
    for (const [at, line] of linesOf(stored.slice(0, 200)).entries()) {
      scan(line)
      if (scanner === null) throw new Error('there is no scanner')
      const { spans, attributes, fieldsOf } = scanner
      const facts = fieldsOf(scanner.type())
      const valueAt = (place: number): unknown => JSON.parse(textOf(spans[place] as number, spans[place + 1] as number))
      expect(valueAt(spanPlace(attributes, 'id'))).toBe(stored[at]?.id)
      const found = facts.fields.flatMap((field) => {
        const place = spanPlace(facts, field)
        return hasField(spans, facts, place) ? [[field, valueAt(place)]] : []
      })
      expect(Object.fromEntries(found)).toEqual(stored[at]?.data)
      expect(hasField(spans, attributes, spanPlace(attributes, 'causationid'))).toBe(stored[at]?.causationId !== null)
      expect(spanPlace(facts, 'noSuchField')).toBe(-1)
    }
  })

  it('takes a line that ends with a carriage return, and none that does not end', () => {
    expect(scan(first, '\r\n')).toBe(first.length)
    expect(scan(first, '')).toBe(-1)
    expect(scan(first, ' \n')).toBe(-1)
  })

  it.each([
    ['an attribute that it does not know', '"specversion"', '"added":1,"specversion"'],
    ['an attribute twice', '"specversion"', '"id":"event-2","specversion"'],
    ['another version of the shape', '"schemaversion":"1"', '"schemaversion":"2"'],
    ['a type that nobody knows', '"type":"SourceRecorded"', '"type":"SourceRecordeD"'],
    ['an escape by number', 'Release', '\\u0052elease'],
    ['an impossible time', 'T08:00', 'T24:00'],
    ['a position without a digest', /"digest":"[0-9a-f]*","position"/, '"digest":null,"position"'],
    ['a position that ends before it starts', /"start":\d+/, '"start":999999'],
    ['a number with too many digits', /"start":\d+/, '"start":1234567890123456'],
    ['a zero before a number', /"start":/, '"start":0'],
    ['a missing field', '"language":"ru",', ''],
    ['a comma too many', '"language":"ru",', '"language":"ru",,'],
    ['a blank text', publisher, '"publisher":" "'],
    ['a control character', publisher, '"publisher":"Our\tOrganisation"']
  ])('leaves %s to the readers', (_what, from, to) => {
    const line = first.replace(from, to)
    expect(line).not.toBe(first)
    expect(scan(line)).toBe(-1)
  })

  it.each([
    ['a space behind colons and commas', first.replaceAll(/(":|,)(?=["{[\dn])/g, '$1 ')],
    [
      'attributes in another order',
      first.replace('"specversion":"1.0",', '').replace(/,"data"/, ',"specversion":"1.0","data"')
    ],
    ['a cause that is null', first.replace(',"data"', ',"causationid":null,"data"')],
    ['a text in Arabic', first.replace(publisher, '"publisher":"منظمتنا"')],
    ['a text with escapes', first.replace(publisher, '"publisher":"\\"Our\\" \\\\ Organisation"')]
  ])('takes %s', (_what, line) => {
    expect(line).not.toBe(first)
    expect(scan(line)).toBe(line.length)
  })
})
