import { CountryCode, CurrencyCode, edtf, type Money, money, ThemeCode } from '@communique/core'
import { addMoney } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { identityFrom } from '../identityFrom.ts'
import type { IatiActivity, IatiDate, IatiOrganisation, IatiTransaction } from './activity.ts'
import { dateTypes, organisationRoles, tagVocabularies, transactionTypes } from './codes.ts'
import { ownNamespace } from './renderActivity.ts'

/** A command as data, as the reader of commands takes it. */
export interface PlainCommand {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The reason for which a part of an activity is not in the commands. */
export type NotTaken =
  | { readonly type: 'UnresolvedName'; readonly name: string }
  | { readonly type: 'OtherTransaction'; readonly code: string; readonly ref: string | null }
  | { readonly type: 'OtherCurrency'; readonly currency: string | null; readonly ref: string | null }
  | { readonly type: 'NoAmount'; readonly found: string; readonly ref: string | null }
  | { readonly type: 'NoDonor' }
  | { readonly type: 'NoMoneyPromised' }

/** The commands that an activity leads to, and what of it they do not take. */
export interface ActivityCommands {
  readonly commands: ReadonlyArray<PlainCommand>
  readonly notTaken: ReadonlyArray<NotTaken>
}

/** A commitment is firmer than a pledge, and is recorded as one: strength is not raised. */
const promises: ReadonlySet<string> = new Set(['2', transactionTypes.OutgoingPledge])

const occurrence = ({ day, edtf: own, basis }: IatiDate) => ({
  edtf: own !== null && E.isRight(edtf(own)) ? own : day,
  basis: basis ?? 'Stated',
  words: null,
  note: null
})

const moneyIn = ({ amount, currency }: IatiTransaction, usual: string | null): Money | null => {
  const code = currency ?? usual
  if (code === null || !CurrencyCode.is(code)) return null
  // IATI writes amounts with or without decimals.
  const read = money(
    amount
      .replace(/^\+/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
    code
  )
  return E.isRight(read) ? read.right : null
}

/**
 * Turns an activity into the commands of a pledge: the promise, its revisions, what was disbursed, and its end. One without
 * a promise is aid that was delivered.
 *
 * @param partyOf the party that an organisation is; null where nobody is called so, which leaves out whatever needs it.
 * @category exchange
 * @since 0.1.0
 */
export const activityCommands = (
  activity: IatiActivity,
  partyOf: (organisation: IatiOrganisation) => string | null
): ActivityCommands => {
  const notTaken: Array<NotTaken> = []
  const unresolved = new Set<string>()
  const resolved = (organisation: IatiOrganisation | null | undefined): string | null => {
    if (organisation === null || organisation === undefined) return null
    const party = organisation.party ?? partyOf(organisation)
    if (party === null) unresolved.add(organisation.name ?? organisation.ref ?? '')
    return party
  }
  const ofRole = (role: string) => activity.participants.find((each) => each.role === role)
  const own = (name: string) =>
    activity.tags.filter(
      ({ vocabulary, uri }) => vocabulary === tagVocabularies.Own && uri === `${ownNamespace}:${name}`
    )

  const firstProvider = activity.transactions.find(({ provider }) => provider !== null)?.provider
  const donor = resolved(ofRole(organisationRoles.Funding) ?? firstProvider ?? activity.reporting)
  const through = resolved(ofRole(organisationRoles.Extending))
  const recipient = resolved(ofRole(organisationRoles.Implementing))
  const taggedCountries = own('beneficiary-country').map(({ code }) => code)
  const countries = (taggedCountries.length > 0 ? taggedCountries : activity.countries.map(({ code }) => code)).filter(
    CountryCode.is
  )
  const beneficiaries = {
    countries,
    parties: own('beneficiary-party').map(({ code }) => code),
    others: own('beneficiary-others')[0]?.name ?? null
  }
  const themes = own('theme').map(({ code, name }) =>
    ThemeCode.is(code) ? { type: 'Kept', theme: code } : { type: 'Open', tag: name ?? code }
  )
  // The internal references of others are not unique, and name nothing of this record.
  const isOwn = activity.participants.some(({ party }) => party !== null)
  const internal = (kind: string): string | null =>
    (isOwn ? activity.otherIdentifiers.find(({ type }) => type === kind)?.ref : null) ?? null
  const pledgeId = internal('A1') ?? identityFrom(activity.identifier)
  const agreement = internal('A9')
  const end = activity.dates.find(({ type }) => type === dateTypes.PlannedEnd)
  const start = activity.dates.find(({ type, narrative }) => type === dateTypes.PlannedStart && narrative === null)
  const shared = { donor, recipient, through, beneficiaries, countries: [], agreement, meeting: null, themes }
  const finance = activity.financeType

  const done = (commands: ReadonlyArray<PlainCommand>): ActivityCommands => ({
    commands,
    notTaken: [...notTaken, ...[...unresolved].map((name): NotTaken => ({ type: 'UnresolvedName', name }))]
  })
  if (donor === null) {
    notTaken.push({ type: 'NoDonor' })
    return done([])
  }

  const amounts = activity.transactions.flatMap((transaction) => {
    const { type, ref, amount } = transaction
    if (!promises.has(type) && type !== transactionTypes.Disbursement) {
      notTaken.push({ type: 'OtherTransaction', code: type, ref })
      return []
    }
    const sum = moneyIn(transaction, activity.defaultCurrency)
    if (sum === null) {
      notTaken.push({ type: 'NoAmount', found: `${amount} ${transaction.currency ?? ''}`.trim(), ref })
      return []
    }
    return [{ transaction, sum }]
  })
  const promised = amounts.filter(({ transaction }) => promises.has(transaction.type))
  const disbursed = amounts.filter(({ transaction }) => transaction.type === transactionTypes.Disbursement)
  const [first, ...later] = promised
  const idOf = ({ ref }: IatiTransaction, nth: number): string =>
    identityFrom(isOwn && ref !== null ? ref : `${activity.identifier}-${ref ?? nth + 1}`)

  if (first === undefined) {
    if (disbursed.length === 0) notTaken.push({ type: 'NoMoneyPromised' })
    return done(
      disbursed.map(({ transaction, sum }, nth) => ({
        type: 'DeliverAid',
        data: {
          ...shared,
          finance,
          disbursementId: idOf(transaction, nth),
          purpose: activity.title === '' ? null : activity.title,
          resource: { type: 'Money', money: sum },
          on: occurrence(transaction.date)
        }
      }))
    )
  }

  let total = first.sum
  const revisions = later.flatMap(({ transaction, sum }): ReadonlyArray<PlainCommand> => {
    const next = addMoney(total, sum)
    if (E.isLeft(next)) {
      notTaken.push({ type: 'OtherCurrency', currency: sum.currency, ref: transaction.ref })
      return []
    }
    total = next.right
    return [
      {
        type: 'RevisePledge',
        data: {
          pledgeId,
          total: { type: 'Money', money: total },
          on: occurrence(transaction.date),
          reason: transaction.description
        }
      }
    ]
  })
  const cancelled =
    activity.status === '5' ? activity.dates.find(({ type }) => type === dateTypes.ActualEnd) : undefined
  return done([
    {
      type: 'PledgeFunding',
      data: {
        ...shared,
        pledgeId,
        resource: { type: 'Money', money: first.sum },
        purpose: activity.title === '' ? activity.identifier : activity.title,
        on: occurrence(first.transaction.date),
        period: null,
        finance,
        starts: start === undefined ? null : { type: 'OnDate', date: occurrence(start) },
        ends: end === undefined ? null : { type: 'OnDate', date: occurrence(end) },
        additionalTo: null,
        programmes: []
      }
    },
    ...revisions,
    ...disbursed.map(({ transaction, sum }, nth) => ({
      type: 'RecordDisbursement',
      data: {
        pledgeId,
        disbursementId: idOf(transaction, nth),
        resource: { type: 'Money', money: sum },
        to: resolved(transaction.receiver),
        on: occurrence(transaction.date)
      }
    })),
    ...(cancelled === undefined
      ? []
      : [{ type: 'CancelPledge', data: { pledgeId, on: occurrence(cancelled), reason: null } }])
  ])
}
