// A process that appends an event, says so, and keeps the file open until its input ends: holder.ts FILE ID
import { streamName } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { toAppend } from '../../../kernel/test/sharedText.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'

const [path = '', id = ''] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path)())
must(await log.append(streamName('text', 'a'), [toAppend(id)], { type: 'Any' })())
console.log('open')
process.stdin.resume().on('end', () => void close())
