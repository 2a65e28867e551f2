import { must, recordStory } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { toAppend } from '../../kernel/test/sharedText.ts'
import { cooperationCommand } from './cooperationCommand.ts'
import { cooperationLedger } from './cooperationLedger.ts'
import {
  commandContext,
  effectiveHistory,
  type EventLog,
  inMemoryEventLog,
  orderFaults,
  streamName
} from '@communique/kernel'

const visit = (visitId: string, to = 'UZ') =>
  must(
    cooperationCommand({
      type: 'RecordVisit',
      data: {
        visitId,
        visitor: 'our-organisation',
        participants: [],
        unnamed: 'a delegation',
        to,
        on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
      }
    })
  )
const context = (commandId: string) =>
  must(
    commandContext({
      commandId,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'may-of-2024'
    })
  )

const loose = (setup: Parameters<typeof cooperationLedger>[0]) =>
  cooperationLedger({ ...setup, unknownReferences: 'Allow' })

describe('a ledger of cooperation', () => {
  it('gives back what it recorded, in the order of recording', async () => {
    const ledger = loose({ log: inMemoryEventLog() })
    const one = must(await ledger.record(visit('one'), context('visit-1'))())
    const two = must(await ledger.record(visit('two'), context('visit-2'))())
    expect(one).toMatchObject([{ type: 'VisitPaid', id: 'visit-1', stream: 'visit/one', version: 1, position: 1 }])
    expect(must(await ledger.history()())).toEqual([...one, ...two])
  })

  it('has an empty history at first', async () => {
    expect(await cooperationLedger({ log: inMemoryEventLog() }).history()()).toEqual(E.right([]))
  })

  it('tells a refusal in the words of the field', async () => {
    const ledger = loose({ log: inMemoryEventLog() })
    await ledger.record(visit('one'), context('visit-1'))()
    expect(await ledger.record(visit('one', 'JP'), context('visit-2'))()).toMatchObject(
      E.left({ type: 'Refused', refusal: { visitId: 'one' } })
    )
  })

  it.each([1_000, 1_001])('reads a history of %d events to its end', async (count) => {
    const log = inMemoryEventLog()
    const ledger = loose({ log, cache: new Map() })
    for (let at = 1; at <= count; at++) must(await ledger.record(visit(`visit-${at}`), context(`visit-${at}`))())
    const history = must(await ledger.history()())
    expect(history.map(({ position }) => position)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  })

  it('reads of a register only what came since, and every other stream anew', async () => {
    const log = inMemoryEventLog()
    const asked: Array<string> = []
    const ledger = loose({
      log: {
        ...log,
        readStream: (stream, from) => {
          asked.push(`${stream} from ${from}`)
          return log.readStream(stream, from)
        }
      }
    })
    for (const personId of ['one', 'two'])
      must(
        await ledger.record(
          must(cooperationCommand({ type: 'RegisterPerson', data: { personId, name: 'A. Person' } })),
          context(personId)
        )()
      )
    for (const id of ['visit-1', 'visit-2']) must(await ledger.record(visit('visit'), context(id))())
    expect(asked).toEqual([
      'person/register from 1',
      'person/register from 2',
      'visit/visit from 1',
      'visit/visit from 1'
    ])
  })

  it('holds the same story whether it remembers streams or not', async () => {
    const plain = cooperationLedger({ log: inMemoryEventLog() })
    const remembering = cooperationLedger({ log: inMemoryEventLog(), cache: new Map() })
    const story = must(await recordStory(plain)())
    expect(must(await recordStory(remembering)())).toEqual(story)
    expect(must(await plain.history()())).toEqual(story)
  })

  it('hears the whole story again without a new word', async () => {
    const log = inMemoryEventLog()
    const story = must(await recordStory(cooperationLedger({ log, cache: new Map() }))())
    expect(must(await recordStory(cooperationLedger({ log }))())).toEqual(story)
    const stored = must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events
    expect(stored).toHaveLength(story.length)
    expect(orderFaults(stored)).toEqual([])
    expect(effectiveHistory(story).length).toBeLessThan(story.length)
  })

  it('tells which event is none of cooperation', async () => {
    const log = inMemoryEventLog()
    const stream = streamName('text', 'a')
    await log.append(stream, [toAppend('odd', 'TextBurnt')], { type: 'Any' })()
    expect(await cooperationLedger({ log }).history()()).toEqual(
      E.left({ type: 'UnknownEventType', eventType: 'TextBurnt', eventId: 'odd', stream, version: 1, position: 1 })
    )
  })

  it('answers, whatever the log throws', async () => {
    const log: EventLog = { ...inMemoryEventLog(), readAll: () => () => Promise.reject(new Error('no route to host')) }
    expect(await cooperationLedger({ log }).history()()).toEqual(
      E.left({ type: 'LogUnavailable', reason: 'Error: no route to host' })
    )
  })
})
