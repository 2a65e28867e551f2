import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from './office.ts'

const undated = `source: { id: undated, title: An agreement, publisher: The organisation, published: 2020-06-05, language: en }
defaults:
  on: { unknown: ../2020-06-05 }
claims:
  - PartyRegistered: { partyId: organisation, name: The organisation, kind: IntergovernmentalOrganisation }
  - PartyRegistered: { partyId: league, name: The league, kind: Association }
  - MeetingHeld: { meetingId: seat, delegations: [{ party: organisation }, { party: league }] }
  - UndertakingAgreed: { undertakingId: forum, meeting: seat, what: A forum, by: [league] }
  - UndertakingAgreed: { undertakingId: prize, what: A prize, by: [league], on: 2020-01-02 }
`
const page = `source: { id: page, title: A dated page, publisher: The league, published: 2020-03-02, language: en }
claims: []
`

let office: Office
beforeAll(async () => {
  office = openOffice()
  office.write('undated.yaml', undated)
  office.write('page.yaml', page)
  await office.communique('init', 'office.db')
  await office.communique('record', 'undated.yaml', 'page.yaml')
})
afterAll(() => office.close())

const because = ['--because', 'The page of the league is dated', '--word', 'page']
const datesOf = async () =>
  ((await office.communique('export')).stdout.match(/"edtf":"[^"]*"/g) ?? []).filter((date) => date.includes('03-02'))

describe('the dating of a source', () => {
  it('dates what lacks a date once, on the word of the later source', async () => {
    expect(await office.communique('date', 'undated', '2020-03-02', ...because)).toEqual({
      code: 0,
      stdout: 'undated: 2 dated\n',
      stderr: ''
    })
    expect(await office.communique('date', 'undated', '2020-03-02', ...because)).toMatchObject({
      stdout: 'undated: 0 dated\n'
    })
    const meeting = (await office.communique('timeline', '--ndjson')).stdout
    expect(meeting).not.toContain('../2020-06-05')
    expect((await datesOf()).length).toBeGreaterThanOrEqual(2)
  })

  it('names facts that cannot have the date', async () => {
    office.write(
      'late.yaml',
      undated
        .replaceAll('undated', 'late')
        .replace('2020-06-05 }\nclaims', '2020-06-05 }\nclaims')
        .replaceAll(/seat|forum|prize/g, (id) => `${id}-2`)
    )
    expect(await office.communique('record', 'late.yaml')).toMatchObject({ code: 0 })
    const { code, stdout } = await office.communique('date', 'late', '2021-01-01')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^late: 0 dated, 2 left alone, since what is known of their date excludes it: \S+, \S+\n$/)
  })

  it.each([
    [['date', 'nothing', '2020-03-02'], 1, 'No source “nothing” is on record'],
    [['date', 'undated', '2020-03-02', '--word', 'nobody'], 1, 'No source “nobody” is on record'],
    [['date', 'undated', '2020-02-30'], 2, '<date>'],
    [['date', 'No Source', '2020-03-02'], 2, '<source>'],
    [['date', 'undated', '2020-03-02', '--basis', 'Rumour'], 2, '--basis is one of']
  ])('refuses %j', async (args, code, words) => {
    const ended = await office.communique(...args)
    expect(ended.code).toBe(code)
    expect(ended.stderr).toContain(words)
  })
})
