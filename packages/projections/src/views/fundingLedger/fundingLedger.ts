import {
  type AgreementId,
  type Beneficiaries,
  type CooperationEvent,
  type DisbursementId,
  Edtf,
  type Money,
  type OccurrenceDate,
  type PartyId,
  type Period,
  type PledgeId,
  type Resource
} from '@communique/core'
import type { EarlierFunding, FundingPledged, PledgeAttested, Programme, TermBound } from '@communique/core/events'
import type { FinanceType } from '@communique/core/advanced'
import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import { castDraft, type Draft } from 'immer'
import type { NotOnRecord } from '../../shared/onRecord.ts'
import type { Projection } from '../../engine/projection.ts'
import { isPositive, minus, noMoney, plus } from '../../shared/moneySum.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/** A new total that replaced the one before. */
export interface PledgeRevision {
  readonly eventId: EventId
  readonly total: Resource
  readonly on: ShownDate
  readonly reason: Text | null
}

export interface Disbursement {
  readonly eventId: EventId
  readonly disbursementId: DisbursementId
  readonly resource: Resource
  readonly to: PartyId | null
  readonly on: ShownDate
}

export interface PledgeCancellation {
  readonly eventId: EventId
  readonly on: ShownDate
  readonly reason: Text | null
}

/**
 * One pledge: what was promised first, what it amounts to now, and what became of it. The sums are of money in the
 * currency of the total; they are `null` where the total is no money. Not reported is not zero: `disbursed` is `null`
 * while no disbursement in that currency is on record, and 0 where a source says that there was none.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export interface PledgeRow {
  readonly onRecord: true
  readonly kind: 'Pledge'
  readonly pledgeId: PledgeId
  readonly donor: PartyId
  readonly recipient: PartyId | null
  readonly through: PartyId | null
  readonly purpose: Text
  readonly beneficiaries: Beneficiaries
  readonly agreement: AgreementId | null
  /** Sources only speak of it; its promise is not on record. */
  readonly isAttested: boolean
  /** Of a pledge that sources only speak of: by when it was made (`../2024-05-30`). */
  readonly on: ShownDate
  readonly period: Period | null
  readonly finance: FinanceType | null
  readonly starts: TermBound | null
  readonly ends: TermBound | null
  /** The earlier funds that these are added to: counted as a pledge of their own, never twice. */
  readonly additionalTo: EarlierFunding | null
  /** The programmes that share the total, which is counted once. */
  readonly programmes: ReadonlyArray<Programme>
  /** As first promised; of a pledge that sources only speak of, as the first of them gives it. */
  readonly pledged: Resource
  /** As last revised; a promise that comes to be known after an attestation does not change it. */
  readonly total: Resource
  /** `null`: not reported. */
  readonly disbursed: Money | null
  /** The part that no disbursement is on record for; never below zero, and nothing of a cancelled pledge. */
  readonly outstanding: Money | null
  /** The anomaly: by how much more was disbursed than pledged; `null` where it was not. */
  readonly overDisbursed: Money | null
  /** As first cancelled. */
  readonly cancelled: PledgeCancellation | null
  /** In the order of recording, as are the disbursements. */
  readonly revisions: ReadonlyArray<PledgeRevision>
  readonly disbursements: ReadonlyArray<Disbursement>
  /** Of the pledge and of all that followed it, in the order of recording. */
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Aid that was delivered without a pledge on record.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export interface DeliveryRow {
  readonly onRecord: true
  readonly kind: 'Delivery'
  readonly disbursementId: DisbursementId
  readonly donor: PartyId
  readonly recipient: PartyId | null
  readonly through: PartyId | null
  readonly purpose: Text | null
  readonly beneficiaries: Beneficiaries
  readonly agreement: AgreementId | null
  readonly finance: FinanceType | null
  readonly on: ShownDate
  readonly resource: Resource
  readonly citations: ReadonlyArray<Citation>
}

/** A pledge, a delivery without a pledge, or a pledge that only later events mention. */
export type FundingView = PledgeRow | DeliveryRow | NotOnRecord

const isPledge = (view: Draft<FundingView>): view is Draft<PledgeRow> => view.onRecord && view.kind === 'Pledge'

/** Sets the rest of the total, or the sum disbursed beyond it. */
const balance = (row: Draft<PledgeRow>, disbursed: Money | null): void => {
  const { total, cancelled } = row
  row.disbursed = disbursed
  if (total.type !== 'Money') {
    row.outstanding = row.overDisbursed = null
    return
  }
  const { money } = total
  const reported = disbursed ?? noMoney(money.currency)
  const excess = minus(reported, money)
  const isOver = isPositive(excess)
  row.overDisbursed = isOver ? excess : null
  row.outstanding = isOver || cancelled !== null ? noMoney(money.currency) : minus(money, reported)
}

/** Adds what was handed over, if it is of the currency of the total. */
const handedOver = (sum: Money | null, total: Resource, resource: Resource): Money | null =>
  total.type === 'Money' && resource.type === 'Money' && resource.money.currency === total.money.currency
    ? plus(sum ?? noMoney(total.money.currency), resource.money)
    : sum

/** Replaces the total: what was handed over is summed up in its currency. */
const settle = (row: Draft<PledgeRow>, total: Resource): void => {
  row.total = castDraft(total)
  balance(
    row,
    row.disbursements.reduce<Money | null>((sum, { resource }) => handedOver(sum, total, resource), null)
  )
}

/** The date by which something had happened, spoken of on this day. */
const byThen = (on: OccurrenceDate): ShownDate => {
  const { edtf, latest } = shownDate(on)
  return shownDate({ ...on, edtf: [`../${edtf}`, `../${latest}`].find(Edtf.is) ?? edtf })
}

type Promise = Effective<FundingPledged | PledgeAttested>

const promised = (event: Promise) => {
  const {
    countries: _countries,
    meeting: _meeting,
    themes: _themes,
    circumstances: _circumstances,
    on,
    resource,
    ...facts
  } = event.data
  return { ...facts, on: event.type === 'PledgeAttested' ? byThen(on) : shownDate(on), pledged: resource }
}

const opened = (draft: Draft<FundingView>, event: Promise): void => {
  const row: PledgeRow = {
    onRecord: true,
    kind: 'Pledge',
    ...promised(event),
    isAttested: event.type === 'PledgeAttested',
    total: event.data.resource,
    disbursed: null,
    outstanding: null,
    overDisbursed: null,
    cancelled: null,
    revisions: [],
    disbursements: [],
    citations: citationsOf(event)
  }
  settle(Object.assign(draft, castDraft(row)), event.data.resource)
}

/**
 * The pledges with their revisions, disbursements and outstanding sums.
 *
 * One row for each pledge, under its identity: the first promise on record, or the first attestation of it, and what was
 * recorded of it later. A second promise under the same identity changes nothing; the first one after an attestation
 * says how the pledge was made, and leaves its total as it stands. A revision replaces the total. What was disbursed in another
 * currency than that of the total is listed and not summed. Aid delivered without a known pledge has a row of its own,
 * under `delivery/` and its identity.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingLedger: Projection<CooperationEvent, FundingView> = {
  name: 'fundingLedger',
  version: 3,
  keys: ({ type, data }) => {
    if (type === 'AidDelivered') return [`delivery/${data.disbursementId}`]
    return 'pledgeId' in data ? [data.pledgeId] : []
  },
  routing: 'ByEvent',
  initialView: { onRecord: false },
  when: {
    FundingPledged: (draft, event) => {
      if (!draft.onRecord) opened(draft, event)
      else if (isPledge(draft) && draft.isAttested) {
        Object.assign(draft, castDraft({ ...promised(event), isAttested: false }))
        draft.citations.push(...castDraft(citationsOf(event)))
      }
    },
    PledgeAttested: (draft, event) => {
      if (!draft.onRecord) opened(draft, event)
    },
    PledgeRevised: (draft, event) => {
      if (!isPledge(draft)) return
      const { total, on, reason } = event.data
      draft.revisions.push(castDraft({ eventId: event.id, total, on: shownDate(on), reason }))
      draft.citations.push(...castDraft(citationsOf(event)))
      settle(draft, total)
    },
    DisbursementRecorded: (draft, event) => {
      if (!isPledge(draft)) return
      const { disbursementId, resource, to, on } = event.data
      draft.disbursements.push(castDraft({ eventId: event.id, disbursementId, resource, to, on: shownDate(on) }))
      draft.citations.push(...castDraft(citationsOf(event)))
      balance(draft, handedOver(draft.disbursed, draft.total, resource))
    },
    AidDelivered: (draft, event) => {
      if (draft.onRecord) return
      const {
        countries: _countries,
        meeting: _meeting,
        themes: _themes,
        circumstances: _circumstances,
        on,
        ...facts
      } = event.data
      const row: DeliveryRow = {
        onRecord: true,
        kind: 'Delivery',
        ...facts,
        on: shownDate(on),
        citations: citationsOf(event)
      }
      Object.assign(draft, castDraft(row))
    },
    PledgeCancelled: (draft, event) => {
      if (!isPledge(draft)) return
      const { on, reason } = event.data
      draft.cancelled ??= castDraft({ eventId: event.id, on: shownDate(on), reason })
      draft.citations.push(...castDraft(citationsOf(event)))
      balance(draft, draft.disbursed)
    }
  }
}
