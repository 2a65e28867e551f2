import { element, type XmlElement, xmlInstant } from '../xml/element.ts'
import type { IatiActivity, IatiDate, IatiDocument, IatiOrganisation, IatiShare, IatiTransaction } from './activity.ts'

/** The namespace of the attributes in which this library keeps what IATI has no place for. */
export const ownNamespace = 'urn:communique:exchange'

const narrative = (text: string): XmlElement => element('narrative', {}, text)
const narrated = (text: string | null): ReadonlyArray<XmlElement> => (text === null ? [] : [narrative(text)])

const ownDate = ({ edtf, basis }: IatiDate) => ({ 'communique:date': edtf, 'communique:basis': basis })

const organisation = (
  name: string,
  { ref, type, name: called, party }: IatiOrganisation,
  more: Readonly<Record<string, string | null>> = {}
): XmlElement => element(name, { ref, type, ...more, 'communique:party': party }, ...narrated(called))

const share =
  (name: string) =>
  ({ vocabulary, code, percentage }: IatiShare): XmlElement =>
    element(name, { vocabulary, code, percentage })

const transaction = (given: IatiTransaction): XmlElement =>
  element(
    'transaction',
    { ref: given.ref },
    element('transaction-type', { code: given.type }),
    element('transaction-date', { 'iso-date': given.date.day, ...ownDate(given.date) }),
    element('value', { currency: given.currency, 'value-date': given.date.day }, given.amount),
    ...(given.description === null ? [] : [element('description', {}, narrative(given.description))]),
    ...(given.provider === null ? [] : [organisation('provider-org', given.provider)]),
    ...(given.receiver === null ? [] : [organisation('receiver-org', given.receiver)])
  )

const document = ({ url, title, category }: IatiDocument): XmlElement =>
  element(
    'document-link',
    { url, format: 'text/html' },
    element('title', {}, narrative(title)),
    element('category', { code: category })
  )

/** Writes an activity as XML, its parts in the order that the schema of IATI 2.03 asks for. */
export const activityElement = (activity: IatiActivity): XmlElement =>
  element(
    'iati-activity',
    {
      'last-updated-datetime': activity.updated === null ? null : xmlInstant(activity.updated),
      'xml:lang': 'en',
      'default-currency': activity.defaultCurrency
    },
    element('iati-identifier', {}, activity.identifier),
    organisation('reporting-org', activity.reporting),
    element('title', {}, narrative(activity.title)),
    ...activity.descriptions.map((text) => element('description', { type: '1' }, narrative(text))),
    ...activity.participants.map(({ role, ...party }) => organisation('participating-org', party, { role })),
    ...activity.otherIdentifiers.map(({ ref, type }) => element('other-identifier', { ref, type })),
    element('activity-status', { code: activity.status }),
    ...activity.dates.map((date) =>
      element('activity-date', { type: date.type, 'iso-date': date.day, ...ownDate(date) }, ...narrated(date.narrative))
    ),
    ...(activity.scope === null ? [] : [element('activity-scope', { code: activity.scope })]),
    ...activity.countries.map(share('recipient-country')),
    ...activity.regions.map(share('recipient-region')),
    ...activity.sectors.map(share('sector')),
    ...activity.tags.map(({ vocabulary, uri, code, name }) =>
      element('tag', { vocabulary, 'vocabulary-uri': uri, code }, ...narrated(name))
    ),
    ...(activity.financeType === null ? [] : [element('default-finance-type', { code: activity.financeType })]),
    ...activity.transactions.map(transaction),
    ...activity.documents.map(document)
  )

/** The root of a file of activities. */
export const activitiesElement = (activities: ReadonlyArray<IatiActivity>, generated: string): XmlElement => ({
  ...element('iati-activities', {
    version: '2.03',
    'generated-datetime': xmlInstant(generated),
    'xmlns:communique': ownNamespace
  }),
  children: activities.map(activityElement)
})
