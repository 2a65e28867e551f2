// Phrases that terminal, page and words share.
import {
  type AgreementKind,
  type Beneficiaries,
  type Comparison,
  type DueRule,
  formatMoney,
  type InitiativeKind,
  type JointBodyKind,
  type MeetingMode,
  type Milestone,
  type PartyKind,
  type Period,
  type Place,
  type PledgeId,
  type Unbranded,
  type Resource
} from '@communique/core'
import type { EarlierFunding, Programme, TermBound } from '@communique/core/events'
import type {
  InvitationOccasion,
  MeansOfAppointment,
  MembershipAcquisition,
  MembershipCategory,
  MembershipEnding,
  PartyRelation,
  TextRelation
} from '@communique/core/advanced'
import { dateWords } from './dates.ts'
import type { Names } from './names.ts'

/** The noun for each kind of agreement. */
export const agreementKinds: Readonly<Record<AgreementKind, string>> = {
  MemorandumOfUnderstanding: 'Memorandum of understanding',
  CooperationAgreement: 'Cooperation agreement',
  GrantAgreement: 'Grant agreement',
  ActionPlan: 'Action plan',
  Protocol: 'Protocol'
}

/** The noun for each kind of party. */
export const partyKinds: Readonly<Record<PartyKind, string>> = {
  State: 'state',
  GovernmentBody: 'government body',
  DiplomaticMission: 'diplomatic mission',
  IntergovernmentalOrganisation: 'intergovernmental organisation',
  Agency: 'agency',
  Company: 'company',
  Foundation: 'foundation',
  ResearchOrganisation: 'research organisation',
  Association: 'association',
  NationalCommission: 'national commission',
  Parliament: 'parliament',
  Court: 'court',
  Region: 'region',
  City: 'city',
  GroupOfStates: 'group of states',
  Organ: 'organ',
  Fund: 'fund',
  Bank: 'bank',
  University: 'university',
  Media: 'media organisation',
  ReligiousBody: 'religious body',
  ArmedGroup: 'armed group',
  PrivatePerson: 'private person'
}

export const partyRelations: Readonly<Record<PartyRelation, string>> = {
  OrganOf: 'is an organ of',
  AgencyOf: 'is an agency of',
  DepartmentOf: 'is a department of',
  MissionOf: 'is a mission of',
  RegionOf: 'is a region of',
  ProgrammeOf: 'is a programme of',
  BranchOf: 'is a branch of',
  SubsidiaryOf: 'is a subsidiary of',
  FacultyOf: 'is a faculty of',
  AccreditedTo: 'is accredited to',
  SuccessorOf: 'took the place of'
}

export const initiativeKinds: Readonly<Record<InitiativeKind, string>> = {
  Coalition: 'coalition',
  Prize: 'prize',
  Platform: 'platform',
  Programme: 'programme',
  List: 'list',
  Charter: 'charter'
}
/** The words for kinds of joint bodies. */
export const bodyKinds: Readonly<Record<JointBodyKind, string>> = {
  WorkingGroup: 'working group',
  Committee: 'committee',
  Centre: 'centre',
  Commission: 'commission',
  Council: 'council',
  Fund: 'fund',
  Secretariat: 'secretariat'
}
export const modes: Readonly<Record<MeetingMode, string>> = {
  InPerson: ' in person',
  Video: ' by video',
  Hybrid: ' in person and by video'
}
/** The words before a number, by the way it is compared. */
export const comparisons: Readonly<Record<Comparison, string>> = {
  Exactly: '',
  MoreThan: 'more than ',
  AtLeast: 'at least ',
  About: 'about '
}
export const textRelations: Readonly<Record<TextRelation, string>> = {
  Under: 'stands under',
  Implements: 'implements',
  Renews: 'renews',
  Supersedes: 'supersedes',
  AnnexTo: 'is an annex to',
  Amends: 'amends'
}
/** The words for how an organisation has a member, by category. */
export const membershipCategories: Readonly<Record<MembershipCategory, string>> = {
  Member: 'member',
  AssociateMember: 'associate member',
  AffiliateMember: 'affiliate member',
  CorrespondingMember: 'corresponding member',
  Candidate: 'candidate for membership',
  Partner: 'partner',
  DialoguePartner: 'dialogue partner'
}
export const acquisitions: Readonly<Record<MembershipAcquisition, string>> = {
  Founding: 'as a founder',
  Admission: 'by admission',
  Accession: 'by accession',
  Succession: 'by succession',
  Readmission: 'by readmission'
}
export const membershipEndings: Readonly<Record<MembershipEnding, string>> = {
  Withdrawal: 'withdrew from',
  Expulsion: 'was expelled from',
  Lapse: 'ceased to be a member of'
}
export const meansOfAppointment: Readonly<Record<MeansOfAppointment, string>> = {
  Election: 'elected',
  Reelection: 'elected again',
  Appointment: 'appointed',
  Rotation: 'next in rotation'
}
const milestones: Readonly<Record<Milestone, string>> = {
  Signature: 'the signature',
  EntryIntoForce: 'the entry into force',
  End: 'its end'
}

/** "a, b and c" */
export const listed = (texts: ReadonlyArray<string>): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`

const count = (value: number, unit: string): ReadonlyArray<string> =>
  value === 0 ? [] : [value === 1 ? `one ${unit}` : `${value} ${unit}s`]

/** A period in words, such as `one year and 6 months`. */
export const periodWords = ({ years, months, days }: Unbranded<Period>): string =>
  listed([...count(years, 'year'), ...count(months, 'month'), ...count(days, 'day')])

/** A resource in words; one without an amount says so. */
export const resourceWords = (resource: Resource): string => {
  switch (resource.type) {
    case 'Money':
      return formatMoney(resource.money)
    case 'InKind':
      return resource.quantity === null ? resource.thing : `${resource.quantity} ${resource.thing}`
    case 'Unquantified':
      return `${resource.description} (no amount stated)`
  }
}

/** A place from the site to the country, as far as it is known. */
export const placeWords = (place: Place, names: Names): string => {
  const seat = place.headquartersOf === null ? [] : [`headquarters of ${names.party(place.headquartersOf)}`]
  const country = place.country === null ? [] : [names.country(place.country)]
  return [place.site, ...seat, place.city, ...country].filter((part) => part !== null).join(', ')
}

export const dueWords = (due: DueRule): string => {
  switch (due.type) {
    case 'OnDate':
      return `due ${dateWords(due.date.edtf)}`
    case 'Relative':
      return due.after === null
        ? `due at ${milestones[due.to]}`
        : `due ${periodWords(due.after)} after ${milestones[due.to]}`
    case 'Recurring':
      return `due every ${periodWords(due.every).replace(/^one (\w+)$/, '$1')} from ${milestones[due.from]}`
    case 'Undated':
      return 'no date set'
  }
}

/** A point at which funds begin or cease to flow. */
export const termWords = (bound: TermBound): string => {
  if (bound.type === 'OnDate') return dateWords(bound.date.edtf)
  return bound.after === null
    ? `at ${milestones[bound.to]}`
    : `${periodWords(bound.after)} after ${milestones[bound.to]}`
}

export const programmeWords = ({ name, resource }: Programme): string =>
  resource === null ? name : `${name} (${resourceWords(resource)})`

export const earlierFundingWords =
  (pledge: (id: PledgeId) => string) =>
  ({ pledge: earlier, description }: EarlierFunding): string => {
    if (description !== null) return description
    return earlier === null ? 'earlier funds' : pledge(earlier)
  }

/** Beneficiaries in words: countries, then parties, then others as described. */
export const beneficiaryWords = ({ countries, parties, others }: Beneficiaries, names: Names): string => {
  const named = [...countries.map(names.country), ...parties.map(names.party), ...(others === null ? [] : [others])]
  return named.length === 0 ? 'nobody named' : listed(named)
}

/** "to visit Uzbekistan" */
export const occasionWords = (occasion: InvitationOccasion, { country, party, subject }: Names): string => {
  switch (occasion.type) {
    case 'Visit': {
      const { to, host } = occasion
      const destination = [...(host === null ? [] : [party(host)]), ...(to === null ? [] : [country(to)])]
      return destination.length === 0 ? 'to a visit' : `to visit ${listed(destination)}`
    }
    case 'Gathering':
      return `to attend ${subject('gathering', occasion.gathering)}`
    case 'Other':
      return `to ${occasion.description}`
  }
}

export const sharing = ({ countries, parties, others }: Beneficiaries): string => {
  const sides = countries.length + parties.length + (others === null ? 0 : 1)
  return sides > 1 ? ` for ${sides} beneficiaries together` : ''
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' })

/** The name of a language; `und` is what BCP 47 calls one that nobody determined. */
export const languageWords = (tag: string): string =>
  tag === 'und' ? 'language not known' : (languages.of(tag) ?? tag)
