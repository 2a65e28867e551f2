// A process that appends events one after another, each to a stream of its own, once its input ends:
// writer.ts URLS NAME PREFIX APPENDS
import { streamName } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { toAppendAll } from '../../../kernel/test/sharedText.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../../test/connections.ts'

const [urls = '', name = '', prefix = '', appends = '1'] = process.argv.slice(2)
const connection = await connectTo(urls.split(','))
const { log } = must(await jetstreamStore(connection, { name, patience: 30_000 })())
console.log('ready')
await new Promise((resolve) => process.stdin.resume().once('end', resolve))
for (let at = 0; at < Number(appends); at += 1)
  must(await log.append(streamName('text', `${prefix}-${at}`), toAppendAll(`${prefix}-${at}`), { type: 'NoStream' })())
await connection.close()
