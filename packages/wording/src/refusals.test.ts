import { cooperation, type CooperationCommand, type CooperationRefusal } from '@communique/core'
import { cooperationCommandCodecs } from '@communique/core/advanced'
import { arbitrariesOf, denseArbitraries } from '@communique/fixtures'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { commandFailureWords } from './failures.ts'
import { refusalTypes, refusalWords } from './refusals.ts'

const words = (refusal: object) => refusalWords(refusal as CooperationRefusal)
const on = (edtf: string) => ({ edtf, basis: 'Stated', words: null, note: null })

// Few identities of each kind, so that commands meet, and break rules.
const commandsThatMeet: fc.Arbitrary<CooperationCommand> = fc.oneof(
  ...Object.values(arbitrariesOf(cooperationCommandCodecs, denseArbitraries))
)

/** The refusals that a few commands lead to, one after another. */
const refusalsOf = (commands: ReadonlyArray<CooperationCommand>): ReadonlyArray<CooperationRefusal> => {
  let state = cooperation.initialState
  return commands.flatMap((command) => {
    const events = cooperation.decide(command, state)
    if (E.isLeft(events)) return [events.left]
    state = events.right.reduce(cooperation.evolve, state)
    return []
  })
}

describe('a refusal in words', () => {
  it.each([
    [
      { type: 'MeetingAlreadyRecorded', meetingId: 'tashkent' },
      'the meeting “tashkent” is on record with other particulars; correct the event on record, or give another meeting an identifier of its own'
    ],
    [
      { type: 'TooFewSides', meetingId: 'tashkent', sides: 1 },
      'a meeting has two sides at least, and this one has 1; name the other side; those who were only present are no side'
    ],
    [
      { type: 'FundingNotPledged', pledgeId: 'aid' },
      'no pledge “aid” is on record; record the pledge first, or the aid without one as AidDelivered'
    ],
    [
      {
        type: 'ForbiddenByTreatyLaw',
        treatyId: 'lakes',
        rule: 'EntryBeforeTreaty',
        articles: '24',
        party: 'norway',
        on: on('1981-05-01'),
        against: on('1981-06-01')
      },
      'the law of treaties forbids it (EntryBeforeTreaty, Vienna Convention, articles 24): “norway”, 1 May 1981 against 1 June 1981; check both dates; if the one on record is wrong, correct that event first'
    ],
    [
      { type: 'CountryCodeOutOfUse', country: 'SU', on: '1995', from: null, until: 1992 },
      'Union of Soviet Socialist Republics (SU) had its code until 1992, and this is dated 1995; name the state that acted, by its code of that day'
    ],
    [{ type: 'EventIsRetracted', eventId: 'visit-1' }, 'the event “visit-1” is retracted; record the fact anew']
  ])('%j', (refusal, expected) => {
    expect(words(refusal)).toBe(expected)
  })

  it('is what the program says of a command that was refused', () => {
    expect(
      commandFailureWords({
        type: 'Refused',
        refusal: { type: 'NotAPrize', initiativeId: 'coalition', kind: 'Coalition' } as CooperationRefusal
      })
    ).toBe('the initiative “coalition” is a coalition, and no prize; give the prize an identifier of its own')
  })

  it('has the rule and the remedy, and nothing for programs, whatever was refused', () => {
    const found = new Set<string>()
    fc.assert(
      fc.property(fc.array(commandsThatMeet, { minLength: 20, maxLength: 60 }), (commands) => {
        for (const refusal of refusalsOf(commands)) {
          found.add(refusal.type)
          const said = refusalWords(refusal)
          expect(refusalTypes).toContain(refusal.type)
          expect(said).toMatch(/^\S.*\S; \S.*\S$/s)
          expect(said).not.toMatch(/undefined|\[object|"type"|“”/)
        }
      }),
      { numRuns: 200 }
    )
    expect(found.size).toBeGreaterThan(40)
  })
})
