import { describe, expect, it } from 'vitest'
import { addCounts, countText, noCounts, placesIn } from './count.ts'

describe('counts of the dialect', () => {
  it('counts a phrase whatever its case, and across a line of a comment', () => {
    const { phrases } = countText('/**\n * What\n * is told\n */\n// Told, of which')
    expect([phrases['what is'], phrases['told'], phrases['of which']]).toEqual([1, 2, 1])
  })

  it('does not find a phrase inside another word', () => {
    expect(countText('untold, whatever is, filmmaking').phrases).toEqual(noCounts.phrases)
  })

  it('counts doc comments that open with a question word', () => {
    const text = '/** Whether it holds. */\n/** Holds it. */\n/**\n * How it is held.\n */\n/** @internal */'
    expect(countText(text)).toMatchObject({ comments: 3, questions: 2 })
  })

  it('adds counts', () => {
    const one = countText('/** Who told it. */')
    expect(addCounts(one, noCounts)).toEqual(one)
    expect(addCounts(one, one)).toMatchObject({ comments: 2, questions: 2, phrases: { ['told']: 2 } })
  })

  it('names the line of each place', () => {
    expect(placesIn('const a = 1\n\n/** Why it is told. */\n')).toEqual([
      { line: 3, found: 'told' },
      { line: 3, found: '/** Why it is told. */' }
    ])
  })
})
