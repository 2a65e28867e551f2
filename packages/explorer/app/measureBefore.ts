/**
 * Compares the page with the one that the demo wrote before there was an explorer, in one run on one record: making the
 * file, its size, and when Debian's Chromium has painted it first and shown it whole. Then it makes pages of longer
 * records, which shall cost no more an event.
 *
 *   pnpm bench:before [events]       20000 by default
 */
import { scaledHistory } from '@communique/fixtures'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { executablePath } from './chromium.ts'
import { hasPageBefore, pageBefore, pageNow } from './pageBefore.ts'

/** The cost of a page: milliseconds of a processor, and bytes. */
interface Made {
  readonly file: string
  readonly processor: number
  readonly bytes: number
}

/** The moments at which a page was painted first, and whole, in milliseconds on the clock. */
interface Opened {
  readonly paint: number
  readonly whole: number
}

const openings = 3
const patience = 600_000

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const ratio = (now: number, before: number): string => (now / before).toFixed(3)

const folder = mkdtempSync(join(tmpdir(), 'communique-before-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

const recordOf = (events: number): string => {
  const file = join(folder, `${events}.json`)
  writeFileSync(file, JSON.stringify([...scaledHistory({ seed: 1, events })]))
  return file
}

const made = (program: string, record: string, name: string): Made => {
  const file = join(folder, name)
  const args = ['--conditions=@communique/source', '--max-old-space-size=8000', program, record, file]
  const processor = Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  return { file, processor, bytes: statSync(file).size }
}

/** Opens a page. Both have their heading when they are whole: the one was parsed, the other has drawn itself. */
const opened = async (browser: Browser, { file }: Made, heading: string): Promise<Opened> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(patience)
  await page.goto(`file://${file}`, { waitUntil: 'load', timeout: patience })
  await page.waitForSelector(heading)
  const times = await page.evaluate(
    () =>
      new Promise<Opened>((resolve) => {
        // After the next frame it is seen.
        requestAnimationFrame(() =>
          setTimeout(() =>
            resolve({
              paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
              whole: performance.now()
            })
          )
        )
      })
  )
  await page.close()
  return times
}

const compare = async (events: number): Promise<void> => {
  const [before, now] = [await pageBefore(folder), await pageNow(folder)]
  const record = recordOf(events)
  const [old, own] = [made(before, record, 'before.html'), made(now, record, 'now.html')]
  console.log(`${events} events: the page before, the page now, and their ratio`)
  console.log(
    `making: ${seconds(old.processor)}, ${seconds(own.processor)}, ${ratio(own.processor, old.processor)} (goal 0.1)`
  )
  console.log(`size: ${megabytes(old.bytes)}, ${megabytes(own.bytes)}, ${ratio(own.bytes, old.bytes)} (goal 0.25)`)

  const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  const [olds, owns]: [Array<Opened>, Array<Opened>] = [[], []]
  for (let opening = 0; opening < openings; opening += 1) {
    owns.push(await opened(browser, own, 'main h1'))
    olds.push(await opened(browser, old, 'h1'))
  }
  await browser.close()
  for (const [what, goal] of [
    ['paint', 'first paint, which is the line that says it is loading now'],
    ['whole', 'whole, goal 0.1']
  ] as const) {
    const [b, n] = [median(olds.map((each) => each[what])), median(owns.map((each) => each[what]))]
    console.log(`opening, ${openings} each: ${seconds(b)}, ${seconds(n)}, ${ratio(n, b)} (${goal})`)
  }

  for (const times of [1, 2.5, 5, 10]) {
    const { processor, bytes } = made(now, times === 1 ? record : recordOf(events * times), 'longer.html')
    const each = events * times
    console.log(
      `the page now of ${each} events: ${seconds(processor)}, ${((processor * 1_000) / each).toFixed(0)} µs an event, ${megabytes(bytes)}`
    )
  }
}

const events = Number(process.argv[2] ?? 20_000)
if (executablePath === undefined || !hasPageBefore()) {
  console.error(
    executablePath === undefined
      ? 'This needs Chromium; CHROMIUM says where it is.'
      : 'The history of this copy does not reach back to the page before; git fetch --unshallow brings it.'
  )
  process.exitCode = 1
} else await compare(events)
