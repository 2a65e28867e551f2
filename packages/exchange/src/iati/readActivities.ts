import { either as E } from 'fp-ts'
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/element.ts'
import { readElements, type XmlFault } from '../xml/readElements.ts'
import type { IatiActivity, IatiDate, IatiOrganisation, IatiShare, IatiTransaction } from './activity.ts'

/** The reason for which a file, or one of its activities, was not read. */
export type IatiFault =
  | XmlFault
  | { readonly type: 'NotIati'; readonly root: string }
  | { readonly type: 'UnsupportedVersion'; readonly version: string }
  | { readonly type: 'MissingElement'; readonly activity: string; readonly element: string }

const attribute = ({ attributes }: XmlElement, name: string): string | null => attributes[name] ?? null

const nonEmpty = (text: string): string | null => (text === '' ? null : text)

/** The narrative in the language of the activity, else the first. */
const narrativeOf = (parent: XmlElement | null): string | null => {
  if (parent === null) return null
  const narratives = childrenOf(parent, 'narrative')
  const own = narratives.find(({ attributes }) => attributes['xml:lang'] === undefined) ?? narratives[0]
  return own === undefined ? null : nonEmpty(textIn(own))
}

const organisationOf = (parent: XmlElement): IatiOrganisation => ({
  ref: attribute(parent, 'ref'),
  type: attribute(parent, 'type'),
  name: narrativeOf(parent),
  party: attribute(parent, 'communique:party')
})

const dateOf = (parent: XmlElement): IatiDate => ({
  // XML Schema lets a date have a time zone, which IATI has no use for.
  day: (attribute(parent, 'iso-date') ?? '').slice(0, 10),
  edtf: attribute(parent, 'communique:date'),
  basis: attribute(parent, 'communique:basis')
})

const shareOf = (parent: XmlElement): IatiShare => ({
  vocabulary: attribute(parent, 'vocabulary'),
  code: attribute(parent, 'code') ?? '',
  percentage: attribute(parent, 'percentage')
})

const transactionOf = (parent: XmlElement): IatiTransaction | null => {
  const [type, date, value] = ['transaction-type', 'transaction-date', 'value'].map((name) => childOf(parent, name))
  if (type == null || date == null || value == null) return null
  const [provider, receiver] = [childOf(parent, 'provider-org'), childOf(parent, 'receiver-org')]
  return {
    ref: attribute(parent, 'ref'),
    type: attribute(type, 'code') ?? '',
    date: dateOf(date),
    amount: textIn(value),
    currency: attribute(value, 'currency'),
    description: narrativeOf(childOf(parent, 'description')),
    provider: provider === null ? null : organisationOf(provider),
    receiver: receiver === null ? null : organisationOf(receiver)
  }
}

/** Reads an activity from its element, or names the element that it lacks. */
export const activityOf = (activity: XmlElement): E.Either<IatiFault, IatiActivity> => {
  const identifier = textIn(childOf(activity, 'iati-identifier') ?? { name: '', attributes: {}, children: [] })
  const missing = (element: string) => E.left<IatiFault>({ type: 'MissingElement', activity: identifier, element })
  if (identifier === '') return missing('iati-identifier')
  const reporting = childOf(activity, 'reporting-org')
  if (reporting === null) return missing('reporting-org')
  const transactions: Array<IatiTransaction> = []
  for (const each of childrenOf(activity, 'transaction')) {
    const read = transactionOf(each)
    if (read === null) return missing('transaction')
    transactions.push(read)
  }
  const all = <A>(name: string, read: (each: XmlElement) => A): ReadonlyArray<A> => childrenOf(activity, name).map(read)
  const codeOf = (name: string): string | null => {
    const found = childOf(activity, name)
    return found === null ? null : attribute(found, 'code')
  }
  return E.right({
    identifier,
    reporting: organisationOf(reporting),
    title: narrativeOf(childOf(activity, 'title')) ?? '',
    descriptions: all('description', narrativeOf).filter((text) => text !== null),
    participants: all('participating-org', (each) => ({
      ...organisationOf(each),
      role: attribute(each, 'role') ?? ''
    })),
    otherIdentifiers: all('other-identifier', (each) => ({
      ref: attribute(each, 'ref') ?? '',
      type: attribute(each, 'type') ?? ''
    })),
    status: codeOf('activity-status') ?? '',
    dates: all('activity-date', (each) => ({
      ...dateOf(each),
      type: attribute(each, 'type') ?? '',
      narrative: narrativeOf(each)
    })),
    scope: codeOf('activity-scope'),
    countries: all('recipient-country', shareOf),
    regions: all('recipient-region', shareOf),
    sectors: all('sector', shareOf),
    tags: all('tag', (each) => ({
      vocabulary: attribute(each, 'vocabulary') ?? '',
      uri: attribute(each, 'vocabulary-uri'),
      code: attribute(each, 'code') ?? '',
      name: narrativeOf(each)
    })),
    financeType: codeOf('default-finance-type'),
    defaultCurrency: attribute(activity, 'default-currency'),
    transactions,
    documents: all('document-link', (each) => ({
      url: attribute(each, 'url') ?? '',
      title: narrativeOf(childOf(each, 'title')) ?? '',
      category: attribute(childOf(each, 'category') ?? each, 'code') ?? ''
    })),
    updated: attribute(activity, 'last-updated-datetime')
  })
}

/**
 * Reads a file of activities of IATI 2.x. An activity that lacks an element which every activity has is a fault of its own;
 * the rest of the file is read.
 *
 * @category exchange
 * @since 0.1.0
 */
export const readIatiActivities = (
  text: string
): E.Either<IatiFault, ReadonlyArray<E.Either<IatiFault, IatiActivity>>> => {
  const read = readElements(text, 'iati-activity')
  if (E.isLeft(read)) return read
  const { root, elements } = read.right
  if (root.name !== 'iati-activities') return E.left({ type: 'NotIati', root: root.name })
  const version = root.attributes['version'] ?? ''
  return version.startsWith('2.') ? E.right(elements.map(activityOf)) : E.left({ type: 'UnsupportedVersion', version })
}
