import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { nullable, refined } from '@communique/kernel'
import { structureOf } from './structureOf.ts'

describe('structureOf', () => {
  it('names every field, what stands in it and the rule it obeys', () => {
    const Code = refined('Code', t.string, () => null)
    const codec = t.type({
      code: Code,
      kind: t.keyof({ Visit: null, Meeting: null }),
      version: t.literal(1),
      notes: t.readonlyArray(t.string),
      year: nullable(t.number)
    })
    expect(structureOf(codec)).toEqual({
      fields: {
        code: { rule: 'Code', of: 'string' },
        kind: { words: ['Meeting', 'Visit'] },
        version: { literal: 1 },
        notes: ['string'],
        year: { anyOf: ['number', 'null'] }
      }
    })
  })
})
