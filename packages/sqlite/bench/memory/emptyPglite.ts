// Opens an empty directory as a log on PGlite: emptyPglite DIRECTORY
import { must } from '@communique/fixtures'
import { pgliteDatabase } from '@communique/pglite'
import { postgresEventLog } from '@communique/postgres'
import { reportPeak } from './reportPeak.ts'

const database = must(await pgliteDatabase(process.argv[2] ?? '')())
must(await must(await postgresEventLog(database)()).head()())
reportPeak()
await database.close()
