import { cooperationLedger } from '@communique/core'
import { must, recordStory } from '@communique/fixtures'
import { type Cursor, type EventLog, inMemoryEventLog } from '@communique/kernel'
import { processClock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook as Receiver } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { patient } from '../../test/patience.ts'
import { testOffice, visit } from '../../test/testOffice.ts'
import type { AuditLine } from '../contract.ts'
import { type Deliver, deliverBy } from './delivery.ts'
import { servedWebhook } from './servedWebhook.ts'
import { newWebhook, type Webhook, type WebhookStore } from './webhook.ts'
import { webhookDeliveries } from './webhookDeliveries.ts'
import { changeWebhooks, readWebhooks, webhookFile } from './webhookFile.ts'

/** Webhooks and their places in memory. */
const inMemory = (webhooks: Array<Webhook>, places = new Map<string, Cursor>()): WebhookStore => ({
  all: async () => E.right([...webhooks]),
  placeOf: (id) => async () => E.right(places.get(id) ?? null),
  move: (id, place) => async () => {
    places.set(id, place)
    return E.right(undefined)
  }
})

const answerWithin = 5_000

/** A clock of waits that last a moment, and how long they would have lasted. */
const hurried = () => {
  const waits: Array<number> = []
  return {
    waits,
    clock: {
      ...processClock,
      wait: (milliseconds: number) => {
        waits.push(milliseconds)
        // The limit of a request is no pause.
        return processClock.wait(milliseconds === answerWithin ? milliseconds : Math.min(milliseconds, 1))
      }
    }
  }
}

const start = '' as Cursor
const story = async (): Promise<{ readonly log: EventLog; readonly ids: ReadonlyArray<string> }> => {
  const log = inMemoryEventLog()
  const history = must(await recordStory(cooperationLedger({ log }))())
  return { log, ids: history.map(({ id }) => id) }
}

const setupFor = (log: EventLog, deliver: Deliver, store: WebhookStore) => {
  const { clock, waits } = hurried()
  const audit: Array<AuditLine> = []
  const setup = {
    log,
    store,
    deliver,
    audit: (line: AuditLine) => audit.push(line),
    now: () => new Date('2024-06-03T09:00:00.000Z'),
    clock,
    pollEvery: 5,
    answerWithin
  }
  return { setup, audit, waits }
}

/** The first event is met from the start of a log. */
const fromStart = async (log: EventLog, webhook: Webhook): Promise<Map<string, Cursor>> =>
  new Map([[webhook.id, log.cursorAfter(0)]])

describe('a webhook', () => {
  it('gets every event once it answers, in order, whatever it answered before and wherever it was interrupted', async () => {
    const { log, ids } = await story()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0, 200, 302, 400, 429, 500, 503), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: ids.length - 1 }), { maxLength: 3 }),
        async (answers, interruptions) => {
          const webhook = newWebhook('http://receiver.example', null)
          const places = await fromStart(log, webhook)
          const taken: Array<string> = []
          let asked = 0
          let interrupt = (): void => {}
          const deliver: Deliver = async (_webhook, { id }) => {
            const status = answers[(asked += 1) - 1] ?? 200
            if (status !== 200) return { status, retryAfter: status === 429 ? 1 : null }
            taken.push(id)
            if (interruptions.includes(taken.length) || id === ids.at(-1)) interrupt()
            return { status, retryAfter: null }
          }
          const { setup } = setupFor(log, deliver, inMemory([webhook], places))
          do {
            const interrupted = new Promise<void>((resolve) => {
              interrupt = resolve
            })
            const served = servedWebhook(setup, webhook)
            await interrupted
            await served.end()
          } while (taken.at(-1) !== ids.at(-1))
          // An event may come twice where the process ended between its answer and its place.
          expect([...new Set(taken)]).toEqual(ids)
          expect(taken.length).toBeLessThanOrEqual(ids.length + interruptions.length)
        }
      ),
      { numRuns: 5 }
    )
  })

  it('is tried again after twice as long each time, up to an hour, or when it says', async () => {
    const { log } = await story()
    const webhook = newWebhook('http://receiver.example', null)
    let asked = 0
    const deliver: Deliver = async () => ({ status: (asked += 1) > 16 ? 410 : 500, retryAfter: asked === 1 ? 7 : null })
    const { setup, waits, audit } = setupFor(log, deliver, inMemory([webhook], await fromStart(log, webhook)))
    const served = servedWebhook(setup, webhook)
    await expect.poll(() => asked, patient).toBe(17)
    await served.end()
    const pauses = waits.filter((milliseconds) => milliseconds !== answerWithin && milliseconds !== setup.pollEvery)
    expect(pauses.slice(0, 4)).toEqual([7_000, 2_000, 4_000, 8_000])
    expect(Math.max(...pauses)).toBe(3_600_000)
    expect(audit.at(-1)).toMatchObject({ status: 410, facts: { attempts: 17 } })
    expect(asked).toBe(17)
  })

  it('holds up nobody else, gets events since it was made, and of its types alone', async () => {
    const log = inMemoryEventLog()
    const office = testOffice({ log })
    await office.post('/commands', visit('before'))
    const [dead, well, picky] = [
      newWebhook('http://dead.example', null),
      newWebhook('http://well.example', null),
      newWebhook('http://picky.example', ['MeetingHeld'])
    ]
    const webhooks = [dead, well, picky]
    const taken: Array<readonly [string, string]> = []
    const deliver: Deliver = async ({ url }, { stream }) => {
      if (url === dead.url) return { status: 0, retryAfter: null }
      taken.push([url, stream])
      return { status: 204, retryAfter: null }
    }
    const places = new Map<string, Cursor>()
    const { setup } = setupFor(log, deliver, inMemory(webhooks, places))
    const deliveries = webhookDeliveries(setup)
    deliveries.start()
    await expect.poll(() => places.size, patient).toBe(3)
    await office.post('/commands', visit('after'))
    await expect.poll(() => deliveries.failing(), patient).toBe(1)
    await expect.poll(() => taken, patient).toEqual([[well.url, 'visit/after']])
    webhooks.splice(0, 1)
    await expect.poll(() => deliveries.failing(), patient).toBe(0)
    await deliveries.stop()
    await office.service.stop()
  })

  it('is signed, so that its receiver knows the event and the office', async () => {
    const webhook = newWebhook('', null)
    const got: Array<unknown> = []
    const server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => void (body += text))
      request.on('end', () => {
        got.push(new Receiver(webhook.secret).verify(body, request.headers as Record<string, string>))
        expect(() =>
          new Receiver(newWebhook('', null).secret).verify(body, request.headers as Record<string, string>)
        ).toThrow('No matching signature')
        response.writeHead(302, { location: 'http://elsewhere.example' }).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    const { log, ids } = await story()
    const [first] = must(await log.readAll(null, 1)()).events
    if (first === undefined) throw new Error('nothing is on record')
    const answer = await deliverBy(fetch)({ ...webhook, url }, first, new Date())
    expect(answer).toEqual({ status: 302, retryAfter: null })
    expect(got).toMatchObject([{ specversion: '1.0', id: ids[0], type: first.type }])
    server.close()
    expect(await deliverBy(fetch)({ ...webhook, url: 'http://127.0.0.1:9' }, first, new Date())).toMatchObject({
      status: 0
    })
  })
})

describe('a file of webhooks', () => {
  it('is its owner’s alone, holds the webhooks and their places, and says where it is something else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'communique-'))
    const path = join(folder, 'webhooks.json')
    const webhook = newWebhook('https://receiver.example', null)
    expect(readWebhooks(path)).toEqual(E.right([]))
    must(changeWebhooks(path, (all) => [...all, webhook]))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    // One process changes it at a time.
    writeFileSync(`${path}.new`, '')
    expect(changeWebhooks(path, () => [])).toMatchObject({ left: { reason: expect.stringContaining('is changing') } })
    rmSync(`${path}.new`)
    const store = webhookFile(path)
    expect(await store.all()).toEqual(E.right([webhook]))
    expect(await store.placeOf(webhook.id)()).toEqual(E.right(null))
    must(await store.move(webhook.id, start)())
    must(await store.move(webhook.id, 'memory:7' as Cursor)())
    expect(await store.placeOf(webhook.id)()).toEqual(E.right('memory:7'))
    writeFileSync(path, '{}')
    expect(await store.all()).toMatchObject({ left: { type: 'WebhooksUnreadable' } })
    expect(readFileSync(path, 'utf8')).toBe('{}')
    rmSync(folder, { recursive: true })
    expect(await store.move(webhook.id, start)()).toMatchObject({ left: { type: 'WebhooksUnreadable' } })
  })
})
