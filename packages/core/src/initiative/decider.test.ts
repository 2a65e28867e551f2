import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, Text, validate } from '@communique/kernel'
import { currencyCode } from '../vocabulary/currency.ts'
import { InitiativeId, PartyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { Quantity, Resource } from '../vocabulary/resource.ts'
import { initiativeDecider } from './decider.ts'
import {
  initiativeAttested,
  type InitiativeCommand,
  initiativeConcluded,
  type InitiativeEvent,
  initiativeFigureReported,
  initiativeInvitationExtended,
  initiativeJoined,
  type InitiativeKind,
  initiativeLaunched,
  prizeAnnounced,
  prizeAwarded
} from './events.ts'
import { initiative as subject } from './subject.ts'

const initiativeId = must(validate(InitiativeId)('humanitarian-coalition'))
const party = (id: string): PartyId => must(validate(PartyId)(id))
const text = (words: string): Text => must(validate(Text)(words))
const on = must(stated('2020-07-29'))
const money = (amount: string, currency = 'USD'): Resource =>
  must(validate(Resource)({ type: 'Money', money: { amount, currency } }))
const medals: Resource = must(validate(Resource)({ type: 'InKind', quantity: '3', thing: 'medals' }))
const fame: Resource = must(validate(Resource)({ type: 'Unquantified', description: 'fame' }))

const appearance = (kind: InitiativeKind, name = 'The initiative') => ({
  initiativeId,
  name: text(name),
  kind,
  by: [party('organisation')],
  about: null,
  countries: [],
  on,
  themes: []
})
const launched = (kind: InitiativeKind = 'Coalition') => initiativeLaunched(appearance(kind))
const attested = (kind: InitiativeKind = 'Coalition') => initiativeAttested(appearance(kind))
const launch = (kind: InitiativeKind = 'Coalition', name?: string): InitiativeCommand => ({
  type: 'LaunchInitiative',
  data: appearance(kind, name)
})
const attest = (kind: InitiativeKind = 'Coalition', name?: string): InitiativeCommand => ({
  type: 'AttestInitiative',
  data: appearance(kind, name)
})

const invitation = {
  initiativeId,
  invitee: { type: 'Party' as const, party: party('japan') },
  strength: 'Tentative' as const,
  by: party('organisation'),
  countries: [],
  on,
  meeting: null
}
const extend: InitiativeCommand = { type: 'ExtendInitiativeInvitation', data: invitation }

const joining = (id: string, day = '2020-08-01') => ({
  initiativeId,
  party: party(id),
  countries: [],
  on: must(stated(day))
})
const join = (id: string, day?: string): InitiativeCommand => ({ type: 'JoinInitiative', data: joining(id, day) })

const conclusion = { initiativeId, on, outcome: null }
const conclude: InitiativeCommand = { type: 'ConcludeInitiative', data: conclusion }

const prize = (reward: Resource, condition = 'A cure') => ({
  initiativeId,
  by: party('organisation'),
  reward,
  condition: text(condition),
  on
})
const announcePrize = (reward: Resource, condition?: string): InitiativeCommand => ({
  type: 'AnnouncePrize',
  data: prize(reward, condition)
})
const announced = (reward: Resource) => prizeAnnounced(prize(reward))

const awarding = (reward: Resource | null, to = 'laureate') => ({
  initiativeId,
  to: party(to),
  reward,
  countries: [],
  on
})
const award = (reward: Resource | null, to?: string): InitiativeCommand => ({
  type: 'AwardPrize',
  data: awarding(reward, to)
})

const figure = (value: string) => ({
  initiativeId,
  comparison: 'MoreThan' as const,
  value: must(validate(Quantity)(value)),
  of: text('states'),
  by: null,
  on
})
const report = (value: string): InitiativeCommand => ({ type: 'ReportInitiativeFigure', data: figure(value) })

const given = specify(initiativeDecider).given

describe('an initiative', () => {
  it('is launched', () => {
    given().when(launch()).thenEvents(launched())
  })

  it('may first be seen when a source speaks of it', () => {
    given().when(attest()).thenEvents(attested())
  })

  it('may turn out later to have been launched', () => {
    given(attested()).when(launch()).thenEvents(launched())
    given(attested(), initiativeAttested(appearance('Coalition', 'Another name')))
      .when(launch())
      .thenEvents(launched())
  })

  it.each([
    ['once', [launched()]],
    ['once, and spoken of since', [launched(), attested()]],
    ['once, and spoken of before', [attested(), launched()]]
  ])('is launched %s', (_how, history) => {
    given(...history)
      .when(launch('Coalition', 'Another name'))
      .thenRefused({ type: 'InitiativeAlreadyLaunched', initiativeId })
  })

  it('is spoken of again and again', () => {
    given(launched(), attested())
      .when(attest('Coalition', 'Another name'))
      .thenEvents(initiativeAttested(appearance('Coalition', 'Another name')))
  })

  it.each([launch('Programme'), attest('Programme')])('stays of its kind: $type', (command) => {
    given(attested())
      .when(command)
      .thenRefused({ type: 'InitiativeKindDiffers', initiativeId, expected: 'Coalition', found: 'Programme' })
  })

  it('invites, be it tentatively', () => {
    given(attested()).when(extend).thenEvents(initiativeInvitationExtended(invitation))
  })

  it('is joined by name', () => {
    given(launched(), initiativeInvitationExtended(invitation))
      .when(join('japan'))
      .thenEvents(initiativeJoined(joining('japan')))
  })

  it('is joined by nobody because it invites them', () => {
    const { current } = stateAfter(initiativeDecider, [launched(), initiativeInvitationExtended(invitation)])
    expect(current).toMatchObject({ joined: [] })
  })

  it('is joined once by each party', () => {
    const history = [launched(), initiativeJoined(joining('japan')), initiativeJoined(joining('niger'))]
    given(...history)
      .when(join('japan', '2021-01-01'))
      .thenRefused({ type: 'AlreadyJoined', initiativeId, party: party('japan') })
    given(...history)
      .when(join('chad'))
      .thenEvents(initiativeJoined(joining('chad')))
  })

  it('keeps its members when its launch comes to light', () => {
    given(attested(), initiativeJoined(joining('japan')), launched())
      .when(join('japan', '2021-01-01'))
      .thenRefused({ type: 'AlreadyJoined', initiativeId, party: party('japan') })
  })

  it('is reported to have grown', () => {
    given(attested(), initiativeFigureReported(figure('15')))
      .when(report('20'))
      .thenEvents(initiativeFigureReported(figure('20')))
  })

  it('concludes', () => {
    given(attested()).when(conclude).thenEvents(initiativeConcluded(conclusion))
  })

  it.each([extend, join('japan'), report('15'), conclude, announcePrize(money('5')), award(money('5'))])(
    'must be on record first: $type',
    (command) => {
      given().when(command).thenRefused({ type: 'InitiativeNotOnRecord', initiativeId })
    }
  )

  it.each([
    launch(),
    attest(),
    extend,
    join('japan'),
    report('15'),
    announcePrize(money('5')),
    award(money('5')),
    { type: 'ConcludeInitiative' as const, data: { ...conclusion, on: must(stated('2021-01-01')) } }
  ])('takes nothing later once it is concluded: $type', (command) => {
    given(launched('Prize'), announced(money('9')), initiativeConcluded(conclusion))
      .when(command)
      .thenRefused({ type: 'InitiativeIsConcluded', initiativeId })
  })

  it('takes what came before its end', () => {
    const ended = initiativeConcluded({ ...conclusion, on: must(stated('2030')) })
    given(launched('Prize'), announced(money('9')), ended)
      .when(award(money('5')))
      .thenEvents(prizeAwarded(awarding(money('5'))))
    given(launched('Prize'), announced(money('9')), ended)
      .when(launch())
      .thenRefused({ type: 'InitiativeAlreadyLaunched', initiativeId })
  })
})

describe('a prize', () => {
  it('is announced', () => {
    given(attested('Prize'))
      .when(announcePrize(money('200000')))
      .thenEvents(announced(money('200000')))
  })

  it('is announced once', () => {
    given(attested('Prize'), announced(money('200000')))
      .when(announcePrize(money('200000'), 'Another condition'))
      .thenRefused({ type: 'PrizeAlreadyAnnounced', initiativeId })
  })

  it('is of more than nothing', () => {
    given(attested('Prize'))
      .when(announcePrize(money('0')))
      .thenRefused({ type: 'RewardNotPositive', initiativeId, reward: money('0') })
    given(attested('Prize'), announced(money('200000')))
      .when(award(money('-1')))
      .thenRefused({ type: 'RewardNotPositive', initiativeId, reward: money('-1') })
  })

  it('is awarded to as many as meet its condition', () => {
    given(attested('Prize'), announced(money('200000')), prizeAwarded(awarding(money('100000'))))
      .when(award(money('100000'), 'second'))
      .thenEvents(prizeAwarded(awarding(money('100000'), 'second')))
  })

  it.each([
    [money('200000'), null],
    [money('200000'), fame],
    [fame, medals],
    [medals, medals]
  ])('of %j may be awarded as %j', (reward, awarded) => {
    given(attested('Prize'), announced(reward))
      .when(award(awarded))
      .thenEvents(prizeAwarded(awarding(awarded)))
  })

  it('is awarded in the currency in which it was announced', () => {
    given(attested('Prize'), announced(money('200000')))
      .when(award(money('200000', 'EUR')))
      .thenRefused({
        type: 'CurrencyDiffers',
        initiativeId,
        expected: must(currencyCode('USD')),
        found: must(currencyCode('EUR'))
      })
  })

  it('of money is not awarded in kind', () => {
    given(attested('Prize'), announced(money('200000')))
      .when(award(medals))
      .thenRefused({ type: 'ResourceKindDiffers', initiativeId, expected: 'Money', found: 'InKind' })
  })

  it('may be awarded though its announcement is not on record', () => {
    given(attested('Prize'))
      .when(award(money('200000')))
      .thenEvents(prizeAwarded(awarding(money('200000'))))
    given(attested('Prize'))
      .when(award(money('0')))
      .thenRefused({ type: 'RewardNotPositive', initiativeId, reward: money('0') })
  })

  it.each([announcePrize(money('5')), award(money('5'))])(
    'belongs to an initiative that is a prize: $type',
    (command) => {
      given(attested('Coalition')).when(command).thenRefused({ type: 'NotAPrize', initiativeId, kind: 'Coalition' })
    }
  )
})

describe('a history that no decider wrote', () => {
  const currentAfter = (...history: ReadonlyArray<InitiativeEvent>) => stateAfter(initiativeDecider, history).current

  it('adds nothing to an initiative that is not on record', () => {
    expect(currentAfter(initiativeJoined(joining('japan')), announced(money('5')))).toEqual({ status: 'Absent' })
  })

  it('does not revive a concluded initiative', () => {
    expect(currentAfter(initiativeConcluded(conclusion), launched(), initiativeJoined(joining('japan')))).toMatchObject(
      {
        status: 'Concluded'
      }
    )
  })

  it('keeps the kind under which the initiative was first seen', () => {
    expect(currentAfter(attested('Prize'), launched('Programme'))).toEqual({
      status: 'Running',
      kind: 'Prize',
      isLaunched: true,
      joined: [],
      reward: null
    })
  })
})

it('every command and event of an initiative belongs to the stream of that initiative', () => {
  expect(subject.stream(join('japan'))).toBe('initiative/humanitarian-coalition')
  expect(subject.stream(attested())).toBe('initiative/humanitarian-coalition')
})
