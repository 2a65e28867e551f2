import { cooperationEventTypes, isDatedType, subjectStepOf } from '@communique/core/advanced'
import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import {
  attested,
  believed,
  benefiting,
  cited,
  corrected,
  date,
  happened,
  idAt,
  link,
  money,
  recorded,
  recordedAt,
  retracted
} from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { type CountryTimeline, countryTimeline, shownEntries } from './countryTimeline.ts'

const nothing: CountryTimeline = emptyView(countryTimeline)

const timelineOf = (country: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>): CountryTimeline =>
  fold(countryTimeline)(believed(...events)).views[country] ?? nothing

const meetingOn = (edtf: string, ...countries: ReadonlyArray<object>) =>
  happened('MeetingHeld', { on: date(edtf), countries })

const withUzbekistan = (edtf: string) => meetingOn(edtf, link('UZ', 'Counterpart', 'ministry'))
const days = ({ entries }: CountryTimeline) => entries.map(({ date }) => date.edtf)
const types = ({ entries }: CountryTimeline) => entries.map(({ fact }) => fact.type)

const ambassadorsMeeting = meetingOn(
  '../2024-06-03',
  link('JP', 'Counterpart', 'embassy-of-japan'),
  link('MA', 'Venue'),
  link('MA', 'Accreditation', 'embassy-of-japan')
)

describe('a country timeline', () => {
  it('shows what a further source says otherwise beside what is believed, and whose word that is', () => {
    const meeting = withUzbekistan('2024-05-30')
    const otherwise = withUzbekistan('2024-05-31')
    const [entry] = timelineOf('UZ', meeting, attested(1, otherwise), attested(1, meeting)).entries
    expect(entry?.date.edtf).toBe('2024-05-30')
    expect(entry?.citations).toEqual([cited(1), cited(3)])
    expect(entry?.dissent).toEqual([
      {
        eventId: idAt(2),
        recordedAt: recordedAt(2),
        recordedBy: 'office',
        fact: otherwise,
        note: null,
        citations: [cited(2)]
      }
    ])
    const corrections = timelineOf('UZ', meeting, attested(1, otherwise), corrected(1, otherwise)).entries[0]
    expect(corrections).toMatchObject({ dissent: [], citations: [cited(3), cited(1), cited(2)] })
  })

  it('tells what happened, when, how firmly, with whom, in which role, and on whose word', () => {
    const meeting = happened('MeetingHeld', {
      on: date('2024-05'),
      place: { country: 'UZ', city: 'Tashkent', site: null, headquartersOf: null },
      visit: 'visit',
      delegations: [
        {
          party: 'ministry',
          participants: [
            { person: 'minister', printedName: 'A. Minister', printedTitle: 'Minister', capacity: 'Head' }
          ],
          unnamed: null
        }
      ],
      countries: [link('UZ', 'Counterpart', 'ministry')],
      themes: [{ type: 'Kept', theme: 'Environment' }]
    })
    expect(timelineOf('UZ', meeting).entries).toEqual([
      {
        eventId: 'event-1',
        stream: 'meeting/meeting',
        position: 1,
        recordedAt: recordedAt(1),
        recordedBy: 'office',
        fact: meeting,
        strength: 'Occurred',
        parties: ['ministry'],
        people: [
          {
            person: 'minister',
            printedName: 'A. Minister',
            printedTitle: 'Minister',
            capacity: 'Head',
            party: 'ministry'
          }
        ],
        roles: ['Counterpart', 'Venue'],
        through: ['ministry'],
        date: { ...date('2024-05'), earliest: '2024-05-01', latest: '2024-05-31', qualifier: 'None' },
        place: { country: 'UZ', city: 'Tashkent', site: null, headquartersOf: null },
        meeting: 'meeting',
        visit: 'visit',
        themes: [{ type: 'Kept', theme: 'Environment' }],
        resources: [],
        citations: [cited(1)],
        corrections: [],
        dissent: []
      }
    ])
  })

  it('puts late news in its place: by the earliest day, then the latest, then the order of recording', () => {
    const events = ['2024-05-30', '2021', '../2020', '2021-01-01', '2024-05-30', '2021-01', '2021/..'].map(
      withUzbekistan
    )
    const timeline = timelineOf('UZ', ...events)
    expect(days(timeline)).toEqual(['../2020', '2021-01-01', '2021-01', '2021', '2021/..', '2024-05-30', '2024-05-30'])
    expect(timeline.entries.map(({ position }) => position)).toEqual([3, 4, 6, 2, 7, 1, 5])
  })

  it('keeps two meetings with one country on one day apart', () => {
    expect(days(timelineOf('UZ', withUzbekistan('2024-05-30'), withUzbekistan('2024-05-30')))).toHaveLength(2)
  })

  it('tells what happened on one day in the order of recording', () => {
    const three = believed(...Array.from({ length: 3 }, () => withUzbekistan('2024-05-30')))
    const { views } = fold(countryTimeline)(three)
    expect(views['UZ']?.entries.map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it('names each role once, the closest tie first', () => {
    const links = ['Venue', 'Host', 'Counterpart', 'Host'].map((role) => link('UZ', role))
    expect(timelineOf('UZ', meetingOn('2024', ...links)).entries[0]?.roles).toEqual(['Counterpart', 'Host', 'Venue'])
  })

  it('does not show a venue or a country of accreditation as a partner unless asked', () => {
    const morocco = timelineOf('MA', ambassadorsMeeting)
    expect(shownEntries(morocco)).toEqual([])
    expect(shownEntries(morocco, ['Venue'])).toHaveLength(1)
    expect(shownEntries(morocco, ['Accreditation'])).toHaveLength(1)
    expect(shownEntries(timelineOf('JP', ambassadorsMeeting))).toHaveLength(1)
  })

  it('follows a subject into the countries that it names, with its parties and themes', () => {
    const timeline = timelineOf(
      'UZ',
      happened('ProposalTabled', {
        countries: [link('UZ', 'Host', 'ministry')],
        themes: [{ type: 'Kept', theme: 'Culture' }]
      }),
      happened('UndertakingProgressed', { by: ['committee'] }),
      happened('UndertakingFulfilled')
    )
    expect(types(timeline)).toEqual(['ProposalTabled', 'UndertakingProgressed', 'UndertakingFulfilled'])
    expect(timeline.entries[1]).toMatchObject({
      strength: 'Occurred',
      roles: ['Host'],
      through: ['ministry'],
      parties: ['committee', 'ministry', 'organisation'],
      themes: [{ type: 'Kept', theme: 'Culture' }]
    })
  })

  it('remembers a subject across two foldings', () => {
    const history = believed(
      happened('MoUSigned', { countries: [link('UZ', 'Signatory', 'ministry')] }),
      happened('AgreementEnteredIntoForce')
    )
    const first = fold(countryTimeline)(history.slice(0, 1))
    const both = fold(countryTimeline)(history.slice(1), first)
    expect(types(both.views['UZ'] ?? nothing)).toEqual(['MoUSigned', 'AgreementEnteredIntoForce'])
    expect(types(first.views['UZ'] ?? nothing)).toEqual(['MoUSigned'])
  })

  it('does not tell one invited country that another joined', () => {
    const coalition = [
      happened('InitiativeInvitationExtended', { countries: [link('IR', 'Invitee')] }),
      happened('InitiativeJoined', { countries: [link('JP', 'Counterpart')] })
    ]
    expect(types(timelineOf('IR', ...coalition))).toEqual(['InitiativeInvitationExtended'])
    expect(types(timelineOf('JP', ...coalition))).toEqual(['InitiativeJoined'])
  })

  it('gives no country a prize that is open to all, nor a figure of an initiative it was invited to', () => {
    const iran = timelineOf(
      'IR',
      happened('InitiativeInvitationExtended', { countries: [link('IR', 'Invitee')] }),
      happened('PrizeAnnounced'),
      happened('InitiativeFigureReported')
    )
    expect(types(iran)).toEqual(['InitiativeInvitationExtended'])
  })

  it('ignores what follows up a subject that nobody opened', () => {
    expect(fold(countryTimeline)(believed(happened('PledgeRevised'), happened('JointBodyDissolved'))).views).toEqual({})
  })

  it.each([
    ['a pledge', happened('FundingPledged', { beneficiaries: benefiting('UZ') }), [money('2090000')]],
    ['a prize', happened('PrizeAwarded', { countries: [link('UZ', 'Counterpart')] }), [money('200000')]],
    [
      'a prize without a stated reward',
      happened('PrizeAwarded', { reward: null, countries: [link('UZ', 'Seat')] }),
      []
    ],
    ['what an undertaking needs', happened('IntentExpressed', { countries: [link('UZ', 'Seat')] }), []]
  ])('shows the resources of %s', (_what, event, resources) => {
    expect(timelineOf('UZ', event).entries[0]?.resources).toEqual(resources)
  })

  it('shows the new total of a revised pledge', () => {
    const events = timelineOf(
      'UZ',
      happened('FundingPledged', { beneficiaries: benefiting('UZ') }),
      happened('PledgeRevised')
    )
    expect(events.entries[1]?.resources).toEqual([money('3000000')])
  })

  it('shows who travelled, who signed and who was invited to speak, as far as the source names them', () => {
    const person = { person: 'minister', printedName: 'A. Minister', printedTitle: null }
    const countries = [link('UZ', 'Counterpart')]
    const unnamed = { party: 'organisation', person: null, printedName: null, printedTitle: null }
    const timeline = timelineOf(
      'UZ',
      happened('VisitPaid', { participants: [{ ...person, capacity: 'Head' }] }),
      happened('MoUSigned', { countries, signatures: [{ ...person, party: 'ministry' }, unnamed] }),
      happened('AgreementSigned', {
        countries,
        agreementId: 'other',
        signatures: [{ ...unnamed, printedName: 'The mayor' }]
      }),
      happened('SpeakerInvited', { countries })
    )
    expect(timeline.entries.map(({ people }) => people)).toEqual([
      [{ ...person, capacity: 'Head', party: 'organisation' }],
      [{ ...person, capacity: 'Signer', party: 'ministry' }],
      [{ ...unnamed, printedName: 'The mayor', capacity: 'Signer' }],
      [{ person: 'minister', printedName: null, printedTitle: null, capacity: 'Invited', party: 'ministry' }]
    ])
    expect(timeline.entries[0]).toMatchObject({ visit: 'visit', roles: ['Host'] })
  })

  it('has an entry for every event type that names a country, and only for those', () => {
    const countries = [link('UZ', 'Counterpart')]
    const shown = cooperationEventTypes.filter((type) => {
      const opened = happened('MeetingHeld', { countries })
      return timelineOf('UZ', happened(type, { countries }), opened).entries.some(({ fact }) => fact.type === type)
    })
    expect(shown).toEqual(
      cooperationEventTypes.filter(
        (type) => isDatedType(type) && ['Opens', 'StandsAlone'].includes(subjectStepOf(type))
      )
    )
  })
})

describe('a corrected country timeline', () => {
  const undated = withUzbekistan('../2024-06-03')
  const dated = withUzbekistan('2024-02-14')
  const other = withUzbekistan('2024-04')

  it('moves the entry to its new date and names the correction', () => {
    const { entries } = timelineOf('UZ', other, undated, corrected(2, dated))
    expect(entries.map(({ eventId, date }) => [eventId, date.edtf])).toEqual([
      [idAt(2), '2024-02-14'],
      [idAt(1), '2024-04']
    ])
    expect(entries[0]).toMatchObject({
      position: 2,
      citations: [cited(3), cited(2)],
      corrections: [
        {
          eventId: 'event-3',
          recordedAt: recordedAt(3),
          recordedBy: 'office',
          reason: 'A later source says so',
          date: { edtf: '2024-02-14' },
          citations: [cited(3)]
        }
      ]
    })
    expect(entries[1]?.corrections).toEqual([])
  })

  it('names the latest correction first', () => {
    const { entries } = timelineOf('UZ', undated, corrected(1, other), corrected(1, dated))
    expect(entries[0]).toMatchObject({ date: { edtf: '2024-02-14' }, citations: [cited(3), cited(2), cited(1)] })
    expect(entries[0]?.corrections.map(({ eventId }) => eventId)).toEqual([idAt(3), idAt(2)])
  })

  it('loses an entry that was retracted', () => {
    expect(days(timelineOf('UZ', undated, other, retracted(1)))).toEqual(['2024-04'])
  })

  it('gives an event to another country if that is what it reads like now', () => {
    const japan = meetingOn('2024-04', link('JP', 'Counterpart'))
    expect(timelineOf('UZ', other, corrected(1, japan)).entries).toEqual([])
    expect(timelineOf('JP', other, corrected(1, japan)).entries).toHaveLength(1)
  })

  it('shows the earlier belief as of an instant before the correction', () => {
    const history = recorded(undated, corrected(1, dated))
    const before = fold(countryTimeline)(cooperationAsOf(history, { known: recordedAt(1) }))
    const after = fold(countryTimeline)(cooperationAsOf(history, { known: recordedAt(2) }))
    expect(days(before.views['UZ'] ?? nothing)).toEqual(['../2024-06-03'])
    expect(days(after.views['UZ'] ?? nothing)).toEqual(['2024-02-14'])
  })
})
