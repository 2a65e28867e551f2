import { type CooperationEvent, type CooperationEventType, effectiveHistory } from '@communique/core'
import { anyCooperationHistory, cooperationEvents } from '@communique/fixtures'
import { cooperationAsOf } from '@communique/projections'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapped } from '@communique/cli/terminal'
import { namesOf, wordsOf } from '@communique/wording'

const noNames = namesOf({ believed: [], parties: {}, persons: {} })
const everyType = Object.entries(cooperationEvents) as ReadonlyArray<
  [CooperationEventType, fc.Arbitrary<CooperationEvent>]
> // the table has an arbitrary under the name of each type

describe('what happened, in words', () => {
  it.each(everyType)('words any %s', (type, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (event) => {
        expect(event.type).toBe(type)
        const { headline, details } = wordsOf(event, noNames)
        expect(headline.trim()).not.toBe('')
        expect(headline).not.toMatch(/undefined|\[object/)
        for (const { label, texts } of details) {
          expect(label).not.toBe('')
          expect(texts.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 50 }
    )
  })

  it('words events with the names that a hostile record gives its subjects', () => {
    fc.assert(
      fc.property(anyCooperationHistory, (history) => {
        const names = namesOf({ believed: cooperationAsOf(history, {}), parties: {}, persons: {} })
        for (const event of effectiveHistory(history)) expect(wordsOf(event, names).headline).not.toBe('')
      }),
      { numRuns: 50 }
    )
  })
})

describe('text in lines', () => {
  it('never goes beyond the width, and loses no character but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrapped(text, width)
        for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width)
        const visible = (shown: string) => shown.replaceAll(/[\p{Cc}\p{Cf} ]/gu, '')
        expect(visible(lines.join(''))).toBe(visible(text))
      })
    )
  })

  it('does not let a source steer the terminal', () => {
    expect(wrapped('red \u001b[31m alert\u202e', 40).join('\n')).toBe('red [31m alert')
  })
})
