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
      stderr:
        'row 2: nobody is called “Utopia” (Country)\nrow 3: “31.06.2024” (Day) is no date in a notation of the mapping\n'
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

  it('has amounts as a spreadsheet writes them, and words that stand for themselves', async () => {
    office.write(
      'grants.yaml',
      `name: grants
delimiter: ';'
decimal: ','
claims:
  - PledgeFunding:
      pledgeId: { id: Nr }
      donor: us
      recipient: null
      resource: { type: Money, money: { amount: { number: Betrag }, currency: { text: Währung } } }
      purpose: { text: Zweck }
      beneficiaries: { countries: [], parties: [{ value: us }] }
      on: { date: Tag }
`
    )
    office.write(
      'grants.csv',
      'Nr;Zweck;Betrag;Währung;Tag\n1;Books;1.250.000,50;EUR;2020-11-17\n2;Roofs;1.250;EUR;2020-11-18\n3;Wells;2,5 Mio;EUR;2020-11-19\n'
    )
    expect(await office.communique('import', 'grants.csv', '--mapping', 'grants.yaml')).toMatchObject({
      code: 1,
      stdout: '2 rows recorded, 0 on record already, 1 refused, 0 unreadable, 0 passed over\n',
      stderr: expect.stringContaining('row 3: PledgeFunding: data.resource')
    })
    const { stdout } = await office.communique('export')
    expect(stdout.match(/"amount":"[^"]+"/g)).toEqual(['"amount":"1250000.50"', '"amount":"1250"'])
    office.write('wrong.yaml', "name: x\ndecimal: ';'\nclaims: [{ RecordVisit: {} }]\n")
    expect(await office.communique('import', 'grants.csv', '--mapping', 'wrong.yaml')).toMatchObject({
      stderr: 'wrong.yaml is no mapping: decimal (PointOrComma).\n'
    })
    office.write('grants.yaml', 'name: x\nclaims: [{ RecordVisit: { visitId: { id: us } } }]\n')
    expect((await office.communique('import', 'visits.csv', '--mapping', 'grants.yaml')).stderr).toContain(
      'row 1: the file has no column “us”; a word that stands for itself is { value: us }\n'
    )
  })

  it('needs a mapping that is one', async () => {
    office.write('wrong.yaml', 'name: x\nclaims: []\n')
    expect(await office.communique('import', 'visits.csv', '--mapping', 'wrong.yaml')).toMatchObject({
      code: 1,
      stderr: 'wrong.yaml is no mapping: claims (Claims).\n'
    })
    expect(await office.communique('import', 'visits.csv', '--plan')).toMatchObject({ code: 2 })
  })

  it('may be activities of IATI, which say what they hold beyond a pledge', async () => {
    const activity = (id: number, type: number) => `<iati-activity default-currency="EUR">
      <iati-identifier>XM-DAC-7-${id}</iati-identifier>
      <reporting-org ref="XM-DAC-7" type="10"><narrative>Ministry of Aid</narrative></reporting-org>
      <title><narrative>Schools</narrative></title><activity-status code="2"/>
      <recipient-country code="NE"/>
      <transaction ref="t${id}"><transaction-type code="2"/><transaction-date iso-date="2023-01-05"/><value value-date="2023-01-05">1000</value></transaction>
      <transaction ref="u${id}"><transaction-type code="${type}"/><transaction-date iso-date="2023-02-05"/><value value-date="2023-02-05">7</value></transaction>
    </iati-activity>`
    office.write('donor.xml', `<iati-activities version="2.03">${activity(1, 3)}${activity(2, 4)}</iati-activities>`)
    office.write('donor.yaml', 'name: donor\norganisationsAreParties: true\n')
    const nothingElse = '0 on record already, 0 refused, 0 unreadable, 0 passed over\n'
    expect(await office.communique('import', 'donor.xml', '--mapping', 'donor.yaml', '--plan')).toMatchObject({
      code: 0,
      stdout: `2 rows to be recorded, ${nothingElse}`
    })
    expect(await office.communique('import', 'donor.xml', '--mapping', 'donor.yaml')).toEqual({
      code: 0,
      stdout: `2 rows recorded, ${nothingElse}`,
      stderr: 'row 2: a transaction of type 4 is no pledge and no disbursement\n'
    })
    expect((await office.communique('timeline', 'Niger')).stdout).toContain('Ministry of Aid')
    office.write('none.xml', '<feed/>')
    expect(await office.communique('import', 'none.xml', '--mapping', 'donor.yaml')).toMatchObject({
      code: 1,
      stderr: 'row 1: the file holds no activities of IATI, but feed\n'
    })
  })

  it('may be a calendar', async () => {
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:day-1']
    const day = ['DTSTAMP:20240603T090000Z', 'DTSTART;VALUE=DATE:20240610', 'LOCATION:Japan', 'END:VEVENT']
    const broken = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20240610', 'END:VEVENT', 'END:VCALENDAR', '']
    office.write('office.ics', [...lines, ...day, ...broken].join('\r\n'))
    office.write(
      'calendar.yaml',
      'name: calendar\nnames: { Us: us }\ndates: [EDTF]\nclaims:\n  - RecordVisit: { visitId: { id: uid }, visitor: us, to: { country: location }, on: { date: date } }\n'
    )
    expect(await office.communique('import', 'office.ics', '--mapping', 'calendar.yaml')).toEqual({
      code: 1,
      stdout: '1 rows recorded, 0 on record already, 0 refused, 0 unreadable, 0 passed over\n',
      stderr: 'event 2: MissingProperty UID \n'
    })
    expect((await office.communique('timeline', 'Japan')).stdout).toContain('10 June 2024')
  })

  it('may be CloudEvents of another system', async () => {
    const event = (id: string, country: string) =>
      JSON.stringify({
        specversion: '1.0',
        id,
        source: '/protocol',
        type: 'org.example.visit',
        time: '2024-06-11T09:00:00Z',
        data: { to: { country }, day: '11.06.2024' }
      })
    office.write('events.ndjson', `${event('v-9', 'Morocco')}\n${event('v-10', 'Utopia')}\n`)
    office.write(
      'events.yaml',
      'name: protocol\ndates: [DD.MM.YYYY]\nclaims:\n  - RecordVisit: { visitId: { id: id }, visitor: us, to: { country: data.to.country }, on: { date: data.day } }\n    where: { type: [org.example.visit] }\n'
    )
    expect(await office.communique('import', 'events.ndjson', '--mapping', 'events.yaml')).toEqual({
      code: 1,
      stdout: '1 rows recorded, 0 on record already, 0 refused, 1 unreadable, 0 passed over\n',
      stderr: 'row 2: nobody is called “Utopia” (data.to.country)\n'
    })
    office.write('none.ndjson', '{"id":"1"}\n')
    expect(await office.communique('import', 'none.ndjson', '--mapping', 'events.yaml')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('line 1 is no CloudEvent: it has no specversion')
    })
  })
})
