import { type CooperationEvent, cooperationLedger, PartyId, type IsoDay } from '@communique/core'
import { inMemoryEventLog, instant, type LogEntry, validate } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { attested, cited, corrected, date, happened, idAt, recorded, recordedAt, retracted } from '../../../test/record.ts'
import { agreementRegister } from '../../views/agreementRegister/agreementRegister.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { fundingLedger } from '../../views/fundingLedger/fundingLedger.ts'
import type { AsOf } from '../../engine/asOf/asOf.ts'
import { allStatements } from '../../engine/corrections/allStatements.ts'
import { fold } from '../../engine/folding/fold.ts'
import { partnerDossier } from './partnerDossier.ts'
import { partyRecord } from '../../views/partyRecord/partyRecord.ts'
import { partyTimeline } from '../../views/partyTimeline/partyTimeline.ts'

type History = ReturnType<typeof recorded>

const id = (text: string) => must(validate(PartyId)(text))

const dossierFrom = (history: History, party: string, asOf: AsOf<IsoDay> = {}) => {
  const believed = cooperationAsOf(history, asOf)
  return partnerDossier(
    {
      timelines: fold(partyTimeline)(believed).views,
      records: fold(partyRecord)(believed).views,
      statedRecords: fold(partyRecord)(allStatements(history, asOf)).views,
      agreements: fold(agreementRegister)(believed).views,
      pledges: fold(fundingLedger)(believed).views
    },
    id(party)
  )
}
const dossierOf = (party: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  dossierFrom(recorded(...events), party)
const linesOf = ({ entries }: ReturnType<typeof dossierOf>) =>
  entries.map(({ fact, parts }) => `${fact.type} as ${parts.join(' and ')}`)

const registered = (partyId: string, facts = {}) => happened('PartyRegistered', { partyId, name: partyId, ...facts })
const merged = (from: string, into: string) => happened('PartiesMerged', { merged: from, into })
const speaker = (person: string, printedName: string, printedTitle: string | null) => ({
  person,
  printedName,
  printedTitle,
  capacity: 'Speaker'
})
const meetingWith = (party: string, on: string, ...participants: ReadonlyArray<object>) =>
  happened('MeetingHeld', {
    on: date(on),
    delegations: [
      { party, participants, unnamed: null },
      { party: 'organisation', participants: [], unnamed: null }
    ]
  })

describe('a partner dossier', () => {
  it('shows beside each field what further sources say otherwise, and beside each entry', () => {
    const { records, entries } = dossierOf(
      'ministry',
      registered('ministry', { country: 'UZ' }),
      attested(1, registered('ministry', { country: 'KZ' })),
      meetingWith('ministry', '2024-05-30'),
      attested(3, meetingWith('ministry', '2024-05-31')),
      corrected(1, registered('ministry', { country: 'TJ' }))
    )
    expect(records[0]?.country.current).toMatchObject({ value: 'TJ', eventId: idAt(5) })
    expect(records[0]?.country.current?.otherwise).toEqual([
      { value: 'KZ', eventId: idAt(2), recordedAt: recordedAt(2), recordedBy: 'office', citations: [cited(2)] }
    ])
    expect(records[0]?.country.earlier.map(({ value }) => value)).toEqual(['UZ'])
    expect(records[0]?.name.current?.otherwise).toEqual([])
    expect(entries.map(({ dissent }) => dissent.map(({ eventId }) => eventId))).toEqual([[idAt(4)]])
  })

  it('tells what happened with a party, and in which parts, in the order of occurrence', () => {
    const dossier = dossierOf(
      'foundation',
      happened('FundingPledged', { donor: 'foundation', on: date('2020-07-01') }),
      happened('MoUSigned', { parties: ['foundation', 'organisation'], on: date('2020-06-30') }),
      meetingWith('ministry', '2020-01-01')
    )
    expect(linesOf(dossier)).toEqual(['MoUSigned as Side', 'FundingPledged as Donor'])
    expect(dossier.entries[1]).toMatchObject({
      eventId: idAt(1),
      strength: 'Pledged',
      parties: ['foundation', 'organisation'],
      date: { edtf: '2020-07-01', earliest: '2020-07-01' },
      citations: [cited(1)],
      corrections: []
    })
    expect(dossier.entries[1]).not.toHaveProperty('roles')
  })

  it('follows a subject up with those it named, and with whom the follow-up names', () => {
    const events = [
      happened('UndertakingAgreed', { by: ['ministry'], with: ['organisation'] }),
      happened('UndertakingProgressed', { by: ['agency', 'organisation'] }),
      happened('UndertakingFulfilled')
    ]
    expect(linesOf(dossierOf('ministry', ...events))).toEqual([
      'UndertakingAgreed as Doer',
      'UndertakingProgressed as Doer',
      'UndertakingFulfilled as Doer'
    ])
    expect(linesOf(dossierOf('organisation', ...events))[1]).toBe('UndertakingProgressed as Side and Doer')
    expect(linesOf(dossierOf('agency', ...events))).toEqual(['UndertakingProgressed as Doer'])
  })

  it('is silent on what its subject did with others', () => {
    const events = [happened('InitiativeInvitationExtended'), happened('InitiativeJoined', { party: 'russia' })]
    expect(linesOf(dossierOf('japan', ...events))).toEqual(['InitiativeInvitationExtended as Invitee'])
  })

  it('has the people who spoke for it, under each name and title, and nobody of the other side', () => {
    const other = { party: 'other', participants: [speaker('guest', 'A guest', null)], unnamed: null }
    const dossier = dossierOf(
      'ministry',
      meetingWith('ministry', '2021', speaker('minister', 'A. Name', 'Minister')),
      happened('MeetingHeld', {
        meetingId: 'second',
        on: date('2020'),
        delegations: [
          other,
          { party: 'ministry', participants: [speaker('minister', 'Name', 'Deputy')], unnamed: null }
        ]
      }),
      happened('MoUSigned', {
        signatures: [
          { party: 'ministry', person: null, printedName: 'Somebody', printedTitle: null },
          { party: 'ministry', person: 'minister', printedName: null, printedTitle: null },
          { party: 'organisation', person: 'director', printedName: null, printedTitle: null }
        ]
      }),
      happened('SpeakerInvited')
    )
    expect(dossier.people.map(({ person, names, titles }) => [person, names, titles])).toEqual([
      ['minister', ['Name', 'A. Name'], ['Deputy', 'Minister']],
      [null, ['Somebody'], []]
    ])
    expect(dossier.people[0]?.times.map(({ entry, capacity }) => [entry, capacity])).toEqual([
      [idAt(2), 'Speaker'],
      [idAt(1), 'Speaker'],
      [idAt(3), 'Signer']
    ])
  })

  it('has its agreements, and the pledges it gives, receives, passes on or benefits from', () => {
    const pledge = (pledgeId: string, facts: object) => happened('FundingPledged', { pledgeId, ...facts })
    const dossier = dossierOf(
      'agency',
      happened('MoUSigned', { agreementId: 'theirs', parties: ['agency', 'organisation'] }),
      happened('MoUSigned', { agreementId: 'of-others' }),
      pledge('given', { donor: 'agency' }),
      pledge('received', { recipient: 'agency' }),
      pledge('passed-on', { through: 'agency' }),
      pledge('benefiting', { recipient: null, beneficiaries: { countries: [], parties: ['agency'], others: null } }),
      pledge('of-others', { recipient: null })
    )
    expect(dossier.agreements.map(({ agreementId }) => agreementId)).toEqual(['theirs'])
    expect(dossier.pledges.map(({ pledgeId }) => pledgeId)).toEqual(['benefiting', 'given', 'passed-on', 'received'])
  })

  it('is one dossier for all identities of a party, whichever is asked for', () => {
    const events = [
      registered('old'),
      registered('new'),
      meetingWith('old', '2021'),
      happened('JointBodyAgreed', { parties: ['new', 'old'], on: date('2020') }),
      happened('IntentExpressed', { by: ['old'], with: ['new'], on: date('2019') }),
      merged('old', 'new')
    ]
    const dossier = dossierOf('new', ...events)
    expect(linesOf(dossier)).toEqual([
      'IntentExpressed as Side and Doer',
      'JointBodyAgreed as Side',
      'MeetingHeld as Side'
    ])
    expect(dossier.records.map(({ party }) => party)).toEqual(['new', 'old'])
    expect(dossier.records[1]?.mergedInto.current?.value).toBe('new')
    expect(dossierOf('old', ...events)).toEqual(dossier)
  })

  it('is empty for a party that nobody has heard of', () => {
    expect(dossierOf('nobody')).toEqual({
      party: 'nobody',
      records: [],
      entries: [],
      people: [],
      agreements: [],
      pledges: []
    })
  })
})

describe('the record of a party', () => {
  const fields = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => dossierOf('ministry', ...events).records[0]

  it('keeps every value of a field: when, by which event, on which source', () => {
    const events = [
      registered('ministry', { name: 'Ministry' }),
      corrected(1, registered('ministry', { name: 'Ministry of Culture', country: 'UZ' })),
      corrected(1, registered('ministry', { name: 'Ministry of Culture', country: 'KZ' }))
    ]
    const record = fields(...events)
    expect(record?.name).toEqual({
      current: {
        value: 'Ministry of Culture',
        eventId: idAt(2),
        recordedAt: recordedAt(2),
        recordedBy: 'office',
        citations: [cited(2)],
        otherwise: []
      },
      earlier: [
        {
          value: 'Ministry',
          eventId: idAt(1),
          recordedAt: recordedAt(1),
          recordedBy: 'office',
          citations: [cited(1)],
          otherwise: []
        }
      ]
    })
    expect(record?.country.earlier.map(({ value }) => value)).toEqual([null, 'UZ'])
    expect(record?.country.current).toMatchObject({ value: 'KZ', eventId: idAt(3) })
    expect(record?.kind.earlier).toEqual([])
  })

  it('believes what stood before, once a correction is retracted, and keeps what it said', () => {
    const record = fields(
      registered('ministry', { country: 'UZ' }),
      corrected(1, registered('ministry', { country: 'KZ' })),
      retracted(2)
    )
    expect(record?.country.current).toMatchObject({ value: 'UZ', eventId: idAt(1) })
    expect(record?.country.earlier).toMatchObject([{ value: 'KZ', eventId: idAt(2) }])
  })

  it('owes its current value to the event that gave it last, where it came back to an earlier one', () => {
    const events = [
      registered('ministry', { country: 'UZ' }),
      corrected(1, registered('ministry', { country: 'KZ' })),
      corrected(1, registered('ministry', { country: 'UZ' }))
    ]
    const record = fields(...events)
    expect(record?.country.current).toMatchObject({ value: 'UZ', eventId: idAt(3), citations: [cited(3)] })
    expect(record?.country.earlier.map(({ eventId }) => eventId)).toEqual([idAt(1), idAt(2)])
    const { views } = fold(partyRecord)(cooperationAsOf(recorded(...events), {}))
    expect(views['ministry']?.country).toMatchObject([{ eventId: idAt(3), recordedAt: recordedAt(3) }])
  })

  it('of a registration that was retracted has no current value', () => {
    const record = fields(registered('ministry'), retracted(1))
    expect(record?.name).toMatchObject({ current: null, earlier: [{ value: 'ministry' }] })
  })

  it('collects further names, each once, and follows a merge', () => {
    const alias = (text: string) => happened('PartyAliasAdded', { alias: text })
    const { records } = dossierOf('ministry', alias('One'), alias('Two'), alias('One'), happened('PartiesMerged'))
    expect(records[0]?.aliases.current?.value).toEqual(['One', 'Two'])
    expect(records[0]?.aliases.earlier.map(({ value }) => value)).toEqual([['One']])
    expect(dossierOf('ministry', happened('PartiesMerged')).party).toBe('department')
  })

  it('still has a current value where nothing was kept of what was said', () => {
    const { views } = fold(partyRecord)(cooperationAsOf(recorded(registered('ministry')), {}))
    const dossier = partnerDossier(
      { timelines: {}, records: views, statedRecords: {}, agreements: {}, pledges: {} },
      id('ministry')
    )
    expect(dossier.records[0]?.name).toMatchObject({ current: { value: 'ministry' }, earlier: [] })
  })
})

describe('what was ever said', () => {
  it('has every correction as a later word on the same subject, and no word of an event that is not on record', () => {
    const meeting = meetingWith('ministry', '2020')
    const later = meetingWith('ministry', '2021')
    const said = allStatements(
      recorded(
        meeting,
        corrected(1, later),
        retracted(2),
        corrected(2, meeting),
        corrected(3, meeting),
        corrected(9, later)
      )
    )
    expect(said.map(({ id, stream, type }) => [id, stream, type])).toEqual([
      [idAt(1), 'meeting/meeting', 'MeetingHeld'],
      [idAt(2), 'meeting/meeting', 'MeetingHeld'],
      [idAt(4), 'meeting/meeting', 'MeetingHeld']
    ])
  })

  it('was not yet said before it was recorded', () => {
    const history = recorded(meetingWith('ministry', '2020'), corrected(1, meetingWith('ministry', '2021')))
    expect(allStatements(history, { known: recordedAt(1) }).map(({ id }) => id)).toEqual([idAt(1)])
  })
})

describe('the ten releases, as dossiers', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())

  it('have the foundation with its memorandum and its pledge, signed by its secretary-general', () => {
    const dossier = dossierFrom(story, 'alwaleed-philanthropies')
    expect(linesOf(dossier).toSorted()).toEqual(
      expect.arrayContaining(['FundingPledged as Donor', 'MoUSigned as Side and Signatory'])
    )
    expect(dossier.people.length).toBeGreaterThan(0)
    expect(dossier.agreements).toHaveLength(1)
    expect(dossier.pledges).toHaveLength(1)
  })

  it('learn the seat of the organisation from a later release, and knew nothing of it before', () => {
    const seat = (asOf: AsOf<IsoDay>) => dossierFrom(story, 'icesco', asOf).records[0]?.country
    expect(seat({})).toMatchObject({ current: { value: 'MA' }, earlier: [{ value: null }] })
    const [correction] = story.filter(({ type, stream }) => type === 'EventCorrected' && stream === 'party/register')
    const justBefore = must(instant(new Date(Date.parse(correction?.recordedAt ?? '') - 1).toISOString()))
    expect(seat({ known: justBefore })).toMatchObject({ current: { value: null }, earlier: [] })
  })
})
