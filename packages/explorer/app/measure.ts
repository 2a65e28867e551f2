/**
 * Measures the page in Debian's Chromium: making the file, its size, the first page, keys in the search, scrolling.
 *
 *   pnpm bench:page [events…]        20000 and 200000 by default
 *
 * Tasks are measured in processor time of the main thread, so that other programs on the machine do not count; what a
 * reader waits for, in time on the clock.
 */
import { must, scaledHistory } from '@communique/fixtures'
import { isoDay } from '@communique/core'
import { explorerPage } from '@communique/explorer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type CDPSession, chromium } from 'playwright-core'
import { application } from '../src/file/application.ts'
import { executablePath } from './chromium.ts'

interface Task {
  readonly name: string
  readonly cat: string
  readonly ts: number
  /** Processor time in microseconds; a task that was too short has none. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
}

if (executablePath === undefined) throw new Error('This needs Chromium; CHROMIUM says where it is.')

const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [20_000, 200_000]
const day = must(isoDay('2024-06-30'))
const folder = mkdtempSync(join(tmpdir(), 'communique-page-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

/** Runs an action, and gives the tasks of the page's main thread meanwhile, in milliseconds of processor time. */
const tasksDuring = async (cdp: CDPSession, action: () => Promise<void>): Promise<ReadonlyArray<number>> => {
  const events: Array<Task> = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as ReadonlyArray<Task>)))
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] }
  })
  await action()
  await cdp.send('Tracing.end')
  await complete
  const threads = events as unknown as ReadonlyArray<Task & { readonly args: { readonly name?: string } }>
  const main = threads.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  return events
    .filter((task) => task.tdur !== undefined && main.some(({ pid, tid }) => pid === task.pid && tid === task.tid))
    .map(({ tdur = 0 }) => tdur / 1_000)
}

const longest = (tasks: ReadonlyArray<number>): number => Math.max(0, ...tasks)
const sum = (tasks: ReadonlyArray<number>): number => tasks.reduce((all, task) => all + task, 0)
const ms = (value: number): string => `${value.toFixed(0)} ms`

const { script, liveScript, style } = await application()
const kilobytes = (text: string): string => `${(gzipSync(text).length / 1_024).toFixed(0)} KB`
console.log(`application, gzip: file ${kilobytes(script + style)}, live ${kilobytes(liveScript + style)} (goal 120 KB)`)

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const events of sizes) {
  const history = [...scaledHistory({ seed: 1, events })]
  const began = process.cpuUsage()
  const html = await explorerPage({ history, organisation: null, texts: {} }, { language: 'en', day })
  const { user, system } = process.cpuUsage(began)
  console.log(`\n${events} events`)
  console.log(`making the file: ${ms((user + system) / 1_000)} of processor time, ${(html.length / 1e6).toFixed(1)} MB`)
  const file = join(folder, 'page.html')
  writeFileSync(file, html)

  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(600_000)
  const cdp = await page.context().newCDPSession(page)
  const opening = await tasksDuring(cdp, async () => {
    await page.goto(`file://${file}`, { waitUntil: 'commit' })
    await page.waitForSelector('main h1')
  })
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    page: performance.now()
  }))
  console.log(`first paint ${ms(times.paint)}, first page ${ms(times.page)} on the clock, ${ms(sum(opening))} of tasks`)

  await page.evaluate(() => {
    location.hash = '#/find'
  })
  const preparing = await tasksDuring(cdp, async () => {
    await page.waitForFunction(() => /\d\)$/.test(document.querySelector('#events')?.textContent ?? ''))
  })
  console.log(`preparing the search: ${ms(sum(preparing))} of tasks, the longest ${ms(longest(preparing))}`)
  await page.locator('input[type=search]').focus()
  const keys: Array<number> = []
  const all: Array<number> = []
  for (const letter of 'memorandum') {
    const tasks = await tasksDuring(cdp, async () => {
      await page.keyboard.press(letter)
      await page.waitForTimeout(600)
    })
    keys.push(longest(tasks))
    all.push(sum(tasks))
  }
  console.log(
    `a key in the search: longest task ${ms(longest(keys))} (goal 50), all of them ${ms(longest(all))} at most`
  )

  const { country, entries } = await page.evaluate(() => {
    location.hash = '#/countries'
    return new Promise<{ country: string; entries: number }>((resolve) => {
      const look = (): void => {
        const rows = [...document.querySelectorAll('tbody tr')]
        if (rows.length === 0) {
          setTimeout(look, 50)
          return
        }
        const counts = rows.map((row) => ({
          country: row.querySelector('a')?.getAttribute('href') ?? '',
          entries: Number(row.querySelector('td')?.textContent?.replaceAll(/\D/g, ''))
        }))
        resolve(counts.toSorted((a, b) => b.entries - a.entries)[0] ?? { country: '', entries: 0 })
      }
      look()
    })
  })
  await page.evaluate((hash) => {
    location.hash = hash
  }, country)
  await page.waitForSelector('.timeline li')
  const drawing = await tasksDuring(cdp, async () => {
    const button = page.getByRole('button', { name: 'Show all' })
    if ((await button.count()) > 0) await button.click()
    // Until no more is drawn, so that scrolling is measured alone.
    let before = -1
    let drawn = 0
    while (drawn > before || drawn < Math.min(entries, 10_000) * 0.9) {
      before = drawn
      await page.waitForTimeout(1_500)
      drawn = await page.evaluate(() => document.querySelectorAll('.timeline > ol > li').length)
    }
  })
  const scrolling = await tasksDuring(cdp, async () => {
    for (let step = 0; step < 40; step += 1) {
      await page.mouse.wheel(0, 4_000)
      await page.waitForTimeout(50)
    }
  })
  console.log(
    `a timeline of ${entries}: drawn in tasks of ${ms(longest(drawing))} at most; scrolling, ${ms(longest(scrolling))} at most`
  )
  await page.close()
}
await browser.close()
