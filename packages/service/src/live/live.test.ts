import { cooperationLedger } from '@communique/core'
import { inMemoryEventLog } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patient } from '../../test/patience.ts'
import { testOffice, type TestOffice, visit } from '../../test/testOffice.ts'

interface Frame {
  readonly event: string
  readonly id: string
  readonly data: {
    readonly items?: ReadonlyArray<{ readonly eventId: string }>
    readonly put?: ReadonlyArray<{ readonly eventId: string }>
    readonly removed?: ReadonlyArray<string>
  }
}

/** A reader of a stream: the events so far, and the rows after applying them. */
const reading = async (office: TestOffice, path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await office.service.fetch(new Request(`http://localhost${path}`, { headers }), {
    peer: '127.0.0.1'
  })
  const frames: Array<Frame> = []
  const rows = new Map<string, unknown>()
  let isOver = false
  const read = async (): Promise<void> => {
    let text = ''
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(part)
      const ended = text.lastIndexOf('\n\n')
      if (ended === -1) continue
      for (const block of text.slice(0, ended).split('\n\n')) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
        const data = field('data')
        if (data === undefined) continue
        const frame = { event: field('event') ?? '', id: field('id') ?? '', data: JSON.parse(data) as Frame['data'] }
        frames.push(frame)
        if (frame.data.items !== undefined) rows.clear()
        for (const row of frame.data.items ?? frame.data.put ?? []) rows.set(row.eventId, row)
        for (const key of frame.data.removed ?? []) rows.delete(key)
      }
      text = text.slice(ended + 2)
    }
  }
  void read().then(
    () => {
      isOver = true
    },
    () => {
      isOver = true
    }
  )
  return { status: response.status, headers: response.headers, frames, rows, isOver: () => isOver }
}

const ready = async (office: TestOffice): Promise<void> => {
  await expect.poll(async () => (await office.get('/readyz')).status, patient).toBe(200)
}
const itemsOf = async (office: TestOffice, path: string) =>
  (await office.get(path)).body['items'] as ReadonlyArray<{ readonly eventId: string }>
const has = (reader: { readonly rows: ReadonlyMap<string, unknown> }, count: number) =>
  expect.poll(() => reader.rows.size, patient).toBe(count)

describe('a live list', () => {
  it('begins with all rows, and sends those that change', async () => {
    const office = testOffice()
    await ready(office)
    await office.post('/commands', visit('first'))
    const reader = await reading(office, '/live/timelines/UZ')
    expect(reader.headers.get('content-type')).toBe('text/event-stream')
    await Promise.all(Array.from({ length: 20 }, (_, at) => office.post('/commands', visit(`visit-${at}`))))
    await office.post('/commands', visit('elsewhere', 'JP'))
    await has(reader, 21)
    expect([...reader.rows.values()]).toEqual(
      expect.arrayContaining([...(await itemsOf(office, '/timelines/UZ?limit=1000'))])
    )
    await office.service.stop()
    await expect.poll(() => reader.isOver(), patient).toBe(true)
  })

  it('takes out what was retracted', async () => {
    const office = testOffice()
    await ready(office)
    const recorded = await office.post('/commands', visit('first'))
    const reader = await reading(office, '/live/timelines/UZ')
    await has(reader, 1)
    const [event] = recorded.body['recorded'] as ReadonlyArray<{ readonly id: string; readonly stream: string }>
    const data = { stream: event?.stream, retracts: event?.id, reason: 'Another delegation.' }
    await office.post('/commands', { type: 'RetractEvent', data })
    await has(reader, 0)
    await office.service.stop()
  })

  it('gives a reader that was cut off at any event what it missed, and nothing else', async () => {
    const log = inMemoryEventLog()
    const history = must(await recordStory(cooperationLedger({ log }))())
    const office = testOffice({ log })
    await ready(office)
    const present = await itemsOf(office, '/facts?limit=1000')
    const stored = must(await log.readAll(null, 1_000)()).events
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: history.length - 1 }), async (at) => {
        // The rows that it had are those of a record that ends there.
        const earlier = inMemoryEventLog()
        for (const { stream, version, position: _position, ...event } of stored.slice(0, at + 1))
          must(await earlier.append(stream, [event], { type: 'AtVersion', version: version - 1 })())
        const then = testOffice({ log: earlier })
        await ready(then)
        const had = new Map((await itemsOf(then, '/facts?limit=1000')).map((row) => [row.eventId, row]))
        await then.service.stop()
        const id = log.cursorAfter(stored[at]?.position ?? 0)
        const reader = await reading(office, '/live/facts', { 'last-event-id': id })
        const isBehind = JSON.stringify([...had.values()]) !== JSON.stringify(present)
        await expect.poll(() => reader.frames.length > 0 || !isBehind, patient).toBe(true)
        const rows = new Map(had)
        for (const { event, data } of reader.frames) {
          expect(event).toBe('change')
          for (const row of data.put ?? []) {
            expect(row).not.toEqual(had.get(row.eventId))
            rows.set(row.eventId, row)
          }
          for (const key of data.removed ?? []) rows.delete(key)
        }
        expect(new Set([...rows.values()].map((row) => JSON.stringify(row)))).toEqual(
          new Set(present.map((row) => JSON.stringify(row)))
        )
      }),
      { numRuns: 10 }
    )
    await office.service.stop()
  })

  it('begins anew for a reader of another record', async () => {
    const office = testOffice()
    await ready(office)
    await office.post('/commands', visit('first'))
    const reader = await reading(office, '/live/timelines/UZ', { 'last-event-id': 'elsewhere:7' })
    await has(reader, 1)
    expect(reader.frames[0]?.event).toBe('snapshot')
    await office.service.stop()
  })

  it('lets a reader go that takes nothing, and spares the others', async () => {
    const office = testOffice()
    await ready(office)
    const slow = await office.service.fetch(new Request('http://localhost/live/facts'), { peer: '127.0.0.1' })
    const reader = await reading(office, '/live/facts')
    const { data } = visit('long')
    const words = 'w'.repeat(100_000)
    for (let at = 0; at < 16; at += 1) {
      const recorded = await office.post('/commands', {
        type: 'RecordVisit',
        data: { ...data, visitId: `visit-${at}`, unnamed: `${words} ${at}` }
      })
      expect(recorded.status).toBe(201)
      await has(reader, at + 1)
    }
    await expect(slow.text()).rejects.toThrow('too slow')
    expect((await office.get('/metrics')).text).toContain('communique_live_streams 1')
    await office.service.stop()
  })

  it('costs no stream where its head alone is asked for, and none where the list is unknown', async () => {
    const office = testOffice()
    await ready(office)
    for (let at = 0; at < 50; at += 1)
      expect((await office.send('/live/timelines/UZ', { method: 'HEAD' })).status).toBe(200)
    expect((await office.get('/live/timelines/Atlantis')).status).toBe(404)
    expect((await office.get('/live/facts', { accept: 'application/json' })).status).toBe(406)
    expect((await office.get('/metrics')).text).toContain('communique_live_streams 0')
  })
})

describe('the feed of changes', () => {
  it('hands out everything that was recorded, once, in pages, and then what comes', async () => {
    const log = inMemoryEventLog()
    const history = must(await recordStory(cooperationLedger({ log }))())
    const office = testOffice({ log })
    const met: Array<string> = []
    let path: string | undefined = '/changes?limit=50'
    let cursor = ''
    while (path !== undefined) {
      const page: Awaited<ReturnType<TestOffice['get']>> = await office.get(path)
      met.push(...(page.body as unknown as ReadonlyArray<{ readonly id: string }>).map(({ id }) => id))
      cursor = page.headers.get('communique-cursor') ?? ''
      path = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1]
    }
    expect(met).toEqual(history.map(({ id }) => id))
    await office.post('/commands', visit('later'))
    const later = await office.get(`/changes?after=${encodeURIComponent(cursor)}`)
    expect(later.body).toMatchObject([{ specversion: '1.0', type: 'VisitPaid', subject: 'visit/later' }])
    expect(later.headers.get('content-type')).toBe('application/cloudevents-batch+json')
    expect((await office.get('/changes?after=elsewhere:1')).status).toBe(400)
    expect((await office.get('/changes?limit=none')).status).toBe(400)
    await office.service.stop()
  })
})

describe('a difference', () => {
  it('names the rows that came, those that read otherwise, and those that are gone', async () => {
    const log = inMemoryEventLog()
    await recordStory(cooperationLedger({ log }))()
    const office = testOffice({ log })
    await ready(office)
    const changed = (await office.get('/differences/timelines/NE?knownFrom=2024-06-03')).body
    const [before] = await itemsOf(office, '/timelines/NE?known=2024-06-03')
    const [after] = await itemsOf(office, '/timelines/NE')
    expect(before).not.toEqual(after)
    expect(changed['put']).toContainEqual(after)
    expect((await office.get('/differences/timelines/NE?knownFrom=2030-01-01')).body).toEqual({ put: [], removed: [] })
    const undone = (await office.get('/differences/facts?knownFrom=2030-01-01&knownTo=1990-01-01')).body
    expect(undone['removed']).toHaveLength((await itemsOf(office, '/facts?limit=1000')).length)
    expect((await office.get('/differences/facts')).status).toBe(400)
    await office.service.stop()
  })
})

describe('figures', () => {
  it('are shown to Prometheus and in OpenMetrics, each in its form, however they are asked for', async () => {
    const office = testOffice()
    await ready(office)
    const open = { accept: 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1' }
    for (let time = 0; time < 2; time += 1) {
      const openly = await office.get('/metrics', open)
      expect(openly.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/)
      expect(openly.text).toMatch(/# TYPE communique_requests counter\n[^]*\ncommunique_requests_total\{[^]*# EOF\n$/)
      const plain = await office.get('/metrics')
      expect(plain.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(plain.text).toMatch(/# TYPE communique_requests_total counter\ncommunique_requests_total\{/)
    }
    await office.service.stop()
  })

  it('count a request once, in either form and however often they are read', async () => {
    const office = testOffice()
    await ready(office)
    for (let time = 0; time < 3; time += 1) await office.get('/livez')
    for (const accept of ['text/plain', 'application/openmetrics-text', 'text/plain', 'application/openmetrics-text']) {
      const { text } = await office.get('/metrics', { accept })
      expect(text).toContain('communique_requests_total{route="/livez",method="GET",status="200"} 3\n')
      expect(text).toContain('communique_request_seconds_count{route="/livez"} 3\n')
    }
    await office.service.stop()
  })
})

describe('health', () => {
  it('says that the log hangs, and shows what was read before', async () => {
    const log = inMemoryEventLog()
    let hangs = false
    const office = testOffice({
      log: {
        ...log,
        head: () => (hangs ? () => new Promise<never>(() => {}) : log.head()),
        readAll: (...asked) => (hangs ? () => new Promise<never>(() => {}) : log.readAll(...asked))
      },
      answerWithin: 100
    })
    await ready(office)
    const recorded = await office.post('/commands', visit('first'))
    expect((await office.get(office.after('/facts', recorded))).status).toBe(200)
    hangs = true
    await expect.poll(async () => (await office.get('/readyz')).status, patient).toBe(503)
    expect((await office.get('/livez')).status).toBe(200)
    expect((await office.get('/readyz')).body).toMatchObject({ status: 'NotReady', logAnswers: false })
    expect((await office.get('/facts')).status).toBe(200)
    hangs = false
    await expect.poll(async () => (await office.get('/readyz')).status, patient).toBe(200)
    await office.service.stop()
  })
})
