// The lists of subjects, a table each.
import { CountryCode, formatMoney, type Money, type Resource } from '@communique/core'
import {
  initiativeSummary,
  pledgeRows,
  type PledgeRow,
  rowsOf,
  shownEntries,
  defaultRoles,
  totalsOf
} from '@communique/projections'
import { gatheringSummary, jointBodySummary } from '@communique/projections/advanced'
import { resourceWords } from '@communique/wording/advanced'
import type { Label } from '../language/labels.ts'
import type { RecordAt } from './recordAt.ts'
import { keyOf } from './references.ts'
import { type Cell, date, kindCell, label, links, nothing, number, type PageTable, text } from './table.ts'

/** The statuses of registers, as labels. */
export const statusLabels: Readonly<Record<string, Label>> = {
  Drafting: 'Drafting',
  Signed: 'SignedOnly',
  InForce: 'InForce',
  Expired: 'Expired',
  Terminated: 'Terminated',
  Intended: 'Intended',
  Proposed: 'Proposed',
  Agreed: 'Agreed',
  Fulfilled: 'Fulfilled',
  Lapsed: 'Lapsed',
  Attested: 'Attested',
  Announced: 'Announced'
}

/** A status as a cell; one without a label of its own is shown in the record's word. */
export const status = (value: string): Cell => {
  const known = statusLabels[value]
  return known === undefined ? text(value.toLowerCase()) : label(known)
}

const money = (value: Money | null): Cell => (value === null ? nothing : text(formatMoney(value)))

export const resource = (value: Resource): Cell => text(resourceWords(value))

const parties = (ids: ReadonlyArray<string>): Cell => links(...ids.map((id) => keyOf('party', id)))

export const beneficiaries = ({ beneficiaries: { countries, parties, others } }: PledgeRow): Cell =>
  countries.length + parties.length === 0
    ? text(others)
    : links(...countries.map((code) => keyOf('country', code)), ...parties.map((id) => keyOf('party', id)))

/** A sum that nobody reported is not zero. */
export const disbursed = (row: PledgeRow): Cell =>
  row.disbursed === null ? label('NotReported') : money(row.disbursed)

export const outstanding = (row: PledgeRow): Cell => money(row.outstanding)

/** The number of events about each subject of a category, the subject's name first. */
const countries = (at: RecordAt): PageTable => ({
  title: 'Countries',
  columns: ['Country', 'Entries', 'Meetings', 'Signed', 'InForce', 'Undertakings'],
  rows: Object.entries(at.views.timelines).flatMap(([code, timeline]) => {
    const entries = shownEntries(timeline, defaultRoles)
    if (!CountryCode.is(code) || entries.length === 0) return []
    const { meetings, agreementsSigned, agreementsInForce, openUndertakings } = totalsOf(
      timeline,
      defaultRoles,
      at.views.day
    )
    const open = openUndertakings.agreed + openUndertakings.proposed + openUndertakings.intended
    return [
      [
        links(keyOf('country', code)),
        number(entries.length),
        number(meetings),
        number(agreementsSigned),
        number(agreementsInForce),
        number(open)
      ]
    ]
  })
})

const countOf = (at: RecordAt, key: string): Cell => number(at.keys().get(key)?.length ?? 0)

/** The lists of the page, by the segment of their address. */
export const lists: Readonly<Record<string, (at: RecordAt) => PageTable>> = {
  countries,
  partners: (at) => ({
    title: 'Partners',
    columns: ['Name', 'Kind', 'Country', 'Entries'],
    rows: rowsOf(at.views.parties)
      .filter(({ partyId, mergedInto }) => mergedInto === null && !at.names().isOurs(partyId))
      .map(({ partyId, kind, country }) => [
        links(keyOf('party', partyId)),
        kindCell(kind),
        country === null ? nothing : links(keyOf('country', country)),
        countOf(at, keyOf('party', partyId))
      ])
  }),
  people: (at) => ({
    title: 'People',
    columns: ['Name', 'AlsoCalled', 'Entries'],
    rows: rowsOf(at.views.persons)
      .filter(({ mergedInto }) => mergedInto === null)
      .map(({ personId, aliases }) => [
        links(keyOf('person', personId)),
        text(aliases.join('; ') || null),
        countOf(at, keyOf('person', personId))
      ])
  }),
  agreements: (at) => ({
    title: 'Agreements',
    columns: ['Title', 'Kind', 'Status', 'Parties', 'Signed', 'InForce', 'Until'],
    rows: rowsOf(at.views.agreements).map((row) => [
      links(keyOf('agreement', row.agreementId)),
      kindCell(row.kind),
      status(row.status),
      parties(row.parties),
      date(row.signedOn),
      date(row.inForceOn),
      date(row.endedOn ?? row.until)
    ])
  }),
  treaties: (at) => ({
    title: 'Treaties',
    columns: ['Title', 'Depositary', 'Date', 'InForce', 'Parties'],
    rows: Object.entries(at.views.treaties).map(([id, row]) => [
      links(keyOf('treaty', id)),
      row.depositary === null ? nothing : parties([row.depositary]),
      date(row.adoptedOn),
      date(row.inForceOn),
      number(Object.keys(row.parties).length)
    ])
  }),
  pledges: (at) => ({
    title: 'Pledges',
    columns: ['Purpose', 'Donor', 'Amount', 'Disbursed', 'Outstanding', 'Beneficiaries', 'Date'],
    rows: pledgeRows(at.views.pledges).map((row) => [
      links(keyOf('pledge', row.pledgeId)),
      parties([row.donor]),
      resource(row.total),
      disbursed(row),
      outstanding(row),
      beneficiaries(row),
      date(row.on)
    ])
  }),
  undertakings: (at) => ({
    title: 'Undertakings',
    columns: ['What', 'Status', 'By', 'With', 'Since', 'Due'],
    rows: rowsOf(at.views.undertakings).map((row) => [
      links(keyOf('undertaking', row.undertakingId)),
      status(row.rung),
      parties(row.by),
      parties(row.with),
      date(row.since),
      date(row.due)
    ])
  }),
  initiatives: (at) => ({
    title: 'Initiatives',
    columns: ['Name', 'Status', 'Members', 'Invited'],
    rows: Object.entries(at.views.initiatives).map(([id, view]) => {
      const summary = initiativeSummary(view)
      return [
        links(keyOf('initiative', id)),
        status(summary.status),
        parties(summary.members.map(({ party }) => party)),
        parties(summary.invited.map(({ party }) => party))
      ]
    })
  }),
  gatherings: (at) => ({
    title: 'Gatherings',
    columns: ['Name', 'Status', 'Date', 'Parties'],
    rows: Object.entries(at.gatherings()).map(([id, view]) => {
      const summary = gatheringSummary(view)
      return [
        links(keyOf('gathering', id)),
        status(summary.status),
        date(summary.heldOn ?? summary.scheduledFor),
        parties(summary.participants.map(({ party }) => party))
      ]
    })
  }),
  bodies: (at) => ({
    title: 'JointBodies',
    columns: ['Name', 'Status', 'Members', 'Since'],
    rows: Object.entries(at.jointBodies()).map(([id, view]) => {
      const summary = jointBodySummary(view)
      return [
        links(keyOf('jointBody', id)),
        status(summary.status),
        parties(summary.members),
        date(summary.establishedOn ?? summary.agreedOn)
      ]
    })
  }),
  sources: (at) => ({
    title: 'Sources',
    columns: ['Title', 'Publisher', 'Published', 'Claims'],
    rows: rowsOf(at.views.sources).map(({ sourceId, publisher, publishedOn }) => [
      links(keyOf('source', sourceId)),
      text(publisher),
      date(publishedOn),
      countOf(at, keyOf('source', sourceId))
    ])
  })
}
