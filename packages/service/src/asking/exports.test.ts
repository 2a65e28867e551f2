import { cooperationLedger } from '@communique/core'
import { exportFormats } from '@communique/exchange/formats'
import { recordStory } from '@communique/fixtures'
import { inMemoryEventLog } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { roleAccounts, testOffice, visit } from '../../test/testOffice.ts'

const log = inMemoryEventLog()
await recordStory(cooperationLedger({ log }))()
const office = testOffice({ log, organisation: 'icesco' })
await office.ready()

interface Described {
  readonly files: ReadonlyArray<{
    readonly name: string
    readonly mediaType: string
    readonly bytes: number
    readonly path: string
  }>
  readonly report: { readonly written: number; readonly leftOut: ReadonlyArray<{ readonly kind: string }> }
}

describe('the exports of a service', () => {
  it('are in every format of the package of exchange', async () => {
    const { body } = await office.get('/exports')
    expect((body['items'] as ReadonlyArray<{ readonly name: string }>).map(({ name }) => name)).toEqual(
      exportFormats.map(({ name }) => name)
    )
  })

  it.each(exportFormats.map(({ name }) => name))('describe and send every file: %s', async (format) => {
    const described = await office.get(`/exports/${format}`)
    const { files, report } = described.body as unknown as Described
    expect(described.status).toBe(200)
    // The ten releases name no treaty and no grant.
    expect(report.written > 0).toBe(!['treaties', 'ocds'].includes(format))
    for (const { path, mediaType, name } of files.slice(0, 3)) {
      const sent = await office.get(path)
      expect([name, sent.status, sent.headers.get('content-type')]).toEqual([name, 200, mediaType])
      expect(sent.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
      const again = await office.get(path, { 'if-none-match': sent.headers.get('etag') ?? '' })
      expect(again.status).toBe(304)
    }
  })

  it('say what a format leaves out', async () => {
    const { body } = await office.get('/exports/iati')
    expect((body as unknown as Described).report.leftOut.map(({ kind }) => kind)).toContain('MeetingHeld')
  })

  it('are of the record as it was known on a day', async () => {
    const now = await office.get('/exports/csv/facts.csv')
    const then = await office.get('/exports/csv/facts.csv?known=1999-01-01')
    expect(now.text.split('\r\n').length).toBeGreaterThan(20)
    expect(then.text.split('\r\n')).toHaveLength(2)
  })

  it('have what a cursor leads to', async () => {
    const other = testOffice()
    await other.ready()
    const recorded = await other.post('/commands', visit('tashkent-2024'))
    const { text } = await other.get(other.after('/exports/icalendar/cooperation.ics', recorded))
    expect(text).toContain('DTSTART;VALUE=DATE:20240530')
  })

  it.each([
    ['/exports/excel', 404, 'formats'],
    ['/exports/constructor', 404, 'formats'],
    ['/exports/csv/..%2f..%2fetc%2fpasswd', 404, 'files'],
    ['/exports/csv?known=yesterday', 400, 'detail'],
    ['/exports/csv?colour=red', 400, 'parameters']
  ])('refuse %s', async (path, status, fact) => {
    const refused = await office.get(path)
    expect([refused.status, Object.keys(refused.body).includes(fact)]).toEqual([status, true])
  })

  it('are sent in their own form, to readers alone', async () => {
    const path = '/exports/icalendar/cooperation.ics'
    expect((await office.get(path, { accept: 'text/calendar' })).status).toBe(200)
    expect((await office.get(path, { accept: 'image/png' })).status).toBe(406)
    const closed = testOffice({ log, authenticate: roleAccounts })
    await closed.ready()
    expect((await closed.get(path)).status).toBe(401)
    expect((await closed.get(path, { authorization: 'Bearer reader' })).status).toBe(200)
  })
})
