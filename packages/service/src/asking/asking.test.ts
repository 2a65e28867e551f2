import { cooperationLedger } from '@communique/core'
import { inMemoryEventLog } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answered, type TestOffice, testOffice, visit } from '../../test/testOffice.ts'
import { validate } from '@communique/kernel'
import { activityListings } from './activity.ts'
import { dutyListing } from './duties.ts'
import { evidenceListings } from './evidence.ts'
import type { Row } from './listing.ts'
import { rowCodec } from './listingRoutes.ts'
import { registerListings } from './registers.ts'
import { timelineListings } from './timelines.ts'

const listings = [
  ...timelineListings,
  ...registerListings,
  ...activityListings,
  dutyListing,
  ...evidenceListings(() => null)
]

const itemsOf = ({ body }: Answered): ReadonlyArray<Row> => body['items'] as ReadonlyArray<Row>
const endOf = async ({ log }: TestOffice): Promise<string> => encodeURIComponent(must(await log.head()()).cursor)

let office: TestOffice
let after = ''
beforeAll(async () => {
  const log = inMemoryEventLog()
  await recordStory(cooperationLedger({ log }))()
  office = testOffice({ log })
  after = `after=${await endOf(office)}`
  await office.ready()
  const ties = await office.get(`/ties?${after}`)
  const [tie] = itemsOf(ties)
  paths['/parties/{party}/timeline'] =
    `/parties/${String((tie?.['parties'] as ReadonlyArray<string> | undefined)?.[0])}/timeline`
})

/** A path of each listing that has rows in the ten releases. */
const paths: Record<string, string> = {
  '/timelines/{country}': '/timelines/UZ',
  '/sources/{source}/claims': '/sources/release-07/claims',
  '/treaties/{treaty}/parties': '/treaties/none/parties?day=2024-06-30',
  '/duties': '/duties?day=2024-06-30&until=2034-06-30'
}

describe('a list', () => {
  it.each(listings.map((listing) => [listing.path, listing] as const))(
    '%s has rows of the fields it says',
    async (path, listing) => {
      const answer = await office.get(paths[path] ?? path)
      expect([answer.status, answer.body['detail']]).toEqual([200, undefined])
      const keys = new Set<unknown>()
      for (const row of itemsOf(answer)) {
        expect(E.isRight(validate(rowCodec(listing))(row)) ? [] : validate(rowCodec(listing))(row)).toEqual([])
        keys.add(row[listing.key])
      }
      expect(keys.size).toBe(itemsOf(answer).length)
    }
  )

  it('answers on most of the record of the ten releases', async () => {
    const empty: Array<string> = []
    for (const { path } of listings) if (itemsOf(await office.get(paths[path] ?? path)).length === 0) empty.push(path)
    expect(empty.toSorted()).toMatchInlineSnapshot(`
      [
        "/deliveries",
        "/invitations",
        "/references",
        "/treaties",
        "/treaties/{treaty}/parties",
      ]
    `)
  })

  it('is filtered by its fields, dates and words, and sorted by any field', async () => {
    const all = itemsOf(await office.get('/facts?limit=1000'))
    const meetings = itemsOf(await office.get('/facts?type=MeetingHeld&limit=1000'))
    expect(meetings).toEqual(all.filter(({ type }) => type === 'MeetingHeld'))
    expect(meetings.length).toBeGreaterThan(1)
    const either = itemsOf(await office.get('/facts?type=MeetingHeld&type=PledgeMade&limit=1000'))
    expect(either.length).toBe(all.filter(({ type }) => type === 'MeetingHeld' || type === 'PledgeMade').length)
    const inJune = itemsOf(await office.get('/timelines/UZ?from=2024-06-01&until=2024-06-30'))
    for (const { date } of inJune) expect((date as { latest: string }).latest >= '2024-06-01').toBe(true)
    const backwards = itemsOf(await office.get('/facts?sort=-position&limit=1000'))
    expect(backwards).toEqual(all.toReversed())
    expect(itemsOf(await office.get('/parties?q=MINISTRY')).length).toBeGreaterThan(0)
    expect(itemsOf(await office.get('/parties?q=no-such-words-here'))).toEqual([])
    const [picked] = itemsOf(await office.get('/parties?fields=name&limit=1'))
    expect(Object.keys(picked ?? {})).toEqual(['partyId', 'name'])
  })

  it('is read page by page, each row once', async () => {
    const all = itemsOf(await office.get('/facts?sort=type&limit=1000'))
    const met: Array<Row> = []
    let path: string | null = '/facts?sort=type&limit=7'
    while (path !== null) {
      const page: Answered = await office.get(path)
      met.push(...itemsOf(page))
      const next = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1] ?? null
      expect(next === null).toBe(page.body['next'] === null)
      path = next
    }
    expect(met).toEqual(all)
  })

  it('meets every row once, although others are recorded meanwhile', async () => {
    const growing = testOffice()
    const places = ['m', 'c', 'x', 'g', 'q']
    let recorded = await growing.post('/commands', visit('visit-m'))
    for (const name of places.slice(1)) recorded = await growing.post('/commands', visit(`visit-${name}`))
    const first = await growing.get(growing.after('/facts?sort=stream&limit=2', recorded))
    const late = await growing.post('/commands', visit('visit-a'))
    const later = await growing.post('/commands', visit('visit-z'))
    expect(late.status).toBe(201)
    const rest = await growing.get(
      growing.after(`/facts?sort=stream&limit=100&cursor=${String(first.body['next'])}`, later)
    )
    expect([...itemsOf(first), ...itemsOf(rest)].map(({ stream }) => stream)).toEqual(
      ['c', 'g', 'm', 'q', 'x', 'z'].map((name) => `visit/visit-${name}`)
    )
  })

  it.each([
    '/parties?limit=0',
    '/parties?limit=1001',
    '/parties?limit=ten',
    '/parties?sort=nothing',
    '/parties?fields=nothing',
    '/parties?cursor=nothing',
    '/parties?colour=red',
    '/parties?known=yesterday',
    '/parties?occurred=2024-13-01',
    '/parties?certainty=Perhaps',
    '/parties?q=one&q=two',
    '/timelines/UZ?from=June',
    '/duties',
    '/duties?day=2024-06-30&until=then'
  ])('names the fault of the query %s', async (path) => {
    expect(await office.get(path)).toMatchObject({ status: 400, body: { type: 'urn:communique:problem:not-a-query' } })
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '%00', '..%2F..'])(
    'knows nothing of %s, which no record names',
    async (name) => {
      expect((await office.get(`/pledges/${name}`)).status).toBe(404)
      expect(itemsOf(await office.get(`/sources/${name}/claims`))).toEqual([])
      expect(itemsOf(await office.get(`/parties/${name}/timeline`))).toEqual([])
      expect((await office.get(`/parties?${name}=1`)).status).toBe(400)
    }
  )

  it('names the countries that are near to one that nobody knows', async () => {
    expect(await office.get('/timelines/Uzbekistn')).toMatchObject({
      status: 404,
      body: { near: expect.arrayContaining(['Uzbekistan']) as unknown }
    })
  })
})

describe('a point', () => {
  const dateOf = async (query: string): Promise<unknown> =>
    (itemsOf(await office.get(`/timelines/NE?${query}`))[0]?.['date'] as { edtf?: string } | undefined)?.edtf

  it('shows what was known, what had occurred, and what was published by then', async () => {
    expect(await dateOf('')).toBe('2020-06-30')
    expect(await dateOf('known=2024-06-03')).toBe('../2024-06-03')
    expect(itemsOf(await office.get('/timelines/UZ?occurred=1990-01-01'))).toEqual([])
    expect(itemsOf(await office.get('/sources?published=1990-01-01'))).toEqual([])
    const sources = itemsOf(await office.get('/sources?limit=1000'))
    const days = sources
      .map(({ publishedOn }) => (publishedOn as { latest: string } | null)?.latest ?? '')
      .filter((day) => day !== '')
      .toSorted()
    const middle = days[Math.floor(days.length / 2)] ?? ''
    const published = itemsOf(await office.get(`/sources?published=${middle}&limit=1000`))
    expect(published.length).toBe(
      sources.filter((row) => ((row['publishedOn'] as { latest: string } | null)?.latest ?? '9') <= middle).length
    )
    const claims = itemsOf(await office.get(`/facts?published=${middle}&limit=1000`))
    const known = new Set(published.map(({ sourceId }) => sourceId))
    for (const { type, citations, data } of claims)
      expect(
        type === 'SourceRecorded'
          ? known.has((data as { sourceId: unknown }).sourceId)
          : (citations as ReadonlyArray<{ source: unknown }>).length === 0 ||
              (citations as ReadonlyArray<{ source: unknown }>).some(({ source }) => known.has(source))
      ).toBe(true)
  })
})

describe('an answer', () => {
  it('is not sent again to an asker that has it, and is another of another record', async () => {
    const [one, other] = [testOffice(), testOffice({ log: inMemoryEventLog({ epoch: 'restored' }) })]
    for (const each of [one, other]) {
      const recorded = await each.post('/commands', visit('tashkent-2024'))
      expect((await each.get(each.after('/facts', recorded))).status).toBe(200)
    }
    const [first, second] = [await one.get('/facts'), await other.get('/facts')]
    const tag = first.headers.get('etag') ?? ''
    expect(first.text).toBe(second.text)
    expect(second.headers.get('etag')).not.toBe(tag)
    expect(await one.get('/facts', { 'if-none-match': `"x", W/${tag}` })).toMatchObject({ status: 304, text: '' })
    expect((await one.get('/facts?limit=5', { 'if-none-match': tag })).status).toBe(200)
    const more = await one.post('/commands', visit('samarkand-2024'))
    expect((await one.get(one.after('/facts', more), { 'if-none-match': tag })).status).toBe(200)
  })

  it('keeps its tag where what was recorded does not change it', async () => {
    const growing = testOffice()
    const recorded = await growing.post('/commands', visit('tashkent-2024', 'UZ'))
    const tag = (await growing.get(growing.after('/timelines/UZ', recorded))).headers.get('etag') ?? ''
    const elsewhere = await growing.post('/commands', visit('tokyo-2024', 'JP'))
    expect((await growing.get(growing.after('/timelines/UZ', elsewhere), { 'if-none-match': tag })).status).toBe(304)
  })

  it('says 503 until the record was read, and 400 to a cursor of another record', async () => {
    const log = inMemoryEventLog()
    const slow = testOffice({ log: { ...log, readAll: () => () => new Promise<never>(() => {}) }, answerWithin: 20 })
    expect(await slow.get('/parties')).toMatchObject({
      status: 503,
      body: { title: 'The service has not read so far yet' }
    })
    expect((await office.get('/parties?after=elsewhere:1')).status).toBe(400)
  })

  it('has no body where only its head is asked for', async () => {
    const head = await office.send('/parties', { method: 'HEAD' })
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([
      200,
      '',
      (await office.get('/parties')).headers.get('etag')
    ])
  })
})

describe('a claim', () => {
  it('is shown with the words it rests on, where the text is at hand', async () => {
    const text = 'On Thursday the Director-General met the minister of ecology in Tashkent.\n'
    const document = `source: { id: ministers, title: Ministers meet, publisher: We, published: 2024-05-31, language: en, text: ${JSON.stringify(text)} }
claims:
  - VisitPaid: { visitId: tashkent, visitor: we, to: Uzbekistan, on: 2024-05-30 }
    quote: met the minister of ecology
`
    const shown = async (textOf: () => string | null) => {
      const own = testOffice({ textOf })
      const recorded = await own.post('/documents?allowUnknown=true', document, { 'content-type': 'application/yaml' })
      expect([recorded.status, recorded.text]).toEqual([201, recorded.text])
      const claims = itemsOf(await own.get(own.after('/sources/ministers/claims', recorded)))
      return claims.flatMap(({ spans }) => (spans as ReadonlyArray<{ words: unknown }>).map(({ words }) => words))
    }
    expect(await shown(() => text)).toContain('met the minister of ecology')
  })
})
