import { CountryCode, CurrencyCode, isoDay } from '@communique/core'
import { FinanceType } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type { IatiActivity, IatiOrganisation, IatiShare } from './activity.ts'
import { codeLists, dateTypes } from './codes.ts'

/** A value that no code list has, or a rule of the standard that an activity breaks. */
export interface IatiViolation {
  readonly activity: string
  readonly rule: string
  readonly found: string
}

type Found = ReadonlyArray<readonly [rule: string, found: string]>

const outside = (list: keyof typeof codeLists, code: string | null): Found =>
  code === null || (codeLists[list] as ReadonlyArray<string>).includes(code) ? [] : [[`CodeList ${list}`, code]]

const organisationFaults = ({ type, ref }: IatiOrganisation): Found => [
  ...outside('OrganisationType', type),
  // Identifiers of organisations and activities hold none of these (standard, iati-identifier).
  ...(ref !== null && /[/&|?\s]/.test(ref) ? [['IdentifierCharacters', ref] as const] : [])
]

/** Hundredths of a percent, so that shares add up exactly. */
const hundredths = (percentage: string): number => Math.round(Number(percentage) * 100)

const sharesFault = (rule: string, shares: ReadonlyArray<IatiShare>): Found => {
  if (shares.length === 0 || (shares.length === 1 && shares[0]?.percentage === null)) return []
  const sum = shares.reduce((total, { percentage }) => total + hundredths(percentage ?? '0'), 0)
  return sum === 10_000 ? [] : [[rule, String(sum / 100)]]
}

const byVocabulary = (shares: ReadonlyArray<IatiShare>, usual: string): ReadonlyArray<ReadonlyArray<IatiShare>> =>
  [...new Set(shares.map(({ vocabulary }) => vocabulary ?? usual))].map((wanted) =>
    shares.filter(({ vocabulary }) => (vocabulary ?? usual) === wanted)
  )

const faultsOf = (activity: IatiActivity, generated: string): Found => {
  const { identifier, reporting, participants, dates, countries, regions, sectors, transactions } = activity
  const dayOf = (type: string) => dates.find((date) => date.type === type)?.day ?? null
  const starts = dayOf(dateTypes.ActualStart) ?? dayOf(dateTypes.PlannedStart)
  const before = (from: string | null, until: string | null): Found =>
    from !== null && until !== null && until < from ? [['EndBeforeStart', `${from}/${until}`]] : []
  return [
    ...organisationFaults(reporting),
    ...(reporting.ref !== null && !identifier.startsWith(`${reporting.ref}-`)
      ? [['IdentifierPrefix', identifier] as const]
      : []),
    ...(/[/&|?\s]/.test(identifier) ? [['IdentifierCharacters', identifier] as const] : []),
    ...(activity.title === '' ? [['Title', ''] as const] : []),
    ...participants.flatMap((party) => [
      ...organisationFaults(party),
      ...outside('OrganisationRole', party.role),
      ...(party.ref === null && party.name === null ? [['OrganisationWithoutName', party.role] as const] : [])
    ]),
    ...outside('ActivityStatus', activity.status),
    ...activity.otherIdentifiers.flatMap(({ type }) => outside('OtherIdentifierType', type)),
    ...dates.flatMap(({ type, day }) => [
      ...outside('ActivityDateType', type),
      ...(E.isLeft(isoDay(day)) ? [['Date', day] as const] : []),
      // An actual date lies in the past.
      ...((type === dateTypes.ActualStart || type === dateTypes.ActualEnd) && day > generated.slice(0, 10)
        ? [['ActualDateInFuture', day] as const]
        : [])
    ]),
    ...(starts === null ? [['StartDate', ''] as const] : []),
    ...before(dayOf(dateTypes.PlannedStart), dayOf(dateTypes.PlannedEnd)),
    ...before(dayOf(dateTypes.ActualStart), dayOf(dateTypes.ActualEnd)),
    ...outside('ActivityScope', activity.scope),
    ...countries.flatMap(({ code }) =>
      CountryCode.is(code) && code.length === 2 ? [] : [['CodeList Country', code] as const]
    ),
    ...sharesFault('CountryAndRegionShares', [...countries, ...regions]),
    ...(countries.length + regions.length === 0 ? [['CountryOrRegion', ''] as const] : []),
    ...byVocabulary(sectors, '1').flatMap((shares) => sharesFault('SectorShares', shares)),
    ...(sectors.length === 0 ? [['Sector', ''] as const] : []),
    ...activity.tags.flatMap(({ vocabulary }) => outside('TagVocabulary', vocabulary)),
    ...(activity.financeType === null || FinanceType.is(activity.financeType)
      ? []
      : [['CodeList FinanceType', activity.financeType] as const]),
    ...transactions.flatMap(({ type, date, amount, currency, provider, receiver }) => [
      ...outside('TransactionType', type),
      ...(E.isLeft(isoDay(date.day)) ? [['Date', date.day] as const] : []),
      ...(date.day > generated.slice(0, 10) ? [['TransactionInFuture', date.day] as const] : []),
      ...(/^-?\d+(\.\d+)?$/.test(amount) ? [] : [['Amount', amount] as const]),
      ...(CurrencyCode.is(currency ?? activity.defaultCurrency)
        ? []
        : [['CodeList Currency', currency ?? ''] as const]),
      ...[provider, receiver].flatMap((party) => (party === null ? [] : organisationFaults(party)))
    ])
  ]
}

/**
 * Judges activities by the code lists and rules of the standard that its XML schema does not hold: codes, shares that add up
 * to 100, a start date, ends after starts, no transaction in the future, identifiers.
 *
 * @category exchange
 * @since 0.1.0
 */
export const checkActivities = (
  activities: ReadonlyArray<IatiActivity>,
  generated: string
): ReadonlyArray<IatiViolation> => {
  const times = new Map<string, number>()
  for (const { identifier } of activities) times.set(identifier, (times.get(identifier) ?? 0) + 1)
  return activities.flatMap((activity) => [
    ...faultsOf(activity, generated).map(([rule, found]) => ({ activity: activity.identifier, rule, found })),
    ...((times.get(activity.identifier) ?? 0) > 1
      ? [{ activity: activity.identifier, rule: 'IdentifierRepeated', found: activity.identifier }]
      : [])
  ])
}
