import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { nullable, refined } from '@communique/kernel'
import { type Structure, structureOf, widens } from './structureOf.ts'

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

describe('widens', () => {
  const Wide = t.intersection([
    t.type({ kind: t.keyof({ Visit: null, Meeting: null }), year: nullable(t.number) }),
    t.partial({ note: t.string })
  ])
  const wide = structureOf(Wide)
  const narrow: Structure = { fields: { kind: { words: ['Visit'] }, year: 'number' } }

  it('lets a shape have further words, alternatives and optional fields', () => {
    expect(widens(wide, narrow)).toBe(true)
    expect(widens(wide, wide)).toBe(true)
  })

  it('lets a shape do without a rule', () => {
    const Few = refined('Few', t.readonlyArray(t.string), (list) => (list.length < 3 ? null : 'TooMany'))
    const any = structureOf(t.readonlyArray(t.string))
    expect(widens(any, structureOf(Few))).toBe(true)
    expect(widens(structureOf(Few), any)).toBe(false)
    expect(widens(structureOf(t.readonlyArray(t.number)), structureOf(Few))).toBe(false)
  })

  it('finds what stored events would not pass', () => {
    expect(widens(narrow, wide)).toBe(false)
    expect(widens(structureOf(t.type({ kind: t.keyof({ Visit: null }) })), narrow)).toBe(false)
    expect(widens({ fields: { ...(narrow as { fields: object }).fields, day: 'string' } }, narrow)).toBe(false)
    expect(widens({ fields: { kind: { words: ['Visit'] }, year: 'string' } }, narrow)).toBe(false)
    expect(widens(structureOf(t.type({ kind: t.string, year: t.number })), narrow)).toBe(false)
    expect(widens([wide], wide)).toBe(false)
    expect(widens({ literal: 1 }, { literal: 2 })).toBe(false)
    const OtherRule = refined('OtherRule', t.string, () => null)
    const Rule = refined('Rule', t.string, () => null)
    expect(widens(structureOf(OtherRule), structureOf(Rule))).toBe(false)
    expect(widens({ fields: {} }, { fields: {}, optional: { note: 'string' } })).toBe(false)
  })
})
