// Tasks of a partnership officer, from question to answer, each with its number of steps; and the conditions under which
// officers read. Where there is no Chromium, this file says so and tests nothing.
import { cooperationLedger, type CooperationRecord, inMemoryEventLog, isoDay } from '@communique/core'
import { explorerPage } from '@communique/explorer'
import { must, recordStory } from '@communique/fixtures'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executablePath } from './chromium.ts'

if (executablePath === undefined) console.log('not run: the tasks of an officer, since no Chromium is at hand')

const soon = { timeout: 30_000 }

describe.runIf(executablePath !== undefined)('the page', () => {
  let browser: Browser
  let folder = ''
  let history: ReadonlyArray<CooperationRecord> = []
  const text = Array.from({ length: 1_600 }, (_, word) => `w${String(word).padStart(4, '0')}`).join(' ')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'officer-'))
    history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
    const digests = new Set(history.flatMap(({ citations }) => citations.map(({ digest }) => String(digest))))
    const texts = Object.fromEntries([...digests].map((digest) => [digest, text]))
    const page = await explorerPage(
      { history, organisation: 'icesco', texts },
      { language: 'en', day: must(isoDay('2024-06-30')) }
    )
    writeFileSync(join(folder, 'office.html'), page)
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const opened = async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      offline: true,
      acceptDownloads: true,
      ...options
    })
    const page = await context.newPage()
    await page.goto(`file://${join(folder, 'office.html')}${address}`)
    await page.waitForSelector('main h1')
    return page
  }

  /** An officer at the page of the morning, who counts steps. */
  const officer = async (address = '#/?day=2024-06-30') => {
    const page = await opened(address)
    let steps = 0
    const main = page.getByRole('main')
    const step = async (action: Promise<unknown>): Promise<void> => {
      steps += 1
      await action
    }
    return {
      page,
      main,
      section: (name: string) => step(page.getByRole('navigation').getByRole('link', { name, exact: true }).click()),
      follow: (name: string) => step(main.getByRole('link', { name, exact: true }).first().click()),
      press: (name: string) => step(page.getByRole('button', { name, exact: true }).first().click()),
      open: (what: Locator) => step(what.click()),
      fill: (label: string, value: string) => step(page.getByLabel(label, { exact: true }).fill(value)),
      choose: (label: string, value: string) => {
        const field = page.getByRole('combobox', { name: label, exact: true })
        return step(field.focus().then(() => field.selectOption(value)))
      },
      reads: async (words: string): Promise<void> => {
        await expect.poll(() => main.innerText(), soon).toContain(words)
      },
      steps: () => steps,
      done: () => page.context().close()
    }
  }

  it('answers what we owe Niger, and who says so, in 3 steps', async () => {
    const { section, follow, open, reads, page, steps, done } = await officer()
    await section('Countries')
    await follow('Niger')
    await reads('Report on the implementation in each target country every quarter')
    await open(page.locator('article', { hasText: 'Memorandum of understanding' }).locator('summary').first())
    await reads('webmanagercenter')
    expect(steps()).toBe(3)
    await done()
  })

  it('answers what we believed about a date before it was corrected, in 4 steps', async () => {
    const { section, follow, open, fill, reads, page, steps, done } = await officer()
    await section('Agreements')
    await follow('A joint initiative to help ten countries face the consequences of the pandemic')
    await reads('30 June 2020')
    await open(page.locator('details.point summary'))
    await fill('Known by', '2024-06-03')
    await reads('not after 3 June 2024')
    expect(steps()).toBe(4)
    await done()
  })

  it('answers whom we met from Uzbekistan last, in 2 steps', async () => {
    const { section, follow, main, reads, steps, done } = await officer()
    await section('Countries')
    await follow('Uzbekistan')
    await reads('Aziz Abdukhakimov')
    await expect.poll(() => main.locator('article .when').first().innerText(), soon).toContain('2024')
    expect(steps()).toBe(2)
    await done()
  })

  it('answers what was pledged, and that nobody has reported a payment, in 1 step', async () => {
    const { section, reads, steps, done } = await officer()
    await section('Pledges')
    await reads('USD 2,090,000')
    await reads('Alwaleed Philanthropies')
    await reads('not reported')
    expect(steps()).toBe(1)
    await done()
  })

  it('shows everything announced for the year ahead, in no step', async () => {
    const { reads, steps, done } = await officer('#/?day=2024-06-03')
    await reads('Coming up (3)')
    await reads('November 2024')
    expect(steps()).toBe(0)
    await done()
  })

  it('answers what was corrected since a day, in 1 step', async () => {
    const { fill, reads, steps, done } = await officer()
    await fill('Since', '2024-06-09')
    const corrected = history.filter(
      ({ type, recordedAt }) => type === 'EventCorrected' && recordedAt > '2024-06-09T23:59:59.999Z'
    )
    expect(corrected.length).toBeGreaterThan(10)
    await reads(`Corrected: ${corrected.length}`)
    expect(steps()).toBe(1)
    await done()
  })

  it('answers who bears a name in another script, in 3 steps', async () => {
    const { section, fill, follow, page, steps, done } = await officer()
    await section('Find')
    await fill('Words or names', 'النيجر')
    await follow('Niger')
    await expect.poll(() => page.locator('h1').innerText(), soon).toBe('Niger')
    expect(steps()).toBe(3)
    await done()
  })

  it('answers what Germany and we proposed without agreeing yet, in 3 steps', async () => {
    const { section, choose, main, page, steps, done } = await officer()
    await section('Find')
    await choose('Country', 'DE')
    await choose('How firm', 'Proposed')
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll('article .strength')]
      return shown.length > 0 && shown.every(({ textContent }) => textContent === 'proposed')
    })
    expect(await main.locator('article').count()).toBeGreaterThan(3)
    expect(steps()).toBe(3)
    await done()
  })

  it('answers what changed between two days, in 3 steps', async () => {
    const { section, choose, reads, page, steps, done } = await officer()
    await section('Compare')
    await choose('From', '2024-06-03')
    await choose('To', '2024-06-10')
    await expect.poll(() => page.locator('del').count(), soon).toBeGreaterThan(5)
    await reads('30 June 2020')
    expect(steps()).toBe(3)
    await done()
  })

  it('hands a table to a spreadsheet, in 2 steps', async () => {
    const { section, press, page, steps, done } = await officer()
    await section('Pledges')
    const download = page.waitForEvent('download')
    await press('CSV')
    expect(readFileSync((await (await download).path()) ?? '', 'utf8')).toContain('Alwaleed Philanthropies')
    expect(steps()).toBe(2)
    await done()
  })

  it.each(['country/NE', 'country/UZ', 'country/DE', 'party/icesco'])(
    'prints a briefing note on %s of two pages at most, in 3 steps',
    async (subject) => {
      // Countries, the country, Print: the last one opens a dialogue of the browser, so that the paper is made here.
      const page = await opened(`#/${subject}?day=2024-06-30`)
      await page.waitForSelector('article')
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect([...paper.matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(2)
      // The paper says how many entries there are where it leaves some out.
      await page.emulateMedia({ media: 'print' })
      const all = Number(/\d+/.exec((await page.locator('#timeline').textContent()) ?? '')?.[0])
      const printed = await page.locator('.timeline > ol > li:visible').count()
      const said = await page.locator('.timelines .paper:visible').allTextContents()
      expect(said).toEqual(printed < all ? [`The first of ${all}: ${printed}.`] : [])
      await page.context().close()
    }
  )

  it('marks the words of a claim in their surroundings', async () => {
    const page = await opened('#/event/release-07-memorandum')
    const event = history.find(({ id }) => String(id) === 'release-07-memorandum')
    const position = event?.citations[0]?.position ?? { start: 0, end: 0 }
    const marks = page.locator('mark')
    await expect.poll(() => marks.allTextContents(), soon).toContain(text.slice(position.start, position.end))
    const quote = await page
      .locator('blockquote', { hasText: text.slice(position.start, position.end) })
      .first()
      .textContent()
    expect(quote).toContain(text.slice(position.start - 60, position.end + 60))
    await page.context().close()
  })

  const views = [
    '#/',
    '#/find?q=uz',
    '#/country/NE',
    '#/pledges',
    '#/pictures',
    '#/event/release-07-memorandum',
    '#/compare'
  ]

  it.each([
    ['at 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
    ['at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
    ['in Arabic at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }]
  ])('is not wider than the window %s', async (name, options: BrowserContextOptions) => {
    const page = await opened('#/', options)
    const wider: Array<string> = []
    for (const view of views) {
      await page.evaluate(
        (hash) => {
          location.hash = hash
        },
        `${view}${name.startsWith('in Arabic') ? `${view.includes('?') ? '&' : '?'}lang=ar` : ''}`
      )
      await page.waitForTimeout(300)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (excess > 0) wider.push(`${view}: ${excess}`)
    }
    expect(wider).toEqual([])
    await page.context().close()
  })

  it('keeps marks, tags and focus apart where the system chooses the colours', async () => {
    const page = await opened('#/event/release-07-memorandum', { forcedColors: 'active' })
    await page.waitForSelector('mark')
    const seen = await page.evaluate(() => {
      const ground = (element: Element | null): string =>
        element === null ? '' : getComputedStyle(element).backgroundColor
      const link = document.querySelector<HTMLElement>('main a')
      link?.focus()
      return {
        mark: ground(document.querySelector('mark')),
        page: ground(document.body),
        focus: link === null ? '' : getComputedStyle(link).outlineStyle
      }
    })
    expect(seen.mark).not.toBe(seen.page)
    expect(seen.focus).not.toBe('none')
    await page.context().close()
  })

  it('moves nothing where the reader wants no motion', async () => {
    const page = await opened('#/pictures', { reducedMotion: 'reduce' })
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto'
        return still ? [] : [element.tagName]
      })
    )
    expect(moving).toEqual([])
    await page.context().close()
  })

  it.each(['#/', '#/find', '#/country/NE', '#/pledges', '#/pictures'])(
    'is walked through by keyboard: %s',
    async (view) => {
      const page = await opened(view)
      await page.waitForTimeout(1_500) // the last parts of a page are drawn after the first
      const controls = await page.evaluate(() => {
        const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        const seen = all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
        for (const [at, element] of seen.entries()) element.setAttribute('data-control', String(at))
        return seen.length
      })
      expect(controls).toBeGreaterThan(15)
      const reached = new Set<string>()
      const unmarked: Array<string> = []
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      // A date has several parts, each with a stop of its own.
      for (let press = 0; press < controls + 60 && reached.size < controls; press += 1) {
        await page.keyboard.press('Tab')
        const [control, outline] = await page.evaluate(() => {
          const focused = document.activeElement
          const { outlineStyle, outlineWidth } = getComputedStyle(focused ?? document.body)
          return [focused?.getAttribute('data-control') ?? '', outlineStyle === 'none' ? '0px' : outlineWidth] as const
        })
        if (control !== '') reached.add(control)
        if (control !== '' && outline === '0px') unmarked.push(control)
      }
      expect([reached.size, unmarked]).toEqual([controls, []])
      await page.context().close()
    }
  )
})
