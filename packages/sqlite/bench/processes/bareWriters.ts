// A process that inserts the appends of several writers, one of each in a transaction, once its input ends:
// bareWriters.ts FILE PREFIX WRITERS APPENDS
import { streamName } from '@communique/kernel'
import { intentOf } from '../../../postgres/test/faults/account.ts'
import { bareSqlite } from '../setting.ts'

const [path = '', prefix = '', writers = '1', appends = '1'] = process.argv.slice(2)
const { database, insertRows } = bareSqlite(path)
console.log('ready')
await new Promise((resolve) => process.stdin.resume().once('end', resolve))
for (let at = 0; at < Number(appends); at += 1) {
  database.exec('begin immediate')
  for (let own = 0; own < Number(writers); own += 1) {
    const name = `${prefix}${own}-${at}`
    insertRows(streamName('text', name), 0, intentOf(name).events)
  }
  database.exec('commit')
}
database.close()
