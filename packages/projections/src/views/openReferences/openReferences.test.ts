import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, corrected, happened, idAt, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { openReferences, openReferencesIn } from './openReferences.ts'

const openIn = (...entries: ReadonlyArray<LogEntry<CooperationEvent>>) => {
  const history = believed(...entries)
  return openReferencesIn(fold(openReferences)(history).views, history).filter(({ kind }) => kind !== 'source')
}
const namesIn = (...entries: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  openIn(...entries).map(({ kind, id }) => `${kind}/${id}`)

const side = (party: string) => ({ party, participants: [], unnamed: null })

describe('the open references', () => {
  it('are parties that nobody registered, with the events that name them', () => {
    const meeting = happened('MeetingHeld', { delegations: [side('ministry'), side('organisation')] })
    const open = openIn(happened('PartyRegistered'), meeting)
    expect(open).toEqual([
      {
        kind: 'party',
        id: 'organisation',
        usedIn: [expect.objectContaining({ eventId: idAt(2), type: 'MeetingHeld' })]
      }
    ])
    expect(
      namesIn(happened('PartyRegistered'), meeting, happened('PartyRegistered', { partyId: 'organisation' }))
    ).toEqual([])
  })

  it('are subjects that no event of their own introduces', () => {
    const under = happened('AgreementEnteredIntoForce', { agreementId: 'protocol' })
    const signed = happened('MoUSigned', { parties: [], under: 'framework', meeting: 'summit' })
    expect(namesIn(signed, under)).toEqual(['agreement/framework', 'meeting/summit'])
  })

  it('include those of circumstances, of merges and of aliases', () => {
    const circumstances = {
      at: 'forum',
      inMarginsOf: null,
      organisation: 'union',
      organ: null,
      followsUp: null,
      present: [{ as: 'Attended', party: 'bank', person: 'consul', printedName: null, printedTitle: null }],
      unnamed: []
    }
    expect(namesIn(happened('MeetingHeld', { circumstances }))).toEqual([
      'gathering/forum',
      'party/bank',
      'party/union',
      'person/consul'
    ])
    expect(namesIn(happened('PartiesMerged'), happened('PersonAliasAdded'))).toEqual([
      'party/department',
      'party/ministry',
      'person/minister'
    ])
  })

  it('are the events that others follow up and that are not believed', () => {
    const none = { at: null, inMarginsOf: null, organisation: null, organ: null, present: [], unnamed: [] }
    const followUp = happened('AgreementExpired', { circumstances: { ...none, followsUp: idAt(1) } })
    const first = happened('AgreementEnteredIntoForce')
    expect(namesIn(first, followUp)).toEqual([])
    expect(openIn(first, followUp, retracted(1))).toMatchObject([
      { kind: 'event', id: idAt(1), usedIn: [{ eventId: idAt(2), type: 'AgreementExpired' }] }
    ])
  })

  it('follow corrections and retractions', () => {
    const [wrong, right] = ['organisaton', 'organisation'].map((party) =>
      happened('MeetingHeld', { delegations: [side(party)] })
    )
    if (wrong === undefined || right === undefined) throw new Error('Two meetings')
    const registered = happened('PartyRegistered', { partyId: 'organisation' })
    expect(namesIn(registered, wrong)).toEqual(['party/organisaton'])
    expect(namesIn(registered, wrong, corrected(2, right))).toEqual([])
    expect(namesIn(registered, right, retracted(1))).toEqual(['party/organisation'])
  })

  it('are the sources that events cite and nobody recorded', () => {
    const history = believed(happened('SourceRecorded', { sourceId: 'source-2' }), happened('MeetingHeld'))
    const { views } = fold(openReferences)(history)
    expect(openReferencesIn(views, history).map(({ kind, id }) => `${kind}/${id}`)).toEqual(['source/source-1'])
  })
})
