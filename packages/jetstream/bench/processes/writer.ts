// A process that appends events one after another, each to a stream of its own, once its input ends:
// writer.ts URLS NAME PREFIX APPENDS [bare]
import { streamName } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { toAppendAll } from '../../../kernel/test/sharedText.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../../test/connections.ts'
import { publishFirst } from '../setting.ts'

const [urls = '', name = '', prefix = '', appends = '1', bare = ''] = process.argv.slice(2)
const connection = await connectTo(urls.split(','))
const appendToLog = async (): Promise<(own: string) => Promise<unknown>> => {
  const { log } = must(await jetstreamStore(connection, { name, patience: 30_000 })())
  return async (own) => must(await log.append(streamName('text', own), toAppendAll(own), { type: 'NoStream' })())
}
const publishBare = async (own: string): Promise<void> => {
  await publishFirst(connection, `${bare}.i.${own}`, '')
  await publishFirst(connection, `${bare}.e.${own}`, JSON.stringify(toAppendAll(own)))
}
const append = bare === '' ? await appendToLog() : publishBare
console.log('ready')
await new Promise((resolve) => process.stdin.resume().once('end', resolve))
for (let at = 0; at < Number(appends); at += 1) await append(`${prefix}-${at}`)
await connection.close()
