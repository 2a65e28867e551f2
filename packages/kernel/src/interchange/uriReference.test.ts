import { describe, expect, it } from 'vitest'
import { UriReference } from './uriReference.ts'

describe('a URI reference', () => {
  it.each([
    'https://example.org/ledgers/cooperation',
    'https://user:secret@example.org:8080/a/b?c=d/e?f#g/h?i',
    'http://[2001:db8::7]/record',
    'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
    'mailto:registry@example.org',
    'file:///ledgers/2024.ndjson',
    '/ledger',
    '//example.org/ledger',
    'ledgers/2024',
    './a:b',
    '?only=query',
    '#fragment',
    'a%20b',
    'x:'
  ])('may be %s', (text) => {
    expect(UriReference.is(text)).toBe(true)
  })

  it.each([
    '',
    ' ',
    '/a ledger',
    'https://example.org/a b',
    '1a:b',
    ':',
    'a%2',
    'a%zz',
    'https://example.org/ü',
    'a#b#c',
    '[a]',
    'http://[::1',
    'a\\b',
    'a"b',
    '/ledger\n'
  ])('is not %j', (text) => {
    expect(UriReference.is(text)).toBe(false)
  })

  it('is decided in linear time', () => {
    for (const text of [`//${'a:'.repeat(50_000)} `, `a${'/b'.repeat(50_000)} `, `${'a'.repeat(100_000)}:%`])
      expect(UriReference.is(text)).toBe(false)
  })
})
