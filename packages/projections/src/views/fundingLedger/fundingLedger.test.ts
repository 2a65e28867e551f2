import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, benefiting, cited, corrected, date, happened, idAt, money, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { fundingLedger } from './fundingLedger.ts'
import { deliveryRows, fundingByBeneficiaries, fundingByDonor, fundingTotals, pledgeRows } from './fundingTotals.ts'

const ledger = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => fold(fundingLedger)(believed(...events)).views
const rowAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => pledgeRows(ledger(...events))[0]
const dollars = (amount: string) => ({ amount, currency: 'USD' })

const pledge = happened('FundingPledged', { resource: money('2090000'), beneficiaries: benefiting('NE', 'TD') })
const disbursed = (disbursementId: string, amount: string, currency = 'USD') =>
  happened('DisbursementRecorded', { disbursementId, resource: money(amount, currency) })
const revised = happened('PledgeRevised', { total: money('3000000') })
const cancelled = happened('PledgeCancelled', { reason: 'The programme ended' })

describe('a pledge in the funding ledger', () => {
  it('is outstanding in full when it is made', () => {
    expect(rowAfter(pledge)).toMatchObject({
      pledgeId: 'pledge',
      donor: 'foundation',
      recipient: 'organisation',
      beneficiaries: benefiting('NE', 'TD'),
      pledged: money('2090000'),
      total: money('2090000'),
      disbursed: null,
      outstanding: dollars('2090000'),
      overDisbursed: null,
      cancelled: null,
      revisions: [],
      disbursements: [],
      citations: [cited(1)]
    })
  })

  it('amounts to its latest revision, which does not add to the first promise', () => {
    expect(rowAfter(pledge, disbursed('first', '90000.50'), revised)).toMatchObject({
      pledged: money('2090000'),
      total: money('3000000'),
      disbursed: dollars('90000.50'),
      outstanding: dollars('2909999.50'),
      revisions: [{ eventId: idAt(3), total: money('3000000'), on: { earliest: '2024-05-30' }, reason: null }],
      disbursements: [{ eventId: idAt(2), disbursementId: 'first', to: 'organisation' }],
      citations: [cited(1), cited(2), cited(3)]
    })
  })

  it('may be known from sources that speak of it: it was made by then, and the promise says how when that is found', () => {
    const attestedPledge = happened('PledgeAttested', { resource: money('3000000'), on: date('2025-01') })
    const promise = happened('FundingPledged', { resource: money('2090000'), purpose: 'Wells', on: date('2024-05-30') })
    expect(rowAfter(attestedPledge, attestedPledge, disbursed('first', '90000'))).toMatchObject({
      isAttested: true,
      on: { edtf: '../2025-01', earliest: null, latest: '2025-01-31' },
      pledged: money('3000000'),
      outstanding: dollars('2910000'),
      citations: [cited(1), cited(3)]
    })
    expect(rowAfter(attestedPledge, disbursed('first', '90000'), promise, promise)).toMatchObject({
      isAttested: false,
      on: { edtf: '2024-05-30' },
      purpose: 'Wells',
      pledged: money('2090000'),
      total: money('3000000'),
      outstanding: dollars('2910000'),
      citations: [cited(1), cited(2), cited(3)]
    })
    expect(rowAfter(promise, attestedPledge)).toMatchObject({
      isAttested: false,
      total: money('2090000'),
      citations: [cited(1)]
    })
  })

  it.each([
    ['2024/2025', '../2025-12-31'],
    ['[2024-05-17,2024-07-17]', '../2024-07-17'],
    ['2024-05-30/..', '2024-05-30/..']
  ])('that is spoken of on %s was made on %s', (spoken, made) => {
    expect(rowAfter(happened('PledgeAttested', { on: date(spoken) }))?.on.edtf).toBe(made)
  })

  it('has nothing outstanding once all is disbursed, and that is no anomaly', () => {
    const all = rowAfter(pledge, disbursed('first', '2000000'), disbursed('second', '90000'))
    expect(all).toMatchObject({ outstanding: dollars('0'), overDisbursed: null })
  })

  it('shows by how much more was disbursed than pledged', () => {
    const more = rowAfter(pledge, disbursed('first', '2000000'), disbursed('second', '90000.01'))
    expect(more).toMatchObject({ outstanding: dollars('0'), overDisbursed: dollars('0.01') })
  })

  it('lists what was disbursed in another currency or in kind, and does not sum it', () => {
    const tents = happened('DisbursementRecorded', { resource: { type: 'InKind', quantity: '40', thing: 'tents' } })
    const row = rowAfter(pledge, disbursed('euros', '7', 'EUR'), tents, disbursed('dollars', '1'))
    expect(row?.disbursements).toHaveLength(3)
    expect(row).toMatchObject({ disbursed: dollars('1'), outstanding: dollars('2089999') })
  })

  it('has no sums while it has no measure', () => {
    const expertise = { type: 'Unquantified', description: 'expertise' }
    const unmeasured = happened('FundingPledged', { resource: expertise })
    expect(rowAfter(unmeasured, disbursed('first', '5'))).toMatchObject({
      disbursed: null,
      outstanding: null,
      overDisbursed: null
    })
    expect(rowAfter(unmeasured, disbursed('first', '5'), revised)).toMatchObject({ disbursed: dollars('5') })
    expect(rowAfter(pledge, happened('PledgeRevised', { total: expertise }))).toMatchObject({ outstanding: null })
  })

  it('has nothing outstanding once it is cancelled; what was handed over stays', () => {
    expect(rowAfter(pledge, disbursed('first', '5'), cancelled, happened('PledgeCancelled'))).toMatchObject({
      disbursed: dollars('5'),
      outstanding: dollars('0'),
      cancelled: { eventId: idAt(3), reason: 'The programme ended' }
    })
  })

  it('is made once: a second promise under its identity changes nothing', () => {
    expect(rowAfter(pledge, happened('FundingPledged', { resource: money('1') }))?.total).toEqual(money('2090000'))
  })

  it('reads as corrected, and is gone once retracted', () => {
    const less = happened('FundingPledged', { resource: money('2000000') })
    expect(rowAfter(pledge, corrected(1, less))).toMatchObject({
      pledged: money('2000000'),
      citations: [cited(2), cited(1)]
    })
    expect(rowAfter(pledge, revised, disbursed('first', '1'), cancelled, retracted(1))).toBeUndefined()
  })
})

describe('a sum that is not reported', () => {
  const nothing = happened('DisbursementRecorded', { resource: money('0') })

  it('is not zero, which only a report says', () => {
    expect(rowAfter(pledge)?.disbursed).toBeNull()
    expect(rowAfter(pledge, nothing)).toMatchObject({ disbursed: dollars('0'), outstanding: dollars('2090000') })
    const [line] = fundingTotals(ledger(pledge)).inCurrency
    expect([line?.disbursed, line?.reported]).toEqual([null, 0])
    const [reported] = fundingTotals(ledger(pledge, nothing)).inCurrency
    expect([reported?.disbursed, reported?.reported]).toEqual([dollars('0'), 1])
  })

  it('stays unreported in the currency of the pledge where another was handed over, and where the total changes', () => {
    expect(rowAfter(pledge, disbursed('euros', '7', 'EUR'))?.disbursed).toBeNull()
    expect(
      rowAfter(pledge, disbursed('dollars', '7'), happened('PledgeRevised', { total: money('9', 'EUR') }))
    ).toMatchObject({ disbursed: null, outstanding: { amount: '9', currency: 'EUR' } })
  })
})

describe('aid without a pledge on record', () => {
  it('has a row of its own, and no pledge is invented for it', () => {
    const views = ledger(happened('AidDelivered', { beneficiaries: benefiting('NE'), finance: '110' }))
    expect(pledgeRows(views)).toEqual([])
    expect(deliveryRows(views)).toMatchObject([
      {
        disbursementId: 'shipment',
        donor: 'foundation',
        resource: money('500'),
        finance: '110',
        beneficiaries: benefiting('NE'),
        citations: [cited(1)]
      }
    ])
  })

  it('is delivered once, and is never a part of a pledge of the same name', () => {
    const again = happened('AidDelivered', { resource: money('1') })
    const views = ledger(happened('AidDelivered'), again, happened('FundingPledged', { pledgeId: 'shipment' }))
    expect(deliveryRows(views).map(({ resource }) => resource)).toEqual([money('500')])
    expect(pledgeRows(views)).toMatchObject([{ pledgeId: 'shipment', disbursed: null }])
  })
})

describe('the terms of a pledge', () => {
  it('are kept as its source gives them', () => {
    const terms = {
      finance: '421',
      starts: { type: 'Relative', to: 'Signature', after: null },
      ends: { type: 'OnDate', date: date('../2031') },
      additionalTo: { pledge: null, description: 'the funds of the first phase' },
      programmes: [
        { name: 'Schools', resource: money('1000000') },
        { name: 'Wells', resource: null }
      ]
    }
    expect(rowAfter(happened('FundingPledged', terms))).toMatchObject(terms)
  })
})

describe('the funding ledger in figures', () => {
  const made = (pledgeId: string, on: string, facts: object) =>
    happened('FundingPledged', { pledgeId, on: date(on), ...facts })
  const views = ledger(
    made('third', '2022', { donor: 'bank', resource: money('5', 'EUR'), beneficiaries: benefiting('TD') }),
    made('first', '2020', { resource: money('10'), beneficiaries: benefiting('TD', 'NE') }),
    made('second', '2021', { resource: money('20'), beneficiaries: benefiting('NE', 'TD', 'NE') }),
    made('fourth', '2022', { donor: 'bank', resource: { type: 'Unquantified', description: 'expertise' } }),
    made('fifth', '2023', { donor: 'bank', resource: { type: 'InKind', quantity: null, thing: 'masks' } }),
    happened('DisbursementRecorded', { pledgeId: 'first', resource: money('12') }),
    happened('DisbursementRecorded', { pledgeId: 'second', resource: money('4') }),
    happened('PledgeCancelled', { pledgeId: 'second' }),
    happened('PledgeRevised', { pledgeId: 'never-made' }),
    happened('AidDelivered', { disbursementId: 'transfer', resource: money('7'), beneficiaries: benefiting('NE') }),
    happened('AidDelivered', { disbursementId: 'ship', resource: { type: 'InKind', quantity: null, thing: 'rice' } })
  )
  const inDollars = {
    currency: 'USD',
    pledges: 2,
    pledged: dollars('10'),
    disbursed: dollars('16'),
    reported: 2,
    outstanding: dollars('0'),
    overDisbursed: dollars('2'),
    withoutPledge: dollars('7')
  }
  const euros = (amount: string) => ({ amount, currency: 'EUR' })
  const inEuros = {
    currency: 'EUR',
    pledges: 1,
    pledged: euros('5'),
    disbursed: null,
    reported: 0,
    outstanding: euros('5'),
    overDisbursed: euros('0'),
    withoutPledge: null
  }

  it('lists pledges in the order in which they were made', () => {
    expect(pledgeRows(views).map(({ pledgeId }) => pledgeId)).toEqual(['first', 'second', 'fourth', 'third', 'fifth'])
  })

  it('sums by currency, never across, and counts the rest', () => {
    expect(fundingTotals(views)).toEqual({
      pledges: 5,
      cancelled: 1,
      inCurrency: [inEuros, inDollars],
      inKind: 1,
      unquantified: 1,
      deliveries: 2
    })
  })

  it('has a line for each donor', () => {
    expect(fundingByDonor(views)).toEqual([
      {
        donor: 'foundation',
        pledges: 2,
        cancelled: 1,
        inCurrency: [inDollars],
        inKind: 0,
        unquantified: 0,
        deliveries: 2
      },
      { donor: 'bank', pledges: 3, cancelled: 0, inCurrency: [inEuros], inKind: 1, unquantified: 1, deliveries: 0 }
    ])
  })

  it('has one line for a set of beneficiaries, however it is listed', () => {
    expect(
      fundingByBeneficiaries(views).map(({ beneficiaries, pledges, inCurrency }) => [
        beneficiaries.countries,
        pledges,
        inCurrency.map(({ currency }) => currency)
      ])
    ).toEqual([
      [['NE', 'TD'], 2, ['USD']],
      [[], 2, []],
      [['TD'], 1, ['EUR']],
      [['NE'], 0, ['USD']]
    ])
  })
})
