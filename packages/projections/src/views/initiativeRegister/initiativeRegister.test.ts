import { type CooperationEvent, cooperationLedger } from '@communique/core'
import { inMemoryEventLog, type LogEntry } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, cited, corrected, date, happened, idAt, link, retracted } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { initiativeRegister } from './initiativeRegister.ts'
import { initiativeSummary } from './initiativeSummary.ts'

const viewAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  fold(initiativeRegister)(believed(...events)).views['coalition'] ?? emptyView(initiativeRegister)
const summaryAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => initiativeSummary(viewAfter(...events))

const launched = happened('InitiativeLaunched', { name: 'As launched', on: date('2020-05') })
const attested = happened('InitiativeAttested', { name: 'As attested', on: date('../2020-01-01') })
const call = (party: string, strength: string, on = '2020-07-29') =>
  happened('InitiativeInvitationExtended', { invitee: { type: 'Party', party }, strength, on: date(on) })
const classCall = happened('InitiativeInvitationExtended', {
  invitee: { type: 'Class', class: 'non-member-states', description: 'All states that are no members' },
  strength: 'Tentative'
})
const figure = (value: string, on: string, of = 'countries', comparison = 'MoreThan') =>
  happened('InitiativeFigureReported', { value, on: date(on), of, comparison })

describe('the initiative register', () => {
  it('keeps who launched it and who spoke of it, under which name, when, on whose word', () => {
    const view = viewAfter(launched, attested)
    expect(view.initiativeId).toBe('coalition')
    expect(view.appearances.map(({ as, name }) => [as, name])).toEqual([
      ['Attested', 'As attested'],
      ['Launched', 'As launched']
    ])
    expect(view.appearances[1]).toMatchObject({
      eventId: idAt(1),
      date: { edtf: '2020-05', earliest: '2020-05-01' },
      kind: 'Coalition',
      by: ['organisation'],
      citations: [cited(1)]
    })
  })

  it('tells a firm invitation from a tentative one, and a named party from a class', () => {
    const meeting = happened('InitiativeInvitationExtended', {
      countries: [link('JP', 'Invitee', 'japan')],
      meeting: 'meeting'
    })
    expect(
      viewAfter(meeting, call('iran', 'Tentative', '2020-01'), classCall).invitations.map(({ invitee, strength }) => [
        invitee.type === 'Party' ? invitee.party : invitee.class,
        strength
      ])
    ).toEqual([
      ['iran', 'Tentative'],
      ['japan', 'Firm'],
      ['non-member-states', 'Tentative']
    ])
    expect(viewAfter(meeting).invitations[0]).toMatchObject({
      by: 'organisation',
      meeting: 'meeting',
      countries: [link('JP', 'Invitee', 'japan')]
    })
  })

  it('makes nobody a member by an invitation, and keeps who joined, invited or not', () => {
    const { members, invited, calls } = summaryAfter(
      call('japan', 'Tentative'),
      call('japan', 'Firm'),
      call('iran', 'Tentative'),
      call('russia', 'Firm'),
      classCall,
      happened('InitiativeJoined', { party: 'russia' }),
      happened('InitiativeJoined', { party: 'lebanon' }),
      happened('InitiativeJoined', { party: 'lebanon', on: date('2030') })
    )
    expect(members.map(({ party, eventId }) => [party, eventId])).toEqual([
      ['russia', idAt(6)],
      ['lebanon', idAt(7)]
    ])
    expect(invited).toEqual([
      { party: 'japan', strength: 'Firm' },
      { party: 'iran', strength: 'Tentative' }
    ])
    expect(calls).toEqual([
      { class: 'non-member-states', description: 'All states that are no members', strength: 'Tentative' }
    ])
  })

  it('keeps every figure with its date and its comparison, and knows the last of each', () => {
    const events = [figure('23', '2024'), figure('15', '2020'), figure('140', '2021', 'sites', 'Exactly')]
    expect(viewAfter(...events).figures.map(({ comparison, value, of }) => `${comparison} ${value} ${of}`)).toEqual([
      'MoreThan 15 countries',
      'Exactly 140 sites',
      'MoreThan 23 countries'
    ])
    expect(summaryAfter(...events).figures.map(({ value, of }) => `${value} ${of}`)).toEqual([
      '140 sites',
      '23 countries'
    ])
  })

  it('keeps prizes apart from awards, since a prize is a pledge to nobody', () => {
    const view = viewAfter(
      happened('PrizeAnnounced'),
      happened('PrizeAwarded', { reward: null }),
      happened('InitiativeConcluded', { outcome: 'The prize was given' })
    )
    expect(view.prizes).toMatchObject([{ by: 'organisation', condition: 'A cure', reward: { type: 'Money' } }])
    expect(view.awards).toMatchObject([{ to: 'laboratory', reward: null, countries: [] }])
    expect(view.conclusions).toMatchObject([{ eventId: idAt(3), outcome: 'The prize was given' }])
  })

  it('says how far it is known to have come', () => {
    expect(summaryAfter().status).toBe('Mentioned')
    expect(summaryAfter(call('japan', 'Firm'))).toMatchObject({ status: 'Mentioned', appearance: null })
    expect(summaryAfter(attested)).toMatchObject({ status: 'Attested', appearance: { name: 'As attested' } })
    expect(summaryAfter(attested, launched)).toMatchObject({ status: 'Launched', appearance: { name: 'As launched' } })
    expect(summaryAfter(launched, happened('InitiativeConcluded')).status).toBe('Concluded')
  })

  it('reads what was corrected as corrected, and nothing that was retracted', () => {
    const events = [figure('15', '2020'), corrected(1, figure('16', '2020')), figure('17', '2021'), retracted(3)]
    expect(viewAfter(...events).figures).toMatchObject([{ value: '16', citations: [cited(2), cited(1)] }])
  })
})

describe('the ten releases, as an initiative register', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const { views } = fold(initiativeRegister)(cooperationAsOf(story, {}))
  const summaryOf = (initiative: string) => initiativeSummary(views[initiative] ?? emptyView(initiativeRegister))

  it('have Iran invited tentatively and Japan firmly to the coalition, which nobody has joined', () => {
    const coalition = summaryOf('humanitarian-coalition')
    expect(coalition.invited).toEqual([
      { party: 'iran', strength: 'Tentative' },
      { party: 'japan', strength: 'Firm' }
    ])
    expect(coalition.calls.map((call) => call.class)).toEqual(['iranian-institutions', 'japanese-private-institutions'])
    expect(coalition).toMatchObject({ status: 'Launched', members: [] })
  })

  it('have a prize of 200,000 dollars, awarded to nobody', () => {
    const prize = views['prize-against-coronavirus']
    expect(prize?.prizes).toMatchObject([{ reward: { money: { amount: '200000', currency: 'USD' } } }])
    expect(prize?.awards).toEqual([])
  })

  it('have the heritage list attested, with 140 sites of 23 countries', () => {
    expect(summaryOf('islamic-world-heritage-list').status).toBe('Attested')
    expect(summaryOf('islamic-world-heritage-list').figures.map(({ value }) => value)).toEqual(['140', '23'])
  })
})
