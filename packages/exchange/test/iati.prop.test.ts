import { cooperationLedger, type CooperationEventType, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { type PledgeRow, pledgeRows } from '@communique/projections'
import { denseCooperationRecord } from '@communique/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityCommands } from '../src/iati/activityCommands.ts'
import { checkActivities } from '../src/iati/checkActivities.ts'
import { exportIati } from '../src/iati/exportIati.ts'
import { readIatiActivities } from '../src/iati/readActivities.ts'
import { exchangeSource } from '../src/source.ts'
import { anySource } from './sources.ts'
import { xmlJudge } from './schemas.ts'
import { recordPlain } from './recordPlain.ts'

const judge = xmlJudge('iati/iati-activities-schema.xsd', 'IATI of any record by its schema')

const ofMoney: ReadonlyArray<CooperationEventType> = [
  'FundingPledged',
  'PledgeRevised',
  'DisbursementRecorded',
  'PledgeCancelled',
  'AidDelivered',
  'PartyRegistered'
]
const moneySource = denseCooperationRecord(ofMoney).map((history) => exchangeSource(history as never))
/** Recorded in a year that the dates of XML do not have. */
const inYearZero = moneySource.map(({ history }) =>
  exchangeSource(history.map((event) => ({ ...event, recordedAt: '0000-01-01T00:00:00.000Z' })) as never)
)

describe('the pledges of any record', () => {
  it('are valid by the schema, the code lists and the rules', () => {
    fc.assert(
      fc.property(fc.oneof(anySource, moneySource, inYearZero), (source) => {
        const [file] = exportIati(source).files
        if (file === undefined) return
        const text = String(file.content)
        if (judge !== null) expect(judge(text)).toBe(null)
        expect(checkActivities(must(readIatiActivities(text)).map(must), source.at)).toEqual([])
      }),
      { numRuns: 25 }
    )
  })

  /** A pledge as IATI can hold it: texts without blanks around them, and money. */
  const held = ({
    pledgeId,
    donor,
    recipient,
    through,
    purpose,
    beneficiaries,
    agreement,
    on,
    total,
    disbursed,
    outstanding,
    finance,
    cancelled
  }: PledgeRow) => ({
    pledgeId,
    donor,
    recipient,
    through,
    purpose: purpose.trim(),
    countries: [...new Set(beneficiaries.countries)].toSorted(),
    parties: beneficiaries.parties.toSorted(),
    agreement,
    on: on.edtf,
    basis: on.basis,
    total,
    disbursed,
    outstanding,
    finance,
    cancelled: cancelled === null ? null : cancelled.on.edtf
  })

  it('come back as they went out, where the record took them', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(moneySource, async (source) => {
        const { files, report } = exportIati(source)
        fc.pre(files.length > 0)
        const activities = must(readIatiActivities(String(files[0]?.content))).map(must)
        const log = inMemoryEventLog()
        const ledger = cooperationLedger({ log, unknownReferences: 'Allow' })
        const refused = await recordPlain(
          ledger,
          activities.flatMap((each) => activityCommands(each, () => null).commands)
        )
        // Hostile records hold what no decider would take, and totals that another currency or another source gives, which
        // the export leaves out and reports; those that are taken whole come back.
        fc.pre(
          refused.length === 0 &&
            report.leftOut.every(
              ({ kind, reason }) =>
                !/^Pledge(Revised|Attested)$/.test(kind) && reason !== 'WithoutMoney' && reason !== 'WithoutDate'
            )
        )
        compared += activities.length
        const back = exchangeSource(must(await ledger.history()()))
        expect(pledgeRows(back.views.pledges).map(held)).toEqual(pledgeRows(source.views.pledges).map(held))
      }),
      { numRuns: 25 }
    )
    expect(compared).toBeGreaterThan(10)
  })
})
