import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { CorrelationId, EventId, identifier, RecorderId, SourceId } from './identifier.ts'
import { validate } from './violation.ts'

describe('an identifier', () => {
  it.each(['a', '7', 'release-7', '2020-06-30', 'a--b', 'a-', 'x'.repeat(64)])('%s names one thing', (text) => {
    expect(validate(SourceId)(text)).toEqual(E.right(text))
  })

  it.each([
    '',
    '-a',
    'A',
    'releasE',
    'release 7',
    'release_7',
    'release/7',
    'release.7',
    'é',
    'x'.repeat(65),
    ' a',
    'a ',
    'a\n',
    '__proto__'
  ])('%j is refused under a rule that has a name', (found) => {
    expect(validate(SourceId)(found)).toEqual(E.left([{ path: [], rule: 'Identifier', expected: 'SourceId', found }]))
  })

  it.each(['release-7', 'release-7.part2', 'release-7.part10', 'release-7.part2.part3'])(
    '%s is that of an event',
    (text) => {
      expect(EventId.is(text)).toBe(true)
    }
  )

  it.each([
    '.part2',
    'A.part2',
    'release 7.part2',
    'release-7.part0',
    'release-7.part02',
    'release-7.part',
    'release-7.part2.',
    'release-7.part2x',
    'release-7.2'
  ])('%j is that of no event', (found) => {
    expect(validate(EventId)(found)).toEqual(E.left([{ path: [], rule: 'Identifier', expected: 'EventId', found }]))
  })

  it.each([7, null, undefined, {}])('%j is not even text', (found) => {
    expect(SourceId.is(found)).toBe(false)
  })

  it.each([
    [EventId, 'EventId'],
    [SourceId, 'SourceId'],
    [RecorderId, 'RecorderId'],
    [CorrelationId, 'CorrelationId'],
    [identifier('PrizeId'), 'PrizeId']
  ])('knows which kind of thing it names', (codec, name) => {
    expect(codec.name).toBe(name)
    expect(codec.brokenRule('No')).toBe('Identifier')
  })

  it('is safe as a key, in a file name and in an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z\d-]{0,70}$/)), (text) => {
        if (!SourceId.is(text)) return
        expect(encodeURIComponent(text)).toBe(text)
        expect(text in {}).toBe(false)
        expect(text.length).toBeLessThanOrEqual(64)
      })
    )
  })
})
