import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { validate } from '@communique/kernel'
import { Circumstances } from './circumstances.ts'

const none = { at: null, inMarginsOf: null, organisation: null, organ: null, followsUp: null, present: [], unnamed: [] }
const somebody = { as: 'Attended', party: 'ministry', person: null, printedName: null, printedTitle: null }
const companies = { as: 'Acting', number: '3', comparison: 'Exactly', of: 'companies' }
const ruleOf = (given: object) =>
  E.mapLeft((violations: ReadonlyArray<{ readonly rule: string }>) => violations.map(({ rule }) => rule))(
    validate(Circumstances)({ ...none, ...given })
  )

describe('circumstances', () => {
  it.each([
    { at: 'summit' },
    { inMarginsOf: 'summit' },
    { organisation: 'union' },
    { organ: 'Executive Board' },
    { followsUp: 'meeting-1' },
    { present: [somebody] },
    { unnamed: [companies] },
    { at: 'summit', inMarginsOf: 'conference', present: [somebody], unnamed: [companies] }
  ])('are at least one of their parts: %j', (given) => {
    expect(ruleOf(given)).toEqual(E.right({ ...none, ...given }))
  })

  it('without any are none', () => {
    expect(ruleOf({})).toEqual(E.left(['CircumstancesWithoutAny']))
  })

  it('are not at a gathering and beside it', () => {
    expect(ruleOf({ at: 'summit', inMarginsOf: 'summit' })).toEqual(E.left(['AtAndBesideOneGathering']))
  })
})
