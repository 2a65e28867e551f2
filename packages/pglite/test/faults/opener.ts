// A process that opens a directory, says what came of it, and stays: opener.ts DIRECTORY
import { pgliteDatabase } from '../../src/pgliteDatabase.ts'

const opened = await pgliteDatabase(process.argv[2] ?? '')()
console.log(JSON.stringify(opened._tag === 'Left' ? opened.left : { type: 'Opened' }))
setInterval(() => {}, 60_000)
