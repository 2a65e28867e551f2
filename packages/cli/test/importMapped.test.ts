import { afterAll, describe, expect, it } from 'vitest'
import { openOffice } from './office.ts'

const mapping = `name: visits
source: { id: visits-sheet, title: Our visits, publisher: Our Centre }
dates: [DD.MM.YYYY]
names: { Us: us }
claims:
  - RegisterParty: { partyId: us, name: Our Centre, kind: IntergovernmentalOrganisation, country: null }
  - RecordVisit: { visitId: { id: Number }, visitor: { party: Visitor }, to: { country: Country }, on: { date: Day } }
`
const sheet = 'Number,Visitor,Country,Day\n1,Us,Uzbekistan,30.05.2024\n2,Us,Utopia,31.05.2024\n3,Us,Japan,31.06.2024\n'

describe('a table read by a mapping', () => {
  const office = openOffice()
  afterAll(() => office.close())

  it('is planned, recorded, and read again without doubling; rows that are not taken say why', async () => {
    office.write('visits.csv', sheet)
    office.write('visits.yaml', mapping)
    await office.communique('init', 'office.db')
    const counts = '0 on record already, 0 refused, 2 unreadable, 0 passed over\n'
    expect(await office.communique('import', 'visits.csv', '--mapping', 'visits.yaml', '--plan')).toMatchObject({
      code: 1,
      stdout: `1 rows to be recorded, ${counts}`
    })
    expect((await office.communique('export')).stdout).toBe('')
    expect(await office.communique('import', 'visits.csv', '--mapping', 'visits.yaml')).toEqual({
      code: 1,
      stdout: `1 rows recorded, ${counts}`,
      stderr: 'row 2: nobody is called “Utopia” (Country)\nrow 3: NotADate: Day has “31.06.2024”\n'
    })
    expect((await office.communique('timeline', 'Uzbekistan')).stdout).toContain('30 May 2024')
    expect(
      await office.communique('import', 'visits.csv', '--mapping', 'visits.yaml', '--report', 'rows.json')
    ).toEqual({
      code: 1,
      stdout: '0 rows recorded, 1 on record already, 0 refused, 2 unreadable, 0 passed over\n',
      stderr: ''
    })
  })

  it('needs a mapping that is one', async () => {
    office.write('wrong.yaml', 'name: x\nclaims: []\n')
    expect(await office.communique('import', 'visits.csv', '--mapping', 'wrong.yaml')).toMatchObject({
      code: 1,
      stderr: 'wrong.yaml is no mapping: claims (Claims).\n'
    })
    expect(await office.communique('import', 'visits.csv', '--plan')).toMatchObject({ code: 2 })
  })
})
