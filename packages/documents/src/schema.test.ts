import { Ajv } from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { claimFieldsOf, claimKinds, documentSchema } from './index.ts'

const schema = documentSchema()
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
const releases = new URL('../../../examples/releases/', import.meta.url)

const minimal = (claim: unknown) => ({ source: { id: 's', title: 'T', publisher: 'P' }, claims: [claim] })

describe('the JSON Schema of release documents', () => {
  it.each(readdirSync(releases).filter((name) => name.endsWith('.yaml')))('takes %s', (name) => {
    validate(parse(readFileSync(new URL(name, releases), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('completes every kind of claim with all of its fields', () => {
    const definitions = schema['definitions'] as Record<string, { readonly properties: object }>
    for (const kind of claimKinds)
      expect(Object.keys(definitions[kind]?.properties ?? {})).toEqual(claimFieldsOf(kind).map(({ name }) => name))
  })

  it.each([
    ['a misspelt field', { MeetingHeld: { meetingId: 'm', wen: '2024' } }],
    ['a misspelt claim', { MetingHeld: { meetingId: 'm' } }],
    ['a misspelt theme', { MeetingHeld: { meetingId: 'm', themes: ['Enviroment'] } }],
    ['a misspelt role', { MeetingHeld: { meetingId: 'm', countries: { Counterparty: 'UZ' } } }],
    ['a span that is none', { MeetingHeld: { meetingId: 'm' }, at: 'here' }]
  ])('refuses %s', (_fault, claim) => {
    expect(
      validate(minimal({ MeetingHeld: { meetingId: 'm', on: '2024', countries: { Counterpart: 'UZ' } }, at: '1-2' }))
    ).toBe(true)
    expect(validate(minimal(claim))).toBe(false)
  })
})
