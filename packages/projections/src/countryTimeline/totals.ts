import type { Beneficiaries, CountryRole, CurrencyCode, Money, Resource } from '@communique/core'
import { beneficiaryKey, beneficiarySet, isSole } from '../beneficiarySet.ts'
import { groupBy } from '../groupBy.ts'
import { noMoney, plus } from '../moneySum.ts'
import { type CountryTimeline, shownEntries } from './countryTimeline.ts'
import type { TimelineEntry } from './entry.ts'
import { defaultRoles } from './roles.ts'

/** A sum in one currency and the number of pledges it sums. */
export interface PledgedSum {
  readonly total: Money
  readonly pledges: number
}

/** What was pledged to several together. It is theirs together: nobody knows the share of one. */
export interface SharedSum extends PledgedSum {
  readonly beneficiaries: Beneficiaries
}

/** What was pledged in one currency, by a country and for it. */
export interface PledgedInCurrency {
  readonly currency: CurrencyCode
  readonly asDonor: PledgedSum
  readonly asOnlyBeneficiary: PledgedSum
  /** One sum for each set of beneficiaries to which the country belongs. */
  readonly asOneOfSeveral: ReadonlyArray<SharedSum>
}

/** A country's timeline in figures. */
export interface TimelineTotals {
  readonly meetings: number
  readonly agreementsSigned: number
  readonly agreementsInForce: number
  /** Intended, proposed or agreed, and neither fulfilled nor lapsed. */
  readonly openUndertakings: number
  /** By currency code. */
  readonly pledged: ReadonlyArray<PledgedInCurrency>
  readonly inKindPledges: number
  readonly unquantifiedPledges: number
}

type FactType = TimelineEntry['fact']['type']

/** A pledge as it stands now: the latest total, in the roles the country has in it. */
interface StandingPledge {
  readonly roles: ReadonlyArray<CountryRole>
  readonly beneficiaries: Beneficiaries
  readonly resource: Resource
}

interface StandingSum extends StandingPledge {
  readonly money: Money
}

const standingPledge = (told: ReadonlyArray<TimelineEntry>): ReadonlyArray<StandingPledge> => {
  let standing: StandingPledge | undefined
  for (const { fact, roles } of told) {
    if (fact.type === 'FundingPledged') {
      const { beneficiaries, resource } = fact.data
      standing ??= { roles, beneficiaries, resource }
    } else if (fact.type === 'PledgeRevised' && standing !== undefined)
      standing = { ...standing, resource: fact.data.total }
    else if (fact.type === 'PledgeCancelled') return []
  }
  return standing === undefined ? [] : [standing]
}

const sumOf = (currency: CurrencyCode, pledges: ReadonlyArray<StandingSum>): PledgedSum => ({
  total: pledges.map(({ money }) => money).reduce(plus, noMoney(currency)),
  pledges: pledges.length
})

const pledgedInCurrency = (currency: CurrencyCode, pledges: ReadonlyArray<StandingSum>): PledgedInCurrency => {
  const received = pledges.filter(({ roles }) => roles.includes('Beneficiary'))
  const shared = received.filter(({ beneficiaries }) => !isSole(beneficiaries))
  return {
    currency,
    asDonor: sumOf(
      currency,
      pledges.filter(({ roles }) => roles.includes('Donor'))
    ),
    asOnlyBeneficiary: sumOf(
      currency,
      received.filter(({ beneficiaries }) => isSole(beneficiaries))
    ),
    asOneOfSeveral: [...groupBy(shared, ({ beneficiaries }) => beneficiaryKey(beneficiaries)).values()].map(
      (together) => ({ ...sumOf(currency, together), beneficiaries: beneficiarySet(together[0].beneficiaries) })
    )
  }
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/**
 * A country's timeline in figures, of the entries shown for these roles.
 *
 * A pledge for several countries is neither split nor counted as this country's own. A revision replaces the total of
 * its pledge; a cancelled pledge counts for nothing; nothing is summed across currencies, and what has no measure is
 * counted.
 *
 * @category country timeline
 * @since 0.1.0
 */
export const totalsOf = (
  timeline: CountryTimeline,
  roles: ReadonlyArray<CountryRole> = defaultRoles
): TimelineTotals => {
  const entries = shownEntries(timeline, roles)
  const count = (...types: ReadonlyArray<FactType>): number =>
    entries.filter(({ fact }) => types.includes(fact.type)).length
  const inOrderOfRecording = entries.toSorted((a, b) => a.position - b.position)
  const streams = [...groupBy(inOrderOfRecording, ({ stream }) => stream).values()]
  /** Streams that hold one of the first and none of the second. */
  const standing = (begun: ReadonlyArray<FactType>, ended: ReadonlyArray<FactType>): number =>
    streams.filter(
      (told) =>
        told.some(({ fact }) => begun.includes(fact.type)) && !told.some(({ fact }) => ended.includes(fact.type))
    ).length

  const pledges = streams.flatMap(standingPledge)
  const sums = pledges.flatMap((pledge) =>
    pledge.resource.type === 'Money' ? [{ ...pledge, money: pledge.resource.money }] : []
  )
  return {
    meetings: count('MeetingHeld'),
    agreementsSigned: count('MoUSigned', 'AgreementSigned'),
    agreementsInForce: standing(['AgreementEnteredIntoForce'], ['AgreementExpired', 'AgreementTerminated']),
    openUndertakings: standing(
      ['IntentExpressed', 'ProposalTabled', 'UndertakingAgreed'],
      ['UndertakingFulfilled', 'UndertakingLapsed']
    ),
    pledged: [...groupBy(sums, ({ money }) => money.currency)]
      .toSorted(byCode)
      .map(([currency, ofCurrency]) => pledgedInCurrency(currency, ofCurrency)),
    inKindPledges: pledges.filter(({ resource }) => resource.type === 'InKind').length,
    unquantifiedPledges: pledges.filter(({ resource }) => resource.type === 'Unquantified').length
  }
}
