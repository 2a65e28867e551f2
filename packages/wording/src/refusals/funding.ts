import { formatMoney } from '@communique/core'
import { dateWords } from '../dates.ts'
import { resourceWords } from '../phrases.ts'
import { quoted, another, onceInList, once, missing, subjectOf, type Wordings } from './wording.ts'

/** The words for refusals of pledges and deliveries. */
export const fundingRefusals = {
  FundingAlreadyPledged: (refusal) => [
    `the pledge ${subjectOf(refusal)} is on record with other particulars`,
    'revise it if the total changed, correct it if it was recorded wrongly, or give another pledge an identifier of its own'
  ],
  FundingNotPledged: missing('pledge', 'record the pledge first, or the aid without one as AidDelivered'),
  PledgeIsCancelled: ({ pledgeId }) => [
    `the pledge ${quoted(pledgeId)} is cancelled`,
    'retract the cancellation if it was recorded in error'
  ],
  ResourceNotPositive: ({ resource }) => [
    `${resourceWords(resource)} is not more than nothing`,
    'leave the amount out and describe the resource, if the source has none'
  ],
  BeneficiaryNamedTwice: ({ beneficiary }) => [`the beneficiary ${quoted(beneficiary)} is named twice`, onceInList],
  PledgeAdditionalToItself: ({ pledgeId }) => [
    `the pledge ${quoted(pledgeId)} adds to itself`,
    'name the earlier pledge, or leave it out if none is on record'
  ],
  FundingEndsBeforeItStarts: ({ starts, ends }) => [
    `the funds would end (${dateWords(ends)}) before they start (${dateWords(starts)})`,
    'check both dates'
  ],
  ProgrammeNamedTwice: ({ programme }) => [`the programme ${quoted(programme)} is named twice`, onceInList],
  ProgrammesExceedPledge: ({ pledged, programmes }) => [
    `the programmes have ${formatMoney(programmes)} together, more than the ${formatMoney(pledged)} pledged`,
    'programmes share the sum of the pledge; leave out what the source does not split'
  ],
  DisbursementAlreadyRecorded: ({ disbursementId }) => [
    `the disbursement ${quoted(disbursementId)} is on record`,
    another('disbursement')
  ],
  CurrencyDiffers: ({ expected, found }) => [
    `it is in ${found}, and what it counts against is in ${expected}`,
    `give the amount in ${expected} if the source does, else record it as a fact of its own`
  ],
  ResourceKindDiffers: ({ expected, found }) => [
    `it is ${found.toLowerCase()}, and what it counts against is ${expected.toLowerCase()}`,
    'record it as a fact of its own'
  ],
  DeliveryAlreadyRecorded: once('delivery', 'is on record'),
  DeliveryNotPositive: ({ resource }) => [
    `${resourceWords(resource)} is not more than nothing`,
    'describe what was delivered without an amount, if the source has none'
  ],
  DeliveredToOneTwice: ({ beneficiary }) => [`the beneficiary ${quoted(beneficiary)} is named twice`, onceInList]
} satisfies Wordings
