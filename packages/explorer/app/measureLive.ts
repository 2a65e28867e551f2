/**
 * Measures when a change is seen in a page that is open, in Debian's Chromium: from the answer to a recording until the
 * entry stands in the timeline, and the processor time of the page's main thread for it.
 *
 *   pnpm bench:live [events…]        1000 and 20000 by default
 */
import type { CooperationEvent } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { liveFiles } from '@communique/explorer/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { inMemoryEventLog, storedEvent } from '@communique/kernel'
import { service } from '@communique/service'
import { listen } from '@communique/service/advanced'
import { chromium } from 'playwright-core'
import { executablePath } from './chromium.ts'

if (executablePath === undefined) throw new Error('This needs Chromium; CHROMIUM says where it is.')

const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [1_000, 20_000]
const changes = 10
/** A country that drawn histories seldom name. */
const country = 'TV'

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const ms = (value: number): string => `${value.toFixed(0)} ms`

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const events of sizes) {
  const log = inMemoryEventLog()
  for (const event of scaledHistory({ seed: 1, events })) {
    const { stream, version: _, position: __, ...toAppend } = storedEvent<CooperationEvent>(event, schemaVersions)
    must(await log.append(stream, [toAppend], { type: 'Any' })())
  }
  const office = service({ log, audit: () => {}, files: await liveFiles(), unknownReferences: 'Allow' })
  const { url, close } = must(await listen(office, { host: '127.0.0.1', port: 0 })())
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(600_000)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const processor = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  }
  const record = async (visitId: string): Promise<void> => {
    // Later than whatever is drawn: it stands first in the timeline, of which a page shows a part.
    const on = { edtf: '2099-06-20', basis: 'Stated' }
    const answer = await fetch(`${url}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'RecordVisit', data: { visitId, visitor: 'our-organisation', to: country, on } })
    })
    if (answer.status !== 201) throw new Error(await answer.text())
  }
  await record('first')
  await page.goto(`${url}/#/country/${country}`)
  await page.waitForSelector('article')
  const seen: Array<number> = []
  const spent: Array<number> = []
  for (let change = 0; change < changes; change += 1) {
    const used = await processor()
    await record(`change-${change}`)
    const began = performance.now()
    await page.waitForSelector(`article a[href*="visit/change-${change}"]`)
    seen.push(performance.now() - began)
    spent.push((await processor()) - used)
  }
  console.log(
    `${events} events: a change is seen after ${ms(median(seen))}, the slowest of ${changes} after ${ms(Math.max(...seen))} (goal 1000 ms); ${ms(median(spent))} of the page's main thread`
  )
  await page.close()
  await close()
}
await browser.close()
