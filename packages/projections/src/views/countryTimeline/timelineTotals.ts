import {
  before,
  type Beneficiaries,
  type CountryRole,
  type CurrencyCode,
  type DatedEvent,
  type IsoDay,
  type Money,
  occurredBy,
  type OccurrenceDate,
  type Resource
} from '@communique/core'
import type { OpenRung } from '@communique/core/advanced'
import { beneficiaryKey, beneficiarySet, isSole } from '../../shared/beneficiarySet.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { dateOfDay } from '../../shared/shownDate.ts'
import { noMoney, plus } from '../../shared/moneySum.ts'
import { type CountryTimeline, shownEntries } from './countryTimeline.ts'
import type { TimelineEntry } from '../../timeline/entry.ts'
import { defaultRoles } from '../../timeline/countryRoles.ts'

/** A sum in one currency and the number of pledges it sums. */
export interface PledgedSum {
  readonly total: Money
  readonly pledges: number
}

/** A sum pledged to several together. It is theirs together: nobody knows the share of one. */
export interface SharedSum extends PledgedSum {
  readonly beneficiaries: Beneficiaries
}

/** Sums pledged in one currency, by a country and for it. */
export interface PledgedInCurrency {
  readonly currency: CurrencyCode
  readonly asDonor: PledgedSum
  readonly asOnlyBeneficiary: PledgedSum
  /** One sum for each set of beneficiaries to which the country belongs. */
  readonly asOneOfSeveral: ReadonlyArray<SharedSum>
}

/** Undertakings that are neither fulfilled nor lapsed, each under the highest rung it has reached. */
export interface OpenUndertakings {
  readonly intended: number
  readonly proposed: number
  readonly agreed: number
}

/** A country's timeline in figures. */
export interface TimelineTotals {
  readonly meetings: number
  /**
   * Texts that the country, or a partner with its seat there, is a side of; one that only benefits it is not counted.
   */
  readonly agreementsSigned: number
  /**
   * Those that entered into force and have no end on record; on a day, those whose end certainly has no effect by then.
   * For their terms see the agreement register.
   */
  readonly agreementsInForce: number
  readonly openUndertakings: OpenUndertakings
  /** By currency code. */
  readonly pledged: ReadonlyArray<PledgedInCurrency>
  readonly inKindPledges: number
  readonly unquantifiedPledges: number
}

type FactType = TimelineEntry['fact']['type']

const isSide = ({ roles }: TimelineEntry): boolean => roles.some((role) => role !== 'Beneficiary' && role !== 'Invitee')

/** The entries of each subject, in the order of recording. */
const byStream = (entries: ReadonlyArray<TimelineEntry>): Iterable<ReadonlyArray<TimelineEntry>> =>
  groupBy(
    entries.toSorted((a, b) => a.position - b.position),
    ({ stream }) => stream
  ).values()

/** The day from which the end of a text has effect: of notice, that may be a later one. */
const endOf = ({ data }: DatedEvent): OccurrenceDate => ('effectiveOn' in data ? data.effectiveOn : null) ?? data.on

const isInForce = (ofSubject: ReadonlyArray<TimelineEntry>, day: IsoDay | null): boolean => {
  const began = ofSubject.some(
    ({ fact }) => fact.type === 'AgreementEnteredIntoForce' && (day === null || occurredBy(fact.data.on, day) === 'Yes')
  )
  const end = ofSubject.find(({ fact }) => fact.type === 'AgreementExpired' || fact.type === 'AgreementTerminated')
  if (!began || end === undefined) return began
  return day !== null && before(endOf(end.fact), dateOfDay(day)) === 'No'
}

const ladder = ['Intended', 'Proposed', 'Agreed'] as const
const rungs = { Intended: 'IntentExpressed', Proposed: 'ProposalTabled', Agreed: 'UndertakingAgreed' } as const

const openUndertakings = (entries: ReadonlyArray<TimelineEntry>): OpenUndertakings => {
  const highest = [...byStream(entries)].flatMap((ofSubject) => {
    const has = (type: FactType): boolean => ofSubject.some(({ fact }) => fact.type === type)
    const stoodAt = (rung: OpenRung): boolean =>
      has(rungs[rung]) || ofSubject.some(({ fact }) => fact.type === 'UndertakingAttested' && fact.data.as === rung)
    return has('UndertakingFulfilled') || has('UndertakingLapsed') ? [] : ladder.filter(stoodAt).slice(-1)
  })
  const count = (rung: OpenRung): number => highest.filter((reached) => reached === rung).length
  return { intended: count('Intended'), proposed: count('Proposed'), agreed: count('Agreed') }
}

/** A pledge as it stands now: the latest total, in the roles the country has in it. */
interface StandingPledge {
  readonly isAttested: boolean
  readonly roles: ReadonlyArray<CountryRole>
  readonly beneficiaries: Beneficiaries
  readonly resource: Resource
}

interface StandingSum extends StandingPledge {
  readonly money: Money
}

const standingPledge = (ofSubject: ReadonlyArray<TimelineEntry>): ReadonlyArray<StandingPledge> => {
  let standing: StandingPledge | undefined
  for (const { fact, roles } of ofSubject) {
    if (fact.type === 'FundingPledged' || fact.type === 'PledgeAttested') {
      const { beneficiaries, resource } = fact.data
      const isAttested = fact.type === 'PledgeAttested'
      if (standing === undefined) standing = { isAttested, roles, beneficiaries, resource }
      // How it was promised may come to be known after sources spoke of it; the total stands.
      else if (standing.isAttested && !isAttested) standing = { ...standing, isAttested, roles, beneficiaries }
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
 * @param on the day on which texts are in force: notice with a later effect leaves a text in force until then. Without a
 * day any end on record counts.
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, countryTimeline, fold, totalsOf } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(countryTimeline)(cooperationAsOf(history, {}))
 *
 * const niger = views['NE']
 * const [dollars] = niger === undefined ? [] : totalsOf(niger).pledged
 * assert.deepEqual(dollars?.asOnlyBeneficiary.pledges, 0)
 * assert.deepEqual(dollars?.asOneOfSeveral[0]?.total, { amount: '2090000', currency: 'USD' })
 * assert.deepEqual(dollars?.asOneOfSeveral[0]?.beneficiaries.countries.length, 10)
 * @category country timeline
 * @since 0.1.0
 */
export const totalsOf = (
  timeline: CountryTimeline,
  roles: ReadonlyArray<CountryRole> = defaultRoles,
  on: IsoDay | null = null
): TimelineTotals => {
  const entries = shownEntries(timeline, roles)
  const asSide = entries.filter(isSide)
  const pledges = [...byStream(entries)].flatMap(standingPledge)
  const sums = pledges.flatMap((pledge) =>
    pledge.resource.type === 'Money' ? [{ ...pledge, money: pledge.resource.money }] : []
  )
  return {
    meetings: entries.filter(({ fact }) => fact.type === 'MeetingHeld').length,
    agreementsSigned: asSide.filter(({ fact }) => fact.type === 'MoUSigned' || fact.type === 'AgreementSigned').length,
    agreementsInForce: [...byStream(asSide)].filter((ofSubject) => isInForce(ofSubject, on)).length,
    openUndertakings: openUndertakings(entries),
    pledged: [...groupBy(sums, ({ money }) => money.currency)]
      .toSorted(byCode)
      .map(([currency, ofCurrency]) => pledgedInCurrency(currency, ofCurrency)),
    inKindPledges: pledges.filter(({ resource }) => resource.type === 'InKind').length,
    unquantifiedPledges: pledges.filter(({ resource }) => resource.type === 'Unquantified').length
  }
}
