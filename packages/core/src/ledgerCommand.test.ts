import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cooperationLedger } from './cooperationLedger.ts'
import { commandContext, effectiveHistory, inMemoryEventLog } from '@communique/kernel'
import { renderViolations } from './vocabulary/renderViolation.ts'
import { ledgerCommand } from './ledgerCommand.ts'

const visit = {
  visitId: 'tashkent-2024',
  visitor: 'our-organisation',
  participants: [],
  unnamed: null,
  to: 'UZ',
  on: { edtf: '2024-05', basis: 'Stated', words: null, note: null }
}
const dated = { ...visit, on: { ...visit.on, edtf: '2024-05-30' } }
const stream = 'visit/tashkent-2024'
const record = { type: 'RecordVisit', data: visit }
const correct = {
  type: 'CorrectEvent',
  data: { stream, corrects: 'fact-1', content: { type: 'VisitPaid', data: dated }, reason: null }
}
const retract = { type: 'RetractEvent', data: { stream, retracts: 'fact-2', reason: 'The page was withdrawn.' } }

const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}
const worded = (json: unknown) => E.mapLeft(renderViolations)(ledgerCommand(json))

describe('a command to the ledger', () => {
  it('records a fact, lets it read otherwise, and takes that back', async () => {
    const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
    const believed: Array<unknown> = []
    for (const [at, json] of [record, correct, retract].entries()) {
      const commandId = `fact-${at + 1}`
      const context = { commandId, recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'desk', correlationId: 'post' }
      right(
        await ledger.record(right(ledgerCommand(JSON.parse(JSON.stringify(json)))), right(commandContext(context)))()
      )
      believed.push(...effectiveHistory(right(await ledger.history()())).map(({ data }) => data))
    }
    expect(believed).toEqual([visit, dated, visit])
  })

  it('says which field is wrong, in the content of a correction too', () => {
    expect(worded({ ...retract, data: { ...retract.data, stream: 'Visit 1', reason: ' ' } })).toEqual(
      E.left(
        [
          'data.stream: must be a category and identifiers, joined by slashes; found "Visit 1"',
          'data.reason: must be text with at least one visible character; found " "'
        ].join('\n')
      )
    )
    const content = { type: 'VisitPaid', data: { ...dated, on: { ...dated.on, edtf: '2024-02-30' } } }
    expect(worded({ ...correct, data: { ...correct.data, content } })).toEqual(
      E.left('data.content.data.on.edtf: must be a date whose day exists in its month; found "2024-02-30"')
    )
  })

  it('lets an event read like nothing but an event', () => {
    const content = { type: 'RecordVisit', data: dated }
    expect(ledgerCommand({ ...correct, data: { ...correct.data, content } })).toEqual(
      E.left([{ path: ['data', 'content'], rule: 'CooperationEvent', expected: 'CooperationEvent', found: content }])
    )
  })

  it.each([null, undefined, 42, 'RetractEvent', [], [retract], {}, { type: null }, { type: ['RetractEvent'] }])(
    'is refused where it is %j',
    (json) => {
      expect(worded(json)).toEqual(E.left(expect.stringMatching(/^type: must be the name of a command; found /)))
    }
  )

  it('is refused where it is nested without end, in a field that it does not know', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
    const withRemarks = (remarks: unknown) => worded({ ...record, data: { ...visit, remarks } })
    expect(withRemarks(nested(100_000))).toEqual(E.left('must be nested less than 100 levels deep; found "object"'))
    expect(withRemarks(nested(90))).toEqual(E.left(expect.stringMatching(/^data.remarks: must be one of visitId, /)))
  })

  it('is read or refused, whatever comes', () => {
    const types = fc.constantFrom('RetractEvent', 'CorrectEvent', 'RecordVisit', '__proto__', 'constructor')
    const anything = fc.oneof(fc.anything({ withNullPrototype: true }), fc.record({ type: types, data: fc.anything() }))
    fc.assert(
      fc.property(anything, (json) => {
        const read = ledgerCommand(json)
        expect(E.isRight(read) || renderViolations(read.left).length > 0).toBe(true)
      })
    )
  })
})
