// The page as a service serves it, in Debian's Chromium. Where there is none, this file says so and tests nothing.
import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { liveFiles } from '@communique/explorer/advanced'
import { must, recordStory } from '@communique/fixtures'
import type { EventLog, RecorderId } from '@communique/kernel'
import { service } from '@communique/service'
import { type Authenticate, listen, type Listening, type ServiceSetup } from '@communique/service/advanced'
import { either as E } from 'fp-ts'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { executablePath } from './chromium.ts'

if (executablePath === undefined) console.log('not run: the page served live, since no Chromium is at hand')

const soon = { timeout: 180_000 }

/** Accounts whose tokens are their names; those that were revoked are none. */
const accounts =
  (revoked: ReadonlySet<string>): Authenticate =>
  async (authorization) => {
    if (authorization === null) return E.left({ type: 'NoCredentials' })
    const name = authorization.slice('Bearer '.length)
    return name === 'desk-one' && !revoked.has(name)
      ? E.right({ recorder: name as RecorderId, role: 'recorder', credential: name })
      : E.left({ type: 'InvalidCredentials' })
  }

/** The digest of the text that the first claims cite, and a text in its place whose every part can be told. */
const textDigest = 'de09a6eca5c085b7e91fdfb5fec232185cc0285eb4915f971918413015a4df7d'
const text800 = Array.from({ length: 800 }, (_, word) => `w${String(word).padStart(3, '0')}`).join(' ')

const visit = (visitId: string) =>
  JSON.stringify({
    type: 'RecordVisit',
    data: { visitId, visitor: 'icesco', to: 'UZ', on: { edtf: '2024-06-20', basis: 'Stated' } }
  })

describe.runIf(executablePath !== undefined)('the page served live', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let log: EventLog
  let serving: Listening | null = null
  const errors: Array<string> = []

  const serve = async (authenticate?: Authenticate, port = 0, more: Partial<ServiceSetup> = {}): Promise<Listening> => {
    const office = service({
      log,
      audit: () => {},
      organisation: 'icesco',
      files: await liveFiles(),
      textOf: (digest) => (digest === textDigest ? text800 : null),
      pollEvery: 20,
      ...(authenticate !== undefined && { authenticate }),
      ...more
    })
    serving = must(await listen(office, { host: '127.0.0.1', port })())
    return serving
  }
  const record = (url: string, visitId: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/commands`, {
      method: 'POST',
      body: visit(visitId),
      headers: { 'content-type': 'application/json', ...headers }
    })
  const text = (selector = 'body'): Promise<string> => page.locator(selector).innerText()

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  }, 600_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    log = inMemoryEventLog()
    must(await recordStory(cooperationLedger({ log }))())
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
    page = await context.newPage()
    errors.length = 0
    page.on('pageerror', ({ message }) => errors.push(message))
  })
  afterEach(async () => {
    await context.close()
    await serving?.close()
    serving = null
  })

  it('shows the record as the file does, and a change while it is open', async () => {
    const { url } = await serve()
    await page.goto(`${url}/#/country/UZ`)
    await expect.poll(() => text('h1'), soon).toBe('Uzbekistan')
    await expect.poll(() => text('.connection'), soon).toContain('Live')
    const before = await page.locator('article').count()
    await record(url, 'seen-at-once')
    await expect.poll(() => page.locator('article').count(), soon).toBe(before + 1)
    await expect.poll(() => text('article >> nth=0'), soon).toContain('20 June 2024')
    expect(errors).toEqual([])
  })

  it('asks for a token, keeps it where no script reads it, and forgets it on log-out', async () => {
    const { url } = await serve(accounts(new Set()))
    await page.goto(`${url}/`)
    const token = page.getByLabel('Token of your account')
    await token.fill('desk-two')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect.poll(() => text('[role=alert]'), soon).toContain('unknown')
    await token.fill('desk-one')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect.poll(() => text(), soon).toContain('The international cooperation of ICESCO')
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await page.reload()
    await expect.poll(() => text(), soon).toContain('The international cooperation of ICESCO')
    await page.getByRole('button', { name: 'Log out' }).click()
    await expect.poll(() => text(), soon).toContain('Token of your account')
    expect(errors).toEqual([])
  })

  it('leads to the provider of accounts where the service has one', async () => {
    const login = {
      issuer: 'http://127.0.0.1:9',
      clientId: 'communique',
      clientSecret: null,
      address: 'http://localhost'
    }
    const { url } = await serve(accounts(new Set()), 0, { login })
    await page.goto(`${url}/`)
    const link = page.getByRole('link', { name: 'Log in with your organisation’s account' })
    await expect.poll(() => link.getAttribute('href'), soon).toBe('/login')
  })

  it('tries again while the service is away, and then shows what was recorded meanwhile', async () => {
    const { url, close } = await serve()
    await page.goto(`${url}/#/country/UZ`)
    await expect.poll(() => text('.connection'), soon).toContain('Live')
    const before = await page.locator('article').count()
    await close()
    await expect.poll(() => text('.connection'), soon).toContain('Not connected')
    const again = await serve(undefined, Number(new URL(url).port))
    await record(again.url, 'recorded-meanwhile')
    await expect.poll(() => text('.connection'), soon).toContain('Live')
    await expect.poll(() => page.locator('article').count(), soon).toBe(before + 1)
  })

  it('asks for a token again once it is revoked', async () => {
    const revoked = new Set<string>()
    const { url, close } = await serve(accounts(revoked))
    await page.goto(`${url}/`)
    await page.getByLabel('Token of your account').fill('desk-one')
    await page.keyboard.press('Enter')
    await expect.poll(() => text('.connection'), soon).toContain('Live')
    revoked.add('desk-one')
    await close()
    await serve(accounts(revoked), Number(new URL(url).port))
    await expect.poll(() => text(), soon).toContain('Token of your account')
    expect(await text()).not.toContain('ICESCO')
  })

  it('marks the words of a source, which it asks for once they are wanted', async () => {
    const { url } = await serve()
    await page.goto(`${url}/#/event/release-01-icesco`)
    await expect.poll(() => page.locator('mark').first().textContent(), soon).toBe(text800.slice(138, 210))
    expect(await page.locator('blockquote').first().textContent()).toContain(text800.slice(100, 250))
    expect(errors).toEqual([])
  })

  it('says without scripts what it needs', async () => {
    const { url } = await serve()
    const reader = await browser.newPage({ javaScriptEnabled: false })
    await reader.goto(`${url}/`)
    expect(await reader.locator('body').innerText()).toContain('communique page')
    await reader.close()
  })

  it('writes nothing for a page of another site, whatever that makes the browser send', async () => {
    const { url } = await serve(accounts(new Set()))
    await page.goto(`${url}/`)
    await page.getByLabel('Token of your account').fill('desk-one')
    await page.keyboard.press('Enter')
    await expect.poll(() => text('.connection'), soon).toContain('Live')
    const elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>elsewhere</title>')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const other = await context.newPage()
    await other.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
    const length = must(await log.readAll(null, 10_000)()).events.length
    const attack = async ([address, body]: readonly [string, string]) => {
      for (const type of ['text/plain', 'application/json'])
        await fetch(address, {
          method: 'POST',
          body,
          credentials: 'include',
          mode: type === 'text/plain' ? 'no-cors' : 'cors',
          headers: { 'content-type': type }
        }).catch(() => {})
      return fetch(address.replace('/commands', '/record'), { credentials: 'include' }).then(
        () => 'read',
        () => 'refused'
      )
    }
    expect(await other.evaluate(attack, [`${url}/commands`, visit('attacked')] as const)).toBe('refused')
    expect(must(await log.readAll(null, 10_000)()).events.length).toBe(length)
    elsewhere.close()
  })
})
