import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, cited, date, happened, idAt, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { gatheringRegister } from './gatheringRegister.ts'
import { gatheringSummary } from './gatheringSummary.ts'

const viewAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  fold(gatheringRegister)(believed(...events)).views['forum'] ?? emptyView(gatheringRegister)
const summaryAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => gatheringSummary(viewAfter(...events))

const baku = { country: 'AZ', city: 'Baku', site: null, headquartersOf: null }
const announced = happened('GatheringAnnounced', { on: date('2024-05-30'), scheduledFor: date('2024-11'), place: baku })
const held = happened('GatheringHeld', { on: date('2024-11-11/2024-11-22'), name: 'As held' })
const invited = happened('InvitationExtended', { on: date('2024-04'), invitee: { type: 'Party', party: 'bank' } })
const expected = happened('ParticipationAnnounced', { form: 'a pavilion' })
const attended = happened('PartyParticipated', { form: 'a delegation' })

describe('the gathering register', () => {
  it('says how far it came', () => {
    expect(summaryAfter(invited).status).toBe('Mentioned')
    expect(summaryAfter(announced, expected)).toMatchObject({
      status: 'Announced',
      place: { city: 'Baku' },
      scheduledFor: { edtf: '2024-11' },
      heldOn: null
    })
    expect(summaryAfter(announced, held)).toMatchObject({
      status: 'Held',
      name: 'As held',
      place: { city: 'Baku' },
      heldOn: { edtf: '2024-11-11/2024-11-22' }
    })
  })

  it('counts nobody as having taken part for an invitation or an announcement', () => {
    expect(summaryAfter(announced, held, expected, invited).participants).toEqual([
      { party: 'organisation', status: 'Announced', forms: ['a pavilion'] },
      { party: 'bank', status: 'Invited', forms: [] }
    ])
    expect(summaryAfter(expected, attended).participants).toEqual([
      { party: 'organisation', status: 'TookPart', forms: ['a delegation', 'a pavilion'] }
    ])
  })

  it('invites nobody by name through a class', () => {
    const toClass = happened('InvitationExtended', { invitee: { type: 'Class', class: 'all', description: 'All' } })
    expect(viewAfter(toClass).invitations).toHaveLength(1)
    expect(summaryAfter(toClass).participants).toEqual([])
  })

  it('has the fund that it established and the pavilion opened there, on whose word', () => {
    const fund = happened('JointBodyEstablished', { kind: 'Fund', parties: ['organisation'], gathering: 'forum' })
    const pavilion = happened('InaugurationHeld', { gathering: 'forum', on: date('2025') })
    expect(viewAfter(fund, pavilion).occasions.map(({ eventId, citations }) => [eventId, citations])).toEqual([
      [idAt(1), [cited(1)]],
      [idAt(2), [cited(2)]]
    ])
    expect(viewAfter(fund, retracted(1)).occasions).toEqual([])
    expect(summaryAfter(fund, held).citations).toEqual([cited(2), cited(1)])
  })
})
