import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { pledgeRows } from '@communique/projections'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { activityCommands } from '../src/iati/activityCommands.ts'
import { checkActivities } from '../src/iati/checkActivities.ts'
import { exportIati } from '../src/iati/exportIati.ts'
import { readIatiActivities } from '../src/iati/readActivities.ts'
import { exchangeSource } from '../src/source.ts'
import { xmlJudge } from './schemas.ts'
import { tenReleases } from './sources.ts'
import { recordPlain } from './recordPlain.ts'

const activitiesJudge = xmlJudge('iati/iati-activities-schema.xsd', 'IATI activities by their schema')
const organisationsJudge = xmlJudge('iati/iati-organisations-schema.xsd', 'IATI organisations by their schema')

const source = await tenReleases()
const { files, report } = exportIati(source)
const text = String(files[0]?.content)
const activities = must(readIatiActivities(text)).map(must)
const [alwaleed] = activities

describe('the ten releases in IATI', () => {
  it('have the one pledge of money, once for its ten countries, as a pledge and no commitment', () => {
    expect(activities).toHaveLength(1)
    expect(alwaleed).toMatchObject({
      status: '1',
      scope: '3',
      countries: [],
      regions: [{ vocabulary: '1', code: '998', percentage: '100' }],
      transactions: [
        { type: '12', amount: '2090000', currency: 'USD', date: { day: '2020-06-30', edtf: '2020-06-30' } }
      ]
    })
    expect(alwaleed?.tags.filter(({ uri }) => uri?.endsWith('beneficiary-country') === true)).toHaveLength(10)
  })

  it('name all that is no activity, and whose shares nobody knows', () => {
    expect(report.written).toBe(1)
    expect(report.leftOut).toContainEqual(expect.objectContaining({ kind: 'MeetingHeld', reason: 'NotInThisFormat' }))
    expect(report.leftOut).toContainEqual(
      expect.objectContaining({ kind: 'share of each country', reason: 'NotExpressible' })
    )
  })

  it('keep to the code lists and the rules of the standard', () => {
    expect(checkActivities(activities, source.at)).toEqual([])
  })

  it.skipIf(activitiesJudge === null)('are valid by the schema', () => {
    expect(activitiesJudge?.(text)).toBe(null)
  })

  it.skipIf(organisationsJudge === null)('have a valid file of the organisation', () => {
    const donor = exchangeSource(source.history, { organisation: pledgeRows(source.views.pledges)[0]?.donor ?? null })
    const organisation = exportIati(donor).files.find(({ name }) => name === 'organisation.xml')
    expect(organisationsJudge?.(String(organisation?.content))).toBe(null)
  })
})

describe('broken activities', () => {
  it.skipIf(activitiesJudge === null).each([
    [
      'an element out of order',
      /(<activity-status code="1"\/>)([^]*?)(<activity-date)/,
      '$2<activity-date type="1" iso-date="2020-01-01"/>$1$3'
    ],
    ['no title', /<title>[^]*?<\/title>/, ''],
    ['a day that does not exist', 'iso-date="2020-06-30"', 'iso-date="2020-06-31"'],
    ['an amount that is no number', '>2090000<', '>two million<'],
    ['an unknown element', '<activity-status', '<activity-mood/><activity-status']
  ])('are refused by the schema: %s', (_name, from, to) => {
    const broken = text.replace(from, to)
    expect(broken).not.toBe(text)
    expect(activitiesJudge?.(broken)).toMatch(/Error/)
  })

  it.each([
    ['CodeList ActivityStatus', { status: '9' }],
    ['StartDate', { dates: [] }],
    ['Date', { dates: [{ type: '1', day: '2020-02-30', edtf: null, basis: null, narrative: null }] }],
    [
      'EndBeforeStart',
      {
        dates: [
          { type: '1', day: '2020-02-03' },
          { type: '3', day: '2020-02-02' }
        ]
      }
    ],
    ['ActualDateInFuture', { dates: [{ type: '2', day: '2999-01-01' }] }],
    ['CountryAndRegionShares', { countries: [{ vocabulary: null, code: 'NE', percentage: '60' }], regions: [] }],
    ['CodeList Country', { countries: [{ vocabulary: null, code: 'XX', percentage: '100' }], regions: [] }],
    ['CountryOrRegion', { regions: [] }],
    ['SectorShares', { sectors: [{ vocabulary: '2', code: '111', percentage: '50' }] }],
    ['Sector', { sectors: [] }],
    ['IdentifierPrefix', { identifier: 'other-1' }],
    ['IdentifierCharacters', { identifier: 'communique-a/b' }],
    ['Title', { title: '' }],
    ['CodeList FinanceType', { financeType: '999' }],
    ['CodeList OrganisationRole', { participants: [{ role: '7', ref: null, type: null, name: 'x', party: null }] }],
    ['OrganisationWithoutName', { participants: [{ role: '1', ref: null, type: null, name: null, party: null }] }]
  ])('are refused by the rules: %s', (rule, change) => {
    const [activity] = activities
    if (activity === undefined) throw new Error('no activity')
    expect(
      checkActivities([{ ...activity, ...change } as typeof activity], source.at).map((each) => each.rule)
    ).toContain(rule)
    expect(checkActivities([activity, activity], source.at).map((each) => each.rule)).toContain('IdentifierRepeated')
  })

  it.each([
    ['<a', 'NotXml'],
    ['', 'NotXml'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><iati-activities version="2.03"/>', 'NotXml'],
    ['<iati-organisations version="2.03"/>', 'NotIati'],
    ['<iati-activities version="1.05"/>', 'UnsupportedVersion']
  ])('are no file of activities: %s', (broken, type) => {
    expect(readIatiActivities(broken)).toMatchObject(E.left({ type }))
  })

  it('are refused one by one, and the rest is read', () => {
    const two = text.replace(
      '<iati-activity ',
      '<iati-activity><iati-identifier>x</iati-identifier></iati-activity><iati-activity '
    )
    expect(must(readIatiActivities(two)).map(({ _tag }) => _tag)).toEqual(['Left', 'Right'])
  })
})

describe('activities of another donor', () => {
  const foreign = `<?xml version="1.0"?>
<iati-activities version="2.03"><iati-activity default-currency="EUR">
  <iati-identifier>XM-DAC-7-PPR-42</iati-identifier>
  <reporting-org ref="XM-DAC-7" type="10"><narrative>Ministry of Foreign Affairs</narrative></reporting-org>
  <title><narrative xml:lang="nl">Onderwijs</narrative><narrative xml:lang="en">Caf&#233; schools</narrative></title>
  <participating-org role="1" type="10"><narrative>Ministry of Foreign Affairs</narrative></participating-org>
  <participating-org role="4" type="21"><narrative>Unknown Trust</narrative></participating-org>
  <activity-status code="2"/><activity-date type="2" iso-date="2023-01-01Z"/>
  <recipient-country code="NE" percentage="100"/>
  <transaction ref="t1"><transaction-type code="2"/><transaction-date iso-date="2023-01-05"/><value value-date="2023-01-05">1000.50</value></transaction>
  <transaction ref="t2"><transaction-type code="2"/><transaction-date iso-date="2023-06-05"/><value value-date="2023-06-05">500</value></transaction>
  <transaction ref="t3"><transaction-type code="4"/><transaction-date iso-date="2023-06-05"/><value value-date="2023-06-05">7</value></transaction>
  <transaction ref="t4"><transaction-type code="3"/><transaction-date iso-date="2023-07-05"/><value currency="USD" value-date="2023-07-05">9</value></transaction>
</iati-activity></iati-activities>`
  const [activity] = must(readIatiActivities(foreign)).map(must)
  if (activity === undefined) throw new Error('no activity')
  const { commands, notTaken } = activityCommands(activity, ({ name }) =>
    name === 'Ministry of Foreign Affairs' ? 'ministry' : null
  )

  it('become a pledge with its revision, and nothing is taken for more than it says', () => {
    expect(commands.map(({ type }) => type)).toEqual(['PledgeFunding', 'RevisePledge', 'RecordDisbursement'])
    expect(commands[0]?.data).toMatchObject({
      pledgeId: 'xm-dac-7-ppr-42',
      donor: 'ministry',
      recipient: null,
      purpose: 'Onderwijs',
      resource: { type: 'Money', money: { amount: '1000.50', currency: 'EUR' } },
      on: { edtf: '2023-01-05' },
      beneficiaries: { countries: ['NE'] }
    })
    expect(commands[1]?.data).toMatchObject({ total: { money: { amount: '1500.50' } } })
    expect(notTaken).toEqual([
      { type: 'OtherTransaction', code: '4', ref: 't3' },
      { type: 'UnresolvedName', name: 'Unknown Trust' }
    ])
  })

  it('are recorded by the rules of the record, which refuse a disbursement in another currency', async () => {
    const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
    const refused = await recordPlain(ledger, commands)
    expect(refused).toEqual(['RecordDisbursement'])
  })
})
