import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportOcds } from '../src/ocds/exportOcds.ts'
import { exchangeSource } from '../src/source.ts'
import { dataFile } from './atHand.ts'
import { recordPlain } from './recordPlain.ts'

const purpose = 'OCDS by its schema'
const [packageSchema, releaseSchema] = ['release-package-schema-1__1__5.json', 'release-schema-1__1__5.json'].map(
  (name) => dataFile(`ocds/${name}`, purpose)
)

const judgeOf = () => {
  if (packageSchema == null || releaseSchema == null) return null
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const release = JSON.parse(readFileSync(releaseSchema, 'utf8'))
  ajv.addSchema(release, release.id)
  const valid = ajv.compile(JSON.parse(readFileSync(packageSchema, 'utf8')))
  return (json: unknown): ReadonlyArray<string> =>
    valid(json) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
const judge = judgeOf()

const on = (edtf: string) => ({ edtf, basis: 'Stated', words: null, note: null })

describe('grant agreements in OCDS', async () => {
  const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
  const text = { purpose: 'Schools', parties: ['fund', 'trust'], on: on('2020-06'), title: 'A grant' }
  const refused = await recordPlain(ledger, [
    { type: 'SignAgreement', data: { ...text, agreementId: 'grant', kind: 'GrantAgreement' } },
    { type: 'SignMoU', data: { ...text, agreementId: 'memorandum' } },
    {
      type: 'PledgeFunding',
      data: {
        pledgeId: 'money',
        donor: 'fund',
        recipient: 'trust',
        resource: { type: 'Money', money: { amount: '1500.50', currency: 'USD' } },
        purpose: 'Schools',
        beneficiaries: { countries: [], parties: [], others: null },
        on: on('2020-06'),
        agreement: 'grant'
      }
    }
  ])
  const { files, report } = exportOcds(exchangeSource(must(await ledger.history()())))
  const json = JSON.parse(String(files[0]?.content ?? 'null'))

  it('are contracts that are pending until they are in force, and a memorandum is none', () => {
    expect(refused).toEqual([])
    expect(json.releases).toHaveLength(1)
    expect(json.releases[0].contracts).toMatchObject([
      { status: 'pending', value: { amount: 1500.5, currency: 'USD' }, dateSigned: '2020-06-30T00:00:00Z' }
    ])
    expect(report.leftOut).toContainEqual({
      kind: 'MemorandumOfUnderstanding',
      reason: 'NotInThisFormat',
      subjects: ['agreement/memorandum']
    })
    expect(report.approximations).toEqual([
      { subject: 'agreement/grant', field: 'dateSigned', recorded: '2020-06', written: '2020-06-30' }
    ])
  })

  it.skipIf(judge === null)('are valid by the schema, and broken ones are not', () => {
    expect(judge?.(json)).toEqual([])
    const [release] = json.releases
    for (const broken of [
      { ...release, ocid: undefined },
      { ...release, tag: ['nonsense'] },
      { ...release, contracts: [{ ...release.contracts[0], status: 'glad' }] },
      { ...release, date: 'yesterday' }
    ])
      expect(judge?.(JSON.parse(JSON.stringify({ ...json, releases: [broken] })))).not.toEqual([])
  })
})

describe('a grant agreement over time, as an OCDS record', async () => {
  const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
  const money = (amount: string) => ({ type: 'Money', money: { amount, currency: 'USD' } })
  const refused = [
    await recordPlain(ledger, [
      {
        type: 'SignAgreement',
        data: {
          purpose: 'Schools',
          parties: ['fund', 'trust'],
          on: on('2020-06-30'),
          title: 'A grant',
          agreementId: 'grant',
          kind: 'GrantAgreement'
        }
      },
      {
        type: 'PledgeFunding',
        data: {
          pledgeId: 'money',
          donor: 'fund',
          recipient: 'trust',
          resource: money('1500'),
          purpose: 'Schools',
          beneficiaries: { countries: [], parties: [], others: null },
          on: on('2020-06-30'),
          agreement: 'grant'
        }
      }
    ]),
    // Of another subject: no release.
    await recordPlain(
      ledger,
      [
        {
          type: 'SignMoU',
          data: { purpose: 'Seas', parties: ['fund', 'port'], on: on('2020-07'), agreementId: 'seas' }
        }
      ],
      '2024-07-03T09:00:00.000Z'
    ),
    await recordPlain(
      ledger,
      [{ type: 'RevisePledge', data: { pledgeId: 'money', total: money('2000'), on: on('2020-08-01'), reason: null } }],
      '2024-08-03T09:00:00.000Z'
    )
  ].flat()
  const { files } = exportOcds(exchangeSource(must(await ledger.history()())))
  const fileOf = (name: string) => JSON.parse(String(files.find((file) => file.name === name)?.content ?? 'null'))
  const [record] = fileOf('records.json').records

  it('has a release for each time at which something of it changed', () => {
    expect(refused).toEqual([])
    expect(fileOf('releases.json').releases).toEqual(record.releases)
    expect(record.releases).toMatchObject([
      { date: '2024-06-03T09:00:00.000Z', tag: ['contract'], contracts: [{ value: { amount: 1500 } }] },
      { date: '2024-08-03T09:00:00.000Z', tag: ['contractUpdate'], contracts: [{ value: { amount: 2000 } }] }
    ])
  })

  it('has the latest values compiled, and the history of those that changed', () => {
    expect(record.compiledRelease).toMatchObject({ tag: ['compiled'], contracts: [{ value: { amount: 2000 } }] })
    const [contract] = record.versionedRelease.contracts
    expect(contract.id).toBe('grant')
    expect(contract.value.amount.map(({ value }: { readonly value: unknown }) => value)).toEqual([1500, 2000])
    expect(contract.value.currency).toHaveLength(1)
  })

  it.skipIf(judge === null)('has releases and a compiled release that are valid by the schema', () => {
    const releases = fileOf('releases.json')
    expect(judge?.(releases)).toEqual([])
    expect(judge?.({ ...releases, releases: [record.compiledRelease] })).toEqual([])
    expect(judge?.({ ...releases, releases: [record.versionedRelease] })).not.toEqual([])
  })
})
