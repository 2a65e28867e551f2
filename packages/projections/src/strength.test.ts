import { describe, expect, it } from 'vitest'
import { eventTypes, happened } from '../test/record.ts'
import { type DatedEvent, strengthOf } from './strength.ts'

const strength = (type: DatedEvent['type'], facts: Readonly<Record<string, unknown>> = {}) =>
  strengthOf(happened(type, facts) as DatedEvent) // the type says so

describe('the strength of a fact', () => {
  it('is never more than its event says: talk, intent and proposals are no agreements', () => {
    const soft = ['MeetingHeld', 'IntentExpressed', 'ProposalTabled', 'GatheringAnnounced', 'PrizeAnnounced'] as const
    expect(soft.map((type) => strength(type))).toEqual(['Occurred', 'Intended', 'Proposed', 'Announced', 'Announced'])
  })

  it('tells a firm invitation from a tentative one', () => {
    expect(strength('InitiativeInvitationExtended', { strength: 'Firm' })).toBe('Invited')
    expect(strength('InitiativeInvitationExtended', { strength: 'Tentative' })).toBe('TentativelyInvited')
  })

  it('tells a status that a source mentions from an admission', () => {
    expect([strength('ObserverStatusAttested'), strength('ObserverAdmitted')]).toEqual(['Attested', 'Occurred'])
  })

  it('is known of every event with a date of its own', () => {
    const dated = eventTypes.filter((type) => 'on' in happened(type).data)
    expect(dated.filter((type) => strength(type as DatedEvent['type']) === undefined)).toEqual([]) // all have a date
    expect(dated).toHaveLength(46)
  })
})
