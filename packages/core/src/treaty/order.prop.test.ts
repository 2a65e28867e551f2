import { arbitrariesOf, denseArbitraries, must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { isPartyEvent, withAct } from './acts.ts'
import { treatyDecider } from './decider.ts'
import { type TreatyCommand, type TreatyEvent, treatyFacts } from './events.ts'
import { courseFaults, type PartyAct, type PartyActKind, partyFaults, type TreatyCourse } from './order.ts'
import { treatyRules } from './rules.ts'

const noCourse: TreatyCourse = { adoptedOn: null, inForceOn: null, terminatedOn: null }
const days = fc.constantFrom('1990-01-01', '1990-01-02', '1995', '1995-06', '1995-06-07', '2000-01-01', '2001?')
const dates = days.map((edtf) => must(stated(edtf)))

const commands: fc.Arbitrary<TreatyCommand> = fc
  .tuple(
    fc.oneof(
      ...Object.values(arbitrariesOf(treatyFacts.commands, { ...denseArbitraries, TreatyId: fc.constant('treaty-1') }))
    ),
    dates,
    fc.option(dates)
  )
  .map(([command, on, effectiveOn]) => ({
    ...command,
    data: { ...command.data, on, ...('effectiveOn' in command.data && { effectiveOn }) }
  })) as fc.Arbitrary<TreatyCommand> // only dates were exchanged

/** The events recorded of these commands, given one after another. */
const recordedOf = (asked: ReadonlyArray<TreatyCommand>): ReadonlyArray<TreatyEvent> => {
  let state = treatyDecider.initialState
  return asked.flatMap((command) => {
    const decision = treatyDecider.decide(command, state)
    if (E.isLeft(decision)) return []
    for (const event of decision.right) state = treatyDecider.evolve(state, event)
    return decision.right
  })
}

const forbiddenIn = (events: ReadonlyArray<TreatyEvent>): ReadonlyArray<string> => {
  const dateOf = (type: TreatyEvent['type']) => events.find((event) => event.type === type)?.data.on ?? null
  const course = {
    adoptedOn: dateOf('TreatyTextAdopted'),
    inForceOn: dateOf('TreatyEnteredIntoForce'),
    terminatedOn: dateOf('TreatyTerminated')
  }
  const acts = events.filter(isPartyEvent)
  const parties = [...new Set(acts.map(({ data }) => data.party))]
  return [
    ...courseFaults(course),
    ...parties.flatMap((party) =>
      partyFaults(
        course,
        acts
          .filter(({ data }) => data.party === party)
          .reduce<ReadonlyArray<PartyAct>>((before, event) => withAct(before, event), [])
      )
    )
  ].flatMap(({ rule }) => (treatyRules[rule].force === 'Forbidden' ? [rule] : []))
}

describe('the order of acts under a treaty', () => {
  it('contradicts no rule in anything that was recorded, in whatever order it was', () => {
    const adopting = commands.filter(({ type }) => type === 'AdoptTreatyText' || type === 'AttestTreaty')
    fc.assert(
      fc.property(adopting, fc.array(commands, { minLength: 1, maxLength: 40 }), (first, others) => {
        expect(forbiddenIn(recordedOf([first, ...others]))).toEqual([])
      }),
      { numRuns: 500 }
    )
  })

  it('is forbidden, of one act of each kind on known days, just where a later step comes first', () => {
    const exact = fc.constantFrom('1990-01-01', '1990-01-02', '1995-06-07', '2000-01-01')
    const kinds: ReadonlyArray<PartyActKind> = ['Signature', 'Ratification', 'EntryIntoForce', 'Withdrawal']
    /** Each step, and the steps that cannot come after it. */
    const precede: Readonly<Record<string, ReadonlyArray<PartyActKind>>> = {
      Ratification: ['Signature'],
      EntryIntoForce: ['Ratification']
    }
    fc.assert(
      fc.property(fc.subarray([...kinds]), fc.array(exact, { minLength: 4, maxLength: 4 }), (taken, on) => {
        const dayOf = new Map(taken.map((kind, at) => [kind, on[at] ?? '']))
        const acts = taken.map((kind): PartyAct => ({
          kind,
          on: must(stated(dayOf.get(kind) ?? '')),
          effectiveOn: null,
          revokedOn: null
        }))
        const late = taken.some((kind) =>
          (precede[kind] ?? []).some((earlier) => (dayOf.get(kind) ?? '') < (dayOf.get(earlier) ?? ''))
        )
        const bonds = [dayOf.get('Ratification'), dayOf.get('EntryIntoForce')].filter((day) => day !== undefined)
        const left = dayOf.get('Withdrawal')
        const nothingToLeave = left !== undefined && bonds.length > 0 && bonds.every((day) => left < day)
        const forbidden = partyFaults(noCourse, acts).filter(({ rule }) => treatyRules[rule].force === 'Forbidden')
        expect(forbidden.length > 0).toBe(late || nothingToLeave)
      })
    )
  })

  it('is never forbidden for dates in doubt', () => {
    const doubtful = fc.constantFrom('1990?', '1995~', '2001%').map((edtf) => must(stated(edtf)))
    const act = fc.record({
      kind: fc.constantFrom<PartyActKind>('Signature', 'Ratification', 'EntryIntoForce', 'Reservation'),
      on: doubtful,
      effectiveOn: fc.constant(null),
      revokedOn: fc.constant(null)
    })
    const kindsOnce = fc.uniqueArray(act, { selector: ({ kind }) => kind })
    const course = fc.record({ adoptedOn: doubtful, inForceOn: doubtful, terminatedOn: doubtful })
    fc.assert(
      fc.property(course, kindsOnce, (dated, acts) => {
        const found = [...courseFaults(dated), ...partyFaults(dated, acts)]
        expect(found.filter(({ rule }) => treatyRules[rule].force === 'Forbidden')).toEqual([])
      })
    )
  })
})
