import { anyCooperationHistory, must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemaVersions } from './cooperationEvent.ts'
import { readCooperationEvent } from './cooperationUpcasters.ts'
import { storedEvent } from '@communique/kernel'

describe('readCooperationEvent', () => {
  it('reads every event as it was when it was stored', () => {
    fc.assert(
      fc.property(anyCooperationHistory, (history) => {
        for (const event of history)
          expect(must(readCooperationEvent(storedEvent(event, schemaVersions)))).toEqual([event])
      })
    )
  })
})
