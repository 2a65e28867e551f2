import type {
  AgreementId,
  Beneficiaries,
  CooperationEvent,
  DisbursementId,
  Money,
  PartyId,
  Period,
  PledgeId,
  Resource
} from '@communique/core'
import type { Citation, EventId, Text } from '@communique/kernel'
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
 * currency of the total; they are `null` where the total is no money.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export interface PledgeRow {
  readonly onRecord: true
  readonly pledgeId: PledgeId
  readonly donor: PartyId
  readonly recipient: PartyId | null
  readonly through: PartyId | null
  readonly purpose: Text
  readonly beneficiaries: Beneficiaries
  readonly agreement: AgreementId | null
  readonly on: ShownDate
  readonly period: Period | null
  /** As first promised. */
  readonly pledged: Resource
  /** As last revised. */
  readonly total: Resource
  readonly disbursed: Money | null
  /** Never below zero; nothing is outstanding of a cancelled pledge. */
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

export type PledgeView = PledgeRow | NotOnRecord

/** Sets the rest of the total, or the sum disbursed beyond it; null: nothing is summed up. */
const balance = (row: Draft<PledgeRow>, disbursed: Money | null): void => {
  const { total, cancelled } = row
  row.disbursed = disbursed
  if (disbursed === null || total.type !== 'Money') {
    row.outstanding = row.overDisbursed = null
    return
  }
  const { money } = total
  const excess = minus(disbursed, money)
  const isOver = isPositive(excess)
  row.overDisbursed = isOver ? excess : null
  row.outstanding = isOver || cancelled !== null ? noMoney(money.currency) : minus(money, disbursed)
}

/** Adds what was handed over, if it is of the currency of the total. */
const handedOver = (sum: Money, resource: Resource): Money =>
  resource.type === 'Money' ? plus(sum, resource.money) : sum

/** Replaces the total: what was handed over is summed up in its currency. */
const settle = (row: Draft<PledgeRow>, total: Resource): void => {
  row.total = castDraft(total)
  if (total.type !== 'Money') balance(row, null)
  else {
    const nothing = noMoney(total.money.currency)
    const disbursed = row.disbursements.reduce((sum, { resource }) => handedOver(sum, resource), nothing)
    balance(row, disbursed)
  }
}

/**
 * The pledges with their revisions, disbursements and outstanding sums.
 *
 * One row for each pledge, under its identity: the first promise on record and what was recorded of it later. A second
 * promise under the same identity changes nothing. A revision replaces the total. What was disbursed in another
 * currency than that of the total is listed and not summed.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingLedger: Projection<CooperationEvent, PledgeView> = {
  name: 'fundingLedger',
  version: 1,
  keys: ({ data }) => ('pledgeId' in data ? [data.pledgeId] : []),
  routing: 'ByEvent',
  initialView: { onRecord: false },
  when: {
    FundingPledged: (draft, event) => {
      if (draft.onRecord) return
      const { pledgeId, donor, recipient, through, purpose, beneficiaries, agreement, on, period, resource } =
        event.data
      const row: PledgeRow = {
        onRecord: true,
        pledgeId,
        donor,
        recipient,
        through,
        purpose,
        beneficiaries,
        agreement,
        on: shownDate(on),
        period,
        pledged: resource,
        total: resource,
        disbursed: null,
        outstanding: null,
        overDisbursed: null,
        cancelled: null,
        revisions: [],
        disbursements: [],
        citations: citationsOf(event)
      }
      settle(Object.assign(draft, castDraft(row)), resource)
    },
    PledgeRevised: (draft, event) => {
      if (!draft.onRecord) return
      const { total, on, reason } = event.data
      draft.revisions.push(castDraft({ eventId: event.id, total, on: shownDate(on), reason }))
      draft.citations.push(...castDraft(citationsOf(event)))
      settle(draft, total)
    },
    DisbursementRecorded: (draft, event) => {
      if (!draft.onRecord) return
      const { disbursementId, resource, to, on } = event.data
      draft.disbursements.push(castDraft({ eventId: event.id, disbursementId, resource, to, on: shownDate(on) }))
      draft.citations.push(...castDraft(citationsOf(event)))
      const { disbursed } = draft
      balance(draft, disbursed === null ? null : handedOver(disbursed, resource))
    },
    PledgeCancelled: (draft, event) => {
      if (!draft.onRecord) return
      const { on, reason } = event.data
      draft.cancelled ??= castDraft({ eventId: event.id, on: shownDate(on), reason })
      draft.citations.push(...castDraft(citationsOf(event)))
      balance(draft, draft.disbursed)
    }
  }
}
