import { cooperationLedger } from '@communique/core'
import { inMemoryEventLog } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { together } from '@communique/projections'
import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type * as OfficeModule from './office.ts'
import { patient } from '../../test/patience.ts'
import { type TestOffice, testOffice, visit } from '../../test/testOffice.ts'

/** A log whose answers are held up while it is frozen, and then come, as those of a database that was halted do. */
const freezable = () => {
  const log = inMemoryEventLog()
  let thaw = (): void => {}
  let frozen: Promise<void> | null = null
  const held =
    <A>(task: () => Promise<A>) =>
    async (): Promise<A> => {
      await frozen
      return task()
    }
  return {
    log: {
      ...log,
      append: (...asked: Parameters<typeof log.append>) => held(log.append(...asked)),
      appendToStreams: (...asked: Parameters<typeof log.appendToStreams>) => held(log.appendToStreams(...asked)),
      readStream: (...asked: Parameters<typeof log.readStream>) => held(log.readStream(...asked)),
      readAll: (...asked: Parameters<typeof log.readAll>) => held(log.readAll(...asked)),
      head: () => held(log.head())
    },
    freeze: () => {
      frozen = new Promise((resolve) => {
        thaw = () => {
          frozen = null
          resolve()
        }
      })
    },
    thaw: () => thaw()
  }
}

describe('a database that is frozen under load, and released', () => {
  it('loses and doubles nothing, holds up neither health nor questions, and each writer learns what became of it', async () => {
    const { log, freeze, thaw } = freezable()
    const office = testOffice({ log, answerWithin: 50, requestsPerMinute: 1e9 })
    await office.ready()
    await office.post('/commands', visit('before'))
    const written = new Map<string, number>()
    let isLoading = true
    const goesOn = (): boolean => isLoading
    const writer = async (name: number): Promise<void> => {
      for (let at = 0; goesOn(); at += 1) {
        const id = `visit-${name}-${at}`
        const key = { 'idempotency-key': `"${id}"` }
        let { status } = await office.post('/commands', visit(id), key)
        // A client sends again under the same key what may not have been recorded.
        for (; status === 503; { status } = await office.post('/commands', visit(id), key))
          await new Promise((resolve) => setTimeout(resolve, 5))
        written.set(id, status)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const writers = Array.from({ length: 10 }, (_, name) => writer(name))
    await expect.poll(() => written.size > 20, patient).toBe(true)
    freeze()
    await expect.poll(async () => (await office.get('/readyz')).status, patient).toBe(503)
    expect((await office.get('/livez')).status).toBe(200)
    expect((await office.get('/facts?limit=1')).status).toBe(200)
    const had = written.size
    thaw()
    await expect.poll(async () => (await office.get('/readyz')).status, patient).toBe(200)
    await expect.poll(() => written.size > had + 20, patient).toBe(true)
    isLoading = false
    await Promise.all(writers)
    expect([...written.values()].filter((status) => status !== 201 && status !== 200)).toEqual([])
    const { cursor } = must(await log.head()())
    const page = await office.get(`/record?limit=10000`)
    const reached = await office.get(`/facts?limit=1&after=${encodeURIComponent(cursor)}`)
    const all = (await office.get('/record?limit=10000')).body['items'] as ReadonlyArray<{ readonly stream: string }>
    expect([page.status, reached.status]).toEqual([200, 200])
    expect(all.map(({ stream }) => stream).toSorted()).toEqual(
      ['before', ...written.keys()].map((id) => `visit/${id}`).toSorted()
    )
    await office.service.stop()
  })
})

/** A service whose timelines are made by another definition: of Japan there is none. */
const officeOfAnotherVersion = async (...setup: Parameters<typeof testOffice>): Promise<TestOffice> => {
  vi.resetModules()
  vi.doMock('./office.ts', async (original) => {
    const { projections } = await original<typeof OfficeModule>()
    const { timelines } = projections
    const keys: typeof timelines.keys = (event, prepared) =>
      timelines.keys(event, prepared).filter((country) => country !== 'JP')
    const changed = { ...projections, timelines: { ...timelines, version: timelines.version + 1, keys } }
    return { projections: changed, officePlan: together(changed) }
  })
  const { testOffice: changedOffice } = await import('../../test/testOffice.ts')
  vi.doUnmock('./office.ts')
  // Other files of tests may share the process.
  vi.resetModules()
  return changedOffice(...setup)
}

describe('a rolling deployment with a changed projection', () => {
  it('answers by the definition of whichever process is asked, and loses nothing when the old one ends', async () => {
    const log = inMemoryEventLog()
    await recordStory(cooperationLedger({ log }))()
    const old = testOffice({ log, newId: randomUUID })
    const next = await officeOfAnotherVersion({ log, newId: randomUUID })
    await Promise.all([old.ready(), next.ready()])
    await old.post('/commands', visit('to-japan', 'JP'))
    const recorded = await next.post('/commands', visit('to-tashkent', 'UZ'))
    const rows = async (office: TestOffice, country: string) =>
      (await office.get(office.after(`/timelines/${country}?limit=1000`, recorded))).body[
        'items'
      ] as ReadonlyArray<object>
    expect(await rows(next, 'UZ')).toEqual(await rows(old, 'UZ'))
    expect((await rows(old, 'JP')).length).toBeGreaterThan(0)
    expect(await rows(next, 'JP')).toEqual([])
    // A reader of the old process goes on at the new one from where it was.
    const missed = await old.post('/commands', visit('while-it-moved', 'UZ'))
    await old.service.stop()
    await next.get(next.after('/facts?limit=1', missed))
    const headers = { 'last-event-id': String(recorded.body['cursor']) }
    const moved = await next.service.fetch(new Request('http://localhost/live/timelines/UZ', { headers }), {
      peer: '127.0.0.1'
    })
    const reader = (moved.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    while (!text.includes('event: ')) text += new TextDecoder().decode((await reader.read()).value)
    expect(text).toContain('event: change')
    expect(text).toContain('visit/while-it-moved')
    expect(text).not.toContain('visit/to-tashkent')
    await reader.cancel()
    await next.service.stop()
  })
})
