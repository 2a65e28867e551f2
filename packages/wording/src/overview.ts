// All countries and all partners of the record, in figures.
import {
  CountryCode,
  type CountryRole,
  formatMoney,
  isZero,
  type Money,
  type PartyId,
  type PartyKind
} from '@communique/core'
import {
  currentId,
  pledgeRows,
  rowsOf,
  shownEntries,
  type TimelineEntry,
  type TimelineTotals,
  totalsOf
} from '@communique/projections'
import { dateWords } from './dates.ts'
import type { Names } from './names.ts'
import { agreementKinds } from './phrases.ts'
import type { Views } from './views.ts'

/** The dates that the record is shown as of. */
export const asOfWords = ({ question: { known, published, occurred } }: Views): string =>
  [
    known === null ? 'all that is on record' : `all that was on record at ${known}`,
    published === null ? '' : `, as far as it was public by ${dateWords(published)}`,
    occurred === null ? '' : `, if it had certainly occurred by ${dateWords(occurred)}`
  ].join('')

/** A country of the record, as far as the roles asked for go. */
export interface CountryOverview {
  readonly code: CountryCode
  readonly name: string
  readonly entries: ReadonlyArray<TimelineEntry>
  readonly roles: ReadonlyArray<CountryRole>
  readonly totals: TimelineTotals
}

const counted = (count: number, one: string, several: string): ReadonlyArray<string> =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]

const money = (total: Money, words: string): ReadonlyArray<string> =>
  isZero(total) ? [] : [`${formatMoney(total)} ${words}`]

/** Totals as phrases, none for nothing. A sum that several share is said to be shared. */
export const totalsWords = (totals: TimelineTotals): ReadonlyArray<string> => [
  ...counted(totals.meetings, 'meeting', 'meetings'),
  ...counted(totals.agreementsSigned, 'agreement signed', 'agreements signed'),
  ...counted(totals.agreementsInForce, 'agreement in force', 'agreements in force'),
  ...counted(totals.openUndertakings.agreed, 'undertaking agreed', 'undertakings agreed'),
  ...counted(totals.openUndertakings.proposed, 'proposal', 'proposals'),
  ...counted(totals.openUndertakings.intended, 'intention', 'intentions'),
  ...totals.pledged.flatMap(({ asDonor, asOnlyBeneficiary, asOneOfSeveral }) => [
    ...money(asDonor.total, 'pledged as donor'),
    ...money(asOnlyBeneficiary.total, 'pledged to it alone'),
    ...asOneOfSeveral.flatMap(({ total, beneficiaries: { countries, parties, others } }) =>
      money(total, `shared by ${countries.length + parties.length + (others === null ? 0 : 1)}`)
    )
  ]),
  ...counted(totals.inKindPledges, 'pledge in kind', 'pledges in kind'),
  ...counted(totals.unquantifiedPledges, 'pledge without an amount', 'pledges without an amount')
]

const nowhere = { entries: [], subjects: {} }

/** A country, on record or not. */
export const countryOverview = (
  code: CountryCode,
  { timelines, day }: Views,
  names: Names,
  roles: ReadonlyArray<CountryRole>
): CountryOverview => {
  const timeline = timelines[code] ?? nowhere
  const entries = shownEntries(timeline, roles)
  const held = new Set(entries.flatMap((entry) => entry.roles))
  return {
    code,
    name: names.country(code),
    entries,
    roles: roles.filter((role) => held.has(role)),
    totals: totalsOf(timeline, roles, day)
  }
}

/** Every country on record that has a role asked for, by name. */
export const countryOverviews = (
  views: Views,
  names: Names,
  roles: ReadonlyArray<CountryRole>
): ReadonlyArray<CountryOverview> =>
  Object.keys(views.timelines)
    .filter(CountryCode.is)
    .map((code) => countryOverview(code, views, names, roles))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))

/** A party that is no part of the organisation keeping the record. */
export interface PartnerOverview {
  readonly partyId: PartyId
  readonly name: string
  readonly kind: PartyKind
  readonly country: CountryCode | null
  readonly meetings: number
  /** The binding texts, the firm ones first. */
  readonly binds: ReadonlyArray<string>
}

const agreementStatuses = {
  Drafting: 'to be drafted',
  Signed: 'signed',
  InForce: 'in force',
  Expired: 'expired',
  Terminated: 'terminated'
} as const

const observerStatuses = {
  Invited: 'called upon to be an observer',
  Applied: 'applied to be an observer',
  Observer: 'observer',
  AttestedObserver: 'spoken of as an observer',
  Declined: 'declined as an observer',
  Withdrawn: 'withdrew as an observer'
} as const

/** The words for the status of an agreement. */
export const agreementStatusWords = agreementStatuses

interface JointBody {
  readonly parties: ReadonlyArray<PartyId>
  readonly status: 'agreed' | 'established'
}

const jointBodies = (believed: Views['believed']): ReadonlyArray<JointBody> => {
  const bodies = new Map<string, JointBody>()
  for (const { type, data } of believed) {
    if (type === 'JointBodyAgreed') bodies.set(data.jointBodyId, { parties: data.parties, status: 'agreed' })
    if (type === 'JointBodyEstablished') bodies.set(data.jointBodyId, { parties: data.parties, status: 'established' })
    if (type === 'JointBodyDissolved') bodies.delete(data.jointBodyId)
  }
  return [...bodies.values()]
}

/** Every partner on record, with what binds it, by name. */
export const partnerOverviews = (views: Views, names: Names): ReadonlyArray<PartnerOverview> => {
  const { parties, believed } = views
  const is = (id: PartyId) => (other: PartyId | null) => other !== null && currentId(parties, other) === id
  const binding = (id: PartyId): ReadonlyArray<string> => {
    const isIt = is(id)
    const undertakings = rowsOf(views.undertakings).filter((row) => row.by.some(isIt) || row.with.some(isIt))
    const on = (...rungs: ReadonlyArray<string>) => undertakings.filter(({ rung }) => rungs.includes(rung)).length
    return [
      ...rowsOf(views.agreements)
        .filter((row) => row.parties.some(isIt))
        .map(({ kind, status }) => `${agreementKinds[kind].toLowerCase()} (${agreementStatuses[status]})`),
      ...pledgeRows(views.pledges)
        .filter(({ donor, cancelled }) => isIt(donor) && cancelled === null)
        .map(({ total }) => (total.type === 'Money' ? `pledge of ${formatMoney(total.money)}` : 'pledge')),
      ...pledgeRows(views.pledges)
        .filter(({ recipient, beneficiaries: { parties } }) => [recipient, ...parties].some(isIt))
        .map(({ total }) => (total.type === 'Money' ? `receives of ${formatMoney(total.money)}` : 'receives a pledge')),
      ...jointBodies(believed)
        .filter(({ parties }) => parties.some(isIt))
        .map(({ status }) => `joint body ${status}`),
      ...Object.values(views.observers).flatMap(({ candidates }) => {
        const candidate = Object.values(candidates).find(({ party }) => isIt(party))
        return candidate === undefined ? [] : [observerStatuses[candidate.status]]
      }),
      ...counted(on('Agreed'), 'undertaking agreed', 'undertakings agreed'),
      ...counted(on('Proposed'), 'proposal', 'proposals'),
      ...counted(on('Intended'), 'intention', 'intentions')
    ]
  }
  return rowsOf(parties)
    .filter(({ partyId, mergedInto }) => mergedInto === null && !names.isOurs(partyId))
    .map(({ partyId, kind, country }) => ({
      partyId,
      name: names.party(partyId),
      kind,
      country,
      meetings: believed.filter(
        ({ type, data }) => type === 'MeetingHeld' && data.delegations.some(({ party }) => is(partyId)(party))
      ).length,
      binds: binding(partyId)
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
