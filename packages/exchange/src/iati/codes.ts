import type { PartyKind } from '@communique/core'

// The codes of IATI 2.03 that this library writes or judges by; the code lists are those of the standard.

/** The type of an organisation by the kind of a party; 90 is `Other`. */
export const organisationTypes: Readonly<Record<PartyKind, string>> = {
  State: '10',
  GovernmentBody: '10',
  DiplomaticMission: '10',
  IntergovernmentalOrganisation: '40',
  Agency: '10',
  Company: '70',
  Foundation: '60',
  ResearchOrganisation: '80',
  Association: '22',
  NationalCommission: '10',
  Parliament: '10',
  Court: '10',
  Region: '11',
  City: '11',
  GroupOfStates: '40',
  Organ: '40',
  Fund: '40',
  Bank: '40',
  University: '80',
  Media: '90',
  ReligiousBody: '90',
  ArmedGroup: '90',
  PrivatePerson: '90'
}

const kinds: Readonly<Record<string, PartyKind>> = {
  '10': 'GovernmentBody',
  '15': 'Agency',
  '21': 'Association',
  '22': 'Association',
  '23': 'Association',
  '24': 'Association',
  '40': 'IntergovernmentalOrganisation',
  '60': 'Foundation',
  '70': 'Company',
  '71': 'Company',
  '72': 'Company',
  '73': 'Company',
  '80': 'ResearchOrganisation'
}

/** The kind of a party by the type of an organisation; null where the type leaves it open, as `Other` does. */
export const partyKindOf = (type: string | null): PartyKind | null =>
  type !== null && Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null

/** Code lists: the values that an attribute may have. */
export const codeLists = {
  ActivityStatus: ['1', '2', '3', '4', '5', '6'],
  ActivityDateType: ['1', '2', '3', '4'],
  ActivityScope: ['1', '2', '3', '4', '5', '6', '7', '8'],
  OrganisationRole: ['1', '2', '3', '4'],
  OrganisationType: ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'],
  TransactionType: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
  TagVocabulary: ['1', '2', '3', '4', '5', '99'],
  OtherIdentifierType: ['A1', 'A2', 'A3', 'A9', 'B1', 'B9']
} as const

/** Types of transactions: an outgoing pledge is an indicative intention, and no commitment. */
export const transactionTypes = { Disbursement: '3', OutgoingPledge: '12' } as const
/** Types of dates. */
export const dateTypes = { PlannedStart: '1', ActualStart: '2', PlannedEnd: '3', ActualEnd: '4' } as const
/** Roles of organisations. */
export const organisationRoles = { Funding: '1', Extending: '3', Implementing: '4' } as const
/** The tag vocabularies of Sustainable Development Goals, and of this library. */
export const tagVocabularies = { Goals: '2', Own: '99' } as const
/** The sector that says that none is specified, and the region that says so. */
export const unspecified = { sector: '99810', region: '998' } as const
