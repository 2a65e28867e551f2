import { cooperationEvent, must } from '@communique/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CooperationEvent } from './cooperationEvent.ts'
import { countryLinks } from './countryLinks.ts'
import { validate } from '@communique/kernel'

const event = (type: CooperationEvent['type'], data: object): CooperationEvent =>
  must(validate(CooperationEvent)({ type, data }))

const on = { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
const rabat = { country: 'MA', city: 'Rabat', site: null, headquartersOf: 'icesco' }
const nowhere = { country: null, city: 'Rabat', site: null, headquartersOf: null }
const japan = { country: 'JP', role: 'Counterpart', through: 'embassy-of-japan' }

const meeting = (place: object | null, countries: ReadonlyArray<object>): CooperationEvent =>
  event('MeetingHeld', {
    meetingId: 'm',
    on,
    mode: null,
    place,
    host: null,
    visit: null,
    occasion: null,
    delegations: [],
    countries,
    themes: []
  })

const signing = (type: 'MoUSigned' | 'AgreementSigned'): CooperationEvent =>
  event(type, {
    agreementId: 'a',
    kind: 'Protocol',
    title: null,
    purpose: 'Culture',
    parties: [],
    signatures: [],
    countries: [],
    on,
    mode: null,
    place: rabat,
    meeting: null,
    term: null,
    provisions: [],
    obligations: [{ obligationId: 'o', debtors: ['icesco'], duty: 'Report', due: { type: 'Undated' }, scope: ['NE'] }],
    under: null,
    themes: []
  })

const gathering = (type: 'GatheringAnnounced' | 'GatheringHeld', countries: ReadonlyArray<object>): CooperationEvent =>
  event(type, {
    gatheringId: 'g',
    name: 'A forum',
    organisers: [],
    countries,
    place: rabat,
    on,
    scheduledFor: null,
    undertaking: null,
    themes: []
  })

describe('the countries that an event concerns', () => {
  it('are a counterpart, and a venue that is none', () => {
    expect(countryLinks(meeting(rabat, [japan]))).toEqual([japan, { country: 'MA', role: 'Venue', through: null }])
  })

  it('do not follow from a city', () => {
    expect(countryLinks(meeting(nowhere, [japan]))).toEqual([japan])
    expect(countryLinks(meeting(null, []))).toEqual([])
  })

  it.each(['MoUSigned', 'AgreementSigned'] as const)(
    'are the venue of a signing, and not those for which a duty is owed: %s',
    (type) => {
      expect(countryLinks(signing(type))).toEqual([{ country: 'MA', role: 'Venue', through: null }])
    }
  )

  it.each(['GatheringAnnounced', 'GatheringHeld'] as const)('are the host of a gathering, once: %s', (type) => {
    const host = { country: 'MA', role: 'Host', through: 'ministry' }
    expect(countryLinks(gathering(type, []))).toEqual([{ ...host, through: null }])
    expect(countryLinks(gathering(type, [host]))).toEqual([host])
  })

  it('are the host of a designation', () => {
    const designation = event('DesignationConferred', {
      designationId: 'd',
      title: 'Capital of culture',
      conferredBy: null,
      place: rabat,
      countries: [],
      on,
      period: null,
      themes: []
    })
    expect(countryLinks(designation)).toEqual([{ country: 'MA', role: 'Host', through: null }])
  })

  it('are the host of a visit', () => {
    const visit = event('VisitPaid', { visitId: 'v', visitor: 'icesco', participants: [], unnamed: null, to: 'UZ', on })
    expect(countryLinks(visit)).toEqual([{ country: 'UZ', role: 'Host', through: null }])
  })

  it('are the donor of a pledge and all its beneficiaries', () => {
    const donor = { country: 'SA', role: 'Donor', through: 'foundation' }
    const pledge = event('FundingPledged', {
      pledgeId: 'p',
      donor: 'foundation',
      recipient: null,
      through: null,
      resource: { type: 'Unquantified', description: 'support' },
      purpose: 'School meals',
      beneficiaries: { countries: ['NE', 'SN'], parties: [], others: null },
      countries: [donor],
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
    })
    expect(countryLinks(pledge)).toEqual([
      donor,
      { country: 'NE', role: 'Beneficiary', through: null },
      { country: 'SN', role: 'Beneficiary', through: null }
    ])
  })

  it('are named once in each role, by the first party through which they have it', () => {
    const invitee = { country: 'JP', role: 'Invitee', through: null }
    expect(countryLinks(meeting(null, [japan, { ...japan, through: 'jica' }, invitee]))).toEqual([japan, invitee])
  })

  it('are none where an event names none', () => {
    expect(countryLinks(event('JointBodyDissolved', { jointBodyId: 'j', on, reason: null }))).toEqual([])
    expect(countryLinks(event('PersonRegistered', { personId: 'p', name: 'A name' }))).toEqual([])
  })

  it('stand in each role once, whatever is on record', () => {
    fc.assert(
      fc.property(cooperationEvent, (any) => {
        const links = countryLinks(any).map(({ country, role }) => `${country} ${role}`)
        expect(new Set(links).size).toBe(links.length)
      })
    )
  })
})
