import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, validate } from '@communique/kernel'
import { countryLinks } from '../countryLinks.ts'
import { partsOf, peopleOf, strengthOf } from '../facets.ts'
import { PartyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { invitationDecider } from './decider.ts'
import { invitationAnswered, invitationExtended, invitationFacts, type InvitationFacts } from './events.ts'
import { invitation as subject } from './subject.ts'

const date = (edtf: string) => must(stated(edtf))
const party = (id: string): PartyId => must(validate(PartyId)(id))

const extend = (facts: object = {}): CommandIn<InvitationFacts, 'ExtendInvitation'> =>
  must(
    validate(invitationFacts.commands.ExtendInvitation)({
      type: 'ExtendInvitation',
      data: {
        invitationId: 'to-tashkent',
        by: 'ministry',
        invitee: { type: 'Party', party: 'organisation' },
        person: null,
        printedName: null,
        printedTitle: null,
        occasion: { type: 'Visit', visit: null, to: 'UZ', host: null },
        countries: [],
        on: date('2024-05-30'),
        meeting: null,
        ...facts
      }
    })
  )
const answer = (
  given: 'Accepted' | 'Declined' = 'Accepted',
  on = '2024-06-01',
  by = 'organisation'
): CommandIn<InvitationFacts, 'AnswerInvitation'> =>
  must(
    validate(invitationFacts.commands.AnswerInvitation)({
      type: 'AnswerInvitation',
      data: {
        invitationId: 'to-tashkent',
        party: by,
        answer: given,
        countries: [],
        on: date(on),
        meeting: null,
        reason: null
      }
    })
  )

const extended = invitationExtended(extend().data)
const toClass = invitationExtended(
  extend({ invitee: { type: 'Class', class: 'all-members', description: 'All members' } }).data
)
const { invitationId } = extended.data
const given = specify(invitationDecider).given

describe('an invitation', () => {
  it('is extended once', () => {
    given().when(extend()).thenEvents(extended)
    given(extended)
      .when(extend({ on: date('2024-05-31') }))
      .thenRefused({ type: 'InvitationAlreadyExtended', invitationId })
  })

  it('is to somebody else', () => {
    given()
      .when(extend({ by: 'organisation' }))
      .thenRefused({ type: 'InvitationToOneself', invitationId, party: party('organisation') })
  })

  it('is accepted or declined, and the party may change its mind', () => {
    const accepted = invitationAnswered(answer().data)
    const declined = invitationAnswered(answer('Declined', '2024-06-02').data)
    given(extended).when(answer()).thenEvents(accepted)
    given(extended, accepted).when(answer('Declined', '2024-06-02')).thenEvents(declined)
    given(extended, accepted)
      .when(answer('Accepted', '2024-06-02'))
      .thenRefused({
        type: 'AlreadyAnswered',
        invitationId,
        party: party('organisation'),
        given: { answer: 'Accepted', on: date('2024-06-01') }
      })
  })

  it('is answered by the party invited alone', () => {
    given(extended)
      .when(answer('Accepted', '2024-06-01', 'embassy'))
      .thenRefused({
        type: 'AnsweredByAnother',
        invitationId,
        invitee: party('organisation'),
        party: party('embassy')
      })
    given(toClass)
      .when(answer('Accepted', '2024-06-01', 'embassy'))
      .thenEvents(invitationAnswered(answer('Accepted', '2024-06-01', 'embassy').data))
  })

  it('may first be known by its answer', () => {
    const accepted = invitationAnswered(answer().data)
    given().when(answer()).thenEvents(accepted)
    given(accepted).when(extend()).thenEvents(extended)
    given(accepted)
      .when(answer('Accepted', '2024-07-01'))
      .thenRefused({
        type: 'AlreadyAnswered',
        invitationId,
        party: party('organisation'),
        given: { answer: 'Accepted', on: date('2024-06-01') }
      })
    given(accepted)
      .when(answer('Declined', '2024-07-01'))
      .thenEvents(invitationAnswered(answer('Declined', '2024-07-01').data))
    given(accepted)
      .when(extend({ on: date('2024-06-02') }))
      .thenRefused({
        type: 'AnsweredBeforeInvited',
        invitationId,
        invitedOn: date('2024-06-02'),
        on: date('2024-06-01')
      })
    given(accepted)
      .when(extend({ invitee: { type: 'Party', party: 'bank' } }))
      .thenRefused({
        type: 'AnsweredByAnother',
        invitationId,
        invitee: party('bank'),
        party: party('organisation')
      })
    given(accepted, extended)
      .when(answer('Accepted', '2024-07-01'))
      .thenRefused({
        type: 'AlreadyAnswered',
        invitationId,
        party: party('organisation'),
        given: { answer: 'Accepted', on: date('2024-06-01') }
      })
  })

  it('is not answered before it was extended', () => {
    given(extended)
      .when(answer('Accepted', '2024-05-29'))
      .thenRefused({
        type: 'AnsweredBeforeInvited',
        invitationId,
        invitedOn: date('2024-05-30'),
        on: date('2024-05-29')
      })
  })

  it('to a country has it as host, to a party names no country', () => {
    expect(countryLinks(extended)).toEqual([{ country: 'UZ', role: 'Host', through: null }])
    const toParty = extend({ occasion: { type: 'Visit', visit: null, to: null, host: 'company' } })
    expect(countryLinks(invitationExtended(toParty.data))).toEqual([])
    expect(partsOf(invitationExtended(toParty.data), party('company'))).toEqual(['Host'])
    expect(
      countryLinks(invitationExtended(extend({ occasion: { type: 'Gathering', gathering: 'forum' } }).data))
    ).toEqual([])
  })

  it('names the person invited, where the source does, and nobody of a class', () => {
    expect(peopleOf(extended)).toEqual([])
    expect(peopleOf(invitationExtended(extend({ person: 'minister' }).data))).toMatchObject([
      { person: 'minister', capacity: 'Invited', party: 'organisation' }
    ])
    expect(partsOf(toClass, party('all-members'))).toEqual([])
  })

  it('that was accepted is no visit: it is announced at most', () => {
    expect(strengthOf(invitationAnswered(answer().data))).toBe('Announced')
  })
})

it('every command and event of an invitation belongs to the stream of that invitation', () => {
  expect(subject.stream(answer())).toBe('invitation/to-tashkent')
  expect(subject.stream(extended)).toBe('invitation/to-tashkent')
})
