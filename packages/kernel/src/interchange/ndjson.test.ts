import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type AfterFault, type LineRead, readLedger, readLedgerStream, writeLedger } from './ndjson.ts'
import { StoredEvent } from '../events/storedEvent.ts'
import { validate } from '../validation/violation.ts'
import { ledgerOrigin } from './cloudEvents.ts'

const stored = (position: number): StoredEvent =>
  must(
    validate(StoredEvent)({
      id: `event-${position}`,
      type: 'VisitPaid',
      schemaVersion: 1,
      stream: 'visit/dakar',
      version: position,
      position,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'june',
      causationId: null,
      citations: [],
      data: { note: 'Côte\nd’Ivoire' }
    })
  )
const lineOf = (position: number): string =>
  [...writeLedger([stored(position)], must(ledgerOrigin('/ledger')))].join('')
const found = (line: number, position: number): LineRead => E.right({ line, event: stored(position) })
const read = (text: string, afterFault: AfterFault = 'KeepReading') => [...readLedger(text, afterFault)]

describe('a ledger', () => {
  it('is one event a line, each with its line feed', () => {
    expect(lineOf(1)).toMatch(/^\{.*\}\n$/)
    expect(read(lineOf(1) + lineOf(2))).toEqual([found(1, 1), found(2, 2)])
    expect(read('')).toEqual([])
  })

  it('is read past blank lines, carriage returns and a byte order mark, lines counted as they stand', () => {
    expect(read(`\uFEFF${lineOf(1).replace('\n', '\r\n')}\n \t\r\n${lineOf(2)}\n`)).toEqual([found(1, 1), found(4, 2)])
  })

  it('is whole although its last line lacks the line feed', () => {
    expect(read(lineOf(1) + lineOf(2).trimEnd())).toEqual([found(1, 1), found(2, 2)])
  })

  it('distinguishes a last line that was cut short from a corrupt one', () => {
    const torn = lineOf(2).slice(0, 40)
    expect(read(lineOf(1) + torn)).toEqual([found(1, 1), E.left({ type: 'TornLastLine', line: 2, column: 41 })])
    expect(read(`${lineOf(1)}${torn}\n`)).toEqual([found(1, 1), E.left({ type: 'NotJson', line: 2, column: 41 })])
    expect(read(`${lineOf(1)}{"id":event}`)).toEqual([found(1, 1), E.left({ type: 'NotJson', line: 2, column: 7 })])
  })

  it('knows a line as torn that was cut within a character', () => {
    const bytes = new TextEncoder().encode(lineOf(1))
    const cut = bytes.indexOf(0xc3) + 1
    expect([...readLedger([bytes.slice(0, cut)], 'Stop')]).toEqual([
      E.left({ type: 'TornLastLine', line: 1, column: cut })
    ])
  })

  it('reports a line whose bytes are no text', () => {
    const chunks = [Uint8Array.of(0x22, 0xff, 0x22, 10), new TextEncoder().encode(lineOf(1))]
    expect([...readLedger(chunks, 'KeepReading')]).toEqual([E.left({ type: 'NotUtf8', line: 1 }), found(2, 1)])
  })

  it('reports the violations of a line that is JSON and no event', () => {
    expect(read(lineOf(1).replace('"event-1"', '"Event 1"'))).toEqual([
      E.left({
        type: 'InvalidLine',
        line: 1,
        violations: [{ path: ['id'], rule: 'Identifier', expected: 'EventId', found: 'Event 1' }]
      })
    ])
  })

  it('is read on after a fault where the reader asks for that, and no further where he does not', () => {
    const text = `${lineOf(1)}nonsense\n${lineOf(2)}`
    const fault = E.left({ type: 'NotJson', line: 2, column: 2 })
    expect(read(text, 'KeepReading')).toEqual([found(1, 1), fault, found(3, 2)])
    expect(read(text, 'Stop')).toEqual([found(1, 1), fault])
  })

  it('is read no further ahead than requested', () => {
    const asked: Array<number> = []
    function* chunks(): Generator<string> {
      for (const position of [1, 2, 3]) {
        asked.push(position)
        yield lineOf(position)
      }
    }
    expect(readLedger(chunks(), 'Stop').next().value).toEqual(found(1, 1))
    expect(asked).toEqual([1])
  })

  it('is read as it arrives', async () => {
    async function* chunks(...texts: ReadonlyArray<string>): AsyncGenerator<string> {
      yield* texts
    }
    const readAll = async (afterFault: AfterFault) => {
      const lines: Array<LineRead> = []
      const text = chunks(lineOf(1).slice(0, 9), `${lineOf(1).slice(9)}[]\n`, lineOf(2), '{"')
      for await (const line of readLedgerStream(text, afterFault)) lines.push(line)
      return lines
    }
    const notAnEvent = { type: 'InvalidLine', line: 2 }
    expect(await readAll('Stop')).toMatchObject([found(1, 1), { left: notAnEvent }])
    expect(await readAll('KeepReading')).toMatchObject([
      found(1, 1),
      { left: notAnEvent },
      found(3, 2),
      E.left({ type: 'TornLastLine', line: 4, column: 3 })
    ])
  })
})
