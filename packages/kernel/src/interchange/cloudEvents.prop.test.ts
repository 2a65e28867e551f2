import { arbitraryOf, must } from '@communique/fixtures'
import { CloudEvent as OracleEvent, HTTP } from 'cloudevents'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { fromCloudEvent, fromCloudEventBatch, ledgerOrigin, toCloudEvent, toCloudEventBatch } from './cloudEvents.ts'
import { StoredEvent } from '../events/storedEvent.ts'

const stored: fc.Arbitrary<StoredEvent> = arbitraryOf(StoredEvent).map(
  // As JSON: a double may be a negative zero, an object may have a key that JSON reads otherwise.
  (event) => JSON.parse(JSON.stringify(event))
)
const ledger = must(ledgerOrigin('https://example.org/ledgers/cooperation'))

describe('the CloudEvent of a stored event', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(stored, (event) => {
        const json: unknown = JSON.parse(JSON.stringify(toCloudEvent(event, ledger)))
        expect(must(fromCloudEvent(json))).toEqual(event)
      })
    )
  })

  it('is read back from a batch as it was', () => {
    fc.assert(
      fc.property(fc.array(stored, { maxLength: 4 }), (events) => {
        const json: unknown = JSON.parse(JSON.stringify(toCloudEventBatch(events, ledger)))
        expect(must(fromCloudEventBatch(json))).toEqual(events)
      })
    )
  })

  it('is read back from every source that can be written', () => {
    const source = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom('urn:example:ledger', '/ledgers/1', 'ledger', '#june', '//example.org', 'a:b'),
      fc.string({ unit: fc.constantFrom('a', '/', ':', '%20', '%', ' ', '@', '[', ']', '#', '?', 'é'), maxLength: 8 })
    )
    fc.assert(
      fc.property(stored, source, (event, text) => {
        const origin = ledgerOrigin(text)
        if (E.isLeft(origin)) return
        const written = toCloudEvent(event, origin.right)
        expect(new OracleEvent({ ...written }).validate()).toBe(true)
        expect(fromCloudEvent(JSON.parse(JSON.stringify(written)))).toEqual(E.right(event))
      })
    )
  })

  it('is one by the letter of CloudEvents', () => {
    fc.assert(
      fc.property(stored, (event) => {
        const written = toCloudEvent(event, ledger)
        expect(new OracleEvent({ ...written }).validate()).toBe(true)
        const attributes = Object.keys(written).filter((name) => name !== 'data')
        for (const name of attributes) expect(name).toMatch(/^[a-z0-9]{1,20}$/)
      })
    )
  })

  it('comes back from a message over HTTP as it was, structured or binary', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom(HTTP.structured, HTTP.binary), (event, send) => {
        const received = HTTP.toEvent(send(new OracleEvent({ ...toCloudEvent(event, ledger) })))
        expect(must(fromCloudEvent(JSON.parse(JSON.stringify(received))))).toEqual(event)
      })
    )
  })

  it('has a sequence whose order as text is the order of recording', () => {
    fc.assert(
      fc.property(stored, stored, (one, other) => {
        const before = toCloudEvent(one, ledger).sequence < toCloudEvent(other, ledger).sequence
        expect(before).toBe(one.position < other.position)
      })
    )
  })
})

describe('reading CloudEvents', () => {
  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        fromCloudEvent(json)
        fromCloudEventBatch(json)
      })
    )
  })
})
