import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { Citation, coveredText, Sha256, TextPosition } from './citation.ts'
import { validate } from './violation.ts'

const digest = '0123456789abcdef'.repeat(4)

const cite = (position: unknown, exact: string | null = null, sha256: string | null = digest): Citation => {
  const quote = exact === null ? null : { exact, prefix: '', suffix: '' }
  const decoded = Citation.decode({ source: 'release-2', digest: sha256, position, quote })
  if (E.isRight(decoded)) return decoded.right
  throw new Error('no citation')
}

describe('a digest', () => {
  it.each(['a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), '', ` ${digest}`, `${digest}\n`])(
    '%j is none',
    (found) => {
      expect(validate(Sha256)(found)).toEqual(E.left([{ path: [], rule: 'Sha256Hex', expected: 'Sha256', found }]))
    }
  )

  it('is 64 hexadecimal digits', () => {
    expect(Sha256.is(digest)).toBe(true)
  })
})

describe('a position in a text', () => {
  it.each([
    [0, 1],
    [3, 4],
    [0, Number.MAX_SAFE_INTEGER]
  ])('may reach from %i to %i', (start, end) => {
    expect(TextPosition.is({ start, end })).toBe(true)
  })

  it.each([
    [0, 0, 'EmptyOrReversedSpan', ''],
    [5, 4, 'EmptyOrReversedSpan', ''],
    [-1, 4, 'NonNegativeInteger', 'start'],
    [0.5, 4, 'NonNegativeInteger', 'start'],
    [0, Number.POSITIVE_INFINITY, 'NonNegativeInteger', 'end'],
    [0, 2 ** 53, 'NonNegativeInteger', 'end']
  ])('may not reach from %d to %d', (start, end, rule, path) => {
    const refused = validate(TextPosition)({ start, end })
    expect(E.isLeft(refused) && refused.left.map((each) => [each.path.join('.'), each.rule])).toEqual([[path, rule]])
  })
})

describe('a citation', () => {
  it('may name the source as a whole, whose text is not at hand', () => {
    expect(Citation.is({ source: 'news-site', digest: null, position: null, quote: null })).toBe(true)
  })

  it('may quote a source whose text is not at hand', () => {
    expect(Citation.is(cite(null, 'signed', null))).toBe(true)
  })

  it('counts positions only in a text that has a digest', () => {
    const found = { source: 'news-site', digest: null, position: { start: 0, end: 1 }, quote: null }
    const refused = validate(Citation)(found)
    expect(E.isLeft(refused) && refused.left.map(({ rule }) => rule)).toEqual(['PositionWithoutDigest'])
  })
})

describe('the words that a citation covers', () => {
  it('are counted in code points, from 0, the end not included', () => {
    expect(coveredText(cite({ start: 0, end: 2 }), 'Samarkand')).toEqual(E.right('Sa'))
    expect(coveredText(cite({ start: 2, end: 4 }), '𝒜𝒝𝒞𝒟𝒠')).toEqual(E.right('𝒞𝒟'))
    expect(coveredText(cite({ start: 0, end: 9 }), 'Samarkand')).toEqual(E.right('Samarkand'))
  })

  it('are not known without a position', () => {
    expect(coveredText(cite(null, 'Samarkand'), 'Samarkand')).toEqual(E.left({ type: 'NoPosition' }))
  })

  it('do not reach beyond the text', () => {
    expect(coveredText(cite({ start: 0, end: 10 }), 'Samarkand')).toEqual(
      E.left({ type: 'BeyondText', end: 10, length: 9 })
    )
    expect(coveredText(cite({ start: 0, end: 2 }), '𝒜')).toEqual(E.left({ type: 'BeyondText', end: 2, length: 1 }))
  })

  it('are the words quoted', () => {
    expect(coveredText(cite({ start: 0, end: 4 }, 'Sama'), 'Samarkand')).toEqual(E.right('Sama'))
    expect(coveredText(cite({ start: 0, end: 4 }, 'sama'), 'Samarkand')).toEqual(
      E.left({ type: 'QuoteDiffers', quoted: 'sama', covered: 'Sama' })
    )
  })

  it('are as many code points as the position is long, or the citation is disproved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(12), fc.integer({ min: 1, max: 12 }), (text, start, length) => {
        const covered = coveredText(cite({ start, end: start + length }), text)
        const size = Array.from(text).length
        expect(E.map((words: string) => Array.from(words).length)(covered)).toEqual(
          start + length > size ? E.left({ type: 'BeyondText', end: start + length, length: size }) : E.right(length)
        )
      })
    )
  })
})
