// Opens a file with Node's own SQLite, and finds its last event: bareSqlite FILE
import { DatabaseSync } from 'node:sqlite'
import { reportPeak } from './reportPeak.ts'

const database = new DatabaseSync(process.argv[2] ?? '')
database.prepare('select max(position) from events').get()
reportPeak()
database.close()
