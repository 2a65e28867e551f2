// Opens a log, reads where it ends, and appends to it: opening URL NAME ID. Prints the greatest memory until then.
import { streamName } from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { toAppendAll } from '../../../kernel/test/sharedText.ts'
import { reportPeak } from '../../../sqlite/bench/memory/reportPeak.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../../test/connections.ts'

const [url = '', name = '', id = ''] = process.argv.slice(2)
const connection = await connectTo(url)
const { log } = must(await jetstreamStore(connection, { name })())
must(await log.head()())
must(await log.append(streamName('text', id), toAppendAll(id), { type: 'NoStream' })())
reportPeak()
await connection.close()
