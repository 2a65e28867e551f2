import { Ajv } from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { claimFieldsOf, claimKinds, documentSchema } from './index.ts'

const schema = documentSchema()
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
const documents = ['releases', 'secondStory', 'secondStory/public', 'secondStory/kinds'].flatMap((folder) => {
  const at = new URL(`../../../examples/${folder}/`, import.meta.url)
  return readdirSync(at).flatMap((name) => (name.endsWith('.yaml') ? [new URL(name, at)] : []))
})

const minimal = (claim: unknown) => ({ source: { id: 's', title: 'T', publisher: 'P' }, claims: [claim] })

describe('the JSON Schema of release documents', () => {
  it('takes every document of the examples', () => {
    expect(documents.length).toBeGreaterThan(80)
    for (const document of documents) {
      validate(parse(readFileSync(document, 'utf8')))
      expect([document.pathname, validate.errors]).toEqual([document.pathname, null])
    }
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
