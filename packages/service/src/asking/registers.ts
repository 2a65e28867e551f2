import {
  AgreementKind,
  Beneficiaries,
  CountryCode,
  InitiativeKind,
  JointBodyKind,
  LanguageTag,
  Money,
  PartyId,
  PartyKind,
  Place,
  Resource,
  Theme
} from '@communique/core'
import { Citation, nullable, Sha256, Text } from '@communique/kernel'
import { initiativeSummary, pledgeRows, rowsOf } from '@communique/projections'
import {
  deliveryRows,
  designationSummary,
  gatheringSummary,
  invitationAnswers,
  jointBodySummary,
  treatyStatus
} from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { list, oneOf, ShownDate } from './codecs.ts'
import { dayIn, dayParameter } from './day.ts'
import type { AtPoint, Listing, Row } from './listing.ts'

const date = nullable(ShownDate)
const citations = list(Citation)
const parties = list(PartyId)
const text = nullable(Text)

/** A listing whose rows are there without asking for anything more. */
const register = ({
  rows,
  ...listing
}: Omit<Listing, 'rows' | 'sort' | 'date'> & {
  readonly rows: (office: AtPoint['office']) => ReadonlyArray<object>
  readonly date?: string
}): Listing => ({
  sort: listing.key,
  ...listing,
  date: listing.date ?? null,
  rows: ({ office }) => E.right(rows(office) as ReadonlyArray<Row>) // views are plain JSON
})

/** The views of a projection as rows, each with its key. */
const keyed = <View>(
  views: Readonly<Record<string, View>>,
  field: string,
  summary: (view: View) => object
): ReadonlyArray<object> => Object.entries(views).map(([key, view]) => ({ [field]: key, ...summary(view) }))

/** The registers of the record: a list each, a row a subject. */
export const registerListings: ReadonlyArray<Listing> = [
  register({
    path: '/parties',
    name: 'Party',
    summary: 'Parties, and the names under which they are on record.',
    parts: ['parties'],
    key: 'partyId',
    fields: {
      partyId: PartyId,
      name: Text,
      kind: PartyKind,
      country: nullable(CountryCode),
      accreditedTo: nullable(CountryCode),
      parent: nullable(PartyId),
      aliases: list(Text),
      mergedInto: nullable(PartyId),
      citations
    },
    rows: ({ parties }) => rowsOf(parties.views)
  }),
  register({
    path: '/persons',
    name: 'Person',
    summary: 'Persons, and the names under which they are on record.',
    parts: ['persons'],
    key: 'personId',
    fields: {
      personId: t.string,
      name: Text,
      aliases: list(Text),
      mergedInto: nullable(t.string),
      citations
    },
    rows: ({ persons }) => rowsOf(persons.views)
  }),
  register({
    path: '/sources',
    name: 'Source',
    summary: 'Documents on which claims rest.',
    parts: ['sources'],
    key: 'sourceId',
    date: 'publishedOn',
    fields: {
      sourceId: t.string,
      title: Text,
      publisher: Text,
      publishedOn: date,
      language: LanguageTag,
      where: text,
      digest: nullable(Sha256)
    },
    rows: ({ sources }) => rowsOf(sources.views)
  }),
  register({
    path: '/agreements',
    name: 'Agreement',
    summary: 'Texts that are drafted, signed, in force or ended.',
    parts: ['agreements'],
    key: 'agreementId',
    date: 'signedOn',
    fields: {
      agreementId: t.string,
      kind: AgreementKind,
      status: oneOf('Drafting', 'Signed', 'InForce', 'Expired', 'Terminated'),
      title: text,
      purpose: Text,
      parties,
      signedOn: date,
      place: nullable(Place),
      inForceOn: date,
      until: date,
      endedOn: date,
      under: nullable(t.string),
      pledges: list(t.string),
      themes: list(Theme),
      citations
    },
    rows: ({ agreements }) => rowsOf(agreements.views)
  }),
  register({
    path: '/treaties',
    name: 'Treaty',
    summary: 'Treaties on record, and their depositaries.',
    parts: ['treaties'],
    key: 'treatyId',
    date: 'adoptedOn',
    fields: {
      treatyId: t.string,
      title: text,
      depositary: nullable(PartyId),
      adoptedOn: date,
      inForceOn: date,
      terminatedOn: date,
      citations
    },
    rows: ({ treaties }) => keyed(treaties.views, 'treatyId', (row) => row)
  }),
  {
    path: '/treaties/{treaty}/parties',
    name: 'TreatyParty',
    summary: 'Parties that signed, joined, are bound by or left a treaty, as of a day.',
    parts: ['treaties'],
    key: 'party',
    sort: 'party',
    date: null,
    fields: {
      party: PartyId,
      bound: oneOf('Certainly', 'Possibly', 'No'),
      signedOn: date,
      inForceFrom: date,
      reservations: t.number,
      declarations: t.number
    },
    parameters: [
      { name: 'treaty', in: 'path', description: 'The identity of a treaty.', example: 'water-convention' },
      dayParameter
    ],
    rows: ({ office }, { params, query }) =>
      E.map((day: Parameters<typeof treatyStatus>[1]) => {
        const { views } = office.treaties
        const row = Object.hasOwn(views, params['treaty'] ?? '') ? views[params['treaty'] ?? ''] : undefined
        return row === undefined ? [] : (treatyStatus(row, day) as ReadonlyArray<object> as ReadonlyArray<Row>)
      })(dayIn(query))
  },
  register({
    path: '/pledges',
    name: 'Pledge',
    summary: 'Pledges, their donors and beneficiaries, and the sums disbursed and outstanding.',
    parts: ['funding'],
    key: 'pledgeId',
    date: 'on',
    fields: {
      pledgeId: t.string,
      donor: PartyId,
      recipient: nullable(PartyId),
      through: nullable(PartyId),
      purpose: Text,
      beneficiaries: Beneficiaries,
      agreement: nullable(t.string),
      on: ShownDate,
      pledged: Resource,
      total: Resource,
      disbursed: nullable(Money),
      outstanding: nullable(Money),
      overDisbursed: nullable(Money),
      citations
    },
    rows: ({ funding }) => pledgeRows(funding.views)
  }),
  register({
    path: '/deliveries',
    name: 'Delivery',
    summary: 'Aid delivered without a pledge on record.',
    parts: ['funding'],
    key: 'disbursementId',
    date: 'on',
    fields: {
      disbursementId: t.string,
      donor: PartyId,
      recipient: nullable(PartyId),
      through: nullable(PartyId),
      purpose: text,
      beneficiaries: Beneficiaries,
      on: ShownDate,
      resource: Resource,
      citations
    },
    rows: ({ funding }) => deliveryRows(funding.views)
  }),
  register({
    path: '/undertakings',
    name: 'Undertaking',
    summary: 'Undertakings that are intended, proposed, agreed, done or lapsed.',
    parts: ['undertakings'],
    key: 'undertakingId',
    date: 'since',
    fields: {
      undertakingId: t.string,
      since: ShownDate,
      rung: oneOf('Intended', 'Proposed', 'Agreed', 'Fulfilled', 'Lapsed'),
      what: Text,
      by: parties,
      with: parties,
      due: date,
      resource: nullable(Resource),
      themes: list(Theme),
      agreement: nullable(t.string),
      outcome: text,
      citations
    },
    rows: ({ undertakings }) => rowsOf(undertakings.views)
  }),
  register({
    path: '/initiatives',
    name: 'Initiative',
    summary: 'Coalitions, prizes, platforms and programmes, and those that joined.',
    parts: ['initiatives'],
    key: 'initiativeId',
    fields: {
      initiativeId: t.string,
      status: oneOf('Mentioned', 'Attested', 'Launched', 'Concluded'),
      name: text,
      kind: nullable(InitiativeKind),
      members: parties,
      invited: parties
    },
    rows: ({ initiatives }) =>
      keyed(initiatives.views, 'initiativeId', (view) => {
        const { status, appearance, members, invited } = initiativeSummary(view)
        return {
          status,
          name: appearance?.name ?? null,
          kind: appearance?.kind ?? null,
          members: members.map(({ party }) => party),
          invited: invited.map(({ party }) => party)
        }
      })
  }),
  register({
    path: '/joint-bodies',
    name: 'JointBody',
    summary: 'Joint bodies and their members.',
    parts: ['jointBodies'],
    key: 'jointBodyId',
    fields: {
      jointBodyId: t.string,
      status: oneOf('Mentioned', 'Agreed', 'Attested', 'Established', 'Dissolved'),
      name: text,
      kind: nullable(JointBodyKind),
      purpose: text,
      members: parties,
      establishedOn: date,
      dissolvedOn: date,
      citations
    },
    rows: ({ jointBodies }) => keyed(jointBodies.views, 'jointBodyId', jointBodySummary)
  }),
  register({
    path: '/gatherings',
    name: 'Gathering',
    summary: 'Gatherings announced and held, and their participants.',
    parts: ['gatherings'],
    key: 'gatheringId',
    date: 'heldOn',
    fields: {
      gatheringId: t.string,
      status: oneOf('Mentioned', 'Announced', 'Held'),
      name: text,
      place: nullable(Place),
      organisers: parties,
      scheduledFor: date,
      heldOn: date,
      citations
    },
    rows: ({ gatherings }) => keyed(gatherings.views, 'gatheringId', gatheringSummary)
  }),
  register({
    path: '/invitations',
    name: 'Invitation',
    summary: 'Invitations and their answers.',
    parts: ['invitations'],
    key: 'invitationId',
    fields: {
      invitationId: t.string,
      answers: list(t.type({ party: PartyId, status: oneOf('Accepted', 'Declined', 'NoAnswerReported') }))
    },
    rows: ({ invitations }) =>
      keyed(invitations.views, 'invitationId', (view) => ({ answers: invitationAnswers(view) }))
  }),
  register({
    path: '/designations',
    name: 'Designation',
    summary: 'Titles conferred on places, by whom and for how long.',
    parts: ['designations'],
    key: 'designationId',
    date: 'conferredOn',
    fields: {
      designationId: t.string,
      status: oneOf('Mentioned', 'Conferred', 'Opened', 'Concluded'),
      title: text,
      place: nullable(Place),
      conferredBy: nullable(PartyId),
      conferredOn: date,
      openedOn: date,
      concludedOn: date,
      citations
    },
    rows: ({ designations }) => keyed(designations.views, 'designationId', designationSummary)
  }),
  register({
    path: '/observers',
    name: 'Observer',
    summary: 'Observers that were invited, applied, were admitted or left.',
    parts: ['observers'],
    key: 'observer',
    fields: {
      observer: t.string,
      organisation: PartyId,
      party: PartyId,
      status: oneOf('Invited', 'Applied', 'Observer', 'AttestedObserver', 'Declined', 'Withdrawn'),
      steps: t.number
    },
    rows: ({ observers }) =>
      Object.entries(observers.views).flatMap(([organisation, { candidates }]) =>
        Object.values(candidates).map(({ party, status, history }) => ({
          observer: `${organisation}.${party}`,
          organisation,
          party,
          status,
          steps: history.length
        }))
      )
  }),
  register({
    path: '/ties',
    name: 'Tie',
    summary: 'Parties that are bound to each other, and the number of their ties.',
    parts: ['ties'],
    key: 'tie',
    fields: { tie: t.string, parties, standing: t.number, ended: t.number },
    rows: ({ ties }) =>
      Object.entries(ties.views).map(([pair, view]) => {
        const each = Object.values(view.ties)
        const ended = each.filter((tie) => tie.ended).length
        return { tie: pair.replace('/', '.'), parties: view.parties, standing: each.length - ended, ended }
      })
  })
]
