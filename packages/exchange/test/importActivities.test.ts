import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { partyDirectory, fold, pledgeRows, rowsOf } from '@communique/projections'
import { describe, expect, it } from 'vitest'
import { exportIati } from '../src/iati/exportIati.ts'
import { iatiActivities, importActivities, readFileMapping, type RowOutcome } from '../src/importing.ts'
import { exchangeSource } from '../src/source.ts'
import { tenReleases } from './sources.ts'

const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }

const mapped = (fields: object = {}) =>
  must(
    readFileMapping({
      name: 'donor',
      source: { id: 'donor-file', title: 'Activities', publisher: 'A donor', language: 'en' },
      ...fields
    })
  )

const outcomesOf = async (
  text: string,
  mapping = mapped({ organisationsAreParties: true }),
  log = inMemoryEventLog(),
  planned = false
) => {
  const pieces = text.match(/[^]{1,100}/gu) ?? []
  const outcomes: Array<RowOutcome> = []
  for await (const outcome of importActivities(iatiActivities(pieces), mapping, { log, planned, ...account }))
    outcomes.push(must(outcome))
  const history = must(await cooperationLedger({ log }).history()())
  return { outcomes, history, views: exchangeSource(history).views }
}

const activity = (id: string, transactions: string, extending = '') => `<iati-activity default-currency="EUR">
  <iati-identifier>XM-DAC-7-${id}</iati-identifier>
  <reporting-org ref="XM-DAC-7" type="10"><narrative>Ministry of Foreign Affairs</narrative></reporting-org>
  <title><narrative>École ${id}</narrative></title>
  <participating-org role="1" ref="XM-DAC-7"><narrative>Foreign Affairs, Ministry of</narrative></participating-org>${extending}
  <participating-org role="4" type="21"><narrative>Unknown Trust</narrative></participating-org>
  <activity-status code="2"/><activity-date type="2" iso-date="2023-01-01"/>
  <recipient-country code="NE" percentage="100"/>${transactions}
</iati-activity>`
const transaction = (ref: string, type: number, value: string) =>
  `<transaction ref="${ref}"><transaction-type code="${type}"/><transaction-date iso-date="2023-01-05"/><value value-date="2023-01-05">${value}</value></transaction>`
const file = (...activities: ReadonlyArray<string>) =>
  `<?xml version="1.0"?><iati-activities version="2.03">${activities.join('')}</iati-activities>`

const foreign = file(
  activity('1', transaction('a', 2, '1000') + transaction('b', 3, '400') + transaction('c', 4, '7')),
  activity(
    '2',
    transaction('d', 2, '50'),
    '<participating-org role="3"><narrative>Somebody</narrative></participating-org>'
  ),
  '<iati-activity><iati-identifier>XM-DAC-7-3</iati-identifier></iati-activity>',
  activity('4', transaction('e', 2, 'much'))
)

describe('activities of a donor', () => {
  it('are pledges and disbursements of the organisations that they name, and say what they hold beyond them', async () => {
    const { outcomes, history, views } = await outcomesOf(foreign)
    expect(outcomes).toMatchObject([
      { row: 1, type: 'Recorded', events: 4, notTaken: [{ type: 'OtherTransaction', code: '4' }] },
      { row: 2, type: 'Recorded', events: 1, notTaken: [{ type: 'UnresolvedName', name: 'Somebody' }] },
      { row: 3, type: 'Unreadable', fault: { type: 'MissingElement', element: 'reporting-org' } },
      { row: 4, type: 'NothingClaimed', notTaken: [{ type: 'NoAmount' }, { type: 'NoMoneyPromised' }] }
    ])
    expect(pledgeRows(views.pledges).map(({ donor, recipient, purpose }) => [donor, recipient, purpose])).toEqual([
      ['xm-dac-7', 'unknown-trust', 'École 1'],
      ['xm-dac-7', 'unknown-trust', 'École 2']
    ])
    expect(
      rowsOf(fold(partyDirectory)(views.believed).views)
        .map(({ name, kind }) => `${name}: ${kind}`)
        .toSorted()
    ).toEqual(['Ministry of Foreign Affairs: GovernmentBody', 'Unknown Trust: Association'])
    expect(history.at(-1)?.citations[0]?.source).toBe('donor-file')
  })

  it('are read again, and from where they were interrupted, without doubling', async () => {
    const log = inMemoryEventLog()
    await outcomesOf(file(activity('1', transaction('a', 2, '1000'))), undefined, log)
    const whole = await outcomesOf(foreign.replace(transaction('b', 3, '400'), ''), undefined, log)
    const again = await outcomesOf(foreign.replace(transaction('b', 3, '400'), ''), undefined, log)
    expect(again.history).toEqual(whole.history)
    expect(again.outcomes.map(({ type }) => type)).toEqual(['OnRecord', 'OnRecord', 'Unreadable', 'NothingClaimed'])
  })

  it('keep apart what two donors number alike', async () => {
    const aid = activity('1', transaction('1', 3, '5')).replace(
      '<title>',
      '<other-identifier ref="A 1" type="A1"/><title>'
    )
    const { outcomes, views } = await outcomesOf(
      file(aid, aid.replaceAll('XM-DAC-7', 'XM-DAC-8').replaceAll('Foreign', 'External'))
    )
    expect(outcomes.map(({ type }) => type)).toEqual(['Recorded', 'Recorded'])
    expect(Object.keys(views.pledges)).toHaveLength(2)
  })

  it('are planned without a trace', async () => {
    const log = inMemoryEventLog()
    const plan = await outcomesOf(foreign, undefined, log, true)
    expect(plan.history).toEqual([])
    expect((await outcomesOf(foreign, undefined, log)).outcomes).toEqual(plan.outcomes)
  })

  it('whose organisations nobody is called say so, with the nearest that somebody is', async () => {
    const { outcomes, history } = await outcomesOf(foreign, mapped({ names: { 'Ministry of Foreign Affair': 'mfa' } }))
    expect(outcomes[0]).toMatchObject({
      type: 'Unreadable',
      fault: { type: 'UnresolvedNames', names: [{ name: 'Foreign Affairs, Ministry of' }, { name: 'Unknown Trust' }] }
    })
    expect(history.map(({ type }) => type)).toEqual(['SourceRecorded'])
  })

  it.each([
    ['<iati-organisations version="2.03"><iati-activity/></iati-organisations>', 'NotIati'],
    ['<iati-activities version="1.05"><iati-activity/></iati-activities>', 'UnsupportedVersion'],
    ['<iati-activities version="2.03"><iati-activity>', 'NotXml'],
    ['', 'NotXml']
  ])('of a file that is none are refused: %s', async (text, type) => {
    expect((await outcomesOf(text)).outcomes).toMatchObject([{ type: 'Unreadable', fault: { type } }])
  })

  it('that another record wrote are refused where its parties are not on this one', async () => {
    const source = await tenReleases()
    const written = String(exportIati(source).files[0]?.content)
    const { outcomes } = await outcomesOf(written)
    expect(outcomes).toMatchObject([{ type: 'Refused', command: 'PledgeFunding' }])
  })
})
