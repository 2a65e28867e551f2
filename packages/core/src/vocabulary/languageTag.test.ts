import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { eqLanguageTag, LanguageTag, languageTag } from './languageTag.ts'

describe('the language of a source', () => {
  it.each(['ar', 'en', 'fil', 'fr-MA', 'en-US', 'es-419', 'uz-Cyrl', 'uz-Latn-UZ', 'zh-Hant-TW', 'sr-Cyrl-688'])(
    '%s is a language',
    (tag) => {
      expect(languageTag(tag)).toEqual(E.right(tag))
    }
  )

  it.each([
    '',
    'a',
    'engl',
    'AR',
    'Fr',
    'fr_MA',
    'fr-ma',
    'fr-M',
    'fr-MAR',
    'es-41',
    'es-4190',
    'uz-cyrl',
    'uz-CYRL',
    'uz-Cyr',
    'uz-Cyrll',
    'fr-MA-Latn',
    'fr-MA-FR',
    'de-1996',
    'sl-rozaj',
    'en-x-press',
    ' en',
    'en ',
    'en\n',
    'en-',
    'English',
    'العربية',
    '__proto__'
  ])('%j is written otherwise or not at all', (found) => {
    expect(languageTag(found)).toEqual(E.left([{ path: [], rule: 'LanguageTag', expected: 'LanguageTag', found }]))
  })

  it('has one spelling', () => {
    const [arabic, french] = ['ar', 'fr'].filter(LanguageTag.is)
    if (arabic === undefined || french === undefined) throw new Error('both are languages')
    expect(eqLanguageTag.equals(arabic, arabic)).toBe(true)
    expect(eqLanguageTag.equals(arabic, french)).toBe(false)
  })

  it('is read or refused from any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z\d-]*$/)), (text) => {
        expect(E.isRight(languageTag(text))).toBe(LanguageTag.is(text))
      })
    )
  })
})
