import {
  Citation,
  type CorrectionEvent,
  CorrelationId,
  type Effective,
  effectiveHistory,
  EventId,
  Instant,
  type LogEntry,
  type Recorded,
  RecorderId,
  SourceId,
  type StreamName,
  streamName,
  Text,
  validate
} from '@communique/kernel'
import { CooperationEvent, type CooperationEventType } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import * as t from 'io-ts'
import { readFileSync } from 'node:fs'

type Facts = Readonly<Record<string, unknown>>
export type History = ReadonlyArray<Recorded<LogEntry<CooperationEvent>>>

export const date = (edtf: string, basis = 'Stated') => ({ edtf, basis, words: null, note: null })
export const link = (country: string, role: string, through: string | null = null) => ({ country, role, through })
export const money = (amount: string, currency = 'USD') => ({ type: 'Money', money: { amount, currency } })
export const benefiting = (...countries: ReadonlyArray<string>) => ({ countries, parties: [], others: null })

const on = date('2024-05-30')
const pledge = {
  pledgeId: 'pledge',
  donor: 'foundation',
  recipient: 'organisation',
  through: null,
  resource: money('2090000'),
  purpose: 'Work against the pandemic',
  beneficiaries: benefiting(),
  countries: [],
  on,
  period: null,
  finance: null,
  starts: null,
  ends: null,
  additionalTo: null,
  programmes: [],
  agreement: null,
  meeting: null,
  themes: []
}
const rung = {
  undertakingId: 'conference',
  what: 'A conference',
  by: ['ministry'],
  with: ['organisation'],
  countries: [],
  on,
  conditions: null,
  due: null,
  resource: null,
  themes: [],
  meeting: null,
  agreement: null
}
const signing = {
  agreementId: 'memorandum',
  title: null,
  purpose: 'Cooperation in culture',
  parties: ['ministry', 'organisation'],
  signatures: [],
  countries: [],
  on,
  mode: null,
  place: null,
  meeting: null,
  term: null,
  provisions: [],
  obligations: [],
  under: null,
  themes: []
}
const observer = { organisation: 'organisation', party: 'japan', countries: [], on }
const membership = { organisation: 'organisation', party: 'japan', countries: [], on }
const office = {
  officeId: 'presidency',
  title: 'Presidency',
  of: { type: 'Party', party: 'organisation' },
  holder: { type: 'Party', party: 'japan' },
  countries: [],
  on
}
const figure = {
  indicatorId: 'scholarships',
  by: 'organisation',
  period: '2024',
  comparison: 'Exactly',
  value: '1200',
  breakdowns: [],
  countries: [],
  on
}
const appearance = {
  initiativeId: 'coalition',
  name: 'The coalition',
  kind: 'Coalition',
  by: ['organisation'],
  about: null,
  countries: [],
  on,
  themes: []
}
const gathering = {
  gatheringId: 'forum',
  name: 'The forum',
  organisers: ['organisation'],
  countries: [],
  place: null,
  on,
  themes: []
}
const jointBody = {
  jointBodyId: 'working-group',
  kind: 'WorkingGroup',
  name: null,
  purpose: 'To plan together',
  gathering: null,
  succeeds: null,
  parties: ['ministry', 'organisation'],
  countries: [],
  on,
  meeting: null,
  themes: []
}
const agreement = { agreementId: 'memorandum', on }
const instance = { obligationId: 'report', country: null, dueOn: null }

/** The facts that stories of these event types share; those of any other type are the first example of its shape. */
const plainest: Partial<Readonly<Record<CooperationEventType, Facts>>> = {
  SourceRecorded: {
    sourceId: 'release',
    title: 'A release',
    publisher: 'The organisation',
    publishedOn: null,
    language: 'en',
    where: null,
    digest: null
  },
  PartyRegistered: {
    partyId: 'ministry',
    name: 'The ministry',
    kind: 'GovernmentBody',
    country: null,
    accreditedTo: null,
    parent: null
  },
  PartiesRelated: { partyId: 'ministry', relation: 'DepartmentOf', to: 'state', from: null, until: null },
  PartyAliasAdded: { partyId: 'ministry', alias: 'The department' },
  PartiesMerged: { merged: 'ministry', into: 'department', reason: null },
  PersonRegistered: { personId: 'minister', name: 'The minister' },
  PersonAliasAdded: { personId: 'minister', alias: 'His Excellency' },
  PersonsMerged: { merged: 'minister', into: 'secretary', reason: null },
  MeetingHeld: {
    meetingId: 'meeting',
    on,
    mode: null,
    place: null,
    host: null,
    visit: null,
    occasion: null,
    delegations: [],
    countries: [],
    themes: []
  },
  VisitPaid: { visitId: 'visit', visitor: 'organisation', participants: [], unnamed: null, to: 'UZ', on },
  VisitAnnounced: {
    visitId: 'visit',
    visitor: 'organisation',
    to: 'UZ',
    host: null,
    countries: [],
    on,
    scheduledFor: null,
    gathering: null,
    meeting: null
  },
  PartyVisited: {
    visitId: 'visit',
    visitor: 'organisation',
    host: 'company',
    participants: [],
    unnamed: null,
    place: null,
    countries: [],
    on
  },
  InvitationExtended: {
    invitationId: 'invitation',
    by: 'ministry',
    invitee: { type: 'Party', party: 'organisation' },
    person: null,
    printedName: null,
    printedTitle: null,
    occasion: { type: 'Gathering', gathering: 'forum' },
    countries: [],
    on,
    meeting: null
  },
  InvitationAnswered: {
    invitationId: 'invitation',
    party: 'organisation',
    answer: 'Accepted',
    countries: [],
    on,
    meeting: null,
    reason: null
  },
  PartyParticipated: {
    gatheringId: 'forum',
    party: 'organisation',
    form: null,
    participants: [],
    unnamed: null,
    countries: [],
    on
  },
  IntentExpressed: rung,
  ProposalTabled: rung,
  UndertakingAgreed: rung,
  UndertakingAttested: { ...rung, as: 'Agreed' },
  UndertakingProgressed: { undertakingId: 'conference', on, by: [], progress: 'A date was found' },
  UndertakingFulfilled: { undertakingId: 'conference', on, outcome: null },
  UndertakingLapsed: { undertakingId: 'conference', on, reason: null },
  AgreementDraftingAgreed: {
    ...agreement,
    kind: 'MemorandumOfUnderstanding',
    purpose: 'Cooperation',
    parties: ['ministry', 'organisation'],
    countries: [],
    meeting: null,
    themes: []
  },
  MoUSigned: signing,
  AgreementSigned: { ...signing, kind: 'CooperationAgreement' },
  AgreementEnteredIntoForce: agreement,
  AgreementAmended: { ...agreement, amendment: 'The duties changed', added: [], removed: [] },
  AgreementExtended: { ...agreement, until: date('2030-12-31') },
  AgreementExpired: agreement,
  AgreementTerminated: { ...agreement, by: ['ministry'], reason: null, effectiveOn: null },
  ObligationFulfilled: { ...agreement, instance, outcome: null },
  ObligationReported: { ...agreement, instance, by: ['ministry'], report: 'Work goes on' },
  ObligationPartlyFulfilled: { ...agreement, instance, delivered: '2', of: '5', unit: 'chapters' },
  TextsRelated: {
    relation: 'Implements',
    text: { type: 'Agreement', agreement: 'memorandum' },
    to: { type: 'Agreement', agreement: 'framework' },
    parties: ['ministry', 'organisation'],
    countries: [],
    on
  },
  ObligationWaived: { ...agreement, instance, reason: null },
  FundingPledged: pledge,
  PledgeAttested: pledge,
  AidDelivered: {
    disbursementId: 'shipment',
    donor: 'foundation',
    recipient: 'organisation',
    through: null,
    resource: money('500'),
    purpose: null,
    beneficiaries: benefiting(),
    countries: [],
    on,
    finance: null,
    agreement: null,
    meeting: null,
    themes: []
  },
  PledgeRevised: { pledgeId: 'pledge', total: money('3000000'), on, reason: null },
  DisbursementRecorded: {
    pledgeId: 'pledge',
    disbursementId: 'first',
    resource: money('1000000'),
    to: 'organisation',
    on
  },
  PledgeCancelled: { pledgeId: 'pledge', on, reason: null },
  ObserverInvited: {
    organisation: 'organisation',
    invitee: { type: 'Party', party: 'japan' },
    charter: null,
    countries: [],
    on,
    meeting: null
  },
  ObserverApplied: observer,
  ObserverAdmitted: observer,
  ObserverDeclined: { ...observer, by: 'Invitee', reason: null },
  ObserverWithdrawn: { ...observer, reason: null },
  ObserverStatusAttested: observer,
  InitiativeLaunched: appearance,
  InitiativeAttested: appearance,
  InitiativeInvitationExtended: {
    initiativeId: 'coalition',
    invitee: { type: 'Party', party: 'japan' },
    strength: 'Firm',
    by: 'organisation',
    countries: [],
    on,
    meeting: null
  },
  InitiativeJoined: { initiativeId: 'coalition', party: 'japan', countries: [], on },
  InitiativeConcluded: { initiativeId: 'coalition', on, outcome: null },
  PrizeAnnounced: { initiativeId: 'coalition', by: 'organisation', reward: money('200000'), condition: 'A cure', on },
  PrizeAwarded: { initiativeId: 'coalition', to: 'laboratory', reward: money('200000'), countries: [], on },
  InitiativeFigureReported: {
    initiativeId: 'coalition',
    comparison: 'MoreThan',
    value: '23',
    of: 'countries',
    by: null,
    on
  },
  GatheringAnnounced: { ...gathering, scheduledFor: null, undertaking: null },
  ParticipationAnnounced: {
    gatheringId: 'forum',
    party: 'organisation',
    form: null,
    countries: [],
    on,
    meeting: null
  },
  SpeakerInvited: {
    gatheringId: 'forum',
    speaker: 'minister',
    party: 'ministry',
    as: 'Keynote',
    by: 'organisation',
    countries: [],
    on,
    meeting: null,
    undertaking: null
  },
  GatheringHeld: gathering,
  DesignationConferred: {
    designationId: 'capital-of-culture',
    title: 'Capital of culture',
    conferredBy: 'organisation',
    place: { country: 'UZ', city: 'Samarkand', site: null, headquartersOf: null },
    countries: [],
    on,
    period: null,
    themes: []
  },
  DesignationAttested: {
    designationId: 'capital-of-culture',
    title: 'Capital of culture',
    conferredBy: 'organisation',
    place: { country: 'UZ', city: 'Samarkand', site: null, headquartersOf: null },
    countries: [],
    on,
    period: null,
    themes: []
  },
  DesignationOpened: { designationId: 'capital-of-culture', on },
  DesignationConcluded: { designationId: 'capital-of-culture', on },
  JointBodyAgreed: jointBody,
  JointBodyEstablished: jointBody,
  JointBodyAttested: jointBody,
  JointBodyMet: { jointBodyId: 'working-group', number: null, on, place: null, meeting: null, outcome: null },
  JointBodyEnlarged: { jointBodyId: 'working-group', joined: ['bank'], countries: [], on },
  MembershipApplied: { ...membership, as: 'Member', meeting: null },
  MembershipAcquired: { ...membership, as: 'Member', by: null, effectiveOn: null },
  MembershipAttested: { ...membership, as: 'Member' },
  MembershipSuspended: { ...membership, until: null, reason: null },
  MembershipRestored: { ...membership, reason: null },
  MembershipEnded: { ...membership, by: 'Withdrawal', effectiveOn: null, reason: null },
  OfficeHolderAppointed: { ...office, means: null, from: null, until: null, meeting: null },
  OfficeAssumed: { ...office, predecessor: null, until: null },
  OfficeAttested: office,
  OfficeLeft: { officeId: 'presidency', holder: office.holder, countries: [], on, reason: null },
  IndicatorReported: { ...figure, what: 'Scholarships', unit: null, of: null },
  IndicatorRestated: { ...figure, reason: null },
  JointBodyDissolved: { jointBodyId: 'working-group', on, reason: null }
}

const firstExample = (type: CooperationEventType): Facts => {
  const file = new URL(`../../core/test/golden/shapes/${type}.v${schemaVersions[type]}.json`, import.meta.url)
  const { examples } = must(
    validate(t.type({ examples: t.array(t.UnknownRecord) }))(JSON.parse(readFileSync(file, 'utf8')))
  )
  return examples[0] ?? {}
}

/** An event of a type; fields that are left out are as plain as can be. */
export const happened = (type: CooperationEventType, facts: Facts = {}): CooperationEvent =>
  must(validate(CooperationEvent)({ type, data: { ...(plainest[type] ?? firstExample(type)), ...facts } }))

export const corrected = (position: number, content: CooperationEvent): CorrectionEvent<CooperationEvent> => ({
  type: 'EventCorrected',
  data: { corrects: idAt(position), content, reason: must(validate(Text)('A later source says so')) }
})

export const retracted = (position: number): CorrectionEvent<CooperationEvent> => ({
  type: 'EventRetracted',
  data: { retracts: idAt(position), reason: must(validate(Text)('It did not happen')) }
})

export const attested = (position: number, content: CooperationEvent): CorrectionEvent<CooperationEvent> => ({
  type: 'EventAttested',
  data: { attests: idAt(position), content, note: null }
})

export const idAt = (position: number): EventId => must(validate(EventId)(`event-${position}`))

/** The moment at which the event of a position is recorded: a minute later each. */
export const recordedAt = (position: number): Instant =>
  must(validate(Instant)(new Date(Date.UTC(2024, 5, 3, 9, position)).toISOString()))

const registers = ['source', 'party', 'person']

const streamOf = (event: LogEntry<CooperationEvent>): StreamName => {
  if (event.type.startsWith('Membership') && 'party' in event.data && 'organisation' in event.data)
    return streamName('membership', event.data.organisation, event.data.party)
  if ('organisation' in event.data)
    return streamName('observer', event.data.organisation, 'party' in event.data ? event.data.party : 'call')
  if ('relation' in event.data && 'text' in event.data) return streamName('textRelation', 'register')
  if ('merged' in event.data) return streamName(event.type === 'PartiesMerged' ? 'party' : 'person', 'register')
  // The facts of any other event begin with the identity of its subject; those of the ledger's own with an event's.
  const [[field, id] = ['', '']]: ReadonlyArray<readonly [string, unknown]> = Object.entries(event.data)
  const category = field.endsWith('Id') ? field.slice(0, -2) : 'ledger'
  return registers.includes(category) ? streamName(category, 'register') : streamName(category, id as string) // an identity
}

/**
 * The events on record, in this order, the first at position 1; each cites a source that is named after its position.
 */
export const recorded = (...events: ReadonlyArray<LogEntry<CooperationEvent>>): History => {
  const versions = new Map<string, number>()
  return events.map((event, index) => {
    const position = index + 1
    const stream = streamOf(event)
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    return {
      ...event,
      id: idAt(position),
      schemaVersion: event.type in schemaVersions ? schemaVersions[event.type as CooperationEventType] : 1,
      stream,
      version,
      position,
      recordedAt: recordedAt(position),
      recordedBy: must(validate(RecorderId)('office')),
      correlationId: must(validate(CorrelationId)('release')),
      causationId: null,
      citations: [cited(position)]
    }
  })
}

/** The citations of the event at a position. */
export const cited = (position: number) => {
  const source = must(validate(SourceId)(`source-${position}`))
  return must(validate(Citation)({ source, digest: null, position: null, quote: null }))
}

/** The effective history once these events are on record. */
export const believed = (
  ...events: ReadonlyArray<LogEntry<CooperationEvent>>
): ReadonlyArray<Effective<CooperationEvent>> => effectiveHistory(recorded(...events))
