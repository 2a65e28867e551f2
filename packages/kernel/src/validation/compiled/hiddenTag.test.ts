import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { CooperationCommand, CooperationEvent } from '@communique/core'
import { hiddenTag } from './hiddenTag.ts'

const Sent = t.type({ type: t.literal('Sent'), to: t.string }, 'Sent')
const Read = t.refinement(t.type({ type: t.literal('Read'), to: t.string }), () => true, 'Read')
const Filed = t.intersection([t.type({ type: t.literal('Filed') }), t.partial({ note: t.string })], 'Filed')

describe('a union of letters that were sent, read or filed', () => {
  it('hides no tag, since each shows what became of it', () => {
    expect(hiddenTag(t.union([Sent, Read, Filed]))).toBeNull()
    expect(hiddenTag(t.union([t.union([Sent, Read]), Filed]))).toBeNull()
  })

  it.each([
    ['a list of possible tags', t.type({ type: t.keyof({ Lost: null }) }, 'Odd')],
    ['a letter without a tag', t.type({ to: t.string }, 'Odd')],
    ['no letter', new t.Type('Odd', t.unknown.is, t.unknown.validate, t.identity)],
    ['a tag that is taken', t.type({ type: t.literal('Read') }, 'Odd')]
  ])('loses its tag by %s', (_what, odd: t.Mixed) => {
    expect(hiddenTag(t.union([Sent, Read, odd]))).toEqual({ tag: 'type', hiddenBy: ['Odd'] })
  })

  it('loses it by null among the members', () => {
    expect(hiddenTag(t.union([Sent, Read, t.null]))).toEqual({ tag: 'type', hiddenBy: ['null'] })
  })
})

describe('a union without a tag', () => {
  it('hides none', () => {
    expect(hiddenTag(t.union([t.string, t.null]))).toBeNull()
    expect(hiddenTag(t.union([Sent, t.null]))).toBeNull()
  })
})

describe('the catalogue', () => {
  it('decodes by type: no event and no command hides it', () => {
    expect([hiddenTag(CooperationEvent), hiddenTag(CooperationCommand)]).toEqual([null, null])
  })
})
