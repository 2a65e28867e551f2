import type { CooperationRecord } from '@communique/core'
import { effectiveHistory } from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { anyCooperationHistory, must, scaledHistory } from '@communique/fixtures'
import { ledgerOrigin, readLedger, storedEvent, writeLedger } from '@communique/kernel'
import { countryFigures, fold } from '@communique/projections'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openLedgerFile } from '../src/ledger-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-file-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'ledger.ndjson')

const origin = must(ledgerOrigin('/ledger'))
const textOf = (history: Iterable<CooperationRecord>): string =>
  [
    ...writeLedger(
      Array.from(history, (event) => storedEvent(event, schemaVersions)),
      origin
    )
  ].join('')

/** Lawful ledgers of some length, and whatever decodes. */
const ledger = fc.oneof(
  fc.nat({ max: 50 }).map((seed) => textOf(scaledHistory({ seed, events: 60, corrections: 0.1, retractions: 0.1 }))),
  anyCooperationHistory.map(textOf)
)

/** One byte more, less or another, or one line twice, away or elsewhere. */
const damaged = fc
  .tuple(ledger, fc.nat({ max: 7 }), fc.nat(), fc.constantFrom('"', '\\', '}', ',', '0', '\u0000', '\n', 'é'))
  .map(([text, way, place, character]) => {
    const [at, lines] = [place % (text.length + 1), text.split(/(?<=\n)/)]
    const line = place % lines.length
    switch (way) {
      case 0:
        return text.slice(0, at) + text.slice(at + 1)
      case 1:
        return text.slice(0, at) + character + text.slice(at)
      case 2:
        return text.slice(0, at) + character + text.slice(at + 1)
      case 3:
        return [...lines.slice(0, line), ...lines.slice(line + 1)].join('')
      case 4:
        return [...lines, lines[line] ?? ''].join('')
      case 5:
        return text.slice(0, at)
      default:
        return text
    }
  })

/** The record of a file by the readers; null: it has a fault. */
const read = (text: string): ReadonlyArray<CooperationRecord> | null => {
  const record: Array<CooperationRecord> = []
  for (const line of readLedger([new TextEncoder().encode(text)], 'Stop')) {
    if (E.isLeft(line)) return null
    const events = readCooperationEvent(line.right.event)
    if (E.isLeft(events)) return null
    record.push(...events.right)
  }
  return record
}

it('a ledger file is answered as the readers and the fold answer, or left to them', async () => {
  const outcomes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      writeFileSync(path, text)
      const record = read(text)
      for (const keep of [true, true, false]) {
        const opened = await openLedgerFile(path, { threads: 1, keep })
        outcomes.add(E.isLeft(opened) ? opened.left : 'Rows')
        if (E.isLeft(opened)) expect(opened.left === 'Fault').toBe(record === null)
        else {
          expect(opened.right.events).toBe(record?.length)
          expect(opened.right.figures()).toEqual(fold(countryFigures)(effectiveHistory(record ?? [])).views)
          opened.right.close()
        }
      }
    }),
    { numRuns: 60 }
  )
  expect([...outcomes]).toEqual(expect.arrayContaining(['Rows', 'Fault', 'Disorder']))
})
