import { exportFormats } from '@communique/exchange/formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formatNames } from '../src/program/formatNames.ts'
import { openOffice } from './office.ts'

describe('the formats of the command line', () => {
  it('are those of the log and those of the package of exchange', () => {
    expect(formatNames).toEqual(['ledger', 'log-csv', ...exportFormats.map(({ name }) => name)])
  })
})

const visit = `source: { id: news-7, title: A visit, publisher: Our Centre, language: en }
claims:
  - PartyRegistered: { partyId: us, name: Our Centre, kind: IntergovernmentalOrganisation }
  - VisitPaid: { visitId: tashkent-2024, visitor: us, unnamed: a delegation, to: UZ, on: 2024-05-30 }
`

describe('a record exported in a format of the field', () => {
  const office = openOffice()
  afterAll(() => office.close())
  const read = (name: string): string => readFileSync(join(office.folder, name), 'utf8')

  it('is written to standard output or a file, with a report of what is left out', async () => {
    office.write('visit.yaml', visit)
    await office.communique('init', 'office.db')
    await office.communique('record', 'visit.yaml')
    const { stdout, stderr, code } = await office.communique('export', '--format', 'icalendar')
    expect(code).toBe(0)
    expect(stdout).toContain('DTSTART;VALUE=DATE:20240530\r\n')
    expect(stderr).toContain('left out: 1 PartyRegistered, since the format has no place for it\n')
    expect(
      await office.communique('export', '--format', 'icalendar', '-o', 'office.ics', '--report', 'report.json')
    ).toMatchObject({ code: 0, stdout: '', stderr: '1 entry written to office.ics\n' })
    expect(read('office.ics')).toBe(stdout)
    expect(JSON.parse(read('report.json'))).toMatchObject({ written: 1, approximations: [] })
  })

  it('of several files needs a folder, and does not write over another one', async () => {
    expect(await office.communique('export', '--format', 'csv')).toMatchObject({ code: 2, stdout: '' })
    expect(await office.communique('export', '--format', 'csv', '-o', 'tables')).toMatchObject({ code: 0 })
    expect(read('tables/parties.csv')).toContain('us,Our Centre,')
    expect(await office.communique('export', '--format', 'csv', '-o', 'tables')).toMatchObject({ code: 1 })
    expect(await office.communique('export', '--format', 'csv', '-o', 'tables', '--force')).toMatchObject({ code: 0 })
  })

  it('is, as its log alone, the table of the log and the ledger', async () => {
    const [table, ledger] = [
      await office.communique('export', '--format', 'log-csv'),
      await office.communique('export')
    ]
    expect(table).toMatchObject({ code: 0, stderr: '' })
    expect(table.stdout).toBe(read('tables/log.csv'))
    expect(ledger.stdout.trimEnd().split('\n')).toHaveLength(3)
    for (const [format, { stdout }] of [
      ['log-csv', table],
      ['ledger', ledger]
    ] as const) {
      expect(await office.communique('export', '--format', format, '-o', `log.${format}`)).toMatchObject({
        code: 0,
        stdout: '',
        stderr: `3 events written to log.${format}\n`
      })
      expect(read(`log.${format}`)).toBe(stdout)
    }
    expect(await office.communique('export', '--format', 'log-csv', '-o', 'nowhere/log.csv')).toMatchObject({ code: 3 })
    const batch = await office.communique('export', '--format', 'cloudevents', '--report', 'log-report.json')
    expect(batch.stdout).toBe(`[${ledger.stdout.trimEnd().split('\n').join(',')}]\n`)
    expect(JSON.parse(read('log-report.json'))).toEqual({ written: 3, leftOut: [], approximations: [] })
    expect(await office.communique('export', '--format', 'cloudevents', '--uri', 'no uri')).toMatchObject({ code: 2 })
  })

  it('is refused in a format that nobody knows, with the nearest', async () => {
    expect(await office.communique('export', '--format', 'icalender')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean “icalendar”?')
    })
  })
})
