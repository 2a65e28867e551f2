// The page in a real browser: Debian's Chromium. Where there is none, this file says so and tests nothing.
import {
  cooperationLedger,
  type CooperationRecord,
  inMemoryEventLog,
  IsoDay,
  PartyId,
  validate
} from '@communique/core'
import { must, recordStory } from '@communique/fixtures'
import type { Text } from '@communique/kernel'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explorerPage } from '@communique/explorer'
import { application } from '../src/file/application.ts'
import { executablePath } from './chromium.ts'

if (executablePath === undefined) console.log('not run: the page in a browser, since no Chromium is at hand')

/** The page draws after the address changes; a busy machine takes its time. */
const soon = { timeout: 180_000 }

const day = must(validate(IsoDay)('2024-06-30'))
const hostile = `<img src=x onerror="document.title='harmed'"> \u202ejavascript:alert(1)</script>`

/** The story, with a party whose name is hostile. */
const hostileHistory = async (): Promise<ReadonlyArray<CooperationRecord>> => {
  const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  return history.map((event) =>
    event.type === 'PartyRegistered' && event.data.partyId === must(validate(PartyId)('jica'))
      ? { ...event, data: { ...event.data, name: hostile as Text } }
      : event
  )
}

describe.runIf(executablePath !== undefined)('the page in a browser', () => {
  let browser: Browser
  let page: Page
  let folder = ''
  const requests: Array<string> = []
  const errors: Array<string> = []

  const open = async (address: string, on: Page = page): Promise<void> => {
    await on.goto('about:blank')
    await on.goto(`file://${join(folder, 'office.html')}${address}`)
    await on.waitForSelector('h1')
  }
  const text = (selector = 'main'): Promise<string> => page.locator(selector).innerText()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'explorer-'))
    const record = { history: await hostileHistory(), organisation: 'icesco', texts: {} }
    writeFileSync(join(folder, 'office.html'), await explorerPage(record, { language: 'en', day }))
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false })
    await context.setOffline(true)
    page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  }, 600_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  it('carries an application of at most 120 kB, in a file and live: reading a record needs none of its rules', async () => {
    const { script, liveScript, style } = await application()
    const packed = [script, liveScript].map((own) => gzipSync(own + style).length)
    expect(Math.max(...packed)).toBeLessThan(120_000)
  })

  it('says what is owed for Niger, and who says so, in three steps', async () => {
    await open('#/?day=2024-06-30')
    await page.getByRole('link', { name: 'Countries', exact: true }).click()
    await page.getByRole('main').getByRole('link', { name: 'Niger', exact: true }).click()
    await expect.poll(() => text(), soon).toContain('Report on the implementation in each target country every quarter')
    await page.locator('article', { hasText: 'Memorandum of understanding' }).locator('summary').first().click()
    await expect.poll(() => text('article .passages'), soon).toContain('webmanagercenter')
  })

  it('shows what was believed at an earlier point', async () => {
    await open('#/agreement/alwaleed-mou?known=2024-06-03')
    await expect.poll(() => text(), soon).toContain('not after 3 June 2024')
    await expect.poll(() => text('.notice'), soon).toContain('earlier state')
    await page.getByRole('button', { name: 'Back to all on record' }).click()
    await page.waitForFunction(() => !document.querySelector('.notice'))
    await expect.poll(() => text(), soon).toContain('30 June 2020')
  })

  it('finds names in any spelling as one types, and keeps the question in the address', async () => {
    await open('#/find')
    await page.getByLabel('Words or names').pressSequentially('النيجر')
    await page.getByRole('main').getByRole('link', { name: 'Niger', exact: true }).first().waitFor()
    expect(decodeURIComponent(page.url())).toContain('q=النيجر')
    await open('#/find?q=memorandum&strength=Signed')
    await page.locator('article').first().waitFor()
    expect(await page.locator('article').count()).toBeGreaterThan(0)
    for (const when of await page.locator('article .when').allTextContents()) expect(when).toContain('signed')
  })

  it('stands the oldest first or the newest first, with open starts at their known end', async () => {
    await open('#/country/UZ?order=oldest')
    const oldest = await page.locator('.when b').allTextContents()
    await open('#/country/UZ')
    expect(await page.locator('.when b').allTextContents()).toEqual(oldest.toReversed())
  })

  it('is mirrored in Arabic, and speaks French', async () => {
    await open('#/country/UZ?lang=ar')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await expect.poll(() => text('h1'), soon).toBe('أوزبكستان')
    await open('#/country/UZ?lang=fr')
    expect([await page.locator('html').getAttribute('dir'), await text('h1')]).toEqual(['ltr', 'Ouzbékistan'])
  })

  it('shows hostile names harmlessly, asks nobody, and reports no error', async () => {
    await open('#/party/jica')
    await expect.poll(() => text(), soon).toContain('<img src=x onerror=')
    expect(await page.title()).not.toBe('harmed')
    expect(await page.locator('main img').count()).toBe(0)
    await open('#/pictures')
    await open('#/%E0%A4%A?=&&x')
    expect(requests.filter((url) => !/^(file|about|data|blob):/.test(url))).toEqual([])
    expect(errors).toEqual([])
  })

  it('is walked through by keyboard', async () => {
    await open('#/country/NE')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), soon).toBe('H1')
    await open('#/pictures')
    await page.locator('svg a').first().focus()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#\/country\//)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash.startsWith('#/country/'))
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), soon).toBe('H1')
  })

  it('has no fault that axe finds, in any view and width', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const judge = await browser.newPage({ bypassCSP: true, colorScheme: 'dark' })
    const faults: Array<string> = []
    for (const [address, width] of [
      ['#/', 390],
      ['#/find?q=uz', 1280],
      ['#/country/NE', 390],
      ['#/countries', 768],
      ['#/pictures', 1280],
      ['#/event/release-07-memorandum', 390],
      ['#/compare?from=2024-06-03&lang=ar', 1280]
    ] as const) {
      await judge.setViewportSize({ width, height: 900 })
      await open(address, judge)
      await judge.evaluate(axe)
      const found = await judge.evaluate<ReadonlyArray<string>>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'
      )
      faults.push(...found.map((fault) => `${address} ${fault}`))
    }
    await judge.close()
    expect(faults).toEqual([])
  })

  it('is a document to read without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
    const reader = await context.newPage()
    await reader.goto(`file://${join(folder, 'office.html')}`)
    const read = await reader.locator('noscript, .document').first().innerText()
    expect(read).toContain('The international cooperation of ICESCO')
    expect(read).toContain('Meeting in person: ICESCO and Embassy of Japan in Morocco')
    await context.close()
  })
})
