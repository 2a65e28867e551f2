import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { commandContext } from './commandContext.ts'

const plain = {
  commandId: 'release-01-meeting',
  recordedAt: '2024-06-03T09:00:00.000Z',
  recordedBy: 'external-relations-office',
  correlationId: 'release-01'
}

describe('the context of a command', () => {
  it('has no cause and no citations where none are given', () => {
    expect(commandContext(plain)).toEqual(E.right({ ...plain, causationId: null, citations: [] }))
  })

  it('keeps the cause and the citations that are given', () => {
    const given = {
      causationId: 'invitation',
      citations: [{ source: 'release-01', digest: null, position: null, quote: null }]
    }
    expect(commandContext({ ...plain, ...given })).toEqual(E.right({ ...plain, ...given }))
  })

  it('lists its violations', () => {
    expect(commandContext({ ...plain, recordedAt: '2024-06-03' })).toEqual(
      E.left([{ path: ['recordedAt'], rule: 'InstantUtcMilliseconds', expected: 'Instant', found: '2024-06-03' }])
    )
  })
})
