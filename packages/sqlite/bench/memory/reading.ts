// Opens a file, and reads it from the first event to the last, page by page, so many times:
// reading FILE EVENTS_A_PAGE TIMES
import { must } from '@communique/fixtures'
import type { Cursor, Page } from '@communique/kernel'
import { sqliteStore } from '../../src/sqliteStore.ts'
import { reportPeak } from './reportPeak.ts'

const [path = '', pageSize = '', times = '1'] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path)())
for (let time = 0; time < Number(times); time += 1) {
  let [next, more]: [Cursor | null, boolean] = [null, true]
  while (more) {
    const page: Page = must(await log.readAll(next, Number(pageSize))())
    ;({ next, more } = page)
  }
}
reportPeak()
await close()
