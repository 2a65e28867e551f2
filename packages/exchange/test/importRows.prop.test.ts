// The import of any table, against its commands recorded one row after another by the ledger alone.
import { cooperationLedger, type CooperationRecord, type EventLog, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { importRows, readMapping, type Row, type RowOutcome } from '../src/importing.ts'
import { recordedCommands } from '../src/importing/recordedCommands.ts'
import { partyNames, rowReader } from '../src/importing/rowReader.ts'
import { recordPlain } from './recordPlain.ts'

const mapping = must(
  readMapping({
    name: 'table',
    dates: ['DD.MM.YYYY', 'YYYY'],
    countriesAreParties: true,
    claims: [
      { RegisterParty: { partyId: { party: 'one' }, name: { countryName: 'one' }, kind: 'State', country: null } },
      { RegisterParty: { partyId: { party: 'other' }, name: { countryName: 'other' }, kind: 'State', country: null } },
      {
        SignMoU: {
          agreementId: { id: 'id' },
          title: { text: 'title' },
          purpose: 'Cooperation',
          parties: [{ party: 'one' }, { party: 'other' }],
          on: { date: 'signed' }
        }
      },
      { EnterIntoForce: { agreementId: { id: 'id' }, on: { date: 'in force' } } }
    ]
  })
)

const day = fc.constantFrom('30.05.2024', '01.06.2024', '2023', '', '', '31.02.2024')
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom('1', '2', '3', ''),
  title: fc.constantFrom('On archives', 'On schools', ' '),
  one: fc.constantFrom('UZB', 'JPN', 'MAR', 'XYZ'),
  other: fc.constantFrom('UZB', 'JPN', 'EGY'),
  signed: day,
  'in force': day
})
const rows = fc.array(row, { maxLength: 9 })

const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }

const imported = async (table: Iterable<Row> | AsyncIterable<Row>, log: EventLog, planned = false) => {
  const outcomes: Array<RowOutcome> = []
  for await (const outcome of importRows(table, mapping, { log, planned, ...account })) outcomes.push(must(outcome))
  return outcomes
}

const historyIn = async (log: EventLog): Promise<ReadonlyArray<CooperationRecord>> =>
  must(await cooperationLedger({ log }).history()())

const factsOf = (history: ReadonlyArray<CooperationRecord>) =>
  history.map(({ type, stream, data }) => ({ type, stream, data }))

/** The facts of a table: a row is taken if a ledger takes its commands after those of the rows that were taken. */
const oracle = async (table: ReadonlyArray<Row>) => {
  const read = rowReader(mapping, partyNames([]))
  let taken: Parameters<typeof recordPlain>[1] = []
  for (const each of table) {
    const commands = read(each)
    if (E.isLeft(commands)) continue
    const together = [...taken, ...commands.right]
    if ((await recordPlain(cooperationLedger({ log: inMemoryEventLog() }), together)).length === 0) taken = together
  }
  const log = inMemoryEventLog()
  expect(await recordPlain(cooperationLedger({ log }), taken)).toEqual([])
  return factsOf(await historyIn(log))
}

describe('the import of any table', () => {
  it('records the rows that the ledger takes, each whole or not at all', async () => {
    const kinds = new Set<string>()
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const log = inMemoryEventLog()
        const outcomes = await imported(table, log)
        const history = await historyIn(log)
        expect(factsOf(history)).toEqual(await oracle(table))
        expect(outcomes.map((outcome) => outcome.row)).toEqual(table.map((_, at) => at + 1))
        expect(outcomes.reduce((sum, outcome) => sum + ('events' in outcome ? outcome.events : 0), 0)).toBe(
          history.length
        )
        for (const { type } of outcomes) kinds.add(type)
      }),
      { numRuns: 60 }
    )
    expect([...kinds].toSorted()).toEqual(['Invalid', 'OnRecord', 'Recorded', 'Refused', 'Unreadable'])
  })

  it('doubles nothing: read again, interrupted at any row, or after another writer', async () => {
    let inOrder = 0
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(9), fc.nat(9), async (table, cut, other) => {
        const [whole, broken, shared] = [inMemoryEventLog(), inMemoryEventLog(), inMemoryEventLog()]
        const plan = await imported(table, whole, true)
        expect(await historyIn(whole)).toEqual([])
        expect(await imported(table, whole)).toEqual(plan)
        const history = await historyIn(whole)
        const again = await imported(table, whole)
        for (const [at, { type }] of plan.entries())
          if (type === 'Recorded' || type === 'OnRecord') expect(again[at]?.type).toBe('OnRecord')

        await imported(table.slice(0, cut), broken)
        const resumed = await imported(table, broken)
        // A row that was refused is taken where a later row has made it lawful: the table is out of order.
        const isInOrder = resumed.every(({ type }, at) => type === plan[at]?.type || (at < cut && type === 'OnRecord'))
        if (isInOrder) expect(await historyIn(broken)).toEqual(history)
        inOrder += isInOrder ? 1 : 0

        const elsewhere = cooperationLedger({ log: shared })
        const party = { type: 'RegisterParty', data: { partyId: 'league', name: 'The League', kind: 'Association' } }
        const withWriter = async function* (): AsyncGenerator<Row, void> {
          for (const [at, each] of table.entries()) {
            if (at === other % table.length) expect(await recordPlain(elsewhere, [party])).toEqual([])
            yield each
          }
        }
        expect(await imported(withWriter(), shared)).toEqual(plan)
        expect(
          factsOf(await historyIn(shared)).filter(({ data }) => !('partyId' in data && data.partyId === 'league'))
        ).toEqual(factsOf(history))
      }),
      { numRuns: 40 }
    )
    expect(inOrder).toBeGreaterThan(20)
  })
})

describe('the commands recorded lately', () => {
  it('are known, those in use longest, and never more than twice five thousand', () => {
    const recorded = recordedCommands()
    recorded.add('often')
    for (let at = 0; at < 20_000; at += 1) {
      recorded.add(`command-${at}`)
      expect(recorded.has('often')).toBe(true)
    }
    const known = Array.from({ length: 20_000 }, (_, at) => recorded.has(`command-${at}`)).filter(Boolean).length
    expect(recorded.has('command-19999')).toBe(true)
    expect(recorded.has('command-0')).toBe(false)
    expect(known).toBeLessThanOrEqual(10_000)
    recorded.clear()
    expect(recorded.has('often')).toBe(false)
  })
})
