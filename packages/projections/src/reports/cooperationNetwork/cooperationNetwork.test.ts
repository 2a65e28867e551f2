import { type CooperationEvent, cooperationLedger } from '@communique/core'
import { inMemoryEventLog, type LogEntry } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, corrected, happened, retracted } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { cooperationNetwork } from './cooperationNetwork.ts'
import { partyTies } from '../../views/partyTies/partyTies.ts'
import { partyDirectory } from '../../views/directory/directory.ts'
import { fold } from '../../engine/folding/fold.ts'

const networkOf = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => {
  const history = believed(...events)
  return cooperationNetwork(fold(partyTies)(history).views, fold(partyDirectory)(history).views)
}
const lines = (network: ReturnType<typeof networkOf>) =>
  network.edges.map(({ parties, weights }) =>
    [
      parties.join('-'),
      ...Object.entries(weights).flatMap(([kind, { standing, ended }]) =>
        standing + ended === 0 ? [] : [`${kind} ${standing}+${ended}`]
      )
    ].join(' ')
  )
const delegation = (party: string) => ({ party, participants: [], unnamed: null })
const meeting = (meetingId: string, ...parties: ReadonlyArray<string>) =>
  happened('MeetingHeld', { meetingId, delegations: parties.map(delegation) })

describe('the cooperation network', () => {
  it('binds all parties of one event to each other, without direction', () => {
    const network = networkOf(meeting('first', 'c', 'a', 'b'), meeting('second', 'a', 'c'))
    expect(lines(network)).toEqual(['a-b Meeting 1+0', 'a-c Meeting 2+0', 'b-c Meeting 1+0'])
    expect(network.nodes).toEqual([
      { party: 'a', degree: 2 },
      { party: 'b', degree: 2 },
      { party: 'c', degree: 2 }
    ])
  })

  it('weighs each kind of tie apart, and never adds an intent to a treaty', () => {
    const network = networkOf(
      meeting('meeting', 'ministry', 'organisation'),
      happened('IntentExpressed', { undertakingId: 'intended' }),
      happened('ProposalTabled', { undertakingId: 'proposed' }),
      happened('UndertakingAgreed', { undertakingId: 'agreed' }),
      happened('AgreementDraftingAgreed', { agreementId: 'draft' }),
      happened('MoUSigned'),
      happened('AgreementSigned', { agreementId: 'text' }),
      happened('FundingPledged', { donor: 'ministry' }),
      happened('JointBodyAgreed'),
      happened('ObserverInvited')
    )
    expect(lines(network)).toEqual([
      'ministry-organisation Meeting 1+0 Intent 1+0 Proposal 1+0 Undertaking 1+0 Draft 1+0 Agreement 2+0 Pledge 1+0'
    ])
  })

  it('counts a subject once, as firmly as it ever bound, however many events mention it', () => {
    const network = networkOf(
      happened('IntentExpressed'),
      happened('UndertakingAgreed'),
      happened('ProposalTabled'),
      happened('UndertakingProgressed')
    )
    expect(lines(network)).toEqual(['ministry-organisation Undertaking 1+0'])
  })

  it('tells what bound the parties from what does', () => {
    const network = networkOf(
      happened('UndertakingAgreed', { undertakingId: 'done' }),
      happened('UndertakingFulfilled', { undertakingId: 'done' }),
      happened('UndertakingAgreed', { undertakingId: 'dropped' }),
      happened('UndertakingLapsed', { undertakingId: 'dropped' }),
      happened('MoUSigned'),
      happened('AgreementExpired'),
      happened('MoUSigned', { agreementId: 'other' }),
      happened('AgreementTerminated', { agreementId: 'other', by: ['outsider'] }),
      happened('MoUSigned', { agreementId: 'standing' }),
      happened('FundingPledged', { donor: 'ministry' }),
      happened('PledgeCancelled'),
      happened('PledgeCancelled', { pledgeId: 'unheard-of' })
    )
    expect(lines(network)).toEqual(['ministry-organisation Undertaking 0+2 Agreement 1+2 Pledge 0+1'])
  })

  it('binds nobody whom a later telling of the subject leaves out', () => {
    const network = networkOf(
      happened('ProposalTabled', { by: ['a'], with: ['b'] }),
      happened('UndertakingAgreed', { by: ['a'], with: ['c'] })
    )
    expect(lines(network)).toEqual(['a-b Proposal 1+0', 'a-c Undertaking 1+0'])
  })

  it('takes merged parties for one node, counts their shared subjects once, and ties nobody to themselves', () => {
    const network = networkOf(
      meeting('first', 'old', 'new', 'other'),
      meeting('second', 'old', 'other'),
      happened('IntentExpressed', { by: ['new'], with: ['other'] }),
      happened('UndertakingAgreed', { by: ['old'], with: ['other'] }),
      happened('PartiesMerged', { merged: 'old', into: 'new' })
    )
    expect(lines(network)).toEqual(['new-other Meeting 2+0 Undertaking 1+0'])
    expect(network.nodes.map(({ party }) => party)).toEqual(['new', 'other'])
  })

  it('needs no directory where nobody was merged', () => {
    const { views } = fold(partyTies)(believed(meeting('first', 'a', 'b')))
    expect(cooperationNetwork(views).edges).toHaveLength(1)
  })

  it('shows the effective history', () => {
    expect(lines(networkOf(meeting('m', 'a', 'b'), corrected(1, meeting('m', 'a', 'c'))))).toEqual(['a-c Meeting 1+0'])
    expect(networkOf(meeting('m', 'a', 'b'), retracted(1))).toEqual({ nodes: [], edges: [] })
  })
})

describe('the ten releases, as a network', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const history = cooperationAsOf(story, {})
  const { nodes, edges } = cooperationNetwork(fold(partyTies)(history).views, fold(partyDirectory)(history).views)
  const between = (a: string, b: string) =>
    edges.find(({ parties }) => parties.join('/') === [a, b].toSorted().join('/'))?.weights

  it('have the organisation at their centre', () => {
    const [centre] = nodes.toSorted((a, b) => b.degree - a.degree)
    expect(centre?.party).toBe('icesco')
  })

  it('bind Japan by an agreed undertaking and no agreement, and the foundation by a signed text', () => {
    expect(between('icesco', 'japan')).toMatchObject({ Undertaking: { standing: 1 }, Agreement: { standing: 0 } })
    expect(between('icesco', 'alwaleed-philanthropies')).toMatchObject({ Agreement: { standing: 1 } })
  })
})
