import { type CooperationEvent, countryLinks } from '@communique/core'
import { cooperationEventCodecs, readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { bytesBehindLines, lineScanner } from '@communique/kernel/advanced'
import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../test/histories.ts'
import { factsOfEvent } from './factsOfRow.ts'
import { LinksOfEvent } from './links.ts'
import { Numbered } from './rows.ts'
import { scannedFacts } from './scannedFacts.ts'

const bytes = new Uint8Array((1 << 20) + bytesBehindLines)
const textOf = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to))
const scanner = lineScanner(cooperationEventCodecs, schemaVersions, bytes, textOf)
const origin = must(ledgerOrigin('https://example.org/ledger'))

/** The links of the last event, as a ledger holds them. */
const linksIn = (links: LinksOfEvent): ReadonlyArray<number> => {
  const all: Array<number> = []
  links.addTo(all)
  return all.toSorted((a, b) => a - b)
}

/** The same line with the fields of its objects in another order. */
const turned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turned(member)])
  )
}

describe('facts of lines that were scanned', () => {
  it('are those of their events, in whatever order the fields stand', () => {
    if (scanner === null) throw new Error('code may not be generated here')
    const [years, found, expected] = [new Numbered(), new LinksOfEvent(), new LinksOfEvent()]
    // Its memory lasts through all records, so that most lines find there what an earlier one left.
    const factsOf = scannedFacts({ scanner, bytes, textOf }, years, found)
    let [scanned, named, compared] = [0, 0, 0]
    fc.assert(
      fc.property(onRecord, fc.boolean(), (record, isTurned) => {
        for (const event of record) {
          const stored = storedEvent(event, schemaVersions)
          const read = readCooperationEvent(stored)
          if (E.isLeft(read) || read.right.length !== 1) continue
          const [whole = ''] = writeLedger([stored], origin)
          const line = isTurned ? `${JSON.stringify(turned(JSON.parse(whole)))}\n` : whole
          compared += 1
          const { written } = new TextEncoder().encodeInto(line, bytes)
          bytes.fill(0, written, written + bytesBehindLines)
          if (scanner.scan(0) === -1) continue
          const own = read.right[0] as CooperationEvent // only events of the domain are scanned
          expect(years.values[factsOf(scanner.type())]).toBe(years.values[factsOfEvent(own, years, expected)])
          expect(linksIn(found)).toEqual(linksIn(expected))
          scanned += 1
          if (countryLinks(own).length > 0) named += 1
        }
      }),
      { numRuns: 40 }
    )
    // Nothing compared is no pass.
    expect([scanned > compared / 3, named > scanned / 10]).toEqual([true, true])
  })
})
