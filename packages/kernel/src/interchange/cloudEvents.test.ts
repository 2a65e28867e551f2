import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { ledgerOrigin, fromCloudEvent, fromCloudEventBatch, toCloudEvent } from './cloudEvents.ts'

const source = 'https://example.org/ledgers/cooperation'
const json = {
  specversion: '1.0',
  id: 'event-1',
  source,
  type: 'VisitPaid',
  subject: 'visit/tashkent-2024',
  time: '2024-06-03T09:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: '0000000000000012',
  streamversion: '1',
  schemaversion: '1',
  recordedby: 'registry',
  correlationid: 'june',
  causationid: 'event-0',
  data: { event: { visitId: 'tashkent-2024' }, citations: [] }
}

const without = (field: keyof typeof json): object =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== field))

describe('a CloudEvent of the record', () => {
  it('keeps what every reader of CloudEvents understands in attributes, facts and citations in data', () => {
    const stored = must(fromCloudEvent(json))
    expect(stored).toEqual({
      id: 'event-1',
      type: 'VisitPaid',
      schemaVersion: 1,
      stream: 'visit/tashkent-2024',
      version: 1,
      position: 12,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'june',
      causationId: 'event-0',
      citations: [],
      data: { visitId: 'tashkent-2024' }
    })
    expect(toCloudEvent(stored, must(ledgerOrigin(source)))).toEqual(json)
  })

  it.each(['', ' ', '/a ledger', 'https://example.org/a ledger', 'урн:реестр', '/100%'])(
    'is not written with a source such as %j, which no reader takes',
    (found) => {
      expect(ledgerOrigin(found)).toEqual(E.left([{ path: [], rule: 'UriReference', expected: 'UriReference', found }]))
    }
  )

  it('says nothing of a cause where there is none', () => {
    const stored = must(fromCloudEvent(without('causationid')))
    expect(stored.causationId).toBeNull()
    expect(toCloudEvent(stored, must(ledgerOrigin(source)))).not.toHaveProperty('causationid')
    expect(fromCloudEvent({ ...json, causationid: null })).toEqual(E.right(stored))
  })

  it('is read with the attributes that others added, and without them', () => {
    expect(fromCloudEvent({ ...json, traceparent: '00-4bf9', partitionkey: 'uz' })).toEqual(fromCloudEvent(json))
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', null])(
    'may say that its data are JSON in these words: %s',
    (datacontenttype) => {
      expect(E.isRight(fromCloudEvent({ ...json, datacontenttype }))).toBe(true)
    }
  )

  it('need not say that its data are JSON', () => {
    expect(E.isRight(fromCloudEvent(without('datacontenttype')))).toBe(true)
  })

  it.each([
    ['specversion', '0.3', '"1.0"'],
    ['id', 'Event 1', 'Identifier'],
    ['source', '', 'UriReference'],
    ['source', '/a ledger', 'UriReference'],
    ['type', ' ', 'BlankText'],
    ['subject', 'tashkent', 'StreamName'],
    ['time', '2024-06-03T11:00:00+02:00', 'InstantUtcMilliseconds'],
    ['datacontenttype', 'text/json', 'JsonMediaType'],
    ['datacontenttype', 'application/jsonl', 'JsonMediaType'],
    ['sequence', '0', 'OrdinalText'],
    ['sequence', '9007199254740992', 'OrdinalText'],
    ['streamversion', '1e3', 'OrdinalText'],
    ['streamversion', 1, 'OrdinalText'],
    ['schemaversion', 'v1', 'OrdinalText'],
    ['schemaversion', '1v', 'OrdinalText'],
    ['recordedby', '__proto__', 'Identifier'],
    ['correlationid', '', 'Identifier'],
    ['causationid', 'E', 'Identifier']
  ])('is refused where %s is %j', (field, found, rule) => {
    const refused = fromCloudEvent({ ...json, [field]: found })
    expect(E.isLeft(refused) && refused.left).toContainEqual(expect.objectContaining({ path: [field], rule, found }))
  })

  it('is refused where the facts are nowhere', () => {
    expect(fromCloudEvent({ ...json, data: { citations: [] } })).toEqual(
      E.left([{ path: ['data', 'event'], rule: 'Absent', expected: 'Json', found: undefined }])
    )
  })

  it('is refused with its place in the batch', () => {
    expect(fromCloudEventBatch([json, { ...json, id: '' }])).toEqual(
      E.left([{ path: ['1', 'id'], rule: 'Identifier', expected: 'EventId', found: '' }])
    )
  })
})
