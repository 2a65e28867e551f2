// A process that writes to a log on JetStream until it is killed: natsWriter.ts URLS NAME REPLICAS PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { writeUntilKilled } from '../../../postgres/test/faults/writeUntilKilled.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectTo } from '../connections.ts'

const [urls = '', name = '', replicas = '', prefix = ''] = process.argv.slice(2)
const connection = await connectTo(urls.split(','))
const { log } = must(await jetstreamStore(connection, { name, replicas: Number(replicas), patience: 30_000 })())
await writeUntilKilled(log, prefix, 8)
