import { describe, it } from 'vitest'
import type { CooperationRecord } from '@communique/core'
import { ledgerOrigin, toCloudEvent, toCloudEventBatch } from '../interchange/cloudEvents.ts'
import { writeLedger } from '../interchange/ndjson.ts'
import type { StoredEvent } from './storedEvent.ts'
import { must } from '@communique/fixtures'

declare const stored: StoredEvent
declare const read: CooperationRecord
const origin = must(ledgerOrigin('/ledger'))

describe('an event written to a ledger', () => {
  it('is what a log keeps', () => {
    toCloudEvent(stored, origin)
    toCloudEventBatch([stored], origin)
    writeLedger([stored], origin)
  })

  it('is no history that was read, since its corrections have lost the version of their content', () => {
    // @ts-expect-error a correction that was read
    toCloudEvent(read, origin)
    // @ts-expect-error a correction that was read
    toCloudEventBatch([read], origin)
    // @ts-expect-error a correction that was read
    writeLedger([read], origin)
  })
})
