import { cooperationEvent, cooperationEvents, must } from '@communique/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CooperationEvent, cooperationEventTypes } from './cooperationEvent.ts'
import {
  type DatedEvent,
  isDatedType,
  meetingOf,
  occurrenceOf,
  partiesOf,
  partsOf,
  personsOf,
  strengthOf,
  subjectStepOf,
  themesOf
} from './facets.ts'
import { validate } from '@communique/kernel'
import { PartyId } from './vocabulary/identifiers.ts'

const event = (type: CooperationEvent['type'], data: object): CooperationEvent =>
  must(validate(CooperationEvent)({ type, data }))

const on = { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
const culture = { type: 'Kept', theme: 'Culture' }
const named = (person: string) => ({ person, printedName: person, printedTitle: null, capacity: 'Attendee' })
const signature = (party: string, person: string | null) => ({ party, person, printedName: null, printedTitle: null })

const meeting = event('MeetingHeld', {
  meetingId: 'tashkent',
  on,
  mode: null,
  place: { country: 'MA', city: null, site: null, headquartersOf: 'landlord' },
  host: 'ministry',
  visit: null,
  occasion: null,
  delegations: [
    { party: 'icesco', participants: [named('almalik'), named('jirari')], unnamed: null },
    { party: 'ministry', participants: [named('abdukhakimov'), named('almalik')], unnamed: null }
  ],
  countries: [],
  themes: [culture]
})
const visit = event('VisitPaid', {
  visitId: 'v',
  visitor: 'icesco',
  participants: [named('almalik'), named('almalik')],
  unnamed: null,
  to: 'UZ',
  on
})
const rung = {
  undertakingId: 'u',
  what: 'A forum',
  by: ['icesco', 'ministry'],
  with: ['ministry', 'centre'],
  countries: [],
  on,
  conditions: null,
  due: null,
  resource: null,
  themes: [culture],
  meeting: 'tashkent',
  agreement: null
}
const signed = {
  agreementId: 'a',
  kind: 'Protocol',
  title: null,
  purpose: 'Culture',
  parties: ['icesco', 'league'],
  signatures: [signature('icesco', 'almalik'), signature('witness', null)],
  countries: [],
  on,
  mode: null,
  place: null,
  meeting: 'tashkent',
  term: null,
  provisions: [
    { provision: 'Three', accordingTo: 'abbadi' },
    { provision: 'Six', accordingTo: null }
  ],
  obligations: [],
  under: null,
  themes: [culture]
}
const constitution = {
  jointBodyId: 'j',
  kind: 'Centre',
  gathering: null,
  succeeds: null,
  name: null,
  purpose: 'Culture',
  parties: ['icesco', 'ministry'],
  countries: [],
  on,
  meeting: null,
  themes: []
}
const drafting = {
  agreementId: 'a',
  kind: 'Protocol',
  purpose: 'Culture',
  parties: ['icesco', 'leibniz'],
  countries: [],
  on,
  meeting: null,
  themes: []
}
const usd = { type: 'Money', money: { amount: '5', currency: 'USD' } }
const pledge = {
  pledgeId: 'p',
  donor: 'foundation',
  recipient: 'icesco',
  through: 'agency',
  resource: usd,
  purpose: 'Meals',
  beneficiaries: { countries: ['NE'], parties: ['school', 'icesco'], others: null },
  countries: [],
  on,
  finance: null,
  starts: null,
  ends: null,
  additionalTo: null,
  programmes: [],
  period: null,
  agreement: null,
  meeting: null,
  themes: []
}
const toParty = { type: 'Party', party: 'japan' }
const toClass = { type: 'Class', class: 'non-members', description: 'Every non-member state' }
const call = (invitee: object) => ({ organisation: 'icesco', invitee, charter: null, countries: [], on, meeting: null })
const step = { organisation: 'icesco', party: 'russia', countries: [], on, by: 'Invitee', reason: null }
const appearance = {
  initiativeId: 'i',
  name: 'Coalition',
  kind: 'Coalition',
  by: ['icesco', 'partner'],
  about: null,
  countries: [],
  on,
  themes: []
}
const invitation = (invitee: object) => ({
  initiativeId: 'i',
  invitee,
  strength: 'Firm',
  by: 'icesco',
  countries: [],
  on,
  meeting: null
})
const gathering = {
  gatheringId: 'g',
  name: 'A forum',
  organisers: ['ministry'],
  countries: [],
  place: null,
  on,
  scheduledFor: null,
  undertaking: null,
  themes: []
}
const speech = {
  gatheringId: 'g',
  speaker: 'ebtekar',
  party: 'presidency',
  as: 'Keynote',
  by: 'icesco',
  countries: [],
  on,
  meeting: 'video',
  undertaking: null
}
const designation = {
  designationId: 'd',
  title: 'Capital of culture',
  conferredBy: 'icesco',
  place: { country: 'UZ', city: null, site: null, headquartersOf: null },
  countries: [],
  on,
  period: null,
  themes: []
}
const register = event('PartyRegistered', {
  partyId: 'icesco',
  name: 'ICESCO',
  kind: 'IntergovernmentalOrganisation',
  country: 'MA',
  accreditedTo: null,
  parent: 'oic'
})
const instance = { obligationId: 'o', country: null, dueOn: null }

describe('the parties that an event names', () => {
  it.each([
    [meeting, ['icesco', 'ministry']],
    [visit, ['icesco']],
    [event('IntentExpressed', rung), ['icesco', 'ministry', 'centre']],
    [event('ProposalTabled', rung), ['icesco', 'ministry', 'centre']],
    [event('UndertakingAgreed', rung), ['icesco', 'ministry', 'centre']],
    [event('UndertakingProgressed', { undertakingId: 'u', on, by: ['centre'], progress: 'A step' }), ['centre']],
    [event('AgreementDraftingAgreed', drafting), ['icesco', 'leibniz']],
    [event('MoUSigned', signed), ['icesco', 'league', 'witness']],
    [event('AgreementSigned', signed), ['icesco', 'league', 'witness']],
    [
      event('AgreementTerminated', { agreementId: 'a', on, by: ['league'], reason: null, effectiveOn: null }),
      ['league']
    ],
    [event('FundingPledged', pledge), ['foundation', 'icesco', 'agency', 'school']],
    [
      event('DisbursementRecorded', { pledgeId: 'p', disbursementId: 'd', resource: usd, to: 'school', on }),
      ['school']
    ],
    [event('DisbursementRecorded', { pledgeId: 'p', disbursementId: 'd', resource: usd, to: null, on }), []],
    [event('ObserverInvited', call(toParty)), ['icesco', 'japan']],
    [event('ObserverInvited', call(toClass)), ['icesco']],
    [event('ObserverApplied', step), ['icesco', 'russia']],
    [event('ObserverAdmitted', step), ['icesco', 'russia']],
    [event('ObserverDeclined', step), ['icesco', 'russia']],
    [event('ObserverWithdrawn', step), ['icesco', 'russia']],
    [event('ObserverStatusAttested', step), ['icesco', 'russia']],
    [event('InitiativeLaunched', appearance), ['icesco', 'partner']],
    [event('InitiativeAttested', appearance), ['icesco', 'partner']],
    [event('InitiativeInvitationExtended', invitation(toParty)), ['icesco', 'japan']],
    [event('InitiativeInvitationExtended', invitation(toClass)), ['icesco']],
    [event('InitiativeJoined', { initiativeId: 'i', party: 'japan', countries: [], on }), ['japan']],
    [event('PrizeAnnounced', { initiativeId: 'i', by: 'icesco', reward: usd, condition: 'A cure', on }), ['icesco']],
    [event('PrizeAwarded', { initiativeId: 'i', to: 'laureate', reward: null, countries: [], on }), ['laureate']],
    [
      event('InitiativeFigureReported', {
        initiativeId: 'i',
        comparison: 'Exactly',
        value: '140',
        of: 'sites',
        by: 'icesco',
        on
      }),
      ['icesco']
    ],
    [event('GatheringAnnounced', gathering), ['ministry']],
    [event('GatheringHeld', gathering), ['ministry']],
    [
      event('ParticipationAnnounced', {
        gatheringId: 'g',
        party: 'icesco',
        form: null,
        countries: [],
        on,
        meeting: null
      }),
      ['icesco']
    ],
    [event('SpeakerInvited', speech), ['icesco', 'presidency']],
    [event('DesignationConferred', designation), ['icesco']],
    [event('JointBodyAgreed', constitution), ['icesco', 'ministry']],
    [event('JointBodyEstablished', constitution), ['icesco', 'ministry']],
    [event('JointBodyAttested', constitution), ['icesco', 'ministry']],
    [event('JointBodyEnlarged', { jointBodyId: 'j', joined: ['bank'], countries: [], on }), ['bank']],
    [register, []],
    [event('ObligationFulfilled', { agreementId: 'a', instance, on, outcome: null }), []]
  ])('are those that take part: $type', (any, parties) => {
    expect(partiesOf(any)).toEqual(parties)
  })

  it('are each named once, whatever is on record', () => {
    fc.assert(
      fc.property(cooperationEvent, (any) => {
        expect(new Set(partiesOf(any)).size).toBe(partiesOf(any).length)
        expect(partiesOf(any)).not.toContain(null)
      })
    )
  })
})

describe('the persons that an event names', () => {
  it.each([
    [meeting, ['almalik', 'jirari', 'abdukhakimov']],
    [visit, ['almalik']],
    [event('MoUSigned', signed), ['almalik', 'abbadi']],
    [event('AgreementSigned', signed), ['almalik', 'abbadi']],
    [event('SpeakerInvited', speech), ['ebtekar']],
    [event('PersonRegistered', { personId: 'almalik', name: 'Salim M. AlMalik' }), []]
  ])('are each named once: $type', (any, persons) => {
    expect(personsOf(any)).toEqual(persons)
  })
})

describe('an event', () => {
  it('occurs when it says, and an entry of a register at no time', () => {
    expect(occurrenceOf(visit)).toEqual(on)
    expect(occurrenceOf(register)).toBeNull()
  })

  it('is a meeting, took place at one, or did not', () => {
    expect(meetingOf(meeting)).toBe('tashkent')
    expect(meetingOf(event('SpeakerInvited', speech))).toBe('video')
    expect(meetingOf(event('JointBodyAgreed', constitution))).toBeNull()
    expect(meetingOf(visit)).toBeNull()
  })

  it('is about themes, or does not say', () => {
    expect(themesOf(meeting)).toEqual([culture])
    expect(themesOf(visit)).toEqual([])
  })
})

describe('the strength of a fact', () => {
  const strengthsOf = (type: DatedEvent['type']) =>
    new Set(fc.sample(cooperationEvents[type] as fc.Arbitrary<DatedEvent>, { seed: 1, numRuns: 50 }).map(strengthOf))

  it.each<readonly [DatedEvent['type'], ReadonlyArray<string>]>([
    ['MeetingHeld', ['Occurred']],
    ['IntentExpressed', ['Intended']],
    ['ProposalTabled', ['Proposed']],
    ['UndertakingAgreed', ['Agreed']],
    ['MoUSigned', ['Signed']],
    ['FundingPledged', ['Pledged']],
    ['AidDelivered', ['Occurred']],
    ['GatheringAnnounced', ['Announced']],
    ['PrizeAnnounced', ['Announced']],
    ['ObserverStatusAttested', ['Attested']],
    ['ObserverAdmitted', ['Occurred']],
    ['InitiativeFigureReported', ['Reported']],
    ['InitiativeInvitationExtended', ['Invited', 'TentativelyInvited']]
  ])('of %s is %j, and never more', (type, strengths) => {
    expect([...strengthsOf(type)].toSorted()).toEqual(strengths)
  })

  it('says whether an invitation is firm', () => {
    fc.assert(
      fc.property(cooperationEvents.InitiativeInvitationExtended, (invitation) => {
        expect(strengthOf(invitation)).toBe(invitation.data.strength === 'Firm' ? 'Invited' : 'TentativelyInvited')
      })
    )
  })
})

describe('the facets of every type of event', () => {
  it.each(cooperationEventTypes)(
    'say of %s when it occurred and where it stands in its subject, or neither',
    (type) => {
      const ofType: fc.Arbitrary<CooperationEvent> = cooperationEvents[type]
      for (const event of fc.sample(ofType, { seed: 1, numRuns: 5 }))
        expect(isDatedType(type)).toBe(occurrenceOf(event) !== null)
      if (isDatedType(type)) expect(['Opens', 'FollowsUp', 'Ends', 'StandsAlone']).toContain(subjectStepOf(type))
    }
  )

  it('give a party a part in exactly the events that name it', () => {
    const nobody = must(validate(PartyId)('nobody-at-all'))
    fc.assert(
      fc.property(cooperationEvent, (event) => {
        for (const party of partiesOf(event)) expect(partsOf(event, party)).not.toEqual([])
        expect(partsOf(event, nobody)).toEqual([])
      })
    )
  })
})
