// Writes the log of a file as CSV, and reports the greatest memory: exporting FILE TARGET
import { must } from '@communique/fixtures'
import type { Cursor, Page, StoredEvent } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { reportPeak } from '../../../sqlite/bench/memory/reportPeak.ts'
import { logAsCsv } from '../../src/csv.ts'

const [path = '', target = ''] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path)())

async function* everyEvent(): AsyncGenerator<StoredEvent, void> {
  let [next, more]: [Cursor | null, boolean] = [null, true]
  while (more) {
    const page: Page = must(await log.readAll(next, 500)())
    ;({ next, more } = page)
    yield* page.events
  }
}

await pipeline(Readable.from(logAsCsv(everyEvent())), createWriteStream(target))
reportPeak()
await close()
