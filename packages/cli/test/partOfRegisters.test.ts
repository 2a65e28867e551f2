// Documents are planned and recorded alike on the part of the registers that an index finds and on the whole of them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Ended, type Office, openOffice, release } from './office.ts'

let offices: ReadonlyArray<Office> = []
beforeEach(() => {
  offices = [openOffice(), openOffice()]
})
afterEach(() => {
  for (const office of offices) office.close()
})

const source = (id: string): string =>
  `source: { id: ${id}, title: Release ${id}, publisher: The organisation, published: 2024-06-01 }`
const documentOf = (id: string, ...claims: ReadonlyArray<string>): string =>
  [source(id), 'defaults: { on: 2024-05-30 }', 'claims:', ...claims.map((claim) => `  - ${claim}`), ''].join('\n')

const bank = 'PartyRegistered: { partyId: bank, name: The bank, kind: Bank }'
const visit = (visitor: string, visitId = 'tashkent') =>
  `VisitPaid: { visitId: ${visitId}, visitor: ${visitor}, to: Uzbekistan }`

/** What officers hand in, one after the other, each with what its plan ends with. */
const handedIn: ReadonlyArray<readonly [document: string, code: number]> = [
  [release, 0],
  // The same again, and edited: a party is called otherwise, another one is taken back.
  [release, 0],
  [release.replace('name: Ministry of Ecology', 'name: The Ministry of Ecology'), 0],
  [documentOf('first', bank, 'PartyAliasAdded: { partyId: bank, alias: Big Bank }', visit('bank')), 0],
  [documentOf('first', visit('ministry')), 0],
  [documentOf('first', bank, visit('bank')), 0],
  // A party that is registered, a name of another party, one that is unknown.
  [documentOf('second', bank), 0],
  [documentOf('third', 'PartyAliasAdded: { partyId: ministry, alias: the BANK }'), 1],
  [documentOf('fourth', visit('bnk')), 1],
  [documentOf('fifth', '{ PartiesMerged: { merged: bank, into: ministry }, event: merger }'), 0],
  [documentOf('sixth', 'PartiesMerged: { merged: ministry, into: bank }'), 1],
  [documentOf('seventh', '{ retracts: merger, stream: party/register, reason: A slip }'), 0],
  // A text that is on record under another identifier, with other claims and with claims that are refused.
  [
    `${release.slice(0, release.indexOf('claims:')).replace('id: ministers', 'id: again')}claims: [{ ${visit('organisation', 'samarkand')} }]\n`,
    0
  ],
  [release.replace('id: ministers', 'id: once-more'), 1]
]

it('prints and records the same', async () => {
  const run = async (use: 'always' | 'none', office: Office) => {
    const ended: Array<Ended> = []
    const communique = office.within({ env: { USER: 'desk', COMMUNIQUE_INDEX: use } })
    await communique('init', 'office.db')
    for (const [document, code] of handedIn) {
      office.write('document.yaml', document)
      const planned = await communique('plan', 'document.yaml')
      expect(planned.code, `${document}\n${planned.stdout}${planned.stderr}`).toBe(code)
      ended.push(planned, await communique('record', 'document.yaml'), await communique('plan', 'document.yaml'))
    }
    const { stdout } = await communique('export')
    return { ended, stdout, hasIndex: existsSync(join(office.folder, 'office.db.index')) }
  }
  const [one, other] = offices
  if (one === undefined || other === undefined) return expect.unreachable()
  const [byPart, byWhole] = [await run('always', one), await run('none', other)]
  expect([byPart.hasIndex, byWhole.hasIndex]).toEqual([true, false])
  expect(byPart.ended).toEqual(byWhole.ended)
  expect(byPart.stdout).toBe(byWhole.stdout)
})
