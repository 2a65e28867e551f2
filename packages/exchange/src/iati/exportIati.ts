import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import { renderDocument } from '../xml/element.ts'
import { organisationFile } from './organisationFile.ts'
import { type IatiChoices, iatiWriter } from './pledgeActivities.ts'
import { activitiesElement } from './renderActivity.ts'

const inActivities: ReadonlySet<string> = new Set([
  'FundingPledged',
  'PledgeAttested',
  'PledgeRevised',
  'DisbursementRecorded',
  'PledgeCancelled',
  'AidDelivered'
])

/**
 * Exports the pledges and disbursements of a record as IATI 2.03: a file of activities and, where the organisation is known,
 * its organisation file. A pledge is an outgoing pledge and no commitment; one for several countries is one activity
 * without shares, since nobody knows them; a revision is a pledge of the difference. Bounds of dates, parties and
 * whatever else IATI has no place for stand in attributes of a namespace of their own, by which the file is read back.
 *
 * @category exchange
 * @since 0.1.0
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { exchangeSource } from '@communique/exchange/formats'
 * import { checkActivities, exportIati, readIatiActivities } from '@communique/exchange/iati'
 * import { must, recordStory } from '@communique/fixtures'
 *
 * const source = exchangeSource(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const [file] = exportIati(source).files
 * const activities = must(readIatiActivities(String(file?.content))).map(must)
 * assert.deepEqual(activities.map(({ transactions }) => transactions[0]?.amount), ['2090000'])
 * assert.deepEqual(checkActivities(activities, source.at), [])
 */
export const exportIati = (source: ExchangeSource, choices: IatiChoices = {}): Exported => {
  const report = reporting()
  const writer = iatiWriter(source, report, choices)
  const activities = writer.activities()
  for (const { type, id } of source.views.believed)
    if (!inActivities.has(type)) report.leaveOut(type, 'NotInThisFormat', id)
  const { organisation } = source
  const own =
    organisation === null
      ? []
      : [
          {
            name: 'organisation.xml',
            mediaType: 'application/xml',
            content: renderDocument(organisationFile(source, organisation, writer.reporting, report))
          }
        ]
  return {
    files: [
      // A file without an activity is not valid.
      ...(activities.length === 0
        ? []
        : [
            {
              name: 'activities.xml',
              mediaType: 'application/xml',
              content: renderDocument(activitiesElement(activities, source.at))
            }
          ]),
      ...own
    ],
    report: report.report()
  }
}
