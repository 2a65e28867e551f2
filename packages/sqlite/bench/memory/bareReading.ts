// Opens a file with Node's own SQLite, and reads it page by page, with its JSON parsed: bareReading FILE EVENTS_A_PAGE
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { eventColumns, eventOf } from '../../src/eventRow.ts'
import { connectionTo } from '../../src/connection.ts'
import { reportPeak } from './reportPeak.ts'

const [path = '', pageSize = ''] = process.argv.slice(2)
const connection = connectionTo(new DatabaseSync(path))
const select = connection.prepare(`select ${eventColumns} from events where position > ? order by position limit ?`)
for (let last = 0, size = 1; size > 0;) {
  const events = select.all(last, Number(pageSize)).map(eventOf)
  last = events.at(-1)?.position ?? last
  size = events.length
  await setImmediate()
}
reportPeak()
connection.close()
