import { must } from '@communique/fixtures'
import { validate } from '@communique/kernel'
import { expect, it } from 'vitest'
import { cooperationCommand } from './cooperationCommand.ts'
import { factOf } from './cooperation.ts'
import { CooperationEvent } from './cooperationEvent.ts'
import { identitiesIn, introducedBy } from './identitiesIn.ts'

const on = { edtf: '2024-05-30', basis: 'Stated' } as const
const eventOf = (...command: Parameters<typeof cooperationCommand>) => factOf(must(cooperationCommand(...command)))

it('finds identities in lists, in unions by their tag, in circumstances and in the words of dates', () => {
  const event = eventOf({
    type: 'ExtendInitiativeInvitation',
    data: {
      initiativeId: 'coalition',
      invitee: { type: 'Party', party: 'japan' },
      strength: 'Firm',
      by: 'organisation',
      on: { ...on, words: { source: 'release', digest: null, position: null, quote: null } },
      circumstances: { at: 'forum', present: [{ as: 'Attended', party: 'bank' }] }
    }
  })
  expect(identitiesIn(event).toSorted()).toEqual([
    'gathering/forum',
    'initiative/coalition',
    'party/bank',
    'party/japan',
    'party/organisation',
    'source/release'
  ])
  expect(introducedBy(event)).toBe('initiative/coalition')
})

it('names no class of parties, and no duty of an agreement', () => {
  const event = eventOf({
    type: 'InviteObserver',
    data: { organisation: 'organisation', invitee: { type: 'Class', class: 'states', description: 'All states' }, on }
  })
  expect(identitiesIn(event)).toEqual(['party/organisation'])
  expect(introducedBy(event)).toBeNull()
})

it('introduces by a registration only what is registered', () => {
  const party = { partyId: 'embassy', name: 'The embassy', kind: 'DiplomaticMission', parent: 'ministry' } as const
  const event = eventOf({ type: 'RegisterParty', data: party })
  expect(introducedBy(event)).toBe('party/embassy')
  expect([...identitiesIn(event)].toSorted()).toEqual(['party/embassy', 'party/ministry'])
  const merged = must(
    validate(CooperationEvent)({ type: 'PartiesMerged', data: { merged: 'embassy', into: 'mission', reason: null } })
  )
  expect(introducedBy(merged)).toBeNull()
})
